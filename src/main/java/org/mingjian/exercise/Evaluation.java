package org.mingjian.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The self-evaluation of a project. Amounts in 分, scores in hundredths of a point.
 *
 * @param name of the project
 * @param unit that carried it out
 * @param code of the unit
 * @param initial initial budget
 * @param adjusted budget of the whole year
 * @param executed what was spent
 * @param goal of the year
 * @param result what was done
 * @param indicators in the form's order
 */
record Evaluation(
    String name,
    String unit,
    String code,
    long initial,
    long adjusted,
    long executed,
    String goal,
    String result,
    List<Indicator> indicators) {

  /** Points for the execution of the budget. */
  static final int EXECUTION_WEIGHT = 10;

  /**
   * An indicator.
   *
   * @param target as printed, with comparison and unit
   * @param actual as printed, with unit, or a level phrase
   * @param remark on qualitative indicators, else empty
   * @param weight points
   * @param score hundredths of a point
   * @param reason why points are lost, else empty
   */
  record Indicator(
      String first,
      String second,
      String name,
      String target,
      String actual,
      String remark,
      int weight,
      int score,
      String reason) {

    boolean full() {
      return score == weight * 100;
    }

    boolean qualitative() {
      return !remark.isEmpty();
    }
  }

  /** 执行率 as a percentage with two decimals. */
  String rate() {
    return Money.percent(executed, adjusted);
  }

  /** Score of the execution: the rate times its weight. */
  int executionScore() {
    return BigDecimal.valueOf(executed)
        .multiply(BigDecimal.valueOf(EXECUTION_WEIGHT * 100L))
        .divide(BigDecimal.valueOf(adjusted), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** Total in hundredths of a point. */
  int total() {
    return executionScore() + indicators.stream().mapToInt(Indicator::score).sum();
  }

  /** Grade by the official bands: 优 from 90, 良 from 80, 中 from 60. */
  String grade() {
    return total() >= 9000 ? "优" : total() >= 8000 ? "良" : total() >= 6000 ? "中" : "差";
  }

  /** Prints hundredths of a point, two decimals unless whole. */
  static String points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }
}
