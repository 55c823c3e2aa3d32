package org.mingjian.check;

import java.util.List;

/**
 * What is known of a rule: the metadata that stands in the rule itself, nowhere else.
 *
 * @param id stable identifier, for instance {@code t1-balance}
 * @param title the requirement in a few words, in Chinese
 * @param severity gravity of a finding
 * @param basis regulations, as far as they were verified
 * @param explains one or two sentences for the reader of a report
 * @param needs kinds of table without which the rule cannot be evaluated; {@code every-page} when
 *     it misses something, which a page that was not read may hold
 * @param pack id of the pack that holds it
 * @param scope what it looks at
 */
public record RuleInfo(
    String id,
    String title,
    Severity severity,
    List<String> basis,
    String explains,
    List<String> needs,
    String pack,
    RuleScope scope) {

  public RuleInfo {
    basis = List.copyOf(basis);
    needs = List.copyOf(needs);
  }

  /** Creates the description of a rule that may look at anything. */
  public RuleInfo(
      String id,
      String title,
      Severity severity,
      List<String> basis,
      String explains,
      List<String> needs,
      String pack) {
    this(id, title, severity, basis, explains, needs, pack, RuleScope.UNKNOWN);
  }
}
