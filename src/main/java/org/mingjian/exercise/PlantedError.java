package org.mingjian.exercise;

import java.util.List;

/**
 * An error that was planted on purpose, with all that a key must say of it.
 *
 * @param kind id of the kind of error
 * @param title the kind in a few words
 * @param group where it belongs: 表内, 表间, 文字, 格式, 名词, 绩效, 综合
 * @param difficulty 1 (seen at once) to 3 (hidden)
 * @param place where it stands
 * @param before what was right
 * @param after what stands there; empty when something was taken out
 * @param basis what requires it to be right
 * @param rules ids of the rules that should find it, the best first
 * @param explanation why it is wrong, for a trainee
 */
public record PlantedError(
    String kind,
    String title,
    String group,
    int difficulty,
    Place place,
    String before,
    String after,
    String basis,
    List<String> rules,
    String explanation) {

  public PlantedError {
    rules = List.copyOf(rules);
  }

  /**
   * Returns something that was wrong with a disclosure before anything was planted.
   *
   * @param title what it is in a few words
   * @param found what stands there; empty when something is missing
   * @param expected what should; empty when it cannot be told
   * @param rule that found it
   * @param message what contradicts what
   */
  public static PlantedError known(
      String title, Place place, String found, String expected, String rule, String message) {
    return new PlantedError(
        "known", title, "", 0, place, expected, found, "", List.of(rule), message);
  }

  /**
   * A place as a person looks for it; what does not apply is empty.
   *
   * @param section heading above it
   * @param table title of the table or form
   * @param row row heading, or code
   * @param column column heading
   * @param sentence paragraph as printed after planting, or that stood there
   */
  public record Place(String section, String table, String row, String column, String sentence) {

    /** A cell. */
    static Place cell(Ink.Spot spot) {
      return new Place("", spot.table(), spot.row(), spot.column(), "");
    }

    /** A table as a whole. */
    static Place table(String title) {
      return new Place("", title, "", "", "");
    }

    /** A paragraph under a heading. */
    static Place text(String section, String sentence) {
      return new Place(section, "", "", "", sentence);
    }

    /** Says where it is, in words for a key. */
    public String words() {
      StringBuilder words = new StringBuilder();
      if (!table.isEmpty()) {
        words.append("《").append(table).append("》");
        if (!row.isEmpty()) {
          words.append(" “").append(Classification.described(row)).append("”行");
        }
        if (!column.isEmpty()) {
          words.append(" “").append(column).append("”列");
        }
        return words.toString();
      }
      return section.isEmpty() ? "全文" : "“" + section + "”一节";
    }
  }
}
