package org.mingjian.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Location;
import org.mingjian.fact.Unit;

/**
 * Reads the money block of one form. Where the numbers stand under their headings the headings
 * decide; rows that are shifted are read in the order of the columns, checked by what the numbers
 * say of one another. Not thread-safe.
 */
final class FundReader {

  /** What a column of the money block holds. */
  enum Column {
    DECLARED,
    INITIAL,
    ADJUSTMENT,
    ADJUSTED,
    EXECUTED,
    BALANCE,
    BALANCE_RATE,
    RATE,
    WEIGHT,
    SCORE
  }

  private static final List<Column> USUAL =
      List.of(
          Column.DECLARED,
          Column.INITIAL,
          Column.ADJUSTED,
          Column.EXECUTED,
          Column.BALANCE,
          Column.RATE,
          Column.SCORE);
  private static final Pattern LABELLED =
      Pattern.compile("(.*[^\\d.:： ])[:： ]\\s*(\\d[\\d,]*(?:\\.\\d+)?)");
  private static final Pattern WHOLE = Pattern.compile("^(?!其中).*(?:总额|总金额)(?:万元|元)?$");
  private static final Pattern POINTS = Pattern.compile("[(（](\\d{1,2})分");
  private static final Pattern MONEY = Pattern.compile("[(（](万元|元)[)）]");
  private static final Pattern TASK = Pattern.compile("(?:主要|重点|工作)?任务(?:名称)?|支出类型|资金来源");
  private static final Pattern OF_SOURCE =
      Pattern.compile("(?:其中)?(?:本年|当年)?(?:财政(?:拨款|资金)|(?:其他|其它)(?:资金|收入)?|单位资金|自有资金|自筹资金)");
  private static final Set<String> WHOLE_OF_SOURCES = Set.of("总额", "合计", "小计", "总计");
  private static final int MOST_FITS = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> TOTALS = Set.of("合计", "总额", "金额合计", "年度资金总额");

  private final int form;
  private final String title;
  private final FormDictionary dictionary;
  private final FigureRegister figures;
  private final Map<Integer, Column> columns = new HashMap<>();
  private final List<FundRow> rows = new ArrayList<>();
  private final List<String> repairs = new ArrayList<>();
  private Set<Column> totalColumns = Set.of();
  private boolean spansKnown;
  private boolean inYuan;
  private Cell yuanCell;
  private Cell tenThousandCell;
  private final Set<Integer> sources = new HashSet<>();
  private int taskColumn = -1;
  private boolean bandedScore;
  private BigDecimal headedWeight;

  FundReader(int form, String title, FormDictionary dictionary, FigureRegister figures) {
    this.form = form;
    this.title = title;
    this.dictionary = dictionary;
    this.figures = figures;
  }

  List<FundRow> rows() {
    return rows;
  }

  List<String> repairs() {
    return repairs;
  }

  /** Returns the points that the headings promise for execution, or null. */
  BigDecimal headedWeight() {
    return headedWeight;
  }

  /** Takes the headings of a row. */
  void readHeader(FormRow row) {
    spansKnown = row.spansKnown();
    boolean split = isSplit(row);
    Column left = null;
    for (int c = 0; c < row.covering().length; c++) {
      Cell cell = row.covering()[c];
      if (cell.row() != row.row()) {
        continue;
      }
      String words = FormRow.text(cell);
      if (split && isPartOfHeading(c, FormDictionary.bare(words))) {
        continue;
      }
      takeUnit(cell, words);
      taskColumn = TASK.matcher(Words.key(words)).matches() ? c : taskColumn;
      Matcher points = POINTS.matcher(words);
      if (headedWeight == null && points.find()) {
        headedWeight = new BigDecimal(points.group(1));
      }
      Column column = column(words);
      if (column == null) {
        continue;
      }
      bandedScore |= column == Column.BALANCE_RATE;
      if (!spansKnown && column == left) {
        continue;
      }
      columns.put(c, column);
      left = column;
    }
  }

