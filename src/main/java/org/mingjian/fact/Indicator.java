package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * A row of the indicators of a self-evaluation form. Words that are not printed are empty strings.
 *
 * @param form number of the form
 * @param level1 产出指标, 效益指标 …, inherited from the rows above
 * @param level2 数量指标, 质量指标 …, inherited from the rows above
 * @param name the indicator
 * @param target set at the beginning of the year
 * @param adjustedTarget after changes
 * @param actual what was achieved
 * @param remark words about a qualitative indicator
 * @param attainment what the level phrase says, or null without one
 * @param weight points that it can earn
 * @param score points that it earned; blank counts as zero
 * @param reason words about the deviation
 * @param plain whether the row was read without mending
 * @param location where the row stands
 * @param targetLocation where the target in force stands
 * @param actualLocation where the actual value stands
 */
public record Indicator(
    int form,
    String level1,
    String level2,
    String name,
    String target,
    String adjustedTarget,
    String actual,
    String remark,
    Attainment attainment,
    Figure weight,
    Figure score,
    String reason,
    boolean plain,
    Location location,
    Location targetLocation,
    Location actualLocation) {

  private static final BigDecimal SIX_TENTHS = new BigDecimal("0.6");
  private static final BigDecimal EIGHT_TENTHS = new BigDecimal("0.8");
  private static final Pattern DURATION =
      Pattern.compile("(?:个)?(?:工作日|天|日|小时|分钟|秒|周|星期|月|年|季度)(?:内|以内)?");
  private static final Pattern LESS_IS_BETTER =
      Pattern.compile(
          "成本|费用?$|单价|支出|造价|事故|投诉|差错|故障|伤亡|死亡|违规|违纪|失误|误差|损失|流失|漏报|逾期|返工|返修|空置"
              + "|控制|能耗|排放|污染|浓度|下降|减少|变动率|结余率|负债率|发生率|发病率|时限|时长|等待|响应");

  /** The levels of a qualitative indicator. */
  public enum Attainment {
    FULL,
    PARTIAL,
    NONE
  }

  /** Returns the target in force as one number, or null. */
  public Measure targetMeasure() {
    Measure adjusted = Measure.of(adjustedTarget);
    return adjusted == null ? Measure.of(target) : adjusted;
  }

  /** Returns the words of the target in force. */
  public String targetInForce() {
    return adjustedTarget.isBlank() || attainmentOnly(adjustedTarget) ? target : adjustedTarget;
  }

  private static boolean attainmentOnly(String words) {
    return words.contains("预期指标");
  }

  /** Returns the actual value as one number, or null. */
  public Measure actualMeasure() {
    return Measure.of(actual);
  }

  /**
   * Tells whether the number achieved reaches the target: 1 yes, -1 no, 0 when numbers do not tell.
   */
  public int reached() {
    Measure goal = targetMeasure();
    Measure achieved = actualMeasure();
    if (goal == null || achieved == null) {
      return 0;
    }
    int reached = goal.reachedBy(achieved);
    boolean below = achieved.value().compareTo(goal.value()) < 0;
    return reached < 0 && below && isLimit(goal) ? 0 : reached;
  }

  /** A target without a direction may be a limit where less is better: costs, times, mishaps. */
  private boolean isLimit(Measure goal) {
    return (goal.bound() == Measure.Bound.PLAIN || goal.bound() == Measure.Bound.EXACTLY)
        && (level2.contains("成本")
            || level1.contains("成本")
            || goal.yuan() != null
            || DURATION.matcher(goal.unit()).matches()
            || level2.contains("时效") && !goal.unit().contains("%")
            || LESS_IS_BETTER.matcher(name).find());
  }

  /** Tells whether target and actual value print the same unit, which a shifted row would not. */
  public boolean sameUnits() {
    Measure goal = targetMeasure();
    Measure achieved = actualMeasure();
    return goal != null
        && achieved != null
        && !goal.unit().isEmpty()
        && goal.unit().equals(achieved.unit());
  }

  /**
   * Tells whether the row itself says that the target was reached: by its numbers, else by its
   * level phrase.
   */
  public boolean isMet() {
    int reached = reached();
    return reached == 0 ? attainment == Attainment.FULL : reached > 0;
  }

  /** Tells whether points were lost; a blank score is no lost point. */
  public boolean lostPoints() {
    return score.isPrinted() && weight.isPrinted() && score.value().compareTo(weight.value()) < 0;
  }

  /** Tells whether all points were given. */
  public boolean fullMarks() {
    return score.isPrinted() && weight.isPrinted() && score.value().compareTo(weight.value()) == 0;
  }

  /** Returns the points that were not given. */
  public BigDecimal lost() {
    return weight.value().subtract(score.value());
  }

  /** Tells whether fewer points than the weight were given, by a printed number or a blank. */
  public boolean falls() {
    return weight.isPrinted() && lost().signum() > 0;
  }

  /** Says how many points were earned, for a reader. */
  public String earned() {
    return score.isPrinted() ? "只得 " + score.print() + " 分" : "，得分空白";
  }

  /** Returns the points as printed, for a reader. */
  public String points() {
    return score.isPrinted() ? score.print() : "空白";
  }

  /** Tells whether the level phrase says attained and the points lie in its band, from 80%. */
  public boolean inFullBand() {
    return reached() == 0
        && attainment == Attainment.FULL
        && score.isPrinted()
        && !weight.isZero()
        && score.value().divide(weight.value(), MathContext.DECIMAL64).compareTo(EIGHT_TENTHS) >= 0;
  }

  /**
   * Tells whether the level phrase and the share of points do not go together; full attainment is
   * another rule's.
   */
  public boolean outOfBand() {
    if (!score.isPrinted() || weight.isZero() || attainment == null || reached() != 0) {
      return false;
    }
    BigDecimal share = score.value().divide(weight.value(), MathContext.DECIMAL64);
    return switch (attainment) {
      case FULL -> false;
      case PARTIAL -> share.compareTo(SIX_TENTHS) < 0 || share.compareTo(EIGHT_TENTHS) > 0;
      case NONE -> share.compareTo(SIX_TENTHS) >= 0;
    };
  }

  /**
   * Tells whether more was achieved than the target asks and words say why points are lost, so that
   * the print alone does not show a slip.
   */
  public boolean excusesLoss() {
    Measure goal = targetMeasure();
    Measure achieved = actualMeasure();
    return goal != null
        && achieved != null
        && goal.comparesWith(achieved)
        && goal.reachedBy(achieved) >= 0
        && goal.value().compareTo(achieved.value()) != 0
        && !withoutReason();
  }

  /** Tells whether nothing is said about the deviation. */
  public boolean withoutReason() {
    String said = reason.replaceAll("[无/—－-]", "").strip();
    return said.isEmpty() && (remark.isBlank() || Measure.of(remark) != null);
  }

  /** Tells whether the words about the deviation are those about the achievement. */
  public boolean reasonRepeats() {
    return reason.length() > 3 && (reason.equals(remark) || reason.equals(actual));
  }
}
