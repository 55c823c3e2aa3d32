package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Place;
import org.mingjian.document.SourceFile;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.SubjectRow;
import org.mingjian.fact.Unit;

/** Builds disclosures out of cells, for tests of rules without a file. */
public final class Disclosures {

  private final List<StatementTable> tables = new ArrayList<>();
  private final List<Object> facts = new ArrayList<>();
  private String profile = "national";
  private Integer year = 2024;
  private Disclosure.Type type = Disclosure.Type.FINAL_ACCOUNT;
  private int printed;
  private int line;

  /** Sets the profile. */
  public Disclosures profile(String value) {
    profile = value;
    return this;
  }

  /** Sets the fiscal year. */
  public Disclosures year(Integer value) {
    year = value;
    return this;
  }

  /** Sets the type of document. */
  public Disclosures type(Disclosure.Type value) {
    type = value;
    return this;
  }

  /** Adds a table that was read well. */
  public Disclosures table(String kind, String title) {
    return table(kind, title, Quality.CLEAN);
  }

  /** Adds a table. */
  public Disclosures table(String kind, String title, Quality quality) {
    return add(kind, title, quality, false);
  }

  /** Adds a table without amounts. */
  public Disclosures emptyTable(String kind, String title) {
    return add(kind, title, Quality.CLEAN, true);
  }

  private Disclosures add(String kind, String title, Quality quality, boolean empty) {
    StatementTable table =
        new StatementTable(
            kind,
            title,
            Unit.TEN_THOUSAND_YUAN,
            empty,
            quality,
            location(title, null, null, title));
    tables.add(table);
    facts.add(table);
    return this;
  }

  /**
   * Adds a row of cells.
   *
   * @param address {@code table} or {@code table/side}
   * @param row id or code of the row
   * @param columns ids of the columns, separated by blanks
   * @param amounts as printed, separated by blanks; {@code _} for a blank
   */
  public Disclosures row(String address, String row, String columns, String amounts) {
    String[] names = columns.split(" ");
    String[] values = amounts.split(" ");
    String[] parts = address.split("/");
    boolean coded = row.matches("\\d+");
    line++;
    for (int i = 0; i < names.length; i++) {
      facts.add(
          new StatementCell(
              parts[0],
              parts.length > 1 ? parts[1] : "",
              row,
              coded ? row : "",
              coded && row.length() > 3 ? row.substring(0, row.length() - 2) : "",
              row,
              names[i],
              figure(parts[0], row, names[i], values[i])));
    }
    if (coded) {
      facts.add(
          new SubjectRow(
              parts[0], row, "科目" + row, "function", location(parts[0], row, null, row)));
    }
    return this;
  }

  /** Adds a cell under a row or column heading that the dictionary does not have. */
  public Disclosures unknown(String table, String row, String column, String amount) {
    Figure figure = figure(table, row, column, amount);
    facts.add(new StatementCell(table, "", row, "", "", row, column, figure, false));
    return this;
  }

  /** Adds any other fact. */
  public Disclosures fact(Object fact) {
    facts.add(fact);
    return this;
  }

  private Figure figure(String table, String row, String column, String text) {
    boolean blank = text.equals("_");
    printed++;
    return new Figure(
        blank ? -printed : printed,
        blank ? BigDecimal.ZERO : new BigDecimal(text),
        Unit.TEN_THOUSAND_YUAN,
        blank ? Figure.Presence.BLANK : Figure.Presence.PRINTED,
        true,
        location(table, row, column, blank ? null : text));
  }

  /** Returns a location in a table. */
  public Location location(String table, String row, String column, String quote) {
    return new Location(new Place.Line(line + 1, 0, 1), null, table, row, column, quote);
  }

  /** Returns the disclosure. */
  public Disclosure build() {
    Document document =
        new Document(
            new SourceFile("test.txt", "0".repeat(64), Format.values()[0]), List.of(), List.of());
    List<Figure> figures =
        facts.stream()
            .filter(StatementCell.class::isInstance)
            .map(fact -> ((StatementCell) fact).figure())
            .filter(Figure::isPrinted)
            .toList();
    return new Disclosure(document, "某局", year, profile, type, tables, facts, figures, List.of());
  }
}
