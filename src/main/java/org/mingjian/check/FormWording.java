package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;

/** Words what is wrong in a self-evaluation form, for rules that would be unreadable with it. */
public final class FormWording {

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
