package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.exercise.Evaluation.Indicator;
import org.mingjian.publish.Grid;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;

/** Writes self-evaluations as the forms of a layout. */
final class EvaluationForms {

  private static final String MONEY = "资金总额";

  private final FinalAccount account;
  private final Layout layout;
  private final Ink ink;

  EvaluationForms(FinalAccount account, Layout layout, Ink ink) {
    this.account = account;
    this.layout = layout;
    this.ink = ink;
  }

  /** Returns the title of a form. */
  static String title(Evaluation evaluation) {
    return evaluation.name() + "项目支出绩效自评表";
  }

  /** Writes the form of an evaluation. */
  Grid form(Evaluation evaluation) {
    return layout == Layout.SHANXI ? wide(evaluation) : plain(evaluation);
  }

  // ---- the form of 财预〔2020〕10号, as most places print it

  private Grid plain(Evaluation e) {
    String title = title(e);
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            label("项目名称").over(1, 2),
            Cell.text(ink.print(title, "项目名称", "名称", e.name())).over(1, 7)));
    rows.add(
        Row.of(
            label("主管部门").over(1, 2),
            Cell.text(account.body().name()).over(1, 3),
            label("实施单位"),
            Cell.text(e.unit()).over(1, 3)));
    rows.add(
        Row.of(
            label("项目资金（万元）").over(3, 2),
            Cell.center(""),
            Cell.center("年初预算数"),
            Cell.center("全年预算数"),
            Cell.center("全年执行数"),
            Cell.center("分值"),
            Cell.center("执行率"),
            Cell.center("得分")));
    rows.add(
        Row.of(
            Cell.text("年度资金总额"),
            money(title, "年初预算数", e.initial()),
            money(title, "全年预算数", e.adjusted()),
            money(title, "全年执行数", e.executed()),
            Cell.center(String.valueOf(Evaluation.EXECUTION_WEIGHT)),
            Cell.center(ink.print(title, MONEY, "执行率", e.rate() + "%")),
            Cell.center(ink.print(title, MONEY, "得分", Evaluation.points(e.executionScore())))));
    rows.add(
        Row.of(
            Cell.text("其中：当年财政拨款"),
            Cell.number(Money.print(e.initial())),
            Cell.number(Money.print(e.adjusted())),
            Cell.number(Money.print(e.executed())),
            Cell.center("—"),
            Cell.center(e.rate() + "%"),
            Cell.center("—")));
    rows.add(
        Row.of(
            label("年度总体目标").over(2, 2),
            Cell.center("预期目标").over(1, 4),
            Cell.center("实际完成情况").over(1, 3)));
    rows.add(
        Row.of(
            Cell.text(e.goal()).over(1, 4),
            Cell.text(ink.print(title, "年度总体目标", "实际完成情况", e.result())).over(1, 3)));
    int depth = e.indicators().size() + 1;
    rows.add(
        Row.of(
            label("绩效指标").over(depth, 1),
            Cell.center("一级指标"),
            Cell.center("二级指标"),
            Cell.center("三级指标"),
            Cell.center("年度指标值"),
            Cell.center("实际完成值"),
            Cell.center("分值"),
            Cell.center("得分"),
            Cell.center("偏差原因分析及改进措施")));
    for (int i = 0; i < e.indicators().size(); i++) {
      Indicator indicator = e.indicators().get(i);
      List<Cell> cells = new ArrayList<>();
      levels(cells, e.indicators(), i);
      cells.add(Cell.text(indicator.name()));
      cells.add(Cell.center(indicator.target()));
      cells.add(Cell.center(value(title, indicator)));
      points(cells, title, indicator);
      cells.add(Cell.text(ink.print(title, indicator.name(), "偏差原因", indicator.reason())));
      rows.add(new Row(cells));
    }
    rows.add(
        Row.of(
            Cell.center("总分").over(1, 6),
            Cell.center(ink.print(title, "总分", "分值", "100")),
            Cell.center(ink.print(title, "总分", "得分", Evaluation.points(e.total()))),
            Cell.center(ink.print(title, "总分", "等级", e.grade()))));
    return new Grid(
        title,
        List.of(new Caption("", "（" + account.year() + "年度）", "")),
        widths(0.8, 1.6, 1.8, 2.4, 1.6, 1.8, 0.9, 1.1, 2.6),
        List.of(),
        rows,
        List.of(),
        false,
        false);
  }

  // ---- the form of Shanxi

  private Grid wide(Evaluation e) {
    String title = title(e);
    List<Row> rows = new ArrayList<>();
    rows.add(
        Row.of(
            label("项目名称").over(1, 2),
            Cell.text(ink.print(title, "项目名称", "名称", e.name())).over(1, 9)));
    rows.add(
        Row.of(
            label("主管部门及代码").over(1, 2),
            Cell.text("188-" + account.body().name()).over(1, 4),
            label("预算单位").over(1, 2),
            Cell.text(e.code() + "-" + e.unit()).over(1, 3)));
    moneyRows(rows, title, e);
    rows.add(
        Row.of(
            label("项目年度绩效目标").over(2, 2),
            Cell.center("年度目标").over(1, 4),
            Cell.center("实际完成情况").over(1, 5)));
    rows.add(
        Row.of(
            Cell.text(e.goal()).over(1, 4),
            Cell.text(ink.print(title, "年度总体目标", "实际完成情况", e.result())).over(1, 5)));
    int depth = e.indicators().size() + 1;
    rows.add(
        Row.of(
            label("绩效指标").over(depth, 1),
            Cell.center("一级指标"),
            Cell.center("二级指标"),
            Cell.center("三级指标"),
            Cell.center("年初指标值"),
            Cell.center("调整后指标值"),
            Cell.center("实际完成值"),
            Cell.center("定性指标情况说明"),
            Cell.center("分值"),
            Cell.center("得分"),
            Cell.center("偏差原因分析及改进措施")));
    for (int i = 0; i < e.indicators().size(); i++) {
      Indicator indicator = e.indicators().get(i);
      List<Cell> cells = new ArrayList<>();
      levels(cells, e.indicators(), i);
      cells.add(Cell.text(indicator.name()));
      cells.add(Cell.center(indicator.target()));
      cells.add(Cell.center(indicator.target()));
      cells.add(Cell.center(value(title, indicator)));
      cells.add(Cell.text(indicator.remark()));
      points(cells, title, indicator);
      cells.add(Cell.text(ink.print(title, indicator.name(), "偏差原因", indicator.reason())));
      rows.add(new Row(cells));
    }
    rows.add(
        Row.of(
            Cell.center("总分").over(1, 8),
            Cell.center(ink.print(title, "总分", "分值", "100")),
            Cell.center(ink.print(title, "总分", "得分", Evaluation.points(e.total()))),
            Cell.center(ink.print(title, "总分", "等级", e.grade()))));
    analysis(rows, e, title);
    return new Grid(
        title,
        List.of(new Caption("", "（" + account.year() + "年度）", "")),
        widths(0.8, 1.2, 1.4, 2.0, 1.4, 1.4, 1.5, 1.8, 0.8, 0.9, 2.2),
        List.of(),
        rows,
        List.of("备注：1.全年预算数为年初预算数加减年中调整后的数额。2.执行率为全年执行数占全年预算数的比重，按百分数填列。"),
        false,
        true);
  }

  private void moneyRows(List<Row> rows, String title, Evaluation e) {
    rows.add(
        Row.of(
            label("项目资金预算安排及执行进度（万元）").over(4, 1),
            Cell.center("").over(2, 1),
            Cell.center("年初预算数").over(1, 2),
            Cell.center("全年预算数").over(2, 1),
            Cell.center("全年执行数").over(2, 1),
            Cell.center("资金结（转）余").over(2, 1),
            Cell.center("执行率").over(2, 1),
            Cell.center("得分").over(2, 1),
            Cell.center("偏差原因").over(2, 2)));
    rows.add(Row.of(Cell.center("目标申报数"), Cell.center("预算编制数")));
    String why = e.executed() == e.adjusted() ? "" : "部分合同尾款转入下年支付";
    for (String source : List.of("资金总额：", "市县区财政资金")) {
      boolean whole = source.startsWith(MONEY);
      String balance = Money.print(e.adjusted() - e.executed());
      String score = Evaluation.points(e.executionScore());
      rows.add(
          Row.of(
              Cell.text(source),
              Cell.number(Money.print(e.initial())),
              whole ? money(title, "年初预算数", e.initial()) : Cell.number(Money.print(e.initial())),
              whole ? money(title, "全年预算数", e.adjusted()) : Cell.number(Money.print(e.adjusted())),
              whole ? money(title, "全年执行数", e.executed()) : Cell.number(Money.print(e.executed())),
              Cell.number(whole ? ink.print(title, MONEY, "资金结（转）余", balance) : balance),
              Cell.number(whole ? ink.print(title, MONEY, "执行率", e.rate()) : e.rate()),
              Cell.number(whole ? ink.print(title, MONEY, "得分", score) : score),
              Cell.text(why).over(1, 2)));
    }
  }

  private void analysis(List<Row> rows, Evaluation e, String title) {
    Indicator amount = e.indicators().get(0);
    Indicator people = e.indicators().get(e.indicators().size() - 1);
    List<String> lost =
        e.indicators().stream().filter(i -> !i.full()).map(Indicator::name).toList();
    String problems =
        lost.isEmpty()
            ? e.name() + "的资料归集不够及时，个别台账补录较晚。"
            : e.name() + "的" + String.join("、", lost) + "未完全达到预期。";
    List<String[]> lines =
        List.of(
            new String[] {
              "项目实施和预算执行情况及分析",
              e.name()
                  + "全年预算"
                  + Money.print(e.adjusted())
                  + "万元，执行"
                  + Money.print(e.executed())
                  + "万元，执行率"
                  + e.rate()
                  + "%。"
            },
            new String[] {"产出情况及分析", amount.name() + "为" + amount.actual() + "，按计划组织验收。"},
            new String[] {"效益情况及分析", e.name() + "的实施方便了服务对象，管理机制逐步完善。"},
            new String[] {"满意度情况及分析", people.name() + "为" + people.actual() + "。"},
            new String[] {"主要经验做法", e.name() + "实行任务清单管理，按月通报进度。"},
            new String[] {"项目管理中存在的问题及原因分析", problems},
            new String[] {"下一步改进措施及管理建议", "对" + e.name() + "提前安排年度计划，及时整理资料。"});
    for (int i = 0; i < lines.size(); i++) {
      List<Cell> cells = new ArrayList<>();
      if (i == 0) {
        cells.add(label("项目绩效分析").over(lines.size(), 1));
      }
      String name = lines.get(i)[0];
      cells.add(Cell.text(name).over(1, 2));
      cells.add(Cell.text(ink.print(title, name, "分析", lines.get(i)[1])).over(1, 8));
      rows.add(new Row(cells));
    }
  }

  // ---- pieces

  private Cell money(String title, String column, long amount) {
    return Cell.number(ink.print(title, MONEY, column, Money.print(amount)));
  }

  private String value(String title, Indicator indicator) {
    return ink.print(title, indicator.name(), "实际完成值", indicator.actual());
  }

  private void points(List<Cell> cells, String title, Indicator indicator) {
    cells.add(
        Cell.center(ink.print(title, indicator.name(), "分值", String.valueOf(indicator.weight()))));
    cells.add(
        Cell.center(
            ink.print(title, indicator.name(), "得分", Evaluation.points(indicator.score()))));
  }

  /** The cells of the first two levels, merged over the indicators that share them. */
  private static void levels(List<Cell> cells, List<Indicator> all, int index) {
    Indicator indicator = all.get(index);
    if (index == 0 || !all.get(index - 1).first().equals(indicator.first())) {
      long span = all.stream().filter(i -> i.first().equals(indicator.first())).count();
      cells.add(Cell.center(indicator.first()).over((int) span, 1));
    }
    cells.add(Cell.center(indicator.second()));
  }

  private static Cell label(String text) {
    return Cell.center(text);
  }

  private static List<Column> widths(double... widths) {
    List<Column> columns = new ArrayList<>();
    for (double width : widths) {
      columns.add(Column.text(width));
    }
    return columns;
  }
}
