package org.mingjian.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.publish.Grid.Row;
import org.mingjian.publish.Tiling.Placed;

/** A grid without spans: what a merged cell covers beside its first place is blank. */
final class FlatGrid {

  private FlatGrid() {}

  /** The words of all places, row by row, on one line each. */
  static List<List<String>> of(List<Row> rows, int columns) {
    String[][] words = new String[rows.size()][columns];
    for (String[] row : words) {
      Arrays.fill(row, "");
    }
    for (Placed placed : Tiling.of(rows, columns).cells()) {
      words[placed.row()][placed.column()] = oneLine(placed.cell().text());
    }
    List<List<String>> lines = new ArrayList<>();
    for (String[] row : words) {
      lines.add(List.of(row));
    }
    return lines;
  }

  /** Between Chinese characters a line break stands for nothing, elsewhere for a space. */
  static String oneLine(String text) {
    return text.replaceAll("(?<=[\\x21-\\x7e])\\n(?=[\\x21-\\x7e])", " ").replace("\n", "");
  }
}
