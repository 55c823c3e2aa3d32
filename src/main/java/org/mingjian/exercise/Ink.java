package org.mingjian.exercise;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in the cells of tables and forms: keeps what a layout prints, and prints something
 * else where an error is planted.
 */
final class Ink {

  /**
   * A cell as a person looks for it.
   *
   * @param table title of the table or form
   * @param row code and name, or name; of two-sided tables with 收入: or 支出: before it
   * @param column heading
   */
  record Spot(String table, String row, String column) {}

  private final Map<Spot, String> replaced;
  private final Map<Spot, String> printed = new LinkedHashMap<>();

  /** Prints what stands in the account, but for these cells. */
  Ink(Map<Spot, String> replaced) {
    this.replaced = Map.copyOf(replaced);
  }

  /** Returns what is printed in a cell that should hold this text. */
  String print(String table, String row, String column, String text) {
    Spot spot = new Spot(table, row, column);
    String shown = replaced.getOrDefault(spot, text);
    printed.put(spot, shown);
    return shown;
  }

  /** Returns all cells in the order of print. */
  Map<Spot, String> printed() {
    return printed;
  }
}
