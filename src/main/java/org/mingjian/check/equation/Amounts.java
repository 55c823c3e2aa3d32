package org.mingjian.check.equation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.Figure;
import org.mingjian.fact.StatementCell;

/**
 * The amounts of a disclosure's statement tables by table, side, row and column. Immutable once
 * built.
 */
public final class Amounts {

  private static final String TOTAL = "合计";

  /** The rows of one side of a table: columns by row key, in document order. */
  private record Sheet(
      Map<String, Map<String, StatementCell>> rows,
      Map<String, String> keys,
      Map<String, List<String>> children,
      List<String> top) {
    Sheet() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }
  }

  private static final Sheet NOTHING = new Sheet();

  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  /**
   * Indexes cells. Where a place is filled twice, as in a table that was pasted twice, the first
   * one counts.
   */
  public Amounts(Collection<StatementCell> cells) {
    for (StatementCell cell : cells) {
      Sheet sheet =
          sheets.computeIfAbsent(address(cell.table(), cell.side()), ignored -> new Sheet());
      String key = cell.code().isEmpty() ? cell.row() : cell.code();
      sheet
          .rows
          .computeIfAbsent(key, ignored -> new LinkedHashMap<>())
          .putIfAbsent(cell.column(), cell);
      sheet.keys.putIfAbsent(key, key);
      sheet.keys.putIfAbsent(cell.row(), key);
    }
    sheets.values().forEach(Amounts::arrange);
  }

  /** Finds the nearest printed row above each coded row. */
  private static void arrange(Sheet sheet) {
    for (String key : sheet.rows.keySet()) {
      if (isCode(key)) {
        String above = above(key, sheet.rows.keySet());
        if (above == null) {
          sheet.top.add(key);
        } else {
          sheet.children.computeIfAbsent(above, ignored -> new ArrayList<>()).add(key);
        }
      }
    }
  }

  private static String above(String code, Set<String> keys) {
    for (int length = code.length() - 2; length >= 3; length -= 2) {
      if (keys.contains(code.substring(0, length))) {
        return code.substring(0, length);
      }
    }
    return null;
  }

  private static boolean isCode(String key) {
    return (key.length() == 3 || key.length() == 5 || key.length() == 7)
        && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String address(String table, String side) {
    return table + '/' + side;
  }

  private Sheet sheet(Reference reference) {
    return sheets.getOrDefault(address(reference.table(), reference.side()), NOTHING);
  }

  /** Returns the keys of the rows that a wildcard may stand for. */
  List<String> rows(Reference reference) {
    return sheet(reference).rows.keySet().stream()
        .filter(key -> matches(reference.rows(), key))
        .toList();
  }

  private static boolean matches(RowPattern wildcard, String key) {
    return wildcard instanceof RowPattern.Any
        || wildcard instanceof RowPattern.AnyCode && isCode(key)
        || wildcard instanceof RowPattern.AnyClass && isCode(key) && key.length() == 3;
  }

  /**
   * Returns the keys of the rows that a reference means while the wildcard stands for {@code row}.
   */
  List<String> rowsOf(Reference reference, String row) {
    Sheet sheet = sheet(reference);
    if (reference.rows() instanceof RowPattern.Named named) {
      return named.rows().stream().map(sheet.keys::get).filter(key -> key != null).toList();
    }
    if (reference.rows() instanceof RowPattern.Top) {
      return sheet.top;
    }
    if (reference.rows() instanceof RowPattern.Children) {
      return row.equals(TOTAL) ? sheet.top : sheet.children.getOrDefault(row, List.of());
    }
    return sheet.rows.containsKey(row) && matches(reference.rows(), row) ? List.of(row) : List.of();
  }

  /** Returns the columns in which a row has cells. */
  Set<String> columns(Reference reference, String key) {
    return sheet(reference).rows.getOrDefault(key, Map.of()).keySet();
  }

  /** Returns the cell that a reference means in a row, or null. */
  StatementCell cell(Reference reference, String key, String anyColumn) {
    Map<String, StatementCell> cells = sheet(reference).rows.getOrDefault(key, Map.of());
    if (reference.column() == null) {
      return cells.size() == 1 ? cells.values().iterator().next() : null;
    }
    return cells.get(reference.hasAnyColumn() ? anyColumn : reference.column());
  }

  /**
   * Returns the money printed under an unknown heading where a reference adds up: in the column of
   * the reference an unknown row, in a row of the reference an unknown column.
   */
  List<StatementCell> unknown(Reference reference, String row, String anyColumn) {
    List<String> rows = rowsOf(reference, row);
    String column = reference.hasAnyColumn() ? anyColumn : reference.column();
    List<StatementCell> found = new ArrayList<>();
    for (Map.Entry<String, Map<String, StatementCell>> line : sheet(reference).rows.entrySet()) {
      for (StatementCell cell : line.getValue().values()) {
        boolean where = cell.column().equals(column) || rows.contains(line.getKey());
        Figure figure = cell.figure();
        if (!cell.known() && where && figure.isPrinted() && figure.value().signum() != 0) {
          found.add(cell);
        }
      }
    }
    return found;
  }
}
