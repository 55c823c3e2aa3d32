package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.fact.Measure;

/**
 * Lists the ways to read weight and score of a row: the last two plain numbers, the first being the
 * weight; more costly ones only where the row itself shows a number twice, glued to words, or
 * printed before the pair. A pair that stands plainly is never read otherwise, so that no reading
 * hides an error.
 */
final class ScoreReadings {

  private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");
  private static final Pattern GLUED = Pattern.compile("^.*[^\\d.](\\d{1,2}(?:\\.5)?)$");
  private static final Pattern GLUED_AMOUNT =
      Pattern.compile("^.*\\d\\.\\d{1,2}?(10|20|30|[1-9])$");
  private static final int WIDEST_GAP = 1;
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private ScoreReadings() {}

  /** Returns the readings, the cheapest first; empty when no number can be a weight. */
  static List<ScoreReading> of(FormRow row, IndicatorColumns columns) {
    List<Cell> numbers = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (points(cell) != null) {
        numbers.add(cell);
      }
    }
    if (columns.decide(row)) {
      return byHeading(row, columns);
    }
    if (columns.withoutPoints() && isWithoutPoints(row, numbers, columns)) {
      Cell actual = row.cellAt(columns.of("actual"));
      return List.of(new ScoreReading(null, null, actual, actual, 0, null));
    }
    ScoreReading headed = underHeadings(row, numbers, columns);
    if (headed != null) {
      return List.of(headed);
    }
    return switch (numbers.size()) {
      case 0 -> List.of();
      case 1 ->
          columns.scoresOnly(row) && numbers.get(0).column() == columns.score()
              ? scoreAlone(numbers.get(0))
              : single(row, numbers.get(0));
      case 2 -> pair(row, numbers.get(0), numbers.get(1));
      default -> orBlankScore(several(row, numbers, columns), row, numbers, columns);
    };
  }

  /**
   * Adds the reading that the last number is the weight and the score is blank, where it stands
   * under the heading of the weights and the others under headings of values.
   */
  private static List<ScoreReading> orBlankScore(
      List<ScoreReading> readings, FormRow row, List<Cell> numbers, IndicatorColumns columns) {
    Cell last = numbers.get(numbers.size() - 1);
    boolean values =
        numbers.stream().allMatch(cell -> cell.equals(last) || columns.isValue(cell.column()));
    if (columns.tableOf(row) && columns.weight() == last.column() && values) {
      Cell score = row.cellAt(columns.score());
      readings.add(new ScoreReading(points(last), null, last, score, 1, "得分空白，左侧的数字未当作分值"));
    }
    return readings;
  }

  /** Returns the number in the cell, or null when it is none that can be points. */
  static BigDecimal points(Cell cell) {
    String text = FormRow.text(cell);
    if (!POINTS.matcher(text).matches()) {
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    return value.compareTo(MOST) > 0 ? null : value;
  }

  private static List<ScoreReading> byHeading(FormRow row, IndicatorColumns columns) {
    Cell weight = row.cellAt(columns.weight());
    Cell score = row.cellAt(columns.score());
    if (columns.weight() < 0) {
      return scoreAlone(score);
    }
    BigDecimal points = weight == null ? null : points(weight);
    if (points == null) {
      return List.of();
    }
    return List.of(
        new ScoreReading(points, score == null ? null : points(score), weight, score, 0, null));
  }

  /** The headings promise no points, and no number stands right of the actual value. */
  private static boolean isWithoutPoints(
      FormRow row, List<Cell> numbers, IndicatorColumns columns) {
    int actual = columns.of("actual");
    return columns.tableOf(row)
        && row.cellAt(actual) != null
        && !row.cellAt(actual).equals(row.cellAt(columns.of("name")))
        && !row.at(columns.of("name")).isBlank()
        && numbers.stream().noneMatch(cell -> cell.column() > actual);
  }

  /**
   * Weight and score under their headings, where the headings promise something between them or a
   * second scoring right of them; null in other rows.
   */
  private static ScoreReading underHeadings(
      FormRow row, List<Cell> numbers, IndicatorColumns columns) {
    int weight = columns.weight();
    int score = columns.score();
    boolean apart =
        weight >= 0 && (score > weight + 1 || columns.lastPoints() > score && score > weight);
    if (!apart || !columns.tableOf(row) || numbers.isEmpty()) {
      return null;
    }
    Cell points = row.cellAt(weight);
    Cell earned = row.cellAt(score);
    boolean plain = numbers.contains(points) && numbers.contains(earned);
    boolean last = numbers.get(numbers.size() - 1).column() <= columns.lastPoints();
    boolean shifted = columns.lastPoints() > score && numbers.contains(row.cellAt(weight - 1));
    return plain && last && !shifted ? plain(points, earned) : null;
  }

  /** The form prints no weights. */
  private static List<ScoreReading> scoreAlone(Cell score) {
    BigDecimal points = score == null ? null : points(score);
    return points == null
        ? List.of()
        : List.of(new ScoreReading(null, points, score, score, 0, null));
  }

  /**
   * A lone number is the weight, unless the words left of it end in a number that can be the
   * weight.
   */
  private static List<ScoreReading> single(FormRow row, Cell number) {
    BigDecimal value = points(number);
    Cell right = row.cellAt(number.column() + 1);
    ScoreReading lone = new ScoreReading(value, null, number, right, 0, null);
    Cell left = before(row, number);
    Matcher glued = left == null ? null : GLUED.matcher(FormRow.text(left));
    if (glued == null || !glued.matches() || Measure.of(FormRow.text(left)) != null) {
      return List.of(lone);
    }
    BigDecimal weight = new BigDecimal(glued.group(1));
    String words = "分值与左侧文字粘连，读作" + weight;
    if (weight.compareTo(value) == 0) {
      ScoreReading blank = new ScoreReading(value, null, number, right, 2, "左侧文字末尾的数字未当作分值");
      return List.of(new ScoreReading(weight, value, left, number, 1, words), blank);
    }
    return weight.compareTo(value) > 0
        ? List.of(lone, new ScoreReading(weight, value, left, number, 1, words))
        : List.of(lone);
  }

  private static List<ScoreReading> pair(FormRow row, Cell first, Cell second) {
    List<ScoreReading> all = new ArrayList<>();
    int between = wordsBetween(row, first, second);
    if (between == 0 && second.column() - first.column() > WIDEST_GAP + 1) {
      all.add(new ScoreReading(points(first), points(second), first, second, 1, "分值与得分之间空了多列"));
    } else if (between == 0) {
      all.add(plain(first, second));
    } else {
      all.add(
          new ScoreReading(
              points(second), null, second, row.cellAt(second.column() + 1), 1, "分值与得分之间有文字"));
      all.add(new ScoreReading(points(first), points(second), first, second, 2, "分值与得分之间有文字"));
    }
    Cell left = before(row, first);
    Matcher glued = left == null ? null : GLUED_AMOUNT.matcher(FormRow.text(left));
    if (glued != null && glued.matches() && points(first).compareTo(points(second)) == 0) {
      BigDecimal weight = new BigDecimal(glued.group(1));
      all.add(new ScoreReading(weight, points(first), left, first, 2, "分值与左侧数字粘连，读作" + weight));
    }
    return all;
  }

  private static ScoreReading plain(Cell weight, Cell score) {
    return new ScoreReading(points(weight), points(score), weight, score, 0, null);
  }

  private static List<ScoreReading> several(
      FormRow row, List<Cell> numbers, IndicatorColumns columns) {
    List<ScoreReading> all = new ArrayList<>();
    int n = numbers.size();
    Cell last = numbers.get(n - 1);
    Cell middle = numbers.get(n - 2);
    Cell first = numbers.get(n - 3);
    boolean headed =
        middle.column() == columns.weight()
            && last.column() == columns.score()
            && columns.tableOf(row);
    if (headed && points(middle).compareTo(points(last)) >= 0) {
      all.add(plain(middle, last));
      return all;
    }
    if (columns.lastPoints() > columns.score()) {
      all.add(repaired(first, middle, 1, "右侧另有一次评分，未当作得分"));
      all.add(repaired(middle, last, 2, "左侧另有一个数字，未当作分值"));
      return all;
    }
    boolean repeated = points(first).compareTo(points(last)) == 0;
    boolean twice =
        n > 3
            && points(first).compareTo(points(last)) == 0
            && points(numbers.get(n - 4)).compareTo(points(middle)) == 0;
    if (twice) {
      all.add(repaired(numbers.get(n - 4), first, 1, "分值、得分各印了两次"));
    } else if (repeated && points(middle).compareTo(points(first)) < 0) {
      all.add(repaired(first, middle, 1, "分值在得分之后又印了一次"));
    }
    if (points(middle).compareTo(points(last)) >= 0) {
      all.add(repaired(middle, last, repeated ? 2 : 1, "行中另有一个数字，未当作分值"));
    }
    if (all.isEmpty()) {
      all.add(repaired(first, middle, 2, "行中另有一个数字，未当作得分"));
    }
    return all;
  }

  private static ScoreReading repaired(Cell weight, Cell score, int cost, String words) {
    return new ScoreReading(points(weight), points(score), weight, score, cost, words);
  }

  private static Cell before(FormRow row, Cell cell) {
    int index = row.cells().indexOf(cell);
    return index <= 0 ? null : row.cells().get(index - 1);
  }

  private static int wordsBetween(FormRow row, Cell first, Cell second) {
    return row.cells().indexOf(second) - row.cells().indexOf(first) - 1;
  }
}
