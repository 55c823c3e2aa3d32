package org.mingjian.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Lets fire what may fire in one session: no rule whose tables are missing, and no rule of the user
 * without end.
 */
final class FiringGuard implements AgendaFilter {

  private static final int MAX_FIRINGS_OF_USER_RULE = 20_000;
  private static final long MAX_NANOS_OF_USER_RULES = 10_000_000_000L;

  private final Set<String> barred;
  private final Set<String> userRules;
  private final Map<String, Integer> firings = new HashMap<>();
  private final Map<String, String> stopped = new LinkedHashMap<>();
  private final long deadline = System.nanoTime() + MAX_NANOS_OF_USER_RULES;

  FiringGuard(Set<String> barred, Set<String> userRules) {
    this.barred = barred;
    this.userRules = userRules;
  }

  @Override
  public boolean accept(Match match) {
    String id = DrlCatalogue.unquote(match.getRule().getMetaData().get("id"));
    if (barred.contains(id)) {
      return false;
    }
    if (!userRules.contains(id)) {
      return true;
    }
    if (firings.merge(id, 1, Integer::sum) > MAX_FIRINGS_OF_USER_RULE) {
      stopped.put(id, "规则触发超过 " + MAX_FIRINGS_OF_USER_RULE + " 次，已停止（可能是死循环）");
      return false;
    }
    if (System.nanoTime() > deadline) {
      stopped.put(id, "规则运行超时，已停止（可能是死循环）");
      return false;
    }
    return true;
  }

  /** Returns the rules that were stopped, with the reason. */
  Map<String, String> stopped() {
    return stopped;
  }
}
