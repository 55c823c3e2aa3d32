package org.mingjian.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;
import org.mingjian.document.Block;
import org.mingjian.document.Box;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Unit;

/**
 * Builds a judged document whose blocks really hold what its figures and findings speak of, for
 * tests of what is shown of them. Every figure is in the state that it is added with.
 */
public final class InventedPages {

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Figure, Ledger.State> states = new LinkedHashMap<>();
  private final List<Reconciliation> reconciliations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Returns a place of its own on the page. */
  static Place place(int page, int row, int column) {
    return new Place.Page(page, new Box(50 * column, 20 * row, 50 * column + 40, 20 * row + 15));
  }

  /** Adds a paragraph on a page and returns its place. */
  public Place paragraph(int page, String text) {
    Place place = place(page, blocks.size(), 0);
    blocks.add(Paragraph.at(text, place));
    return place;
  }

  /** Adds page furniture and something unreadable. */
  public void oddities(int page, String text) {
    blocks.add(new Furniture(Furniture.Kind.WATERMARK, text, place(page, 900, 1)));
    blocks.add(new Placeholder(text, place(page, 901, 1)));
  }

  /** Adds a table with the words of its cells, row by row, none of them merged. */
  public Table table(int page, String[][] words) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < words.length; r++) {
      for (int c = 0; c < words[r].length; c++) {
        cells.add(new Cell(r, c, 1, 1, words[r][c], place(page, blocks.size() * 40 + r, c + 1)));
      }
    }
    Table table = new Table(words.length, words[0].length, cells, true);
    blocks.add(table);
    return table;
  }

  /** Adds a table with cells of any span. */
  public void table(List<Cell> cells, int rows, int columns) {
    blocks.add(new Table(rows, columns, cells, true));
  }

  /** Makes a cell a figure. */
  public Figure figure(Table table, int row, int column, Ledger.State state) {
    Cell cell = table.grid()[row][column];
    return figure(
        cell.text(),
        new Location(
            cell.place(), null, "表", table.grid()[row][0].text(), "列" + column, cell.text()),
        state);
  }

  /** Makes a print at a location a figure. */
  public Figure figure(String print, Location location, Ledger.State state) {
    Figure figure =
        new Figure(
            states.size() + 1,
            new BigDecimal(print.replace(",", "")),
            Unit.TEN_THOUSAND_YUAN,
            Figure.Presence.PRINTED,
            true,
            location);
    states.put(figure, state);
    return figure;
  }

  /** Adds the equation that two figures are the same. */
  public void same(Figure one, Figure other) {
    reconciliations.add(Reconciliation.of("t1-balance", LinearEquation.same(one, other)));
  }

  /** Adds a finding. */
  public void finding(Severity severity, String words, Location... locations) {
    findings.add(
        new Finding(
            "t1-balance",
            severity,
            Certainty.CERTAIN,
            words,
            words,
            List.of(words),
            List.of(locations),
            List.of(words + "： 1 = 2，" + words),
            words,
            words,
            words,
            "f" + findings.size()));
  }

  /** Returns the result. */
  public DocumentResult.Checked build(String path) {
    Document document =
        new Document(new SourceFile(path, Invented.SHA, Format.PDF), blocks, List.of());
    Disclosure disclosure =
        new Disclosure(
            document,
            "某市某局",
            2024,
            "national",
            Disclosure.Type.FINAL_ACCOUNT,
            List.of(),
            List.of(),
            List.copyOf(states.keySet()),
            List.of());
    return new DocumentResult.Checked(
        new Assessment(
            disclosure,
            findings,
            reconciliations,
            new Ledger(states),
            List.of("t1-balance"),
            List.of()),
        7);
  }

  /** Returns a document of many pages with a full table each, and findings spread over them. */
  public static DocumentResult.Checked large(int pages, int findings) {
    InventedPages result = new InventedPages();
    List<Figure> all = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      result.paragraph(page, "表" + page + "：收入支出决算表，金额单位：万元。".repeat(3));
      String[][] words = new String[31][6];
      for (int r = 0; r < 31; r++) {
        words[r][0] = "第" + r + "行的名称";
        for (int c = 1; c < 6; c++) {
          words[r][c] = r == 0 ? "列" + c : page + "," + (100 + r) + "." + (10 + c);
        }
      }
      Table table = result.table(page, words);
      for (int r = 1; r < 31; r++) {
        for (int c = 1; c < 6; c++) {
          int kind = all.size() % 11;
          all.add(
              result.figure(
                  table,
                  r,
                  c,
                  kind == 0
                      ? Ledger.State.CONTRADICTED
                      : kind == 1 ? Ledger.State.UNCHECKED : Ledger.State.CONFIRMED));
        }
      }
    }
    for (int i = 1; i < all.size(); i += 2) {
      result.same(all.get(i), all.get(i - 1));
    }
    for (int i = 0; i < findings; i++) {
      int at = i * (all.size() - 3) / findings;
      result.finding(
          i < findings / 3 ? Severity.ERROR : Severity.WARNING,
          "收入总计与支出总计不一致，与下列等式不符；改为另一个数则全部成立",
          all.get(at).location(),
          all.get(at + 1).location(),
          all.get(at + 2).location());
    }
    return result.build("large.pdf");
  }
}
