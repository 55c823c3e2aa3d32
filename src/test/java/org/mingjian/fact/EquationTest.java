package org.mingjian.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.fact.Figures.amount;
import static org.mingjian.fact.Figures.amountIn;
import static org.mingjian.fact.Figures.blank;
import static org.mingjian.fact.Figures.figure;
import static org.mingjian.fact.Figures.percent;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquationTest {

  @Test
  void aTotalThatIsTheSumOfItsPrintedPartsHolds() {
    Equation sum =
        LinearEquation.sum(
            amount("2,940.05"), List.of(amount("2336.91"), amount("603.14"), blank()));
    assertThat(sum.outcome()).isEqualTo(Outcome.HOLDS);
  }

  @Test
  void aGapThatHalvesOfTheLastDigitExplainIsRounding() {
    // three figures of two decimals: up to 0.015 is explained
    assertThat(
            LinearEquation.sum(amount("434.72"), List.of(amount("434.16"), amount("0.55")))
                .outcome())
        .isEqualTo(Outcome.ROUNDING);
    assertThat(
            LinearEquation.sum(amount("434.73"), List.of(amount("434.16"), amount("0.55")))
                .outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void blankTermsAddNoTolerance() {
    assertThat(
            LinearEquation.sum(
                    amount("10.02"), List.of(amount("10.00"), blank(), blank(), blank(), blank()))
                .outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void twoPrintsOfOneAmountMayDifferByOneInTheLastPlaceOnly() {
    assertThat(LinearEquation.same(amount("326.71"), amount("326.72")).outcome())
        .isEqualTo(Outcome.ROUNDING);
    assertThat(LinearEquation.same(amount("326.71"), amount("326.73")).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void oneAmountPrintedTwiceInOneTableMayNotDifferAtAll() {
    Figure total = amountIn("收入决算表", "54.36");
    assertThat(LinearEquation.sum(total, List.of(amountIn("收入决算表", "54.37"), blank())).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
    // a zero printed where other zeros are blank may be a small amount
    Equation withZero =
        LinearEquation.sum(
            total, List.of(amountIn("收入决算表", "54.37"), amountIn("收入决算表", "0.00"), blank()));
    assertThat(withZero.outcome()).isEqualTo(Outcome.ROUNDING);
  }

  @Test
  void manyPrintedZerosAddNoMoreToleranceThanOne() {
    Equation sum =
        LinearEquation.sum(
            amount("10.03"),
            List.of(
                amount("10.00"), amount("0.00"), amount("0.00"), amount("0.00"), amount("0.00")));
    assertThat(sum.outcome()).isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void unitsAreConverted() {
    assertThat(LinearEquation.same(figure("69400", Unit.YUAN), amount("6.94")).outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(
            LinearEquation.same(figure("3.66", Unit.HUNDRED_MILLION_YUAN), amount("36563.69"))
                .outcome())
        .isEqualTo(Outcome.ROUNDING);
    assertThat(LinearEquation.same(figure("3.58", Unit.YUAN), amount("3.58")).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void figuresOfDifferentKindsAreNeverCompared() {
    assertThatThrownBy(() -> LinearEquation.same(percent("1.00"), amount("1.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsAreExact() {
    Unit cars = Unit.count("辆");
    assertThat(LinearEquation.same(figure("12", cars), figure("13", cars)).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void aPartMayNotExceedItsWholeByMoreThanRounding() {
    assertThat(LinearEquation.atMost(amount("1.09"), amount("1.09")).outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(LinearEquation.atMost(amount("1.10"), amount("1.09")).outcome())
        .isEqualTo(Outcome.ROUNDING);
    assertThat(LinearEquation.atMost(amount("8.31"), amount("0.30")).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void aShareMustBeTheQuotientWithinWhatThePrintAllows() {
    assertThat(RateEquation.share(percent("71.65"), amount("2106.66"), amount("2940.05")).outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(RateEquation.share(percent("71.73"), amount("2106.66"), amount("2940.05")).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
    // 29.42/307.82 = 9.5575 %, at most 9.5593 %: 9.55 prints nothing above 9.555
    assertThat(RateEquation.share(percent("9.55"), amount("29.42"), amount("307.82")).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void smallAmountsAllowMoreRates() {
    // 0.13/0.96 prints as 13.54 %, but 0.125/0.965 to 0.135/0.955 allows 12.95 to 14.14 %
    Figure delta = amount("0.13");
    Figure now = amount("1.09");
    List<Term> before = List.of(Term.plus(now), Term.minus(delta));
    assertThat(new RateEquation(percent("13.54"), List.of(Term.plus(delta)), before).outcome())
        .isEqualTo(Outcome.HOLDS);
    assertThat(new RateEquation(percent("13.90"), List.of(Term.plus(delta)), before).outcome())
        .isEqualTo(Outcome.ROUNDING);
    assertThat(new RateEquation(percent("15.31"), List.of(Term.plus(delta)), before).outcome())
        .isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void aRateOnAPossibleZeroBaseIsNeverContradicted() {
    RateEquation rate = RateEquation.share(percent("100.00"), amount("0.30"), amount("0.00"));
    assertThat(rate.hasZeroBase()).isTrue();
    assertThat(rate.outcome()).isEqualTo(Outcome.ROUNDING);
  }

  @Test
  void everyFigureOfAnEquationCanBeSolvedFor() {
    Figure total = amount("10.00");
    Figure one = amount("4.00");
    Figure two = amount("5.00");
    Equation sum = LinearEquation.sum(total, List.of(one, two));
    assertThat(sum.solveFor(total))
        .get()
        .satisfies(v -> assertThat(v).isEqualByComparingTo("90000"));
    assertThat(sum.solveFor(two)).get().satisfies(v -> assertThat(v).isEqualByComparingTo("60000"));
    assertThat(sum.with(two.withValue(new BigDecimal("6.00"))).outcome()).isEqualTo(Outcome.HOLDS);
    Figure rate = percent("50.00");
    Equation share = RateEquation.share(rate, one, total);
    assertThat(share.solveFor(rate))
        .get()
        .satisfies(v -> assertThat(v).isEqualByComparingTo("0.4"));
    assertThat(share.solveFor(one))
        .get()
        .satisfies(v -> assertThat(v).isEqualByComparingTo("50000"));
  }

  @Test
  void longSumsAreWrittenWithoutTheirBlanks() {
    Equation sum =
        LinearEquation.sum(
            amount("9.00"), List.of(amount("4.00"), blank(), blank(), blank(), amount("5.00")));
    assertThat(sum.print()).isEqualTo("9.00 = 4.00 + 5.00");
  }
}
