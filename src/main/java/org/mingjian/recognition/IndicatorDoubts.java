package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Measure;

/** Finds rows of a form whose target, actual value and points do not go together. Stateless. */
final class IndicatorDoubts {

  private static final Pattern OF_HUNDRED =
      Pattern.compile(
          ".*(?:合格率|满意度|满意率|准确率|正确率|覆盖率|完好率|通过率|及格率|达标率|优良率|成活率|到位率|及时率)(?:\\([^)]*\\))?");
  private static final Pattern BETTER_NONE =
      Pattern.compile("费|成本|率|投诉|事故|差错|错误|违|偏差|损失|负面|延误|案件|舆情|信访|缺|漏");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private IndicatorDoubts() {}

  /** Returns what does not fit. */
  static List<FormDoubt> of(EvaluationForm form) {
    List<FormDoubt> found = new ArrayList<>();
    for (Indicator indicator : form.indicators()) {
      zeroFull(indicator, found);
      early(form, indicator, found);
      aboveHundred(indicator, found);
    }
    return found;
  }

  /** Nothing of a quantity was done, within its limit, and all points were given. */
  private static void zeroFull(Indicator indicator, List<FormDoubt> found) {
    Measure target = indicator.targetMeasure();
    Measure actual = indicator.actualMeasure();
    if (target != null
        && actual != null
        && indicator.level2().startsWith("数量")
        && actual.value().signum() == 0
        && target.value().signum() > 0
        && (target.bound() == Measure.Bound.AT_MOST || target.bound() == Measure.Bound.LESS_THAN)
        && indicator.fullMarks()
        && !BETTER_NONE.matcher(indicator.name()).find()) {
      found.add(
          new FormDoubt(
              Matter.ZERO_FULL,
              "“"
                  + indicator.name()
                  + "”目标 "
                  + indicator.targetInForce()
                  + "，实际 "
                  + indicator.actual()
                  + "，没有开展却得满分",
              places(indicator)));
    }
  }

  /** Done by the date that was set, and points taken all the same. */
  private static void early(EvaluationForm form, Indicator indicator, List<FormDoubt> found) {
    if (!indicator.lostPoints() || form.balance().explainedBy(indicator)) {
      return;
    }
    Deadline target = Deadline.of(indicator.targetInForce());
    String words =
        Deadline.of(indicator.actual()) != null ? indicator.actual() : indicator.remark();
    Deadline done = Deadline.of(words);
    if (target != null && done != null && !done.isAfter(target)) {
      found.add(
          new FormDoubt(
              Matter.EARLY_LOST,
              "“"
                  + indicator.name()
                  + "”目标 "
                  + indicator.targetInForce()
                  + "，实际 "
                  + words
                  + "，没有晚于目标，分值 "
                  + indicator.weight().print()
                  + " 分"
                  + indicator.earned(),
              places(indicator)));
    }
  }

  /** A share of all that is more than all. */
  private static void aboveHundred(Indicator indicator, List<FormDoubt> found) {
    Measure actual = indicator.actualMeasure();
    Measure target = indicator.targetMeasure();
    boolean own = actual != null && !actual.unit().isEmpty();
    String unit = own ? actual.unit() : target == null ? "" : target.unit();
    if (actual == null
        || !unit.equals("%")
        || !OF_HUNDRED.matcher(FormClaims.plain(indicator.name())).matches()) {
      return;
    }
    int compared = actual.value().compareTo(HUNDRED);
    if (compared > 0 || compared == 0 && actual.bound() == Measure.Bound.MORE_THAN) {
      found.add(
          new FormDoubt(
              Matter.ABOVE_HUNDRED,
              "“" + indicator.name() + "”的实际完成值为 " + indicator.actual() + "，超过100%",
              places(indicator)));
    }
  }

  private static List<Location> places(Indicator indicator) {
    List<Location> places = new ArrayList<>();
    places.add(
        indicator.actualLocation() == null ? indicator.location() : indicator.actualLocation());
    places.add(indicator.score().location());
    return places;
  }
}
