package org.mingjian.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.mingjian.exercise.ErrorKind.Change;
import org.mingjian.exercise.Evaluation.Indicator;
import org.mingjian.exercise.Ink.Spot;
import org.mingjian.exercise.Kinds.Group;
import org.mingjian.exercise.PlantedError.Place;

/** Errors in self-evaluation forms. */
final class FormErrors {

  private static final String RULES = "财预〔2020〕10号《项目支出绩效评价管理办法》";

  private FormErrors() {}

  static List<ErrorKind> kinds() {
    return new Group("绩效")
        .add(
            "form-total",
            "总分与各项得分之和不符",
            1,
            RULES,
            List.of("perf-score-sum"),
            Edits.cell(form("总分", "得分"), FormErrors::less, (b, a) -> "各项得分相加为" + b))
        .add(
            "form-grade",
            "等级与总分差一档",
            1,
            RULES,
            List.of("perf-grade"),
            Edits.cell(
                form("总分", "等级"), (b, r) -> b.equals("优") ? "良" : "优", (b, a) -> "按总分应为" + b))
        .add(
            "score-above-weight",
            "得分超过分值",
            1,
            RULES,
            List.of("perf-score-le-weight", "perf-score-sum"),
            indicator(
                i -> i.full() && !i.qualitative(),
                "得分",
                (i, b) -> String.valueOf(i.weight() + 2),
                "得分不能超过分值，总分也只与原得分相符"))
        .add(
            "missed-full",
            "未达到目标却得满分",
            2,
            RULES,
            List.of("perf-missed-full"),
            FormErrors::missedFull)
        .add(
            "met-lost",
            "达到目标却被扣分",
            2,
            RULES,
            List.of("perf-met-lost", "perf-score-sum"),
            indicator(
                i -> i.full() && !i.qualitative() && i.second().equals("质量指标"), "得分",
                (i, b) -> String.valueOf(i.weight() - 3), "达到目标应得满分，总分也只与满分相符"))
        .add(
            "execution-rate",
            "预算执行率算错",
            1,
            RULES,
            List.of("perf-exec-rate"),
            Edits.cell(
                form("资金总额", "执行率"),
                (b, r) ->
                    b.startsWith("100")
                        ? b.replace("100.00", "98.60")
                        : Slips.rate(b.replace("%", ""), r) + (b.endsWith("%") ? "%" : ""),
                (b, a) -> "执行数除以全年预算数为" + b))
        .add(
            "execution-score",
            "预算执行得分算错",
            2,
            RULES,
            List.of("perf-exec-score", "perf-score-sum"),
            Edits.cell(
                form("资金总额", "得分"),
                (b, r) -> new BigDecimal(b).subtract(new BigDecimal("1.5")).toPlainString(),
                (b, a) -> "执行率乘以10分为" + b + "，总分也只与它相符"))
        .add(
            "weights",
            "指标分值合计不是100分",
            2,
            RULES,
            List.of("perf-weights-100"),
            indicator(
                Indicator::full, "分值", (i, b) -> i.weight() == 15 ? "20" : null, "各项分值合计应为100分"))
        .add(
            "deviation-reason",
            "扣分的指标没有说明原因",
            1,
            RULES,
            List.of("perf-deviation-reason"),
            indicator(i -> !i.full() && !i.qualitative(), "偏差原因", (i, b) -> "", "扣了分就要说明原因和改进措施"))
        .add(
            "partial-full",
            "“部分达成”却得满分",
            2,
            RULES,
            List.of("perf-qual-band"),
            FormErrors::partialFull)
        .add(
            "satisfaction-text",
            "文字中的满意度与指标不符",
            2,
            RULES,
            List.of("perf-text-satisfaction", "perf-text-count"),
            Edits.cell(
                form("年度总体目标", "实际完成情况"),
                (b, r) -> b.replaceAll("满意度为\\d+\\.\\d%", "满意度为99.9%"),
                (b, a) -> "满意度指标的实际完成值是另一个数"))
        .add(
            "rate-text",
            "分析文字的执行率与资金行不符",
            2,
            RULES,
            List.of("perf-text-rate", "perf-text-rate-amounts"),
            Edits.cell(
                form("项目实施和预算执行情况及分析", "分析"),
                (b, r) -> b.replaceAll("执行率\\d+\\.\\d\\d%", "执行率73.50%"),
                (b, a) -> "资金行的执行率是另一个数"))
        .add(
            "unit-text",
            "分析文字把万元写成元",
            2,
            RULES,
            List.of("perf-text-unit", "perf-text-money"),
            Edits.cell(
                form("项目实施和预算执行情况及分析", "分析"),
                (b, r) -> b.replaceFirst("万元，执行率", "元，执行率"),
                (b, a) -> "资金行以万元填列"))
        .add(
            "money-balance",
            "资金结转结余算错",
            1,
            RULES,
            List.of("perf-money-balance"),
            Edits.cell(
                (d, s) ->
                    form("资金总额", "资金结（转）余").test(d, s)
                        && d.printed(s).matches("[1-9].*\\d\\.\\d\\d"),
                Slips::amount,
                (b, a) -> "全年预算数减执行数为" + b))
        .add(
            "project-name",
            "自评表的项目名称与标题不同",
            2,
            RULES,
            List.of("perf-project-name", "perf-project-other"),
            Edits.cell(form("项目名称", "名称"), (b, r) -> "办公设备购置经费", (b, a) -> "标题写的是" + b))
        .add(
            "blank-actual",
            "实际完成值空白",
            1,
            RULES,
            List.of("perf-blank"),
            indicator(i -> i.second().equals("时效指标"), "实际完成值", (i, b) -> "", "指标都应填写实际完成值"))
        .kinds();
  }

