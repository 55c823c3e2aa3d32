package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.exercise.ErrorKind.Change;
import org.mingjian.exercise.Ink.Spot;
import org.mingjian.exercise.Kinds.Group;
import org.mingjian.exercise.PlantedError.Place;

/** Errors in the official tables. */
final class TableErrors {

  private static final String ACCURATE = "《预算法》第七十五条：决算草案应当数额准确";
  private static final String GUIDE = "《地方预决算公开操作规程》（财预〔2016〕143号）";
  private static final String BASIC = "一般公共预算财政拨款基本支出决算(?:明细)?表";

  private TableErrors() {}

  static List<ErrorKind> kinds() {
    List<ErrorKind> all = new ArrayList<>(within());
    all.addAll(between());
    all.addAll(form());
    return all;
  }

  private static List<ErrorKind> within() {
    return new Group("表内")
        .add(
            "item-amount",
            "项级科目的金额数字颠倒",
            2,
            ACCURATE,
            List.of("t2-row-sum", "t2-level-sum", "t3-row-sum", "t3-level-sum", "t5-row-sum"),
            Edits.cellAmount(
                at("收入决算表|支出决算表|一般公共预算财政拨款支出决算表", "\\d{7}", "财政拨款收入|基本支出|项目支出"),
                (b, a) -> "该行合计与各栏之和、上级科目与各项之和都只同" + b + "相符"))
        .add(
            "subtotal",
            "类、款小计与所属各项不符",
            2,
            ACCURATE,
            List.of("t3-level-sum", "t2-level-sum", "t5-level-sum"),
            Edits.cellAmount(
                at("收入决算表|支出决算表", "\\d{3}|\\d{5}", "本年收入合计|本年支出合计"), (b, a) -> "所属各项相加为" + b))
        .add(
            "total-row",
            "合计行与各类之和不符",
            1,
            ACCURATE,
            List.of("t2-level-sum", "t3-level-sum", "t5-level-sum"),
            Edits.cellAmount(
                at("收入决算表|支出决算表|一般公共预算财政拨款支出决算表", "合计", "本年收入合计|本年支出合计|合计|小计"),
                (b, a) -> "各类相加为" + b))
        .add(
            "summary-total",
            "收支总表的总计写错",
            1,
            ACCURATE,
            List.of("t1-balance", "t1-income-total", "t1-expense-total"),
            Edits.cellAmount(at("收入支出决算总表", "(?:收入|支出):总计", ".*"), (b, a) -> "另一侧总计和本侧各行之和都是" + b))
        .add(
            "summary-year-total",
            "收支总表的本年合计写错",
            1,
            ACCURATE,
            List.of("t1-income-sum", "t1-expense-sum"),
            Edits.cellAmount(at("收入支出决算总表", "(?:收入|支出):本年.*合计", ".*"), (b, a) -> "各行相加为" + b))
        .add(
            "closing-balance",
            "年末结转和结余写错",
            2,
            ACCURATE,
            List.of("t1-expense-total"),
            Edits.cellAmount(at("收入支出决算总表", "支出:年末结转和结余", ".*"), (b, a) -> "总计减本年支出和结余分配应为" + b))
        .add(
            "fiscal-total",
            "财政拨款总表的总计写错",
            1,
            ACCURATE,
            List.of("t4-balance", "t4-income-total", "t4-expense-total"),
            Edits.cellAmount(at("财政拨款收入支出决算总表", "(?:收入|支出):总计", ".*"), (b, a) -> "本年合计加结转结余为" + b))
        .add(
            "fiscal-carry-over",
            "年初财政拨款结转和结余与分项不符",
            2,
            ACCURATE,
            List.of("t4-carry-split", "t4-income-total"),
            Edits.cellAmount(at("财政拨款收入支出决算总表", "收入:年初财政拨款结转和结余", ".*"), (b, a) -> "三项相加为" + b))
        .add(
            "economic-item",
            "基本支出经济科目的金额写错",
            2,
            ACCURATE,
            List.of("t6-class-sum", "n6-basic"),
            Edits.cellAmount(at(BASIC, "\\d{5}", ".*"), (b, a) -> "所属类级合计只与" + b + "相符"))
        .add(
            "economic-class",
            "基本支出经济类的合计写错",
            1,
            ACCURATE,
            List.of("t6-class-sum"),
            Edits.cellAmount(at(BASIC, "301|302", ".*"), (b, a) -> "所属各款相加为" + b))
        .add(
            "personnel-total",
            "人员经费或公用经费合计写错",
            2,
            "《预算法实施条例》第五条",
            List.of("t6-staff-total", "t6-public-total", "x-t5-t6"),
            Edits.cellAmount(at(BASIC, ".*经费合计", ".*"), (b, a) -> "所属各类相加为" + b))
        .add(
            "vehicle-subtotal",
            "公务用车费用小计写错",
            1,
            GUIDE,
            List.of("t7-vehicle-sum", "t7-total"),
            Edits.cell(
                (d, s) ->
                    at("财政拨款“三公”经费支出决算表", "预算数|决算数", "小计").test(s)
                        && d.printed(s).matches("[1-9][\\d,]*\\.\\d\\d"),
                Slips::amount,
                (b, a) -> "购置费与运行维护费之和为" + b))
        .add(
            "three-public-total",
            "“三公”经费合计写错",
            1,
            GUIDE,
            List.of("t7-total"),
            Edits.cell(
                (d, s) ->
                    at("财政拨款“三公”经费支出决算表", "预算数|决算数", "合计").test(s)
                        && d.printed(s).matches("[1-9][\\d,]*\\.\\d\\d"),
                Slips::amount,
                (b, a) -> "三项相加为" + b))
        .add(
            "fund-flow",
            "政府性基金年末结转结余不平",
            2,
            ACCURATE,
            List.of("t8-flow", "x-t4-t8"),
            Edits.cellAmount(
                at("政府性基金预算财政拨款收入支出决算表", "\\d{7}|合计", "年末结转和结余|本年收入"),
                (b, a) -> "年初加本年收入减本年支出只与" + b + "相符"))
        .add(
            "capital-split",
            "国有资本经营预算支出与分项不符",
            2,
            ACCURATE,
            List.of("t9-split", "t9-level-sum"),
            Edits.cellAmount(
                at("国有资本经营预算财政拨款(?:收入)?支出决算表", "\\d{7}", "项目支出"), (b, a) -> "合计栏为" + b))
        .add(
            "procurement-total",
            "统计表的采购合计写错",
            1,
            GUIDE,
            List.of("t10-procurement-sum", "n-proc-table"),
            Edits.cellAmount(at("部门决算公开相关信息统计表", "合计", ".*"), (b, a) -> "货物、工程、服务之和为" + b))
        .add(
            "vehicle-count",
            "统计表的车辆总数写错",
            1,
            GUIDE,
            List.of("t10-vehicle-sum", "n-asset-table"),
            Edits.cell(
                (d, s) -> at("部门决算公开相关信息统计表", ".*车辆数合计.*", ".*").test(s) && !d.printed(s).isEmpty(),
                (b, r) -> Slips.count(b),
                (b, a) -> "各类车辆之和为" + b))
        .kinds();
  }

