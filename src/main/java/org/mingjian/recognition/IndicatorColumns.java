package org.mingjian.recognition;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.document.Cell;

/** The columns of the indicators by the headings above them. Immutable. */
final class IndicatorColumns {

  /** No headings. */
  static final IndicatorColumns NONE = new IndicatorColumns(-1, -1, false, Map.of());

  private static final String WEIGHT = "weight";
  private static final String SCORE = "score";

  private final int table;
  private final int row;
  private final boolean spansKnown;
  private final Map<String, Integer> columns;

  private IndicatorColumns(int table, int row, boolean spansKnown, Map<String, Integer> columns) {
    this.table = table;
    this.row = row;
    this.spansKnown = spansKnown;
    this.columns = columns;
  }

  /** Returns the columns by a row of headings. */
  static IndicatorColumns of(FormRow row, FormDictionary dictionary) {
    Map<String, Integer> columns = new HashMap<>();
    for (Cell cell : row.cells()) {
      String role = dictionary.indicatorRole(FormRow.text(cell));
      if (WEIGHT.equals(role) && !columns.containsKey(SCORE)) {
        columns.put(role, cell.column()); // levels before it may have weights of their own
      } else if (role != null) {
        columns.putIfAbsent(role, cell.column());
      }
    }
    return new IndicatorColumns(row.table(), row.row(), row.spansKnown(), columns);
  }

  /** Tells whether these headings stand in the row right above, and cover cells of it. */
  boolean isAbove(FormRow below) {
    return spansKnown && tableOf(below) && below.row() == row + 1;
  }

  /** Returns these columns with those of the headings below them, which are more exact. */
  IndicatorColumns with(IndicatorColumns below) {
    Map<String, Integer> all = new HashMap<>(columns);
    all.putAll(below.columns);
    return new IndicatorColumns(table, below.row, spansKnown, all);
  }

  /** Returns the column of this role, or -1. */
  int of(String role) {
    return columns.getOrDefault(role, -1);
  }

  /** Tells whether the column is one of targets and actual values, with their signs and units. */
  boolean isValue(int column) {
    return of("target") >= 0 && column >= of("target") && column <= of("actual");
  }

  int weight() {
    return of(WEIGHT);
  }

  int score() {
    return of(SCORE);
  }

  /** Tells whether the headings stand in the row's own table. */
  boolean tableOf(FormRow row) {
    return row.table() == table;
  }

  /** Tells whether the headings alone decide: merged cells are known, so nothing can be shifted. */
  boolean decide(FormRow row) {
    return spansKnown && row.spansKnown() && score() >= 0;
  }

  /** Tells whether the headings name targets or actual values, and no points for them. */
  boolean withoutPoints() {
    return weight() < 0 && score() < 0 && of("actual") >= 0;
  }

  /** Returns the right-most column of points: a second scoring may stand right of the first. */
  int lastPoints() {
    return Math.max(score(), of("review"));
  }

  /** Tells whether the row's own headings name scores and no weights. */
  boolean scoresOnly(FormRow row) {
    return tableOf(row) && score() >= 0 && weight() < 0;
  }
}