  /** Tells whether the row splits the amounts headed above it into a whole and its sources. */
  private boolean isSplit(FormRow row) {
    List<String> words =
        row.cells().stream().map(cell -> FormDictionary.bare(FormRow.text(cell))).toList();
    return !columns.isEmpty()
        && words.stream().anyMatch(WHOLE_OF_SOURCES::contains)
        && words.stream().anyMatch(word -> OF_SOURCE.matcher(word).matches());
  }

  /** The whole goes on under the heading above it, its sources are left aside. */
  private boolean isPartOfHeading(int c, String words) {
    if (OF_SOURCE.matcher(words).matches()) {
      columns.remove(c);
      sources.add(c);
      return true;
    }
    return columns.containsKey(c) && WHOLE_OF_SOURCES.contains(words);
  }

  private void takeUnit(Cell cell, String words) {
    Matcher money = MONEY.matcher(words);
    if (money.find()) {
      boolean yuan = money.group(1).equals("元");
      inYuan |= yuan;
      yuanCell = yuan && yuanCell == null ? cell : yuanCell;
      tenThousandCell = yuan || tenThousandCell != null ? tenThousandCell : cell;
    }
  }

  /** Returns what the headings say of one another: two units for the same amounts, or nothing. */
  List<FormDoubt> doubts() {
    if (yuanCell == null || tenThousandCell == null) {
      return List.of();
    }
    String one = FormRow.text(tenThousandCell);
    String other = FormRow.text(yuanCell);
    return List.of(
        new FormDoubt(
            FormDoubt.Matter.TWO_UNITS,
            "资金栏的单位一处写“" + one + "”，另一处写“" + other + "”",
            List.of(heading(tenThousandCell), heading(yuanCell))));
  }

  private Location heading(Cell cell) {
    return new Location(cell.place(), null, title, null, null, FormRow.text(cell));
  }

