package org.mingjian.fact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An amount in the words of a form that its money block prints too.
 *
 * @param form number of the form
 * @param kind which amount
 * @param amount as stated in the words
 * @param location the clause
 */
public record FormMoneyClaim(int form, Item kind, Figure amount, Location location) {

  /** What amounts the words tell. */
  public enum Item {
    /** 年初预算. */
    INITIAL("年初预算"),
    /** 全年预算. */
    ADJUSTED("全年预算"),
    /** 实际到位, 预算下达: the initial or the whole year's budget. */
    ARRIVED("到位资金"),
    /** 实际支出, 执行数. */
    EXECUTED("执行数"),
    /** 结余. */
    BALANCE("结余");

    private final String title;

    Item(String title) {
      this.title = title;
    }

    /** Returns the name used in findings. */
    public String title() {
      return title;
    }
  }

  /** Returns the figure of the money block that the amount repeats, or null. */
  public Figure printedIn(FundRow row) {
    return switch (kind) {
      case INITIAL -> row.initial();
      case ADJUSTED -> row.adjusted();
      case ARRIVED -> repeats(row.adjusted()) ? row.adjusted() : row.initial();
      case EXECUTED -> row.executed();
      case BALANCE -> row.carriedOver();
    };
  }

  /** Tells whether the amount is the figure, as far as both are printed. */
  public boolean repeats(Figure figure) {
    return figure != null && amount.interval().meets(figure.interval());
  }

  /**
   * Tells whether the amount is the figure with the wrong unit: a power of ten too large or too
   * small.
   */
  public boolean slipsFrom(Figure figure) {
    if (figure == null || figure.isZero() || amount.isZero() || repeats(figure)) {
      return false;
    }
    BigDecimal ratio = amount.exact().divide(figure.exact(), MathContext.DECIMAL64);
    for (int power : new int[] {4, -4, 3, -3, 1, -1, 2, -2}) {
      BigDecimal off = ratio.scaleByPowerOfTen(-power).subtract(BigDecimal.ONE).abs();
      if (off.compareTo(new BigDecimal("0.006")) < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the money block prints another amount, in no row this one, and not the same
   * digits in another unit.
   */
  public boolean contradicts(EvaluationForm form) {
    Figure printed = printedIn(form.fund());
    return printed != null && !slipsFrom(printed) && !isPrintedIn(form);
  }

  /** Tells whether the money block prints the same amount in another unit, and nowhere this one. */
  public boolean slipsIn(EvaluationForm form) {
    return slipsFrom(printedIn(form.fund())) && !isPrintedIn(form);
  }

  private boolean isPrintedIn(EvaluationForm form) {
    return form.funds().stream().anyMatch(row -> repeats(printedIn(row)));
  }
}
