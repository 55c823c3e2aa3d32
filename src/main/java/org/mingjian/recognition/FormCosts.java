package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.FormText;
import org.mingjian.fact.FormText.Role;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Measure;

/**
 * Holds the costs among the indicators and the payments in the words together against the money
 * block. Used for one form.
 */
final class FormCosts {

  private static final Pattern NO_COST =
      Pattern.compile("单[价位项个台次人]|均|每|标准|增收|收入|产值|效益|追回|追发|节约|贷款|融资|引资|拉动|带动");
  private static final Pattern PAYMENT =
      Pattern.compile(
          "(?:支付|支出|付款|拨付|花费)[^\\d,，。;；%/]{0,10}(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)(?![/每])");
  private static final int FEWEST_PAYMENTS = 3;
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final EvaluationForm form;
  private final FundRow fund;
  private final List<FormDoubt> found = new ArrayList<>();

  FormCosts(EvaluationForm form) {
    this.form = form;
    this.fund = form.fund();
  }

  /** Returns what does not fit. */
  List<FormDoubt> find() {
    if (fund == null || fund.executed() == null || fund.initial() == null) {
      return found;
    }
    costs();
    for (FormText text : form.texts()) {
      if (text.role() == Role.EXECUTION
          || text.role() == Role.OUTPUT
          || text.role() == Role.COMPLETION) {
        payments(text);
      }
    }
    return found;
  }

  /** Costs whose targets are the whole budget should make what was spent, and the other way. */
  private void costs() {
    Sum targets = new Sum();
    Sum actuals = new Sum();
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      Measure actual = indicator.actualMeasure();
      boolean amounts =
          target != null && actual != null && target.yuan() != null && actual.yuan() != null;
      if (!amounts || NO_COST.matcher(FormMentions.name(indicator)).find()) {
        continue; // the sum of the others is compared only where it meets one side exactly
      }
      targets.add(target, indicator.targetLocation());
      actuals.add(actual, indicator.actualLocation());
      aboveBudget(indicator, target);
    }
    if (targets.places.size() < 2) {
      return;
    }
    boolean planned =
        targets.meets(fund.initial()) || fund.adjusted() != null && targets.meets(fund.adjusted());
    boolean spent = actuals.meets(fund.executed());
    if (planned && !spent) {
      add(actuals, "成本指标的目标值合计等于预算数，实际完成值合计 ", "执行数 ", fund.executed());
    } else if (spent && !planned) {
      add(targets, "成本指标的实际完成值合计等于执行数，目标值合计 ", "预算数 ", fund.budget());
    }
  }

  /** A limit for one cost that is more than all the money of the project. */
  private void aboveBudget(Indicator indicator, Measure target) {
    BigDecimal most = fund.initial().interval().high().max(fund.budget().interval().high());
    if (indicator.level2().contains("成本")
        && !FormMentions.name(indicator).startsWith("项目总") // compared with the money block itself
        && target.bound() == Measure.Bound.AT_MOST
        && most.signum() > 0
        && target.yuan().compareTo(most) > 0) {
      String budget = fund.initial().print() + fund.initial().unit().symbol();
      String detail =
          "“" + indicator.name() + "”的目标 " + indicator.targetInForce() + "，超过项目预算数 " + budget;
      found.add(
          new FormDoubt(
              Matter.COST_SUM,
              detail,
              List.of(indicator.targetLocation(), fund.initial().location())));
    }
  }

  private void add(Sum sum, String words, String name, Figure figure) {
    List<Location> places = new ArrayList<>(sum.places);
    places.add(figure.location());
    String detail =
        words + plain(sum.value) + " 元，资金行" + name + figure.print() + figure.unit().symbol();
    found.add(new FormDoubt(Matter.COST_SUM, detail, places));
  }

  /** Payments that are listed one by one and nearly make what was spent. */
  private void payments(FormText text) {
    String words = FormClaims.plain(text.text());
    Matcher payment = PAYMENT.matcher(words);
    Sum sum = new Sum();
    int start = 0;
    int end = 0;
    while (payment.find()) {
      BigDecimal factor =
          payment.group(2).equals("万元") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
      BigDecimal number = new BigDecimal(payment.group(1).replace(",", ""));
      start = sum.places.isEmpty() ? payment.start() : start;
      end = payment.end();
      sum.add(number.multiply(factor), halfUnit(number, factor), text.location());
    }
    BigDecimal spent = fund.executed().exact();
    BigDecimal gap = sum.value.subtract(spent).abs();
    if (sum.places.size() >= FEWEST_PAYMENTS
        && !sum.meets(fund.executed())
        && gap.multiply(TEN).compareTo(spent) < 0) {
      found.add(
          new FormDoubt(
              Matter.PAYMENTS,
              "所列 "
                  + sum.places.size()
                  + " 笔付款合计 "
                  + plain(sum.value)
                  + " 元，资金行执行数 "
                  + fund.executed().print()
                  + fund.executed().unit().symbol(),
              List.of(FormClaims.clause(text, words, start, end), fund.executed().location())));
    }
  }

  private static BigDecimal halfUnit(BigDecimal number, BigDecimal factor) {
    return factor.scaleByPowerOfTen(-Math.max(0, number.scale())).divide(BigDecimal.valueOf(2));
  }

  private static String plain(BigDecimal yuan) {
    return yuan.stripTrailingZeros().toPlainString();
  }

  /** Amounts added up, with what their prints leave open. */
  private static final class Sum {
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal open = BigDecimal.ZERO;
    final List<Location> places = new ArrayList<>();

    void add(Measure measure, Location place) {
      BigDecimal unit =
          measure.value().signum() == 0
              ? BigDecimal.ONE
              : measure.yuan().divide(measure.value(), java.math.MathContext.DECIMAL64);
      add(measure.yuan(), halfUnit(measure.value(), unit), place);
    }

    void add(BigDecimal yuan, BigDecimal half, Location place) {
      value = value.add(yuan);
      open = open.add(half);
      places.add(place);
    }

    boolean meets(Figure figure) {
      return value.add(open).compareTo(figure.interval().low()) >= 0
          && value.subtract(open).compareTo(figure.interval().high()) <= 0;
    }
  }
}
