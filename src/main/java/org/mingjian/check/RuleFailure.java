package org.mingjian.check;

import org.kie.api.runtime.rule.ConsequenceExceptionHandler;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleRuntime;
import org.mingjian.check.equation.TableEquation;

/**
 * The fact that a rule broke while it fired.
 *
 * @param ruleId the rule
 * @param reason for the user
 */
record RuleFailure(String ruleId, String reason) {

  /** Returns the reason shown for an exception. */
  static String reason(Throwable cause) {
    return "规则运行出错：" + cause;
  }

  /**
   * Turns exceptions from consequences into facts, so that the other rules go on. Created by
   * Drools.
   */
  public static final class Handler implements ConsequenceExceptionHandler {
    @Override
    public void handleException(Match match, RuleRuntime session, Exception exception) {
      String id = DrlCatalogue.unquote(match.getRule().getMetaData().get("id"));
      for (Object fact : match.getObjects()) {
        if (fact instanceof TableEquation equation) {
          id = equation.id();
        }
      }
      session.insert(new RuleFailure(id, reason(exception)));
    }
  }
}
