package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormSubtotal;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Measure;
import org.mingjian.fact.Unit;

/**
 * Collects the rows of indicators of one form and turns them into facts once weights and scores are
 * settled. Levels are known by their words and inherited downwards; names and values by the
 * headings, moved along with a shifted row. Not thread-safe.
 */
final class IndicatorReader {

  private static final Pattern VALUE =
      Pattern.compile("[≥≧⩾≤≦⩽><=＝→—-].*|[\\d,.]+\\D{0,8}|\\D{0,3}/\\D{0,4}");
  private static final Pattern POINTS = Pattern.compile("\\((\\d{1,2}(?:\\.\\d{1,2})?)分\\)$");
  private static final Pattern SIGN = Pattern.compile("[≥≧⩾≤≦⩽><＞＜=＝]{1,2}");
  private static final Pattern KIND = Pattern.compile("\\p{IsHan}+");
  private static final Pattern SUBTOTAL =
      Pattern.compile(".{0,12}小计(?:得分)?(?:\\d{1,2}分)?|.{2,8}指标合计");
  private static final Set<String> LEVELS = Set.of("一级指标", "二级指标", "三级指标", "绩效指标", "指标名称");
  private static final int LONGEST_LEVEL = 28;
  private static final int SAME_ROW_COST = 4;

  private final int form;
  private final String title;
  private final FormDictionary dictionary;
  private final FigureRegister figures;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final List<PendingSum> subtotals = new ArrayList<>();
  private int subtotalled;
  private IndicatorColumns columns = IndicatorColumns.NONE;
  private String level1 = "";
  private String level2 = "";

  IndicatorReader(int form, String title, FormDictionary dictionary, FigureRegister figures) {
    this.form = form;
    this.title = title;
    this.dictionary = dictionary;
    this.figures = figures;
  }

  /** A row whose points are not settled yet. */
  private record Pending(
      FormRow row,
      IndicatorColumns columns,
      String level1,
      String level2,
      List<ScoreReading> readings) {}

  /** A row of sums of the rows above it, from the first up to but without the last. */
  private record PendingSum(FormRow row, int first, int last, ScoreReading reading) {}

  private static boolean isSubtotal(FormRow row) {
    return row.cells().stream()
        .anyMatch(cell -> SUBTOTAL.matcher(FormDictionary.bare(FormRow.text(cell))).matches());
  }

  /** Tells whether the row holds the headings of the columns. */
  boolean isHeader(FormRow row) {
    int roles = 0;
    int points = 0;
    for (Cell cell : row.cells()) {
      roles += dictionary.indicatorRole(FormRow.text(cell)) == null ? 0 : 1;
      points += ScoreReadings.points(cell) == null ? 0 : 1;
    }
    return roles >= 4 && points == 0 && row.cells().stream().anyMatch(IndicatorReader::isLevels);
  }

  private static boolean isLevels(Cell cell) {
    return LEVELS.contains(Words.key(FormRow.text(cell)));
  }

  /** Tells whether the cell stands under the heading of the weights alone. */
  boolean isWeight(FormRow row, Cell cell) {
    return columns.tableOf(row)
        && columns.weight() == cell.column()
        && columns.score() >= 0
        && cell.columnSpan() == 1;
  }

  /** Tells whether a row can be one of indicators though no heading was seen. */
  boolean looksLikeRow(FormRow row) {
    boolean level = false;
    for (Cell cell : row.cells()) {
      String words = FormRow.text(cell);
      level |= dictionary.isFirstLevel(words) || dictionary.isSecondLevel(words);
    }
    return level
        && row.cells().size() >= 5
        && !ScoreReadings.of(row, IndicatorColumns.NONE).isEmpty();
  }

  void readHeader(FormRow row) {
    IndicatorColumns found = IndicatorColumns.of(row, dictionary);
    takeLevels(row);
    if (columns.isAbove(row)) {
      columns = columns.with(found);
    } else if (found.weight() >= 0 || columns == IndicatorColumns.NONE) {
      columns = found;
    }
  }

