package org.mingjian.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.check.equation.TableNames;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.LineNumber;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;
import org.mingjian.fact.Remark;
import org.mingjian.fact.RepeatedFigure;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.SubjectRow;

/**
 * Questions about statement tables that are awkward to ask in DRL. Collections come from {@code
 * accumulate}, in any order; answers do not depend on it.
 */
public final class StatementChecks {

  /** The first year whose accounts had to show the state capital operating budget. */
  private static final int MOST_WITHOUT_NOTE = 1;

  private static final int STATE_CAPITAL_SINCE = 2020;

  /** More line numbers missing than this means that the column was misread. */
  private static final int MOST_MISSING_LINES = 3;

  private static final int USUAL_DECIMALS = 2;

  private static final Map<String, Set<String>> THREE_PUBLIC_CODES =
      Map.of("three-public", Set.of("30212", "30217", "30231", "31013"));

  private static final Map<String, String> SUBJECTS =
      Map.of("government-fund", "政府性基金", "state-capital", "国有资本经营", "three-public", "三公");

  private static final Map<String, String> FUND_NAMES =
      Map.of("government-fund", "政府性基金预算财政拨款", "state-capital", "国有资本经营预算财政拨款");

  private StatementChecks() {}

  /** Tells whether accounts of the disclosure's year must have the table. */
  public static boolean isRequired(OfficialTable official, Disclosure disclosure) {
    return !official.kind().equals("state-capital")
        || disclosure.year() != null && disclosure.year() >= STATE_CAPITAL_SINCE;
  }

  /**
   * Returns where a missing table should have been: after the last table before it in the
   * dictionary's order.
   */
  public static Location placeOfMissing(OfficialTable official, Disclosure disclosure) {
    List<String> kinds = TableNames.kinds();
    StatementTable before = disclosure.tables().get(0);
    for (StatementTable table : disclosure.tables()) {
      if (kinds.indexOf(table.kind()) < kinds.indexOf(official.kind())) {
        before = table;
      }
    }
    return Location.ofTable(before.end(), official.title(), null);
  }

  /**
   * Tells whether the printed title is an official one, apart from blanks, punctuation and a year
   * before it.
   */
  public static boolean isOfficialTitle(StatementTable table, OfficialTable official) {
    String printed = plain(table.title()).replaceFirst("^20\\d\\d年?度?", "");
    return official.titles().stream().anyMatch(title -> plain(title).equals(printed));
  }

  /**
   * Returns the figures of rows that print an earlier row once more: most of its amounts are the
   * same. Other rows of the same name are sums of their page.
   */
  public static List<RepeatedFigure> repeatedRows(Collection<?> repeated) {
    Map<String, List<RepeatedFigure>> rows = new TreeMap<>();
    Map<Integer, Integer> times = new HashMap<>();
    repeated.stream()
        .map(figure -> (RepeatedFigure) figure)
        .sorted(Comparator.comparingInt(figure -> figure.figure().id()))
        .forEach(
            figure -> {
              StatementCell cell = figure.cell();
              int time = times.merge(cell.figure().id(), 1, Integer::sum);
              String row = cell.table() + "/" + cell.side() + "/" + cell.row() + "/" + time;
              rows.computeIfAbsent(row, key -> new ArrayList<>()).add(figure);
            });
    return rows.values().stream()
        .filter(StatementChecks::isRepeat)
        .flatMap(List::stream)
        .filter(figure -> figure.figure().isPrinted() && figure.cell().figure().isPrinted())
        .toList();
  }

