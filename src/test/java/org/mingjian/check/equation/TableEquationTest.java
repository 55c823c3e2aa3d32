package org.mingjian.check.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Disclosures;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.StatementCell;

class TableEquationTest {

  private static List<Reconciliation> check(Disclosures facts, String... formulas)
      throws EquationSyntaxException {
    return TableEquation.parse("r", List.of(formulas))
        .over(new Amounts(facts.build().facts(StatementCell.class)));
  }

  private static List<String> printed(List<Reconciliation> reconciliations) {
    return reconciliations.stream().map(item -> item.equation().print()).toList();
  }

  @Test
  void comparesTwoCells() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("summary/income", "总计", "决算数", "10.00")
            .row("summary/expense", "总计", "决算数", "10.02");
    List<Reconciliation> result = check(facts, "summary[收入:总计] = 收入支出决算总表[支出：总计，决算数]");
    assertThat(printed(result)).containsExactly("10.00 = 10.02");
    assertThat(result.get(0).outcome()).isEqualTo(Outcome.CONTRADICTED);
    assertThat(result.get(0).ruleId()).isEqualTo("r");
  }

  @Test
  void wildcardRunsOverRowsAndLeavesAbsentColumnsOut() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("income", "合计", "本年收入合计 财政拨款收入 其他收入", "3.00 2.00 1.00")
            .row("income", "205", "本年收入合计 财政拨款收入 其他收入", "_ _ _");
    assertThat(
            printed(
                check(
                    facts,
                    "income[*, 本年收入合计] = income[*, 财政拨款收入] + income[*, 经营收入] + income[*, 其他收入]")))
        .containsExactly("3.00 = 2.00 + 1.00");
  }

  @Test
  void anUnknownPartThatClosesTheSumIsOneOfItsParts() throws Exception {
    String formula = "income[总计, 决算数] = sum(income[甲|乙, 决算数])";
    Disclosures facts =
        new Disclosures()
            .row("income", "总计", "决算数", "6.00")
            .row("income", "甲", "决算数", "1.00")
            .row("income", "乙", "决算数", "2.00");
    assertThat(check(facts.unknown("income", "丙", "决算数", "3.00"), formula))
        .extracting(item -> item.equation().print(), Reconciliation::outcome)
        .containsExactly(tuple("6.00 = 1.00 + 2.00 + 3.00", Outcome.HOLDS));
    assertThat(check(facts.unknown("income", "丁", "决算数", "0.50"), formula))
        .extracting(Reconciliation::outcome)
        .containsExactly(Outcome.HOLDS);
  }

  @Test
  void anUnknownPartThatDoesNotCloseTheSumExcusesNothing() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("income", "总计", "合计 甲 乙", "6.00 1.00 2.00")
            .unknown("income", "总计", "丙", "2.00");
    assertThat(check(facts, "income[*, 合计] = income[*, 甲] + income[*, 乙]"))
        .extracting(item -> item.equation().print(), Reconciliation::outcome)
        .containsExactly(tuple("6.00 = 1.00 + 2.00", Outcome.CONTRADICTED));
  }

  @Test
  void addsUpLevelsAlsoWhereOneIsNotPrinted() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("income", "合计", "本年收入合计", "6.00")
            .row("income", "205", "本年收入合计", "5.00")
            .row("income", "20503", "本年收入合计", "2.00")
            .row("income", "2050302", "本年收入合计", "2.00")
            .row("income", "2050901", "本年收入合计", "3.00")
            .row("income", "2080501", "本年收入合计", "1.00");
    assertThat(printed(check(facts, "income[*, *] = sum(income[下级, *])")))
        .containsExactly("6.00 = 5.00 + 1.00", "5.00 = 2.00 + 3.00", "2.00 = 2.00");
  }

  @Test
  void blankTotalOverPrintedPartsIsContradicted() throws Exception {
    Disclosures facts =
        new Disclosures().row("income", "合计", "本年收入合计", "_").row("income", "205", "本年收入合计", "5.00");
    List<Reconciliation> result = check(facts, "income[合计, 本年收入合计] = sum(income[最上级, 本年收入合计])");
    assertThat(result).hasSize(1);
    assertThat(result.get(0).outcome()).isEqualTo(Outcome.CONTRADICTED);
  }

  @Test
  void joinsTablesByCode() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("expenditure", "205", "本年支出合计", "5.00")
            .row("expenditure", "208", "本年支出合计", "5.00")
            .row("general-expenditure", "208", "合计", "4.00")
            .row("general-expenditure", "210", "合计", "4.00");
    assertThat(printed(check(facts, "expenditure[科目, 本年支出合计] >= general-expenditure[科目, 合计]")))
        .containsExactly("4.00 ≤ 5.00");
  }

  @Test
  void saysNothingWhereOneSideIsNotInTheLayout() throws Exception {
    Disclosures facts = new Disclosures().row("state-capital", "合计", "本年支出", "5.00");
    assertThat(
            check(
                facts,
                "state-capital[*, 年末结转和结余] = state-capital[*, 年初结转和结余] - state-capital[*, 本年支出]"))
        .isEmpty();
  }

  @Test
  void saysNothingWithoutItsCondition() throws Exception {
    Disclosures facts =
        new Disclosures()
            .row("summary/income", "总计", "决算数", "10.00")
            .row("summary/expense", "总计", "决算数", "10.02");
    String formula = "summary[收入:总计] = summary[支出:总计]";
    assertThat(check(facts, formula + " 若有 summary[收入:总计]")).hasSize(1);
    assertThat(check(facts, formula + " 若无 summary[收入:总计]")).isEmpty();
    assertThat(check(facts, formula + " 若有 summary[收入:其他收入]")).isEmpty();
    assertThat(check(facts, formula + " 若 summary[收入:总计] = summary[收入:总计]")).hasSize(1);
    assertThat(check(facts, formula + " 若 summary[收入:总计] = summary[支出:总计]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "income[合计, a; 公式第 8 个字符处：缺少“]”",
        "incom[合计, a] = income[合计, b]; 公式第 1 个字符处：没有名为“incom”的表",
        "income[合计, a]; 公式第 14 个字符处：此处应为 =、<=、>=、+ 或 -",
        "income[合计, a] = income[合计, b] x; 多余的内容“x”",
        "income[合计, a, c] = income[合计, b]; 最多一个逗号",
        "income[左:合计, a] = income[合计, b]; 冒号前应为“收入”或“支出”",
        "income[205|208, a] = income[合计, b]; 指多行，须写成 sum(…)",
        "income[合计, a] = sum(income[下级, b]); “下级”没有所属的行",
        "income[合计, a] = sum(income[最上级, b]; 缺少“)”",
        "income[, a] = income[合计, b]; 行或列是空的",
        "'' ; 此处应为“表名[行, 列]”",
      })
  void tellsPositionAndReasonOfAMistake(String formula, String message) {
    assertThatThrownBy(() -> TableEquation.parse("r", List.of(formula)))
        .isInstanceOf(EquationSyntaxException.class)
        .hasMessageContaining(message);
  }
}