  /** Takes a row below the headings. */
  void read(FormRow row) {
    takeLevels(row);
    List<ScoreReading> readings = new ArrayList<>(ScoreReadings.of(row, columns));
    if (isSubtotal(row)) {
      if (!readings.isEmpty()) {
        subtotals.add(new PendingSum(row, subtotalled, pending.size(), readings.get(0)));
        subtotalled = pending.size();
      }
      return;
    }
    if (readings.isEmpty()) {
      if (row.cells().stream().anyMatch(cell -> !dictionary.isHeading(FormRow.text(cell)))) {
        unread.add(row.cells().get(row.cells().size() - 1).text());
      }
      return;
    }
    if (!row.spansKnown() && seen.merge(row.signature(), 1, Integer::sum) > 1) {
      readings.add(
          new ScoreReading(
              null, null, readings.get(0).weightCell(), null, SAME_ROW_COST, "同一行读出两次，只计一次"));
    }
    pending.add(new Pending(row, columns, level1, level2, readings));
  }

  /**
   * Takes the levels named in the row; a second level tells its first where none is named with it.
   */
  private void takeLevels(FormRow row) {
    String first = "";
    String second = "";
    for (Cell cell : row.spansKnown() ? List.of(row.covering()) : row.cells()) {
      String words = FormRow.text(cell);
      boolean both = dictionary.isFirstLevel(words) && dictionary.isSecondLevel(words);
      if (dictionary.isFirstLevel(words) && first.isEmpty() && !(both && level1.startsWith("产出"))) {
        first = words;
      } else if (dictionary.isSecondLevel(words) && second.isEmpty()) {
        second = words;
      }
    }
    if (columns.decide(row)) {
      first = first.isEmpty() ? level(row, "level1") : first;
      second = second.isEmpty() ? level(row, "level2") : second;
    }
    if (!first.isEmpty()) {
      level2 = dictionary.isSecondLevel(first) && second.isEmpty() ? first : "";
      level1 = first;
    }
    if (!second.isEmpty()) {
      level2 = second;
      level1 = first.isEmpty() ? below(firstLevelOf(second)) : first;
    }
  }

  /** Returns the words under the heading of a level, which may be no usual ones. */
  private String level(FormRow row, String role) {
    Cell cell = filled(row, columns.of(role), 0);
    Cell name = row.cellAt(columns.of("name"));
    boolean named = cell != null && (name == null || cell.column() != name.column());
    String words = named ? FormRow.text(cell) : "";
    return words.length() > LONGEST_LEVEL || PrintedNumber.of(words).isNumber() ? "" : words;
  }

  /** Returns the first level as printed, which may have points: 产出指标（50分）. */
  private String below(String first) {
    return level1.startsWith(first.substring(0, Math.min(2, first.length()))) ? level1 : first;
  }

  private String firstLevelOf(String second) {
    if (second.contains("满意度") || second.equals("服务对象")) {
      return "满意度指标";
    }
    if (second.contains("效益") || second.contains("影响") || second.contains("持续")) {
      return "效益指标";
    }
    return second.startsWith("成本") || second.length() == 4 ? "产出指标" : level1;
  }

  /** Returns the readings of each row so far. */
  List<List<ScoreReading>> readings() {
    return pending.stream().map(Pending::readings).toList();
  }

  /** Returns rows without any number, which may be indicators. */
  List<String> unread() {
    return unread;
  }

