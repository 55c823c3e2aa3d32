package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjian.fact.Figures.amount;
import static org.mingjian.fact.Figures.percent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.Reconciliation;

class BlameTest {

  private static List<Figure> suspects(Cause cause) {
    return cause.suspects().stream().map(Cause.Suspect::figure).toList();
  }

  @Test
  void oneWrongCellThatBreaksTwoEquationsIsOneCauseWithItsRemedy() {
    Figure total = amount("30.00");
    Figure one = amount("10.00");
    Figure two = amount("21.00"); // should be 20.00
    Figure copy = amount("20.00");
    List<Cause> causes =
        Blame.causes(
            List.of(
                Reconciliation.of("sum", LinearEquation.sum(total, List.of(one, two))),
                Reconciliation.of("copy", LinearEquation.same(two, copy))));
    assertThat(causes).hasSize(1);
    assertThat(suspects(causes.get(0))).containsExactly(two);
    assertThat(causes.get(0).required()).isEqualByComparingTo("20.00");
    assertThat(causes.get(0).broken()).hasSize(2);
  }

  @Test
  void aFigureThatOthersConfirmIsNotBlamed() {
    Figure cell = amount("2995.39");
    Figure elsewhere = amount("2995.39");
    Figure text = amount("0.30");
    List<Cause> causes =
        Blame.causes(
            List.of(
                Reconciliation.of("tables", LinearEquation.same(cell, elsewhere)),
                Reconciliation.of("text", LinearEquation.same(text, cell))));
    assertThat(causes)
        .singleElement()
        .satisfies(c -> assertThat(suspects(c)).containsExactly(text));
  }

  @Test
  void whereEitherSideMayBeWrongBothAreNamed() {
    Figure one = amount("12.00");
    Figure other = amount("13.00");
    List<Cause> causes =
        Blame.causes(List.of(Reconciliation.of("same", LinearEquation.same(one, other))));
    assertThat(causes)
        .singleElement()
        .satisfies(c -> assertThat(suspects(c)).containsExactly(one, other));
  }

  @Test
  void twoErrorsAreTwoCauses() {
    Figure a = amount("5.00");
    Figure b = amount("7.00");
    Figure rate = percent("50.00");
    List<Cause> causes =
        Blame.causes(
            List.of(
                Reconciliation.of("one", LinearEquation.same(a, amount("6.00"))),
                Reconciliation.of("two", RateEquation.share(rate, b, amount("10.00")))));
    assertThat(causes).hasSize(2);
  }

  @Test
  void amongEqualSuspectsAOneDigitSlipComesFirst() {
    Figure total = amount("100.00");
    Figure unlikely = amount("36.37");
    Figure slipped = amount("62.63"); // 63.63 is one digit away
    List<Cause> causes =
        Blame.causes(
            List.of(
                Reconciliation.of("sum", LinearEquation.sum(total, List.of(unlikely, slipped)))));
    assertThat(suspects(causes.get(0))).hasSize(3);
    assertThat(suspects(causes.get(0)).get(0)).isIn(slipped, unlikely);
    assertThat(Slip.grade(slipped, new java.math.BigDecimal("63.63"))).isZero();
  }

  @Test
  void slipsAreDigitsSwapsAndShifts() {
    assertThat(Slip.grade(amount("257.14"), new java.math.BigDecimal("257.41"))).isZero();
    assertThat(Slip.grade(amount("25714.00"), new java.math.BigDecimal("257.14"))).isNotZero();
    assertThat(Slip.grade(amount("3.58"), new java.math.BigDecimal("35.8"))).isZero();
    assertThat(Slip.grade(amount("245.53"), new java.math.BigDecimal("257.14"))).isNotZero();
  }
}
