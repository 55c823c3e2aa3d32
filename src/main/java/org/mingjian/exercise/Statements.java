package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mingjian.exercise.Layout.Table;
import org.mingjian.exercise.Subject.Fund;
import org.mingjian.publish.Grid;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;

/** Writes an account's official tables as grids of a layout. */
final class Statements {

  /** Classes of the two summaries, in the order of the template. */
  static final List<String> CLASSES =
      List.of(
          "一般公共服务支出",
          "外交支出",
          "国防支出",
          "公共安全支出",
          "教育支出",
          "科学技术支出",
          "文化旅游体育与传媒支出",
          "社会保障和就业支出",
          "卫生健康支出",
          "节能环保支出",
          "城乡社区支出",
          "农林水支出",
          "交通运输支出",
          "资源勘探工业信息等支出",
          "商业服务业等支出",
          "金融支出",
          "援助其他地区支出",
          "自然资源海洋气象等支出",
          "住房保障支出",
          "粮油物资储备支出",
          "国有资本经营预算支出",
          "灾害防治及应急管理支出",
          "其他支出",
          "债务还本支出",
          "债务付息支出",
          "抗疫特别国债安排的支出");

  private static final String TOTAL = "合计";
  private static final int LINES = CLASSES.size();

  private final FinalAccount account;
  private final Layout layout;
  private final Ink ink;
  private final Wording wording;

  Statements(FinalAccount account, Layout layout, Ink ink, Wording wording) {
    this.account = account;
    this.layout = layout;
    this.ink = ink;
    this.wording = wording;
  }

  /** Writes a table. */
  Grid grid(Table table) {
    return switch (table) {
      case SUMMARY -> summary();
      case INCOME -> income();
      case EXPENDITURE -> expenditure();
      case FISCAL_SUMMARY -> fiscalSummary();
      case GENERAL_EXPENDITURE -> general();
      case BASIC_EXPENDITURE -> basic();
      case GOVERNMENT_FUND -> fund(table, Fund.GOVERNMENT, true);
      case STATE_CAPITAL -> fund(table, Fund.CAPITAL, layout.capitalFlows());
      case THREE_PUBLIC -> threePublic();
      case STATISTICS -> statistics();
    };
  }

  // ---- the two summaries

  private boolean numbered() {
    return layout != Layout.SHANGHAI;
  }

  private Grid summary() {
    String title = layout.title(Table.SUMMARY);
    FinalAccount a = account;
    List<String[]> left = new ArrayList<>();
    for (Fund fund : Fund.values()) {
      left.add(line(title, "收入", number(left.size()) + fund.words + "收入", a.fiscalIncome(fund)));
    }
    left.add(line(title, "收入", "四、上级补助收入", a.income().superior()));
    left.add(line(title, "收入", "五、事业收入", a.income().business()));
    left.add(line(title, "收入", "六、经营收入", a.income().operating()));
    left.add(line(title, "收入", "七、附属单位上缴收入", 0));
    left.add(line(title, "收入", "八、其他收入", a.income().other()));
    pad(left, LINES);
    left.add(line(title, "收入", "本年收入合计", a.income().total()));
    left.add(line(title, "收入", "使用非财政拨款结余（含专用结余）", a.surplusUsed()));
    left.add(line(title, "收入", "年初结转和结余", a.opening()));
    left.add(line(title, "收入", "总计", a.total()));
    List<String[]> right = new ArrayList<>();
    for (String name : CLASSES) {
      right.add(
          line(title, "支出", number(right.size()) + name, byClass(name, s -> s.all().total())));
    }
    right.add(line(title, "支出", "本年支出合计", a.expenditure().total()));
    right.add(line(title, "支出", "结余分配", a.distribution()));
    right.add(line(title, "支出", "年末结转和结余", a.closing()));
    right.add(line(title, "支出", "总计", a.total()));
    return twoSided(Table.SUMMARY, List.of(wording.amountColumn()), left, right);
  }