  private static List<ErrorKind> between() {
    return new Group("表间")
        .add(
            "summary-income",
            "总表的收入与收入决算表不符",
            2,
            ACCURATE,
            List.of("x-t1-t2-income", "x-t1-t4-funds", "t1-income-sum"),
            Edits.cellAmount(at("收入支出决算总表", "收入:[一五八]、.*", ".*"), (b, a) -> "收入决算表为" + b))
        .add(
            "summary-class",
            "总表的支出类与支出决算表不符",
            2,
            ACCURATE,
            List.of("x-t1-t3-expense", "t1-expense-sum"),
            Edits.cellAmount(at("收入支出决算总表", "支出:.*、.*支出", ".*"), (b, a) -> "支出决算表该类为" + b))
        .add(
            "fiscal-class",
            "财政拨款总表的支出类与一般公共预算支出表不符",
            2,
            ACCURATE,
            List.of("x-t4-t5", "t4-row-sum", "t4-col-sum"),
            Edits.cellAmount(
                at("财政拨款收入支出决算总表", "支出:.*、.*支出", "一般公共预算财政拨款"), (b, a) -> "一般公共预算支出决算表该类为" + b))
        .add("wrong-row", "金额印在下一行", 3, ACCURATE, List.of("x-t1-t3-expense"), TableErrors::wrongRow)
        .add(
            "basic-above-three-public",
            "基本支出中的接待费大于“三公”经费表",
            3,
            GUIDE,
            List.of("x-t6-t7-contain", "t6-class-sum"),
            Edits.cell(
                (d, s) ->
                    at(BASIC, "30217", ".*").test(s) && d.printed(s).matches("[1-9]\\.\\d\\d"),
                (b, r) -> String.valueOf(Slips.number(b).add(java.math.BigDecimal.TEN)),
                (b, a) -> "“三公”经费表还包括项目支出，接待费不应小于基本支出中的部分；302各款之和也只与" + b + "相符"))
        .kinds();
  }

