package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjian.document.Place;

/** Makes figures for tests. */
public final class Figures {

  private static final AtomicInteger IDS = new AtomicInteger();

  private Figures() {}

  /** Returns an amount in 万元 as printed. */
  public static Figure amount(String printed) {
    return figure(printed, Unit.TEN_THOUSAND_YUAN);
  }

  /** Returns a percentage as printed, without its sign. */
  public static Figure percent(String printed) {
    return figure(printed, Unit.PERCENT);
  }

  /** Returns a blank cell. */
  public static Figure blank() {
    return new Figure(
        -IDS.incrementAndGet(),
        BigDecimal.ZERO,
        Unit.TEN_THOUSAND_YUAN,
        Figure.Presence.BLANK,
        true,
        location(null));
  }

  /** Returns a figure in any unit. */
  public static Figure figure(String printed, Unit unit) {
    return new Figure(
        IDS.incrementAndGet(),
        new BigDecimal(printed.replace(",", "")),
        unit,
        Figure.Presence.PRINTED,
        true,
        location(printed));
  }

  /** Returns an amount in 万元 as printed in the table of this name. */
  public static Figure amountIn(String table, String printed) {
    Figure figure = amount(printed);
    Location at = figure.location();
    Location inTable = new Location(at.place(), null, table, at.row(), at.column(), at.quote());
    return new Figure(
        figure.id(), figure.value(), figure.unit(), figure.presence(), figure.reliable(), inTable);
  }

  private static Location location(String quote) {
    int line = IDS.incrementAndGet();
    return new Location(new Place.Line(line, 0, 1), null, "表" + line, "行" + line, "列", quote);
  }
}