  private Grid fiscalSummary() {
    String title = layout.title(Table.FISCAL_SUMMARY);
    FinalAccount a = account;
    List<String[]> left = new ArrayList<>();
    for (Fund fund : Fund.values()) {
      left.add(line(title, "收入", number(left.size()) + fund.words, a.fiscalIncome(fund)));
    }
    pad(left, LINES);
    left.add(line(title, "收入", "本年收入合计", a.fiscalIncome()));
    left.add(line(title, "收入", "年初财政拨款结转和结余", a.fiscalOpening()));
    List<Fund> carried = List.of(Fund.values());
    for (int i = 0; i < carried.size(); i++) {
      String number = numbered() ? "" : number(i);
      left.add(line(title, "年初", number + carried.get(i).words, a.opening(carried.get(i))));
    }
    left.add(line(title, "收入", "总计", a.fiscalTotal()));
    List<String[]> right = new ArrayList<>();
    for (String name : CLASSES) {
      right.add(funds(title, number(right.size()) + name, f -> byClass(f, name)));
    }
    right.add(funds(title, "本年支出合计", fund -> a.fiscal(fund).total()));
    right.add(funds(title, "年末财政拨款结转和结余", a::closing));
    pad(right, LINES + 5);
    right.add(funds(title, "总计", fund -> a.fiscalIncome(fund) + a.opening(fund)));
    List<String> columns = new ArrayList<>(List.of(TOTAL));
    for (Fund fund : Fund.values()) {
      columns.add(fund.words);
    }
    return twoSided(Table.FISCAL_SUMMARY, columns, left, right);
  }

  private String[] funds(String title, String name, ToLongFunction<Fund> amount) {
    long total = Stream.of(Fund.values()).mapToLong(amount).sum();
    List<String> cells = new ArrayList<>(List.of(name));
    cells.add(ink.print(title, "支出:" + name, TOTAL, blank(total)));
    for (Fund fund : Fund.values()) {
      cells.add(ink.print(title, "支出:" + name, fund.words, blank(amount.applyAsLong(fund))));
    }
    return cells.toArray(String[]::new);
  }

  private String[] line(String title, String side, String name, long amount) {
    String text = ink.print(title, side + ":" + name, wording.amountColumn(), blank(amount));
    return new String[] {name, text};
  }

  private static void pad(List<String[]> lines, int length) {
    while (lines.size() < length) {
      lines.add(new String[] {""});
    }
  }

  private static String number(int index) {
    return Wording.chinese(index + 1) + "、";
  }

  private long byClass(String name, ToLongFunction<Subject> amount) {
    return account.subjects().stream()
        .filter(s -> Classification.function(s.code().substring(0, 3)).equals(name))
        .mapToLong(amount)
        .sum();
  }

  private long byClass(Fund fund, String name) {
    return byClass(name, s -> s.fund() == fund ? s.fiscal().total() : 0);
  }

  private Grid twoSided(
      Table table, List<String> rightColumns, List<String[]> left, List<String[]> right) {
    boolean lines = numbered();
    int leftWidth = lines ? 3 : 2;
    int rightWidth = rightColumns.size() + (lines ? 2 : 1);
    List<Column> columns = new ArrayList<>();
    addColumns(columns, lines, 1);
    addColumns(columns, lines, rightColumns.size());
    List<Row> head = new ArrayList<>();
    head.add(Row.of(Cell.center("收入").over(1, leftWidth), Cell.center("支出").over(1, rightWidth)));
    head.add(centers(headings(lines, List.of(wording.amountColumn()), rightColumns)));
    List<Row> body = new ArrayList<>();
    if (lines) {
      List<String> numbers = new ArrayList<>(List.of("栏次", "", "1", "栏次", ""));
      for (int i = 0; i < rightColumns.size(); i++) {
        numbers.add(String.valueOf(i + 2));
      }
      head.add(centers(numbers));
    }
    String title = layout.title(table);
    for (int i = 0; i < left.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      side(cells, left.get(i), 1, lines ? line(title, i + 1) : null);
      side(
          cells,
          right.get(i),
          rightColumns.size(),
          lines ? line(title, left.size() + i + 1) : null);
      body.add(new Row(cells));
    }
    return finish(table, columns, head, body, false, false);
  }

  private String line(String title, int number) {
    return ink.print(title, "行次" + number, "行次", String.valueOf(number));
  }