  private static List<ErrorKind> form() {
    return new Group("格式")
        .add(
            "line-number",
            "行次跳号",
            1,
            GUIDE,
            List.of("tbl-line-number"),
            Edits.cell(
                (d, s) -> s.column().equals("行次") && s.row().matches("行次(?:5|7|11|14)"),
                (b, r) -> Slips.count(b),
                (b, a) -> "前一行之后应为" + b))
        .add(
            "unit-label",
            "表格没有注明金额单位",
            1,
            GUIDE,
            List.of("tbl-unit-label"),
            head("单位", b -> "", "每张表格都应注明金额单位"))
        .add(
            "unit-label-yuan",
            "万元表的单位写成元",
            2,
            GUIDE,
            List.of("tbl-unit-label", "doc-unit-word"),
            Edits.cell(
                (d, s) -> at("收入决算表|支出决算表|一般公共预算财政拨款支出决算表|收入支出决算总表", "表头", "单位").test(s),
                (b, r) -> b.replace("万元", "元"),
                (b, a) -> "金额以万元填列，与其他各表相差一万倍"))
        .add(
            "table-note",
            "表下没有说明表格内容的注",
            1,
            GUIDE,
            List.of("tbl-note-present"),
            Edits.cell(
                (d, s) ->
                    s.row().equals("表下")
                        && s.column().equals("注")
                        && d.printed(new Spot(s.table(), "表下", "说明")).isEmpty(),
                (b, r) -> "",
                (b, a) -> "每张表格下应有“注：本表反映……”"))
        .add(
            "empty-statement",
            "空表没有说明原因",
            1,
            GUIDE,
            List.of("tbl-empty-explain"),
            Edits.cell(
                (d, s) ->
                    s.row().equals("表下")
                        && s.column().equals("说明")
                        && !new Wording(d.account(), d.layout()).zeros(),
                (b, r) -> "",
                (b, a) -> "没有数据的表格应列出空表并说明"))
        .add(
            "table-body",
            "表头是别的部门",
            1,
            GUIDE,
            List.of("doc-org-name-consistent"),
            (draft, random) ->
                head("部门", b -> StructureErrors.otherBody(draft.account()), "封面和其他各表的名称不同")
                    .plant(draft, random))
        .add(
            "table-year",
            "表头是上一年度",
            1,
            GUIDE,
            List.of("doc-year-consistent"),
            (draft, random) ->
                head(
                        "年度",
                        b -> draft.account().year() - 1 + "年度",
                        "全文是" + draft.account().year() + "年度")
                    .plant(draft, random))
        .add(
            "table-title",
            "表格标题与规定不符",
            1,
            GUIDE,
            List.of("tbl-title-official"),
            Edits.cell(
                (d, s) -> s.row().equals("表头") && s.column().equals("标题"),
                (b, r) -> b.contains("收入支出决算") ? b.replace("收入支出决算", "收支决算") : null,
                (b, a) -> "规定的标题是" + b))
        .add(
            "missing-table",
            "缺一张应公开的表",
            1,
            GUIDE,
            List.of("tbl-required-set"),
            TableErrors::missing)
        .add(
            "outdated-name",
            "科目用了旧名称",
            2,
            GUIDE,
            List.of("tbl-name-outdated", "tbl-code-one-name"),
            Edits.cell(
                (d, s) -> s.column().equals("科目名称") && d.printed(s).equals("行政事业单位养老支出"),
                (b, r) -> "行政事业单位离退休",
                (b, a) -> "20805款自2020年起名为" + b))
        .add(
            "item-name",
            "科目名称与编码不符",
            2,
            GUIDE,
            List.of("tbl-code-one-name"),
            Edits.cell(
                (d, s) -> s.column().equals("科目名称") && d.printed(s).equals("住房公积金"),
                (b, r) -> "购房补贴",
                (b, a) -> "2210201为" + b + "，其他各表也是"))
        .add(
            "item-code",
            "科目编码数字颠倒",
            3,
            GUIDE,
            List.of("tbl-code-slip"),
            Edits.cell(
                (d, s) -> s.column().equals("科目编码") && s.row().equals("2210201"),
                (b, r) -> "2120201",
                (b, a) -> "住房公积金的编码是" + b + "，" + a + "没有上级科目"))
        .kinds();
  }

