package org.mingjian.check;

import java.util.List;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What consequences of DRL rules call: {@code import function org.mingjian.check.RuleActions.*}.
 */
public final class RuleActions {

  private RuleActions() {}

  /**
   * Begins a statement of what must agree, in the name of the rule that fires: {@code
   * insert(reconcile(drools).sum($total, $parts))}.
   */
  public static EquationBuilder reconcile(Drools drools) {
    return new EquationBuilder(ruleId(drools));
  }

  /**
   * Begins the report of a requirement that is not met, in the name of the rule that fires: {@code
   * insert(violation(drools).at($place).message("…").build())}.
   */
  public static ViolationBuilder violation(Drools drools) {
    return new ViolationBuilder(ruleId(drools));
  }

  /** Inserts each of these facts. */
  public static void insertAll(Drools drools, List<?> facts) {
    facts.forEach(drools::insert);
  }

  private static String ruleId(Drools drools) {
    return DrlCatalogue.unquote(((RuleContext) drools).getRule().getMetaData().get("id"));
  }
}
