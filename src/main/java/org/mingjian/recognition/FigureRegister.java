package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.document.Place;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Unit;

/** Numbers the figures of one document. Not thread-safe. */
final class FigureRegister {

  private final List<Figure> printed = new ArrayList<>();
  private final Set<Place> doubtful;
  private int blanks;

  /** Creates a register for a document of which no number is in doubt. */
  FigureRegister() {
    this(Set.of());
  }

  /** Creates a register; a number at one of these places was read two ways. */
  FigureRegister(Set<Place> doubtful) {
    this.doubtful = doubtful;
  }

  /** Returns a new figure for a printed number. */
  Figure printed(BigDecimal value, Unit unit, boolean reliable, Location location) {
    boolean doubted = location != null && doubtful.contains(location.place());
    Figure figure =
        new Figure(
            printed.size() + 1,
            value,
            unit,
            Figure.Presence.PRINTED,
            reliable && !doubted,
            location);
    printed.add(figure);
    return figure;
  }

  /**
   * Returns a new figure for a place where no number is printed; it counts as zero and not in the
   * ledger.
   */
  Figure absent(Figure.Presence presence, Unit unit, Location location) {
    blanks++;
    return new Figure(-blanks, BigDecimal.ZERO, unit, presence, true, location);
  }

  /**
   * Returns a new figure for a place whose print could not be read; nothing certain may be built on
   * it.
   */
  Figure unreadable(Unit unit, Location location) {
    return printed(BigDecimal.ZERO, unit, false, location);
  }

  /** Returns every printed figure, in the order of registration. */
  List<Figure> all() {
    return List.copyOf(printed);
  }
}