  private static Predicate<Spot> at(String table, String row, String column) {
    return spot ->
        spot.table().matches(table) && spot.row().matches(row) && spot.column().matches(column);
  }

  private static ErrorKind.Planter head(
      String what, java.util.function.UnaryOperator<String> change, String why) {
    return Edits.cell(
        (d, s) -> s.row().equals("表头") && s.column().equals(what),
        (b, r) -> change.apply(b),
        (b, a) -> why);
  }

  private static Optional<Change> wrongRow(Draft draft, java.util.SplittableRandom random) {
    String table = "收入支出决算总表";
    List<Spot> rows = draft.cells(at(table, "支出:.*、.*", ".*"));
    List<Integer> choices = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      boolean blankNext = draft.printed(rows.get(i + 1)).matches("|0\\.00");
      if (draft.printed(rows.get(i)).matches("[1-9].*") && blankNext) {
        choices.add(i);
      }
    }
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    int row = Edits.pick(choices, random);
    String amount = draft.printed(rows.get(row));
    String blank = draft.printed(rows.get(row + 1));
    draft.set(rows.get(row), blank);
    draft.set(rows.get(row + 1), amount);
    return Optional.of(
        new Change(
            Place.cell(rows.get(row)), amount, blank, "支出决算表该类为" + amount + "，下一行没有支出；本表合计不受影响"));
  }

  private static Optional<Change> missing(Draft draft, java.util.SplittableRandom random) {
    List<Layout.Table> tables =
        List.of(
            Layout.Table.GOVERNMENT_FUND,
            Layout.Table.STATE_CAPITAL,
            Layout.Table.THREE_PUBLIC,
            Layout.Table.INCOME,
            Layout.Table.EXPENDITURE);
    String title = draft.layout().title(Edits.pick(tables, random));
    if (!draft.has(title)) {
      return Optional.empty();
    }
    draft.dropTable(title);
    return Optional.of(new Change(Place.table(title), title, "", "应公开的表格都要在，没有数据的也要列出空表"));
  }
}