  private static void addColumns(List<Column> columns, boolean lines, int figures) {
    columns.add(Column.text(4));
    if (lines) {
      columns.add(Column.text(0.8));
    }
    for (int i = 0; i < figures; i++) {
      columns.add(Column.number(2));
    }
  }

  private List<String> headings(boolean lines, List<String> left, List<String> right) {
    List<String> headings = new ArrayList<>();
    for (List<String> side : List.of(left, right)) {
      headings.add("项目");
      if (lines) {
        headings.add("行次");
      }
      headings.addAll(side);
    }
    return headings;
  }

  private static void side(List<Cell> cells, String[] line, int figures, String number) {
    cells.add(Cell.text(line[0]));
    if (number != null) {
      cells.add(Cell.center(number));
    }
    for (int i = 0; i < figures; i++) {
      cells.add(Cell.number(line.length > i + 1 ? line[i + 1] : ""));
    }
  }

  // ---- tables by subject

  private Grid income() {
    return subjects(
        Table.INCOME,
        account.subjects(),
        List.of("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"),
        List.of(
            s -> s.income().total(),
            s -> s.income().fiscal(),
            s -> s.income().superior(),
            s -> s.income().business(),
            s -> s.income().operating(),
            s -> 0,
            s -> s.income().other()),
        true);
  }

  private Grid expenditure() {
    return subjects(
        Table.EXPENDITURE,
        account.subjects(),
        List.of("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"),
        List.of(
            s -> s.all().total(),
            s -> s.all().basic(),
            s -> s.all().project(),
            s -> 0,
            s -> s.all().operating(),
            s -> 0),
        true);
  }

  private Grid general() {
    return subjects(
        Table.GENERAL_EXPENDITURE,
        account.of(Fund.GENERAL).toList(),
        List.of(layout == Layout.SHANGHAI ? TOTAL : "小计", "基本支出", "项目支出"),
        List.of(s -> s.fiscal().total(), s -> s.fiscal().basic(), s -> s.fiscal().project()),
        layout != Layout.SHANGHAI);
  }

  private Grid fund(Table table, Fund fund, boolean flows) {
    List<String> columns = new ArrayList<>(List.of(TOTAL, "基本支出", "项目支出"));
    List<ToLongFunction<Subject>> amounts =
        new ArrayList<>(
            List.of(s -> s.fiscal().total(), s -> s.fiscal().basic(), s -> s.fiscal().project()));
    if (flows) {
      columns.addAll(0, List.of("年初结转和结余", "本年收入"));
      columns.add("年末结转和结余");
      amounts.add(0, s -> s.income().fiscal());
      amounts.add(0, Subject::opening);
      amounts.add(Subject::closing);
    }
    return subjects(table, account.of(fund).toList(), columns, amounts, true);
  }

  private Grid subjects(
      Table table,
      List<Subject> subjects,
      List<String> columns,
      List<ToLongFunction<Subject>> amounts,
      boolean totalFirst) {
    String title = layout.title(table);
    boolean three = layout == Layout.SHANGHAI && table != Table.GENERAL_EXPENDITURE;
    List<Column> widths = new ArrayList<>();
    for (int i = 0; i < (three ? 3 : 1); i++) {
      widths.add(Column.text(three ? 0.7 : 1.6));
    }
    widths.add(Column.text(4));
    columns.forEach(column -> widths.add(Column.number(2)));
    List<Row> body = new ArrayList<>();
    Row total = totalRow(title, subjects, columns, amounts, three ? 4 : 2);
    if (totalFirst) {
      body.add(total);
    }
    for (Map.Entry<String, List<Subject>> level : levels(subjects).entrySet()) {
      body.add(subjectRow(title, level.getKey(), level.getValue(), columns, amounts, three));
    }
    if (!totalFirst) {
      body.add(total);
    }
    return finish(
        table, widths, subjectHead(table, columns, three), body, subjects.isEmpty(), true);
  }

