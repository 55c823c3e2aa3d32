package org.mingjian.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Violation;

/**
 * Checks one disclosure after the other against a rule base: fires the rules, finds who is to
 * blame, words the findings.
 */
public final class Checker {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> finding.locations().get(0).place(), PlaceOrder.INSTANCE)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::message);

  private final RuleBase rules;
  private final Map<String, RuleInfo> catalogue = new HashMap<>();

  /** Creates a checker; it may be used by several threads. */
  public Checker(RuleBase rules) {
    this.rules = rules;
    rules.rules().forEach(rule -> catalogue.put(rule.id(), rule));
  }

  /**
   * Returns what the rules say of the disclosure. The result does not depend on threads or on
   * earlier documents.
   */
  public Assessment check(Disclosure disclosure) {
    Firing firing = rules.fire(disclosure);
    WrongUnits units = WrongUnits.of(disclosure, firing.reconciliations());
    Consequences consequences =
        Consequences.of(
            Blame.causes(units.reconciliations()),
            firing.violations(),
            disclosure.facts(ComparisonClaim.class));
    List<Cause> causes = consequences.causes();
    FindingWriter writer = new FindingWriter(catalogue, new Fingerprints(disclosure));
    UnsurePages unsure = UnsurePages.of(disclosure.document());
    List<Finding> findings = new ArrayList<>();
    for (Cause cause : causes) {
      findings.add(unsure.ofNumbers(writer.of(cause)));
    }
    List<Violation> violations = new ArrayList<>(units.violations());
    violations.addAll(consequences.others());
    for (Violation violation : violations) {
      findings.add(unsure.ofWords(writer.of(violation)));
    }
    findings.sort(ORDER);
    return new Assessment(
        disclosure,
        Fingerprints.distinct(findings),
        units.reconciliations(),
        Ledgers.of(disclosure.figures(), units.reconciliations(), causes, violations),
        firing.evaluated(),
        firing.notEvaluated());
  }
}
