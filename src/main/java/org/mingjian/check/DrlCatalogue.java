package org.mingjian.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Reads what DRL rules say of themselves: {@code @id @severity @basis @explains @needs}. */
final class DrlCatalogue {

  private DrlCatalogue() {}

  /**
   * Returns the rules of the models that carry an id. A rule without one is machinery and never
   * reports.
   *
   * @throws RulePackException when a rule with an id lacks a valid severity
   */
  static List<RuleInfo> of(List<Model> models, String pack) throws RulePackException {
    List<RuleInfo> rules = new ArrayList<>();
    Map<String, RuleScope> scopes = RuleScope.builtIn();
    for (Model model : models) {
      for (Rule rule : model.getRules()) {
        if (rule.getMetaData("id") != null) {
          rules.add(describe(rule, pack, scopes));
        }
      }
    }
    return rules;
  }

  private static RuleInfo describe(Rule rule, String pack, Map<String, RuleScope> scopes)
      throws RulePackException {
    Severity severity = Severity.of(text(rule, "severity"));
    if (severity == null) {
      throw new RulePackException(
          "规则包 " + pack + " 的规则“" + rule.getName() + "”：@severity 应为 error、warning 或 info");
    }
    String explains = text(rule, "explains");
    return new RuleInfo(
        text(rule, "id"),
        rule.getName(),
        severity,
        split(text(rule, "basis"), "；"),
        explains.isEmpty() ? rule.getName() : explains,
        split(text(rule, "needs"), "\\s+"),
        pack,
        scopes.getOrDefault(text(rule, "id"), RuleScope.UNKNOWN));
  }

  /** Returns the text of a piece of metadata without its quotation marks, or an empty string. */
  static String text(Rule rule, String key) {
    return unquote(rule.getMetaData(key));
  }

  /** Returns metadata without the quotation marks that Drools leaves around it. */
  static String unquote(Object metadata) {
    if (metadata == null) {
      return "";
    }
    String text = metadata.toString().strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\\\"", "\"")
        : text;
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