  private Row totalRow(
      String title,
      List<Subject> subjects,
      List<String> columns,
      List<ToLongFunction<Subject>> amounts,
      int span) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.center(TOTAL).over(1, span)));
    figures(cells, title, TOTAL, subjects, columns, amounts);
    return new Row(cells);
  }

  private Row subjectRow(
      String title,
      String code,
      List<Subject> subjects,
      List<String> columns,
      List<ToLongFunction<Subject>> amounts,
      boolean three) {
    String name = ink.print(title, code, "科目名称", Classification.function(code));
    String shown = ink.print(title, code, "科目编码", code);
    List<Cell> cells = new ArrayList<>();
    if (three) {
      cells.add(Cell.text(shown.substring(0, 3)));
      cells.add(Cell.text(shown.length() > 3 ? shown.substring(3, 5) : ""));
      cells.add(Cell.text(shown.length() > 5 ? shown.substring(5) : ""));
    } else {
      cells.add(Cell.text(shown));
    }
    cells.add(Cell.text(name));
    figures(cells, title, code, subjects, columns, amounts);
    return new Row(cells);
  }

  private void figures(
      List<Cell> cells,
      String title,
      String row,
      List<Subject> subjects,
      List<String> columns,
      List<ToLongFunction<Subject>> amounts) {
    for (int i = 0; i < columns.size(); i++) {
      long amount = subjects.stream().mapToLong(amounts.get(i)).sum();
      cells.add(Cell.number(ink.print(title, row, columns.get(i), blank(amount))));
    }
  }

  /** The subjects under each class, section and item, in order. */
  private static Map<String, List<Subject>> levels(List<Subject> subjects) {
    Map<String, List<Subject>> levels = new TreeMap<>();
    for (Subject subject : subjects) {
      for (int length : new int[] {3, 5, 7}) {
        levels
            .computeIfAbsent(subject.code().substring(0, length), code -> new ArrayList<>())
            .add(subject);
      }
    }
    return levels;
  }

  private List<Row> subjectHead(Table table, List<String> columns, boolean three) {
    boolean spending = columns.size() != 7 && table != Table.EXPENDITURE;
    int depth = three ? 3 : 2;
    List<Cell> first = new ArrayList<>(List.of(Cell.center("项目").over(1, three ? 4 : 2)));
    List<Cell> second = new ArrayList<>();
    second.add(three ? Cell.center("支出功能分类科目编码").over(1, 3) : Cell.center(wording.codeHeading()));
    second.add(three ? Cell.center("科目名称").over(2, 1) : Cell.center("科目名称"));
    boolean group = spending && !(table == Table.GENERAL_EXPENDITURE && layout == Layout.SHANGHAI);
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      boolean inGroup = group && List.of(TOTAL, "小计", "基本支出", "项目支出").contains(column);
      if (!inGroup) {
        first.add(Cell.center(column).over(depth, 1));
      } else {
        if (column.equals(TOTAL) || column.equals("小计")) {
          first.add(Cell.center("本年支出").over(1, 3));
        }
        second.add(Cell.center(column).over(depth - 1, 1));
      }
    }
    List<Row> head = new ArrayList<>(List.of(new Row(first), new Row(second)));
    if (three) {
      head.add(centers(List.of("类", "款", "项")));
    } else if (numbered()) {
      List<Cell> numbers = new ArrayList<>(List.of(Cell.center("栏次").over(1, 2)));
      for (int i = 1; i <= columns.size(); i++) {
        numbers.add(Cell.center(String.valueOf(i)));
      }
      head.add(new Row(numbers));
    }
    return head;
  }

  // ---- basic expenditure by economic item

  private Grid basic() {
    String title = layout.title(Table.BASIC_EXPENDITURE);
    List<String> codes = new ArrayList<>(Classification.economic().keySet());
    List<String> people =
        codes.stream().filter(c -> c.startsWith("301") || c.startsWith("303")).toList();
    List<List<String>> groups = new ArrayList<>(List.of(people));
    List<String> office =
        codes.stream()
            .filter(
                c ->
                    c.startsWith("302")
                        || c.startsWith("307")
                        || c.startsWith("310")
                        || c.startsWith("399"))
            .toList();
    if (layout == Layout.SHANGHAI) {
      groups.add(office.stream().filter(c -> c.startsWith("302") || c.startsWith("310")).toList());
    } else {
      groups.add(office.stream().filter(c -> c.startsWith("302")).toList());
      groups.add(office.stream().filter(c -> !c.startsWith("302")).toList());
    }
    int rows = groups.stream().mapToInt(List::size).max().orElseThrow();
    List<Column> columns = new ArrayList<>();
    List<Cell> heads = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      columns.addAll(List.of(Column.text(1.1), Column.text(3), Column.number(1.6)));
      heads.addAll(
          List.of(
              Cell.center(layout == Layout.SHANGHAI ? "经济分类科目编码" : "科目编码"),
              Cell.center("科目名称"),
              Cell.center("决算数")));
    }
    List<Row> body = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<Cell> cells = new ArrayList<>();
      for (List<String> group : groups) {
        economicCells(cells, title, i < group.size() ? group.get(i) : null);
      }
      body.add(new Row(cells));
    }
    body.add(
        Row.of(
            Cell.center("人员经费合计").over(1, 2),
            Cell.number(ink.print(title, "人员经费合计", "决算数", figure(account.staffCosts()))),
            Cell.center("公用经费合计").over(1, (groups.size() - 1) * 3 - 1),
            Cell.number(ink.print(title, "公用经费合计", "决算数", figure(account.publicCosts())))));
    List<Row> head = new ArrayList<>();
    if (layout != Layout.SHANGHAI) {
      head.add(
          Row.of(
              Cell.center("人员经费").over(1, 3),
              Cell.center("公用经费").over(1, (groups.size() - 1) * 3)));
    }
    head.add(new Row(heads));
    return finish(Table.BASIC_EXPENDITURE, columns, head, body, false, true);
  }

  private void economicCells(List<Cell> cells, String title, String code) {
    if (code == null) {
      cells.addAll(List.of(Cell.text(""), Cell.text(""), Cell.number("")));
      return;
    }
    long amount = account.economic(code);
    cells.add(Cell.text(code));
    cells.add(Cell.text(Classification.economic().get(code)));
    cells.add(Cell.number(ink.print(title, code, "决算数", blank(amount))));
  }

  // ---- three public expenses

  private Grid threePublic() {
    String title = layout.title(Table.THREE_PUBLIC);
    List<String> names = List.of(TOTAL, "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费");
    List<Long> budget = costs(account.threePublic().budget());
    List<Long> actual = costs(account.threePublic().actual());
    boolean nothing =
        account.threePublic().actual().total() == 0 && account.threePublic().budget().total() == 0;
    List<Cell> cells = new ArrayList<>();
    List<Row> head;
    if (layout == Layout.SHANGHAI) {
      for (int i = 0; i < names.size(); i++) {
        cells.add(cost(title, names.get(i), "预算数", budget.get(i)));
        cells.add(cost(title, names.get(i), "决算数", actual.get(i)));
      }
      head = pairedHead();
    } else {
      for (int i = 0; i < names.size(); i++) {
        cells.add(cost(title, names.get(i), "预算数", budget.get(i)));
      }
      for (int i = 0; i < names.size(); i++) {
        cells.add(cost(title, names.get(i), "决算数", actual.get(i)));
      }
      head = halvedHead();
    }
    return finish(
        Table.THREE_PUBLIC,
        Collections.nCopies(12, Column.number(1)),
        head,
        List.of(new Row(cells)),
        nothing,
        true);
  }

  private Cell cost(String title, String column, String row, long amount) {
    return Cell.number(ink.print(title, row, column, blank(amount)));
  }

  private static List<Long> costs(FinalAccount.Costs costs) {
    return List.of(
        costs.total(),
        costs.overseas(),
        costs.vehicles(),
        costs.purchase(),
        costs.running(),
        costs.reception());
  }

  private static List<Row> halvedHead() {
    List<Cell> second = new ArrayList<>();
    List<Cell> third = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      second.add(Cell.center(TOTAL).over(2, 1));
      second.add(Cell.center("因公出国（境）费").over(2, 1));
      second.add(Cell.center("公务用车购置及运行维护费").over(1, 3));
      second.add(Cell.center("公务接待费").over(2, 1));
      third.add(Cell.center("小计"));
      third.add(Cell.center("公务用车购置费"));
      third.add(Cell.center("公务用车运行维护费"));
      for (int i = 1; i <= 6; i++) {
        numbers.add(String.valueOf(half * 6 + i));
      }
    }
    return List.of(
        Row.of(Cell.center("预算数").over(1, 6), Cell.center("决算数").over(1, 6)),
        new Row(second),
        new Row(third),
        centers(numbers));
  }

  private static List<Row> pairedHead() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pairs.addAll(List.of("预算数", "决算数"));
    }
    return List.of(
        Row.of(
            Cell.center(TOTAL).over(2, 2),
            Cell.center("因公出国（境）费").over(2, 2),
            Cell.center("公务用车购置及运行维护费").over(1, 6),
            Cell.center("公务接待费").over(2, 2)),
        Row.of(
            Cell.center("小计").over(1, 2),
            Cell.center("公务用车购置费").over(1, 2),
            Cell.center("公务用车运行维护费").over(1, 2)),
        centers(pairs));
  }

  // ---- statistics

  private Grid statistics() {
    String title = layout.title(Table.STATISTICS);
    List<Row> body = new ArrayList<>();
    part(body, "一、政府采购情况");
    FinalAccount.Procurement bought = account.procurement();
    counted(body, title, "合计", 1, blank(bought.total()));
    counted(body, title, "货物", 2, blank(bought.goods()));
    counted(body, title, "工程", 3, blank(bought.works()));
    counted(body, title, "服务", 4, blank(bought.services()));
    part(body, "二、机关运行经费");
    counted(body, title, "（一）行政单位", 5, blank(account.runCost().administrative()));
    counted(body, title, "（二）参照公务员法管理事业单位", 6, blank(account.runCost().like()));
    part(body, "三、国有资产占用情况");
    counted(body, title, "（一）车辆数合计（辆）", 7, count(account.assets().total()));
    List<String> kinds = wording.vehicles();
    for (int i = 0; i < kinds.size(); i++) {
      counted(
          body,
          title,
          (i + 1) + ". " + kinds.get(i),
          8 + i,
          count(account.assets().vehicles().get(i)));
    }
    counted(body, title, "（二）单价100万元（含）以上设备（不含车辆）（台、套）", 16, count(account.assets().equipment()));
    return finish(
        Table.STATISTICS,
        List.of(Column.text(6), Column.text(1), Column.number(2)),
        List.of(),
        body,
        false,
        false);
  }

  private static void part(List<Row> body, String name) {
    body.add(Row.of(Cell.text(name).over(1, 3)));
    body.add(centers(List.of("项目", "行次", "统计数")));
  }

  private void counted(List<Row> body, String title, String name, int line, String text) {
    body.add(
        Row.of(
            Cell.text(name),
            Cell.center(ink.print(title, "行次" + line, "行次", String.valueOf(line))),
            Cell.number(ink.print(title, name, "统计数", text))));
  }

  private static String count(int number) {
    return number == 0 ? "" : String.valueOf(number);
  }

  // ---- all tables

  private Grid finish(
      Table table,
      List<Column> columns,
      List<Row> head,
      List<Row> body,
      boolean empty,
      boolean landscape) {
    String title = layout.title(table);
    List<String> notes = new ArrayList<>();
    notes.add(ink.print(title, "表下", "注", wording.note(table)));
    if (empty) {
      notes.add(ink.print(title, "表下", "说明", wording.emptyNote(table)));
    }
    notes.removeIf(String::isEmpty);
    return new Grid(
        ink.print(title, "表头", "标题", title),
        captions(title, table),
        columns,
        head,
        body,
        notes,
        true,
        landscape);
  }

  private List<Caption> captions(String title, Table table) {
    String body = ink.print(title, "表头", "部门", account.body().name());
    String unit = ink.print(title, "表头", "单位", wording.unitCaption());
    String year = ink.print(title, "表头", "年度", account.year() + "年度");
    String label = wording.bodyLabel() + "：" + body;
    if (layout == Layout.SHANGHAI) {
      return List.of(new Caption(label, year, unit));
    }
    return List.of(Caption.right(layout.number(table)), new Caption(label, year, unit));
  }

  /** An amount in a table's cell; zero as this document prints it. */
  private String blank(long cents) {
    return Money.zero(cents) && !wording.zeros() ? "" : figure(cents);
  }

  private String figure(long cents) {
    return wording.tableFigure(cents);
  }

  private static Row centers(List<String> texts) {
    return new Row(texts.stream().map(Cell::center).toList());
  }
}
