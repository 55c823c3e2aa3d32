package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.fact.Outcome;

/** Rules whose errors no sample shows without breaking half of its tables: tried on facts alone. */
class StatementRulesTest {

  private static final RuleBase BASE = RuleBase.builtIn();

  /** Returns the rules that complain. */
  private static Set<String> complaints(Disclosures facts) {
    Firing firing = BASE.fire(facts.build());
    Set<String> rules = new TreeSet<>();
    firing.violations().forEach(violation -> rules.add(violation.ruleId()));
    firing.reconciliations().stream()
        .filter(r -> r.outcome() == Outcome.CONTRADICTED)
        .forEach(r -> rules.add(r.ruleId()));
    return rules;
  }

  private static Disclosures threePublic() {
    return new Disclosures().table("three-public", "财政拨款“三公”经费支出决算表");
  }

  @Test
  void summaryWithoutAmounts() {
    Disclosures full = new Disclosures().table("summary", "收入支出决算总表");
    assertThat(complaints(full)).doesNotContain("t1-nonzero");
    assertThat(complaints(new Disclosures().emptyTable("summary", "收入支出决算总表")))
        .contains("t1-nonzero");
  }

  @Test
  void totalOfBasicExpenditure() {
    assertThat(complaints(basic("10.00"))).doesNotContain("t6-total");
    assertThat(complaints(basic("11.00"))).contains("t6-total");
  }

  private static Disclosures basic(String total) {
    return new Disclosures()
        .table("basic-expenditure", "一般公共预算财政拨款基本支出决算表")
        .row("basic-expenditure", "人员经费合计", "决算数", "6.00")
        .row("basic-expenditure", "公用经费合计", "决算数", "4.00")
        .row("basic-expenditure", "合计", "决算数", total);
  }

  @Test
  void budgetAndActualOfThreePublicExpenses() {
    Disclosures both =
        threePublic()
            .row("three-public", "预算数", "合计", "1.00")
            .row("three-public", "决算数", "合计", "1.00");
    assertThat(complaints(both)).doesNotContain("t7-budget-and-actual");
    assertThat(complaints(threePublic().row("three-public", "决算数", "合计", "1.00")))
        .contains("t7-budget-and-actual");
  }

  @Test
  void basicAndProjectColumns() {
    Disclosures table = new Disclosures().table("expenditure", "支出决算表");
    assertThat(complaints(table.row("expenditure", "合计", "本年支出合计 基本支出", "1.00 1.00")))
        .contains("tbl-basic-and-project");
    assertThat(complaints(table.row("expenditure", "合计", "项目支出", "0.00")))
        .doesNotContain("tbl-basic-and-project");
  }

  @Test
  void aTableTwice() {
    Disclosures once = new Disclosures().table("income", "收入决算表");
    assertThat(complaints(once)).doesNotContain("tbl-duplicate");
    assertThat(complaints(once.row("income", "合计", "本年收入合计", "1.00").table("income", "收入决算表")))
        .contains("tbl-duplicate");
  }

  @Test
  void classesWithoutSections() {
    Disclosures table =
        new Disclosures()
            .table("basic-expenditure", "一般公共预算财政拨款基本支出决算表")
            .row("basic-expenditure", "301", "决算数", "1.00");
    assertThat(complaints(table)).contains("tbl-econ-to-kuan");
    assertThat(complaints(table.row("basic-expenditure", "30101", "决算数", "1.00")))
        .doesNotContain("tbl-econ-to-kuan");
  }

  @Test
  void capitalConstructionInBasicExpenditure() {
    Disclosures table =
        new Disclosures()
            .table("basic-expenditure", "一般公共预算财政拨款基本支出决算表")
            .row("basic-expenditure", "309", "决算数", "_");
    assertThat(complaints(table)).doesNotContain("tbl-econ-in-basic");
    assertThat(complaints(table.row("basic-expenditure", "311", "决算数", "5.00")))
        .contains("tbl-econ-in-basic");
  }

  @Test
  void anEmptyTableThoughThereIsFundMoney() {
    Disclosures facts =
        new Disclosures()
            .table("fiscal-summary", "财政拨款收入支出决算总表")
            .emptyTable("government-fund", "政府性基金预算财政拨款收入支出决算表");
    assertThat(complaints(facts)).doesNotContain("tbl-empty-omission");
    assertThat(complaints(facts.row("fiscal-summary/income", "政府性基金预算财政拨款", "决算数", "1.00")))
        .contains("tbl-empty-omission");
  }

  @Test
  void orderOfTablesWhereItIsFixed() {
    Disclosures facts =
        new Disclosures().profile("shanghai").table("income", "收入决算表").table("summary", "收入支出决算总表");
    assertThat(complaints(facts)).contains("tbl-order");
    assertThat(complaints(facts.profile("national"))).doesNotContain("tbl-order");
  }

  @Test
  void onlyFiscalMoney() {
    assertThat(complaints(fiscal("9.00", "9.00", "9.00"))).doesNotContain("x-t3-t5-only-fiscal");
    assertThat(complaints(fiscal("9.00", "9.00", "8.00"))).contains("x-t3-t5-only-fiscal");
    assertThat(complaints(fiscal("9.50", "9.00", "8.00"))).doesNotContain("x-t3-t5-only-fiscal");
  }

  private static Disclosures fiscal(String total, String fiscalTotal, String fiscalItem) {
    return new Disclosures()
        .table("summary", "收入支出决算总表")
        .table("expenditure", "支出决算表")
        .table("fiscal-summary", "财政拨款收入支出决算总表")
        .table("general-expenditure", "一般公共预算财政拨款支出决算表")
        .row("summary/income", "总计", "决算数", total)
        .row("fiscal-summary/income", "总计", "决算数", fiscalTotal)
        .row("expenditure", "2050101", "本年支出合计", "9.00")
        .row("general-expenditure", "2050101", "合计", fiscalItem);
  }
}