  private Column column(String heading) {
    String role = dictionary.fundRole(heading);
    return role == null || role.equals("reason")
        ? null
        : Column.valueOf(role.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
  }

  /** Tells how many headings of the money block the row holds. */
  int headings(FormRow row) {
    int count = 0;
    for (Cell cell : row.cells()) {
      if (dictionary.fundRole(FormRow.text(cell)) != null) {
        count++;
      }
    }
    return count;
  }

  /** Tells whether the row holds the headings of amounts and what they are scored by. */
  boolean isHeader(FormRow row) {
    boolean money = false;
    for (Cell cell : row.cells()) {
      Column column = column(FormRow.text(cell));
      money |= column == Column.EXECUTED || column == Column.INITIAL || column == Column.ADJUSTED;
    }
    return money && headings(row) >= 3 && numbers(row) == 0;
  }

  /** A number of a row. */
  private record Printed(Cell cell, BigDecimal value, String quote) {}

  private static Printed printed(Cell cell) {
    String text = FormRow.text(cell).replaceAll("[%％]$", "");
    PrintedNumber number = PrintedNumber.of(text);
    return number.isNumber() ? new Printed(cell, number.value(), text) : null;
  }

  /** An amount printed behind its label under a heading of money, as in 总额：500.00. */
  private Printed behindLabel(Cell cell) {
    Matcher matcher = LABELLED.matcher(FormRow.text(cell));
    return columns.containsKey(cell.column()) && matcher.matches()
        ? new Printed(cell, new BigDecimal(matcher.group(2).replace(",", "")), matcher.group(2))
        : null;
  }

  /** Returns how many numbers the row holds. */
  static int numbers(FormRow row) {
    int count = 0;
    for (Cell cell : row.cells()) {
      if (printed(cell) != null) {
        count++;
      }
    }
    return count;
  }

  /** Reads a row of money. */
  void read(FormRow row) {
    List<Printed> numbers = new ArrayList<>();
    String label = "";
    String reason = "";
    Cell labelCell = row.cells().get(0);
    for (Cell cell : row.cells()) {
      Printed number = printed(cell);
      String words = FormRow.text(cell);
      if (number != null) {
        numbers.add(number);
      } else if (numbers.isEmpty() && behindLabel(cell) != null) {
        numbers.add(behindLabel(cell));
        label = LABELLED.matcher(words).replaceFirst("$1");
        labelCell = cell;
      } else if (numbers.isEmpty()) {
        label = words;
        labelCell = cell;
      } else if (PrintedNumber.of(words).isUnreadable()) {
        reason = words;
      }
    }
    Cell task = taskColumn < 0 ? null : row.cellAt(taskColumn);
    if (task != null && task.row() == row.row() && !task.isBlank() && printed(task) == null) {
      label = FormRow.text(task);
      labelCell = task;
    }
    Map<Column, Printed> byHeading = byHeading(numbers);
    boolean plain = byHeading != null;
    Map<Column, Printed> values = plain ? byHeading : bySequence(numbers);
    if (!plain && numbers.size() == USUAL.size() && values.size() == USUAL.size()) {
      plain = true;
    }
    boolean total = isTotal(label, rows.isEmpty());
    if (total && byHeading != null) {
      totalColumns = amounts(byHeading.keySet());
    }
    String source =
        label.isEmpty() || label.contains("资金总额") ? "资金总额" : label.replaceAll("[:：]$", "");
    if (!plain) {
      repairs.add("资金行“" + source + "”的数字与表头错位，按数字之间的关系对应");
    }
    boolean certain = plain || moneyFits(values) == MOST_FITS;
    rows.add(row(source, total, values, reason, plain, certain, labelCell));
  }

  private boolean isTotal(String label, boolean first) {
    String key = FormDictionary.bare(label);
    return key.contains("资金总额")
        || TOTALS.contains(key)
        || first && (key.isEmpty() || WHOLE.matcher(FormDictionary.bare(label)).find());
  }

  private FundRow row(
      String source,
      boolean total,
      Map<Column, Printed> values,
      String reason,
      boolean plain,
      boolean certain,
      Cell label) {
    Unit money = inYuan ? Unit.YUAN : Unit.TEN_THOUSAND_YUAN;
    Unit points = Unit.count("分");
    return new FundRow(
        form,
        source,
        total,
        figure(values, Column.INITIAL, money, source, "年初预算数", plain),
        figure(values, Column.ADJUSTED, money, source, "全年预算数", certain),
        figure(values, Column.EXECUTED, money, source, "全年执行数", certain),
        figure(values, Column.BALANCE, money, source, "结转结余", certain),
        figure(values, Column.RATE, Unit.PERCENT, source, "执行率", certain),
        figure(values, Column.WEIGHT, points, source, "分值", plain),
        figure(values, Column.SCORE, points, source, "得分", certain),
        reason,
        plain,
        !bandedScore,
        new Location(label.place(), null, title, source, null, FormRow.text(label)));
  }

  private Figure figure(
      Map<Column, Printed> values,
      Column column,
      Unit unit,
      String row,
      String heading,
      boolean reliable) {
    Printed number = values.get(column);
    if (number == null) {
      return null;
    }
    Location location = new Location(number.cell.place(), null, title, row, heading, number.quote);
    return figures.printed(number.value, unit, reliable, location);
  }

  /**
   * Returns the numbers by the headings above them, or null when they do not stand under headings.
   */
  private Map<Column, Printed> byHeading(List<Printed> numbers) {
    Map<Column, Printed> values = new EnumMap<>(Column.class);
    for (Printed number : numbers) {
      Column column = columns.get(number.cell.column());
      if (column == null && (spansKnown || sources.contains(number.cell.column()))) {
        continue; // nothing is shifted, so this number stands under another heading
      }
      if (column == null || values.put(column, number) != null) {
        return null;
      }
    }
    if (values.isEmpty()) {
      return null;
    }
    boolean money = values.containsKey(Column.EXECUTED) && budget(values) != null;
    boolean fits = fits(values) >= (money ? MOST_FITS : 1) && values.containsKey(Column.SCORE);
    boolean split = !sources.isEmpty() && values.keySet().containsAll(amounts(columns.values()));
    boolean whole = values.keySet().containsAll(columns.values()) || split || likeTotal(values);
    return spansKnown || fits || whole ? values : null;
  }

  /** A shifted row would leave a column free, and put a number beside the columns. */
  private boolean likeTotal(Map<Column, Printed> values) {
    return !totalColumns.isEmpty() && amounts(values.keySet()).equals(totalColumns);
  }

  private static Set<Column> amounts(Collection<Column> all) {
    Set<Column> columns = EnumSet.noneOf(Column.class);
    columns.addAll(all);
    columns.removeAll(EnumSet.of(Column.RATE, Column.WEIGHT, Column.SCORE));
    return columns;
  }

  /** Reads a shifted row: two numbers of the budget from the left, the others from the right. */
  private Map<Column, Printed> bySequence(List<Printed> numbers) {
    Map<Column, Printed> best = Map.of();
    int most = -1;
    for (List<Column> sequence : sequences()) {
      if (sequence.size() > numbers.size()) {
        continue;
      }
      Map<Column, Printed> values = zip(sequence, numbers);
      int fits = fits(values) * 10 + (sequence.size() == numbers.size() ? 5 : 0);
      if (fits > most) {
        most = fits;
        best = values;
      }
    }
    return most < 10 ? onlyBudget(numbers) : best;
  }

  private static Map<Column, Printed> onlyBudget(List<Printed> numbers) {
    return numbers.isEmpty() ? Map.of() : Map.of(Column.INITIAL, numbers.get(0));
  }

  private List<List<Column>> sequences() {
    List<Column> headed = new ArrayList<>();
    Set<Column> seen = new HashSet<>();
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(seen::add)
        .forEach(headed::add);
    List<List<Column>> all = new ArrayList<>();
    all.add(USUAL);
    if (headed.contains(Column.EXECUTED) && !headed.equals(USUAL)) {
      all.add(headed);
    }
    all.add(USUAL.subList(0, USUAL.size() - 1));
    all.add(USUAL.subList(1, USUAL.size()));
    return all;
  }

  private static Map<Column, Printed> zip(List<Column> sequence, List<Printed> numbers) {
    Map<Column, Printed> values = new EnumMap<>(Column.class);
    int extra = numbers.size() - sequence.size();
    int fromLeft = sequence.indexOf(Column.ADJUSTED) < 0 ? 1 : sequence.indexOf(Column.ADJUSTED);
    for (int i = 0; i < sequence.size(); i++) {
      values.put(sequence.get(i), numbers.get(i < fromLeft ? i : i + extra));
    }
    return values;
  }

  /** Returns how far the numbers of a row go together, up to 4. */
  private static int fits(Map<Column, Printed> values) {
    BigDecimal rate = value(values, Column.RATE);
    BigDecimal score = value(values, Column.SCORE);
    BigDecimal weight = value(values, Column.WEIGHT);
    BigDecimal full = weight == null ? BigDecimal.TEN : weight;
    boolean earned =
        rate != null && score != null && near(rate.multiply(full).divide(HUNDRED), score, "0.06");
    return moneyFits(values) + (earned ? 1 : 0);
  }

  /** Returns how far budget, execution, rate and balance of a row go together, up to 3. */
  private static int moneyFits(Map<Column, Printed> values) {
    int fits = 0;
    BigDecimal budget = budget(values);
    BigDecimal executed = value(values, Column.EXECUTED);
    BigDecimal rate = value(values, Column.RATE);
    BigDecimal balance = value(values, Column.BALANCE);
    if (budget != null && executed != null && rate != null) {
      BigDecimal share =
          budget.signum() == 0
              ? BigDecimal.ZERO
              : executed.multiply(HUNDRED).divide(budget, 4, RoundingMode.HALF_UP);
      fits += near(share, rate, "0.6") ? 2 : 0;
    }
    if (budget != null && executed != null && balance != null) {
      fits += near(budget.subtract(executed), balance, "0.02") ? 1 : 0;
    }
    return fits;
  }

  private static BigDecimal budget(Map<Column, Printed> values) {
    return value(values, values.containsKey(Column.ADJUSTED) ? Column.ADJUSTED : Column.INITIAL);
  }

  private static boolean near(BigDecimal one, BigDecimal other, String most) {
    return one.subtract(other).abs().compareTo(new BigDecimal(most)) <= 0;
  }

  private static BigDecimal value(Map<Column, Printed> values, Column column) {
    Printed number = values.get(column);
    return number == null ? null : number.value;
  }
}