  private static boolean isRepeat(List<RepeatedFigure> row) {
    int same = 0;
    int other = 0;
    for (RepeatedFigure figure : row) {
      boolean amount = !figure.figure().isZero() || !figure.cell().figure().isZero();
      boolean agrees = Narrative.agree(figure.figure(), figure.cell().figure());
      same += amount && agrees ? 1 : 0;
      other += amount && !agrees ? 1 : 0;
    }
    return same > other || same + other == 0;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000“”\"'‘’＂《》（）()]", "");
  }

  /** Returns the first table that stands after one that should follow it, or null. */
  public static StatementTable misplaced(Disclosure disclosure, Collection<?> officials) {
    Map<String, Integer> positions = new HashMap<>();
    each(officials, OfficialTable.class).forEach(o -> positions.put(o.kind(), o.position()));
    int last = 0;
    for (StatementTable table : disclosure.tables()) {
      int position = positions.getOrDefault(table.kind(), last);
      if (position < last) {
        return table;
      }
      last = position;
    }
    return null;
  }

  /** Returns the official order for a message. */
  public static String order(Collection<?> officials) {
    return each(officials, OfficialTable.class).stream()
        .sorted(Comparator.comparingInt(OfficialTable::position))
        .map(OfficialTable::title)
        .collect(Collectors.joining("、"));
  }

  /** Tells whether there are several and this is the first of them. */
  public static boolean isFirstOfMany(StatementTable table, Collection<?> copies) {
    return copies.size() > 1 && sorted(copies).get(0).equals(table);
  }

  /** Returns the tables on which no unit of amounts is printed, in order. */
  public static List<StatementTable> withoutUnit(Collection<?> tables) {
    return sorted(tables).stream().filter(table -> table.unit() == null).toList();
  }

  /** Returns the places of tables, in order. */
  public static List<Location> locations(Collection<?> tables) {
    return sorted(tables).stream().map(StatementTable::location).toList();
  }

  /** Returns the titles of tables for a message. */
  public static String titles(Collection<?> tables) {
    return sorted(tables).stream()
        .map(table -> "《" + table.title() + "》")
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static List<StatementTable> sorted(Collection<?> tables) {
    return each(tables, StatementTable.class).stream()
        .sorted(Comparator.comparing(table -> table.location().place(), PlaceOrder.INSTANCE))
        .toList();
  }

  /** Tells whether a remark below a table says of the table itself that it is empty. */
  public static boolean isAbout(Remark remark, String kind) {
    String words = remark.location().quote();
    boolean ofTable = words.contains("本表") || words.contains("空表") || words.contains("无数据");
    return ofTable
        && SUBJECTS.entrySet().stream()
            .noneMatch(
                subject -> words.contains(subject.getValue()) && !subject.getKey().equals(kind));
  }

  /**
   * Returns the tables without any remark, where it is the exception and most tables carry a note;
   * else nothing.
   */
  public static List<StatementTable> withoutNote(Disclosure disclosure, Collection<?> remarks) {
    Set<String> noted = new HashSet<>();
    Set<String> remarked = new HashSet<>();
    for (Remark remark : each(remarks, Remark.class)) {
      remarked.add(remark.table());
      if (remark.kind() == Remark.Kind.NOTE) {
        noted.add(remark.table());
      }
    }
    List<StatementTable> read =
        disclosure.tables().stream().filter(t -> t.quality() != Quality.UNREADABLE).toList();
    Set<String> printed = new HashSet<>();
    for (Object fact : disclosure.facts()) {
      if (fact instanceof StatementCell cell && cell.figure().isPrinted()) {
        printed.add(cell.table());
      }
    }
    // that a blank table is not explained is another finding
    List<StatementTable> bare =
        read.stream()
            .filter(table -> !remarked.contains(table.kind()) && printed.contains(table.kind()))
            .toList();
    long withNote = read.stream().filter(table -> noted.contains(table.kind())).count();
    return withNote * 2 <= read.size() || bare.size() > MOST_WITHOUT_NOTE ? List.of() : bare;
  }

  /**
   * Returns the cells of other tables that show money which the table of this kind should show, in
   * order.
   */
  public static List<StatementCell> belonging(Collection<?> cells, String kind) {
    return each(cells, StatementCell.class).stream()
        .filter(cell -> belongs(cell, kind))
        .sorted(Comparator.comparingInt(cell -> cell.figure().id()))
        .toList();
  }

  private static boolean belongs(StatementCell cell, String kind) {
    if (cell.table().equals("basic-expenditure")) {
      return THREE_PUBLIC_CODES.getOrDefault(kind, Set.of()).contains(cell.code());
    }
    String fund = FUND_NAMES.get(kind);
    boolean income = cell.side().equals("income") && cell.row().equals(fund);
    boolean expense = cell.row().equals("本年支出合计") && cell.column().equals(fund);
    return fund != null && cell.table().equals("fiscal-summary") && (income || expense);
  }

  /** Returns the first cell of a collection, in reading order. */
  public static StatementCell first(Collection<?> cells) {
    return each(cells, StatementCell.class).stream()
        .min(Comparator.comparingInt(cell -> cell.figure().id()))
        .orElseThrow();
  }

  /** Returns the places of cells. */
  public static List<Location> cellLocations(Collection<?> cells) {
    return each(cells, StatementCell.class).stream().map(cell -> cell.figure().location()).toList();
  }

  /**
   * Returns the number that follows the first gap, or repeats its predecessor; null when there is
   * none.
   */
  public static LineNumber brokenLine(Collection<?> lines) {
    List<LineNumber> sorted = sortedLines(lines);
    LineNumber first = null;
    int missing = 0;
    for (int i = 1; i < sorted.size(); i++) {
      int step = sorted.get(i).number() - sorted.get(i - 1).number();
      missing += Math.max(0, step - 1);
      if (step != 1 && first == null) {
        first = sorted.get(i);
      }
    }
    return missing > MOST_MISSING_LINES ? null : first;
  }

  /** Returns the gaps and repetitions for a message. */
  public static String lineBreaks(Collection<?> lines) {
    List<LineNumber> sorted = sortedLines(lines);
    List<String> breaks = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      int before = sorted.get(i - 1).number();
      int number = sorted.get(i).number();
      if (number == before) {
        breaks.add(number + " 出现不止一次");
      } else if (number > before + 1) {
        breaks.add(before + " 之后是 " + number);
      }
    }
    return String.join("，", breaks);
  }

  private static List<LineNumber> sortedLines(Collection<?> lines) {
    return each(lines, LineNumber.class).stream()
        .sorted(
            Comparator.comparingInt(LineNumber::number)
                .thenComparing(line -> line.location().place(), PlaceOrder.INSTANCE))
        .toList();
  }

  /** Tells whether a code consists of as many digits as its classification has at some level. */
  public static boolean isWellFormed(SubjectRow row) {
    return row.code()
        .matches(row.kind().equals("economic") ? "\\d{3}(\\d\\d)?" : "\\d{3}(\\d\\d){0,2}");
  }

  /**
   * Returns the first row, by code, of each missing parent, in a table that prints the level of the
   * parents at all.
   */
  public static List<SubjectRow> orphans(Collection<?> rows) {
    Set<String> codes = new HashSet<>();
    Set<Integer> levels = new HashSet<>();
    for (SubjectRow row : each(rows, SubjectRow.class)) {
      codes.add(row.code());
      levels.add(row.code().length());
    }
    Map<String, SubjectRow> orphans = new TreeMap<>();
    for (SubjectRow row : each(rows, SubjectRow.class)) {
      String parent = parent(row.code());
      if (isWellFormed(row)
          && !parent.isEmpty()
          && levels.contains(parent.length())
          && !codes.contains(parent)) {
        orphans.merge(parent, row, (a, b) -> a.code().compareTo(b.code()) <= 0 ? a : b);
      }
    }
    return List.copyOf(orphans.values());
  }

  /** Returns the code one level up, or an empty string. */
  public static String parent(String code) {
    return code.length() > 3 ? code.substring(0, code.length() - 2) : "";
  }

  /** Tells whether the row is the first that gives its code a name other than the usual one. */
  public static boolean isOddName(SubjectRow row, Collection<?> rows) {
    String name = plain(row.name());
    if (name.isEmpty() || name.equals(plain(usualName(rows).name()))) {
      return false;
    }
    return sortedRows(rows).stream()
        .filter(r -> plain(r.name()).equals(name))
        .findFirst()
        .get()
        .equals(row);
  }

  /** Returns the first row with the name that most of the rows have. */
  public static SubjectRow usualName(Collection<?> rows) {
    List<SubjectRow> sorted = sortedRows(rows);
    Map<String, Long> counts =
        sorted.stream().collect(Collectors.groupingBy(r -> plain(r.name()), Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    return sorted.stream()
        .filter(r -> counts.get(plain(r.name())) == most)
        .findFirst()
        .orElseThrow();
  }

  private static List<SubjectRow> sortedRows(Collection<?> rows) {
    return each(rows, SubjectRow.class).stream()
        .sorted(
            Comparator.comparing((SubjectRow row) -> row.location().place(), PlaceOrder.INSTANCE)
                .thenComparing(SubjectRow::table))
        .toList();
  }

  /** Returns the cells that do not have two decimals, where most have; else nothing. */
  public static List<StatementCell> oddDecimals(Collection<?> cells) {
    List<StatementCell> money =
        each(cells, StatementCell.class).stream()
            .filter(cell -> "万元".equals(cell.figure().unit().symbol()))
            .sorted(Comparator.comparingInt(cell -> cell.figure().id()))
            .toList();
    List<StatementCell> odd =
        money.stream().filter(cell -> cell.figure().decimals() != USUAL_DECIMALS).toList();
    return odd.size() * 2 < money.size() ? odd : List.of();
  }

  /** Tells whether the printed actual amount is greater than the budgeted one. */
  public static boolean exceeds(StatementCell actual, StatementCell budget) {
    return actual.figure().isPrinted()
        && actual.figure().exact().compareTo(budget.figure().exact()) > 0;
  }

  private static <T> List<T> each(Collection<?> facts, Class<T> kind) {
    return facts.stream().map(kind::cast).toList();
  }

  /** Returns the row and column ids of cells, each once: {@code 预算数、决算数；合计、公务接待费}. */
  public static String headings(Collection<?> cells) {
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Object cell : cells) {
      rows.add(((StatementCell) cell).row());
      columns.add(((StatementCell) cell).column());
    }
    return String.join("、", rows) + "各行的" + String.join("、", columns);
  }
}
