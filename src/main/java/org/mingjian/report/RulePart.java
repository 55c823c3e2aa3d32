package org.mingjian.report;

import java.util.Locale;
import org.mingjian.check.RuleInfo;

/** What a requirement is about; told by the beginning of its id, which names its subject. */
enum RulePart {
  STRUCTURE,
  TABLES,
  BETWEEN_TABLES,
  NARRATIVE,
  GLOSSARY,
  PERFORMANCE,
  PUBLICATION,
  /** Requirements of packs of the user's own. */
  OWN;

  /** Returns the part that a rule belongs to. */
  static RulePart of(RuleInfo rule) {
    return of(rule.id());
  }

  /** Returns the part that the rule with this id belongs to. */
  static RulePart of(String ruleId) {
    int dash = ruleId.indexOf('-');
    String subject = dash < 0 ? ruleId : ruleId.substring(0, dash);
    return switch (subject.replaceAll("\\d", "")) {
      case "doc" -> STRUCTURE;
      case "t", "tbl", "fig" -> TABLES;
      case "x" -> BETWEEN_TABLES;
      case "n" -> NARRATIVE;
      case "gloss" -> GLOSSARY;
      case "perf" -> PERFORMANCE;
      case "pub" -> PUBLICATION;
      default -> OWN;
    };
  }

  /** Returns its name in the language of the phrases. */
  String title(Texts phrases) {
    return phrases.get("part." + wireName());
  }

  /** Returns the name used in pages and phrases, for instance {@code between-tables}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
