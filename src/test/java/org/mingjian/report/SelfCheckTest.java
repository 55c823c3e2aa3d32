package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.RuleBase;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.RuleScope;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Reconciliation;
import org.mingjian.settled.SettledAssessment;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.Settlement;

/** Only what was looked at is ever called met. */
class SelfCheckTest {

  private static final Texts TEXTS = Texts.load("org.mingjian.report.letter", Language.ZH);
  private static final RuleScope EQUATIONS = new RuleScope(true, List.of("StatementCell"));
  private static final RuleScope CELLS = new RuleScope(false, List.of("StatementCell"));
  private static final RuleScope FORMS = new RuleScope(false, List.of("EvaluationForm"));
  private static final RuleScope WORDING = new RuleScope(false, List.of("WordingDefect"));

  private final List<Finding> findings = new ArrayList<>();
  private final List<Reconciliation> equations = new ArrayList<>();
  private final List<String> evaluated = new ArrayList<>();
  private final List<NotEvaluated> notEvaluated = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private static RuleInfo rule(Severity severity, RuleScope scope) {
    return new RuleInfo("t1-x", "要求", severity, List.of(), "", List.of(), "national", scope);
  }

  private SelfCheck.Row row(RuleInfo rule) {
    return row(rule, List.of());
  }

  private SelfCheck.Row row(RuleInfo rule, List<SettledFinding> settled) {
    Disclosure known = Invented.disclosure("a.pdf");
    Disclosure disclosure =
        new Disclosure(
            known.document(),
            known.body(),
            known.year(),
            known.profile(),
            known.type(),
            known.tables(),
            known.facts(),
            known.figures(),
            diagnostics);
    Assessment assessment =
        new Assessment(
            disclosure, findings, equations, new Ledger(Map.of()), evaluated, notEvaluated);
    SettledAssessment judgement =
        new SettledAssessment(assessment, settled, List.of(), !settled.isEmpty());
    return SelfCheck.of(new DocumentResult.Checked(judgement, 0), List.of(rule), TEXTS)
        .values()
        .iterator()
        .next()
        .get(0);
  }

  private static Reconciliation equation(String left, String right) {
    Figure one = Invented.figure(1, left, Invented.cell(7, "总计", "收入决算数", "2,940.05"));
    Figure other = Invented.figure(2, right, Invented.cell(8, "总计", "支出决算数", "2,940.06"));
    return Reconciliation.of("t1-x", LinearEquation.same(one, other));
  }

  @Test
  void equationsThatHoldAreMet() {
    evaluated.add("t1-x");
    equations.add(equation("2.00", "2.00"));
    assertThat(row(rule(Severity.ERROR, EQUATIONS)).state()).isEqualTo(SelfCheck.State.MET);
  }

  @Test
  void aRuleThatStatedNoEquationIsNotMet() {
    evaluated.add("t1-x");
    assertThat(row(rule(Severity.ERROR, EQUATIONS)).state())
        .isEqualTo(SelfCheck.State.NOT_APPLICABLE);
  }

  @Test
  void whereSomethingCouldNotBeReadNothingIsCalledNotApplicable() {
    evaluated.add("t1-x");
    diagnostics.add(new Diagnostic("scanned-page", "扫描页", null));
    assertThat(row(rule(Severity.ERROR, EQUATIONS)).state()).isEqualTo(SelfCheck.State.BY_HAND);
  }

  @Test
  void aRuleThatCouldNotBeEvaluatedIsForAPerson() {
    evaluated.add("t2-y");
    notEvaluated.add(new NotEvaluated("t1-x", "未找到：收入决算表"));
    SelfCheck.Row row = row(rule(Severity.ERROR, CELLS));
    assertThat(row.state()).isEqualTo(SelfCheck.State.BY_HAND);
    assertThat(row.note()).contains("未找到：收入决算表");
  }

  @Test
  void aSilentRuleIsMetOnlyWhereItsSubjectIsPresent() {
    evaluated.add("t1-x");
    assertThat(row(rule(Severity.ERROR, CELLS)).state()).isEqualTo(SelfCheck.State.MET);
    assertThat(row(rule(Severity.ERROR, WORDING)).state()).isEqualTo(SelfCheck.State.MET);
    assertThat(row(rule(Severity.ERROR, FORMS)).state()).isEqualTo(SelfCheck.State.NOT_APPLICABLE);
    assertThat(row(rule(Severity.ERROR, RuleScope.UNKNOWN)).state())
        .isEqualTo(SelfCheck.State.NOT_APPLICABLE);
  }

  @Test
  void aRuleWhoseEquationAnotherFindingBlamesIsNotMet() {
    evaluated.add("t1-x");
    equations.add(equation("2.00", "3.00"));
    findings.add(Invented.finding(Severity.ERROR));
    SelfCheck.Row row = row(rule(Severity.ERROR, EQUATIONS));
    assertThat(row.state()).isEqualTo(SelfCheck.State.NOT_MET);
    assertThat(row.note()).isEqualTo("见问题 1");
  }

  @Test
  void aSettledFindingIsNeverCalledMet() {
    evaluated.add("t1-balance");
    Settlement settlement = new Settlement(Settlement.Kind.BASELINE, "", "", null);
    RuleInfo rule =
        new RuleInfo("t1-balance", "要求", Severity.ERROR, List.of(), "", List.of(), "p", CELLS);
    SelfCheck.Row row =
        row(rule, List.of(new SettledFinding(Invented.finding(Severity.ERROR), settlement)));
    assertThat(row.state()).isEqualTo(SelfCheck.State.BY_HAND);
    assertThat(row.note()).contains("1 处");
  }

  @Test
  void aHintIsForAPerson() {
    evaluated.add("n-1");
    findings.add(Invented.bare(Severity.WARNING));
    RuleInfo rule =
        new RuleInfo("n-1", "增长率", Severity.WARNING, List.of(), "", List.of(), "national", CELLS);
    assertThat(row(rule).state()).isEqualTo(SelfCheck.State.BY_HAND);
  }

  @Test
  void ofADocumentThatCouldNotBeJudgedNothingIsSaid() {
    assertThat(row(rule(Severity.ERROR, CELLS)).state()).isEqualTo(SelfCheck.State.BY_HAND);
  }

  @Test
  void everyRuleOfTheProductHasAPartAndAScope() {
    assertThat(RuleBase.builtIn().rules())
        .allMatch(rule -> RulePart.of(rule) != RulePart.OWN)
        .filteredOn(rule -> !rule.scope().reconciles())
        .hasSizeGreaterThan(100)
        .extracting(RuleInfo::id)
        .contains("doc-placeholder", "n7-reasons", "perf-grade")
        .doesNotContain("n1-total", "perf-money-sources", "t1-balance");
  }
}