  /**
   * Returns the sums printed below groups of rows.
   *
   * @param chosen the points chosen for each row
   * @param indicators what {@link #settle} returned for them
   */
  List<FormSubtotal> subtotals(List<ScoreReading> chosen, List<Indicator> indicators) {
    List<FormSubtotal> sums = new ArrayList<>();
    for (PendingSum sum : subtotals) {
      int from = kept(chosen, sum.first);
      List<Indicator> parts = indicators.subList(from, kept(chosen, sum.last));
      ScoreReading points = sum.reading;
      if (!parts.isEmpty() && points.scoreCell() != null && points.score() != null) {
        sums.add(
            new FormSubtotal(
                form,
                figure(points.weight(), points.weightCell(), sum.row.head(), "分值", true),
                figure(points.score(), points.scoreCell(), sum.row.head(), "得分", true),
                parts));
      }
    }
    return sums;
  }

  private static int kept(List<ScoreReading> chosen, int rows) {
    return (int) chosen.subList(0, rows).stream().filter(reading -> !reading.isLeftOut()).count();
  }

  /** Returns the indicators with the points chosen for each row; rows left out are missing. */
  List<Indicator> settle(List<ScoreReading> chosen) {
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      if (!chosen.get(i).isLeftOut()) {
        indicators.add(indicator(pending.get(i), chosen.get(i)));
      }
    }
    boolean named = indicators.stream().allMatch(i -> !i.weight().isPrinted() && points(i) != null);
    return named ? indicators.stream().map(this::weighted).toList() : indicators;
  }

  /** The points in the name of an indicator, as in 验收合格率（15分）, or null. */
  private static BigDecimal points(Indicator indicator) {
    Matcher points = POINTS.matcher(FormClaims.plain(indicator.name()));
    return points.find() ? new BigDecimal(points.group(1)) : null;
  }

  /** The indicator with the points of its name as its weight. */
  private Indicator weighted(Indicator i) {
    Location at = i.location();
    BigDecimal points = points(i);
    Location place =
        new Location(at.place(), at.section(), title, i.name(), "分值", points.toPlainString());
    Figure weight = figures.printed(points, Unit.count("分"), true, place);
    return new Indicator(
        i.form(),
        i.level1(),
        i.level2(),
        i.name(),
        i.target(),
        i.adjustedTarget(),
        i.actual(),
        i.remark(),
        i.attainment(),
        weight,
        i.score(),
        i.reason(),
        i.plain(),
        i.location(),
        i.targetLocation(),
        i.actualLocation());
  }

  private Indicator indicator(Pending row, ScoreReading points) {
    Fields fields = fields(row, points.weightCell());
    Cell name = fields.name;
    String heading = name == null ? "" : FormRow.text(name);
    boolean reliable = points.cost() <= 1;
    return new Indicator(
        form,
        row.level1,
        row.level2,
        heading,
        target(row, fields.target),
        target(row, fields.adjusted),
        FormRow.text(fields.actual),
        FormRow.text(fields.remark),
        row.columns.decide(row.row) || row.columns.withoutPoints()
            ? attainment(fields)
            : attainment(row.row, points.weightCell()),
        figure(points.weight(), points.weightCell(), heading, "分值", reliable),
        figure(
            points.score(),
            points.scoreCell() == null ? points.weightCell() : points.scoreCell(),
            heading,
            "得分",
            reliable),
        reason(row, points),
        points.cost() == 0 && row.columns != IndicatorColumns.NONE,
        location(name == null ? row.row.cells().get(0) : name, heading, "三级指标"),
        fields.target == null && fields.adjusted == null
            ? null
            : location(fields.adjusted == null ? fields.target : fields.adjusted, heading, "指标值"),
        fields.actual == null ? null : location(fields.actual, heading, "实际完成值"));
  }

  /** The target with sign and unit, where the form prints them in columns of their own. */
  private static String target(Pending row, Cell target) {
    String words = FormRow.text(target);
    if (words.isEmpty()) {
      return words;
    }
    if (!row.columns.decide(row.row)) {
      String sign = row.columns.of("sign") < 0 ? "" : sign(row.row);
      return words.startsWith(sign) ? words : sign + words;
    }
    String unit = FormRow.text(filled(row.row, row.columns.of("unit"), 0));
    String sign = FormRow.text(filled(row.row, row.columns.of("sign"), 0));
    return (KIND.matcher(sign).matches() || words.startsWith(sign) ? "" : sign)
        + words
        + (words.endsWith(unit) ? "" : unit);
  }

  /** Returns the only sign that stands alone in the row, or an empty string. */
  private static String sign(FormRow row) {
    List<String> signs =
        row.cells().stream().map(FormRow::text).filter(t -> SIGN.matcher(t).matches()).toList();
    return signs.size() == 1 ? signs.get(0) : "";
  }

  /** Tells whether the form has places for points. */
  boolean asksPoints() {
    return !columns.withoutPoints()
        || pending.stream()
            .anyMatch(
                row ->
                    row.readings.get(0).weightOrZero().signum() > 0
                        || row.readings.get(0).score() != null);
  }

  /** Returns the column of the scores where a second scoring stands right of them, or -1. */
  int scoreOfTwo(FormRow row) {
    return columns.tableOf(row) && columns.lastPoints() > columns.score() ? columns.score() : -1;
  }

  /** Tells whether the form has a place for the reasons of lost points. */
  boolean asksReasons() {
    return columns.of("reason") >= 0;
  }

  private Figure figure(BigDecimal value, Cell cell, String row, String column, boolean reliable) {
    Unit points = Unit.count("分");
    if (value == null) {
      return figures.absent(
          Figure.Presence.BLANK,
          points,
          new Location(cell.place(), null, title, row, column, null));
    }
    String text = FormRow.text(cell);
    String quote = ScoreReadings.points(cell) == null ? value.toPlainString() : text;
    return figures.printed(
        value, points, reliable, new Location(cell.place(), null, title, row, column, quote));
  }

  private Location location(Cell cell, String row, String column) {
    return new Location(cell.place(), null, title, row, column, FormRow.text(cell));
  }

  /** The target may name all phrases; what was attained stands under the actual value. */
  private Indicator.Attainment attainment(Fields fields) {
    Indicator.Attainment found = dictionary.attainment(FormRow.text(fields.actual));
    return found != null ? found : dictionary.attainment(FormRow.text(fields.remark));
  }

  private Indicator.Attainment attainment(FormRow row, Cell weight) {
    for (Cell cell : row.cells()) {
      if (cell.column() >= weight.column()) {
        break;
      }
      Indicator.Attainment found = dictionary.attainment(cell.text());
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The words right of the points; in a shifted row, of the last number. */
  private static String reason(Pending row, ScoreReading points) {
    int after = points.weightCell().column();
    StringBuilder words = new StringBuilder();
    for (Cell cell : row.row.cells()) {
      if (cell.column() > after && ScoreReadings.points(cell) == null) {
        words.append(FormRow.text(cell));
      }
    }
    return words.toString();
  }

  /** Where the words of a row stand; null where nothing is printed. */
  private static final class Fields {
    Cell name;
    Cell target;
    Cell adjusted;
    Cell actual;
    Cell remark;
  }

  private Fields fields(Pending row, Cell weight) {
    IndicatorColumns headed = row.columns;
    if (headed.decide(row.row) || headed.withoutPoints() && headed.tableOf(row.row)) {
      return byHeading(row.row, headed, 0);
    }
    if (headed.weight() >= 0 && headed.tableOf(row.row)) {
      int shift = weight.column() - headed.weight();
      if (shift == 0 && headed.of("criterion") >= 0 && headed.of("actual") < 0) {
        return byHeading(row.row, headed, 0); // a standard of scoring stands for the values
      }
      if (shift == 0 && lacksActual(byHeading(row.row, headed, 0), headed.of("adjusted") >= 0)) {
        return before(weight, byHeading(row.row, headed, 0));
      }
      for (int move : shift == 0 ? new int[] {0} : new int[] {0, shift}) {
        Fields fields = byHeading(row.row, headed, move);
        if (fits(fields, weight)) {
          return before(weight, fields);
        }
      }
    }
    return bySequence(row.row, weight);
  }

  private static Fields byHeading(FormRow row, IndicatorColumns columns, int move) {
    Fields fields = new Fields();
    fields.name = filled(row, columns.of("name"), move);
    fields.target = filled(row, columns.of("target"), move);
    fields.adjusted = filled(row, columns.of("adjusted"), move);
    fields.actual = filled(row, columns.of("actual"), move);
    fields.remark = filled(row, columns.of("remark"), move);
    return fields;
  }

  private static Cell filled(FormRow row, int column, int move) {
    Cell cell = column < 0 ? null : row.cellAt(column + move);
    return cell == null || cell.isBlank() ? null : cell;
  }

  /** Leaves out what stands at or right of the weight: points, not words. */
  private static Fields before(Cell weight, Fields fields) {
    fields.remark = before(weight, fields.remark);
    fields.actual = before(weight, fields.actual);
    fields.adjusted = before(weight, fields.adjusted);
    fields.target = before(weight, fields.target);
    return fields;
  }

  private static Cell before(Cell weight, Cell cell) {
    return cell == null || cell.column() >= weight.column() ? null : cell;
  }

  /**
   * Tells whether the fields make a row: a name that is no level and no value, then values left of
   * the weight.
   */
  private boolean fits(Fields fields, Cell weight) {
    if (fields.name == null || fields.actual == null || fields.actual.column() >= weight.column()) {
      return false;
    }
    String name = FormRow.text(fields.name);
    boolean target = fields.target == null || !isValue(fields.name);
    return target
        && !dictionary.isHeading(name)
        && !isValue(fields.name)
        && dictionary.attainment(name) == null;
  }

  /**
   * Tells whether all targets stand under their headings and nothing under that of the actual
   * value, which then is blank; a row that lost a cell looks otherwise.
   */
  private boolean lacksActual(Fields fields, boolean twoTargets) {
    if (fields.name == null || fields.target == null || twoTargets && fields.adjusted == null) {
      return false;
    }
    String target = FormRow.text(fields.target);
    String adjusted = FormRow.text(fields.adjusted);
    boolean targets =
        !twoTargets
            || target.equals(adjusted)
            || Measure.of(target) != null && Measure.of(adjusted) != null;
    return fields.actual == null
        && targets
        && !isValue(fields.name)
        && !dictionary.isHeading(FormRow.text(fields.name));
  }

  private static boolean isValue(Cell cell) {
    return cell != null
        && (Measure.of(FormRow.text(cell)) != null || VALUE.matcher(FormRow.text(cell)).matches());
  }

  /** A row that begins with its value is named by the level before it. */
  private static Cell lastHeading(FormRow row, Cell value) {
    int index = row.cells().indexOf(value);
    return index <= 0 ? null : row.cells().get(index - 1);
  }

  /**
   * Reads a row without trusting its columns: the name is the last words before the first value.
   */
  private Fields bySequence(FormRow row, Cell weight) {
    List<Cell> words = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.column() < weight.column() && !dictionary.isHeading(FormRow.text(cell))) {
        words.add(cell);
      }
    }
    Fields fields = new Fields();
    if (words.isEmpty()) {
      return fields;
    }
    int firstValue = isValue(words.get(0)) ? 0 : 1;
    while (firstValue > 0
        && firstValue < words.size()
        && !isValue(words.get(firstValue))
        && words.size() - firstValue > 3) {
      firstValue++;
    }
    fields.name = firstValue == 0 ? lastHeading(row, words.get(0)) : words.get(firstValue - 1);
    List<Cell> values = words.subList(firstValue, words.size());
    int n = values.size();
    if (n > 0) {
      fields.target = values.get(0);
      fields.actual = values.get(Math.min(n - 1, 2));
      fields.adjusted = n > 2 ? values.get(1) : null;
      fields.remark = n > 3 ? values.get(3) : null;
    }
    if (n == 1) {
      fields.actual = null;
    }
    return fields;
  }
}
