package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;

/** Words what is wrong in a self-evaluation form, for rules that would be unreadable with it. */
public final class FormWording {

  private static final int SHOWN = 6;

  private FormWording() {}

  /** Returns how sure it is that the weights are wrong: too few may be a row that was not read. */
  public static Certainty weights(EvaluationForm form) {
    if (form.quality() != Quality.SUSPECT) {
      return Certainty.CERTAIN;
    }
    return form.balance().weightGap().signum() < 0 ? Certainty.REVIEW : Certainty.LIKELY;
  }

  /** Says what the weights add up to. */
  public static String weightGap(EvaluationForm form, boolean lost) {
    FormBalance balance = form.balance();
    String text =
        "《"
            + form.title()
            + "》各指标分值合计 "
            + plain(balance.weights())
            + " 分，应为 "
            + plain(balance.expectedWeights())
            + " 分"
            + (form.executionWeight().signum() > 0
                ? "（预算执行率 " + plain(form.executionWeight()) + " 分）。"
                : "。");
    return lost ? text + "得分合计与总分相符，可能漏读了得 0 分的一行，请对照原件核对。" : text;
  }

  /** Says by how much a form fails to close. */
  public static String open(EvaluationForm form) {
    FormBalance balance = form.balance();
    StringBuilder text = new StringBuilder("《").append(form.title()).append("》");
    if (balance.expectedWeights().signum() == 0) {
      text.append("没有读到分值");
    } else {
      text.append("读出的指标分值合计 ").append(plain(balance.weights()));
      text.append("（应为 ").append(plain(balance.expectedWeights())).append("）");
    }
    if (balance.total() == null) {
      return text.append("，没有读到总分，请对照原件核对。").toString();
    }
    text.append("，得分合计 ").append(plain(balance.scores()));
    text.append("（总分印为 ").append(plain(balance.total())).append("）。");
    BigDecimal weights = balance.weightGap();
    BigDecimal scores = balance.scoreGap();
    if (weights.signum() < 0 && weights.compareTo(scores) == 0) {
      text.append("两处都少 ").append(plain(weights.abs())).append(" 分，多半是漏读了得满分的行；");
    } else if (weights.signum() > 0 && weights.compareTo(scores) == 0) {
      text.append("两处都多 ").append(plain(weights)).append(" 分，多半是一行读出两次，或原表多列一项；");
    } else if (weights.signum() < 0) {
      text.append("分值少 ").append(plain(weights.abs())).append(" 分，可能漏读了行；");
    }
    return text.append("请对照原件核对。").toString();
  }

  /** Tells whether the narrative counts another number of projects than there are forms. */
  public static boolean countsOtherwise(BreakdownClaim claim, Number forms) {
    Figure whole = claim.whole().figure();
    return forms.intValue() > 0
        && whole.unit().symbol().equals("个")
        && whole.value().intValue() != forms.intValue();
  }

  /**
   * Returns the counts of a grade that the attached forms contradict; none when not every project
   * counted has a form whose grade fits its total.
   *
   * @param claim the projects counted, and how many of them got each grade
   * @param counts the counts in the narrative
   */
  public static List<CountClaim> countedGrades(
      BreakdownClaim claim, Collection<CountClaim> counts, Collection<EvaluationForm> forms) {
    List<CountClaim> wrong = new ArrayList<>();
    boolean all = claim.whole().figure().value().intValue() == forms.size();
    if (!all || forms.stream().anyMatch(f -> !f.isGraded(f.grade()) || !f.gradeFits())) {
      return wrong;
    }
    for (CountClaim count : counts) {
      boolean counted =
          claim.parts().stream().anyMatch(part -> part.figure().equals(count.figure()));
      if (counted && graded(count, forms).size() != count.figure().value().intValue()) {
        wrong.add(count);
      }
    }
    return wrong;
  }

  private static List<String> graded(CountClaim count, Collection<EvaluationForm> forms) {
    return forms.stream()
        .filter(form -> form.isGraded(count.subject().row()))
        .map(EvaluationForm::name)
        .toList();
  }

  /** Says which forms carry the grades that the narrative counts otherwise. */
  public static String gradedOtherwise(List<CountClaim> counts, Collection<EvaluationForm> forms) {
    List<String> told = new ArrayList<>();
    for (CountClaim count : counts) {
      List<String> names = graded(count, forms);
      String shown = String.join("、", names.subList(0, Math.min(SHOWN, names.size())));
      told.add(
          "“"
              + count.subject().row()
              + "” "
              + count.figure().print()
              + " 个，附件的自评表中有 "
              + names.size()
              + " 张"
              + (names.isEmpty() ? "" : "（" + shown + (names.size() > SHOWN ? " 等）" : "）")));
    }
    return "情况说明写" + String.join("；", told) + "。";
  }

  /**
   * Tells whether the stated average cannot be that of the forms; only said when every project
   * counted has a form whose total was read completely.
   */
  public static boolean averagesOtherwise(
      CountClaim average, BreakdownClaim counted, Collection<EvaluationForm> forms) {
    boolean all = counted.whole().figure().value().intValue() == forms.size();
    if (!all || !forms.stream().allMatch(FormWording::closes)) {
      return false;
    }
    BigDecimal half =
        new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, average.figure().decimals()));
    return mean(forms).subtract(average.figure().value()).abs().compareTo(half) > 0;
  }

  private static boolean closes(EvaluationForm form) {
    return form.isComplete()
        && form.total() != null
        && form.balance().outcome() == FormBalance.Outcome.CLOSED;
  }

  /** Returns the average of the totals, for a reader. */
  public static String average(Collection<EvaluationForm> forms) {
    return mean(forms).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  private static BigDecimal mean(Collection<EvaluationForm> forms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EvaluationForm form : forms) {
      sum = sum.add(form.total().value());
    }
    return sum.divide(BigDecimal.valueOf(forms.size()), java.math.MathContext.DECIMAL64);
  }

  /** Returns where the counts stand. */
  public static List<Location> places(List<CountClaim> counts) {
    return counts.stream().map(count -> count.figure().location()).toList();
  }

  /** Returns what all forms together say was spent, at the least, in yuan. */
  public static BigDecimal executed(Collection<EvaluationForm> forms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EvaluationForm form : forms) {
      boolean read = form.kind() == EvaluationForm.Kind.PROJECT && form.fund() != null;
      Figure executed = read ? form.fund().executed() : null;
      sum = executed == null || !executed.reliable() ? sum : sum.add(executed.interval().low());
    }
    return sum;
  }

  /** Says by what an indicator is met. */
  public static String met(Indicator indicator) {
    return indicator.reached() > 0
        ? "目标 " + indicator.targetInForce() + "，实际 " + indicator.actual() + "，已达到目标"
        : "填为“" + attainment(indicator) + "”";
  }

  /** Returns the level phrase of an indicator. */
  public static String attainment(Indicator indicator) {
    return switch (indicator.attainment()) {
      case FULL -> "达成预期指标";
      case PARTIAL -> "部分达成预期指标";
      case NONE -> "未达成预期指标";
    };
  }

  /** Returns where the values of an indicator stand. */
  public static List<Location> places(Indicator indicator) {
    List<Location> places = new ArrayList<>();
    if (indicator.actualLocation() != null) {
      places.add(indicator.actualLocation());
    }
    if (indicator.targetLocation() != null) {
      places.add(indicator.targetLocation());
    }
    return places;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