  private static BiPredicate<Draft, Spot> form(String row, String column) {
    return (draft, spot) ->
        spot.table().endsWith("自评表") && spot.row().equals(row) && spot.column().equals(column);
  }

  private static String less(String total, SplittableRandom random) {
    BigDecimal less =
        new BigDecimal(total).subtract(BigDecimal.valueOf(random.nextBoolean() ? 0.9 : 0.6));
    return less.toPlainString();
  }

  private interface OfIndicator {
    String change(Indicator indicator, String printed);
  }

  private static ErrorKind.Planter indicator(
      java.util.function.Predicate<Indicator> which,
      String column,
      OfIndicator change,
      String why) {
    return (draft, random) ->
        Edits.cell(
                (d, s) -> s.column().equals(column) && indicator(d, s).filter(which).isPresent(),
                (b, r) -> b,
                (b, a) -> why)
            .plant(draft, random)
            .or(() -> ofIndicator(draft, random, which, column, change, why));
  }

  private static Optional<Change> ofIndicator(
      Draft draft,
      SplittableRandom random,
      java.util.function.Predicate<Indicator> which,
      String column,
      OfIndicator change,
      String why) {
    List<Spot> spots =
        draft.cells(
            s -> s.column().equals(column) && indicator(draft, s).filter(which).isPresent());
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = Edits.pick(spots, random);
    String before = draft.printed(spot);
    String after = change.change(indicator(draft, spot).orElseThrow(), before);
    if (after == null || after.equals(before)) {
      return Optional.empty();
    }
    draft.set(spot, after);
    return Optional.of(new Change(Place.cell(spot), before, after, why));
  }

  private static Optional<Indicator> indicator(Draft draft, Spot spot) {
    return draft.account().evaluations().stream()
        .filter(e -> EvaluationForms.title(e).equals(spot.table()))
        .flatMap(e -> e.indicators().stream())
        .filter(i -> i.name().equals(spot.row()))
        .findFirst();
  }

  private static Optional<Change> missedFull(Draft draft, SplittableRandom random) {
    return full(
        draft, random, i -> !i.full() && !i.qualitative(), "没有达到目标值，应按比例扣分；总分按满分加总，所以合计仍相符");
  }

  private static Optional<Change> partialFull(Draft draft, SplittableRandom random) {
    return full(
        draft, random, i -> !i.full() && i.qualitative(), "部分达成应得分值的60%到80%；总分按满分加总，所以合计仍相符");
  }

  /** Gives full marks and raises total and grade with them, so that only the indicator shows it. */
  private static Optional<Change> full(
      Draft draft,
      SplittableRandom random,
      java.util.function.Predicate<Indicator> which,
      String why) {
    List<Spot> spots =
        draft.cells(
            s ->
                s.column().equals("得分")
                    && indicator(draft, s).filter(which).isPresent()
                    && draft.cells(t -> t.equals(new Spot(s.table(), "总分", "得分"))).size() == 1);
    if (spots.isEmpty()) {
      return Optional.empty();
    }
    Spot spot = Edits.pick(spots, random);
    Evaluation form =
        draft.account().evaluations().stream()
            .filter(e -> EvaluationForms.title(e).equals(spot.table()))
            .findFirst()
            .orElseThrow();
    Indicator indicator = indicator(draft, spot).orElseThrow();
    int total = form.total() + indicator.weight() * 100 - indicator.score();
    String grade = total >= 9000 ? "优" : total >= 8000 ? "良" : "中";
    if (!grade.equals(form.grade())
        || draft.layout() == Layout.SHANXI && form.equals(draft.account().evaluations().get(0))) {
      return Optional.empty();
    }
    String after = Evaluation.points(indicator.weight() * 100);
    String before = draft.printed(spot);
    draft.set(spot, after);
    draft.set(new Spot(spot.table(), "总分", "得分"), Evaluation.points(total));
    return Optional.of(new Change(Place.cell(spot), before, after, why));
  }
}
