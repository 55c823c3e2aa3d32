package org.mingjian.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;

/**
 * How one document stands to every requirement of the catalogue. Met is said only of what was
 * looked at: of a rule that states equations when it stated some and all hold, of any other when it
 * was evaluated and the document holds what the rule is about. Immutable.
 */
final class SelfCheck {

  /** How a document stands to a requirement. */
  enum State {
    NOT_MET,
    BY_HAND,
    MET,
    NOT_APPLICABLE;

    /** Returns the name used in phrases, for instance {@code by-hand}. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A requirement.
   *
   * @param note why, in Chinese
   */
  record Row(RuleInfo rule, State state, String note) {}

  /** Kinds of fact that are there only when something is wrong, and what they are found in. */
  private static final Map<String, String> FOUND_IN =
      Map.of(
          "WordingDefect", "",
          "FormDoubt", "EvaluationForm",
          "NumberingBreak", "Heading",
          "MissingTerms", "GlossaryTerm");

  /** Kinds of fact that every document has. */
  private static final Set<String> ALWAYS =
      Set.of("", "Disclosure", "OfficialTable", "Amounts", "Reconciliation", "AllReconciled");

  private final Texts texts;
  private final Assessment assessment;
  private final boolean judged;
  private final boolean whole;
  private final Map<String, String> skipped = new HashMap<>();
  private final Map<String, Integer> settled = new HashMap<>();
  private final Map<String, Set<Integer>> findings = new HashMap<>();
  private final Map<Location, Set<Integer>> findingsAt = new HashMap<>();
  private final Map<String, List<Reconciliation>> equations = new HashMap<>();
  private final Set<String> facts = new HashSet<>();

  private SelfCheck(DocumentResult.Checked checked, Texts texts) {
    this.texts = texts;
    this.assessment = checked.assessment();
    this.judged = checked.verdict() != Verdict.NOT_EVALUATED;
    this.whole = checked.diagnostics().isEmpty();
    for (NotEvaluated rule : assessment.notEvaluated()) {
      skipped.put(rule.ruleId(), rule.reason());
    }
    checked.settled().forEach(item -> settled.merge(item.finding().ruleId(), 1, Integer::sum));
    for (int i = 0; i < assessment.findings().size(); i++) {
      Finding finding = assessment.findings().get(i);
      findings.computeIfAbsent(finding.ruleId(), id -> new LinkedHashSet<>()).add(i);
      for (Location location : finding.locations()) {
        findingsAt.computeIfAbsent(location, at -> new LinkedHashSet<>()).add(i);
      }
    }
    for (Reconciliation item : assessment.reconciliations()) {
      equations.computeIfAbsent(item.ruleId(), id -> new ArrayList<>()).add(item);
    }
    for (Object fact : assessment.disclosure().facts()) {
      for (Class<?> type = fact.getClass(); type != Object.class; type = type.getSuperclass()) {
        facts.add(type.getSimpleName());
      }
    }
  }

  /**
   * Returns the requirements by part, in the order of the catalogue.
   *
   * @param rules the catalogue
   * @param texts phrases of letters
   */
  static Map<RulePart, List<Row>> of(
      DocumentResult.Checked checked, List<RuleInfo> rules, Texts texts) {
    SelfCheck check = new SelfCheck(checked, texts);
    Map<RulePart, List<Row>> parts = new LinkedHashMap<>();
    rules.stream()
        .sorted(Comparator.comparing(RulePart::of))
        .forEach(
            rule ->
                parts
                    .computeIfAbsent(RulePart.of(rule), part -> new ArrayList<>())
                    .add(check.row(rule)));
    return parts;
  }

  private Row row(RuleInfo rule) {
    if (!judged) {
      return new Row(rule, State.BY_HAND, texts.get("note.not-judged"));
    }
    Set<Integer> against = against(rule.id());
    if (!against.isEmpty()) {
      boolean sure = against.stream().map(assessment.findings()::get).anyMatch(SelfCheck::isSure);
      boolean own = rule.severity() != Severity.INFO;
      return new Row(rule, sure && own ? State.NOT_MET : State.BY_HAND, numbers(against));
    }
    if (settled.containsKey(rule.id())) {
      return new Row(rule, State.BY_HAND, texts.get("note.settled", settled.get(rule.id())));
    }
    if (skipped.containsKey(rule.id())) {
      return new Row(rule, State.BY_HAND, texts.get("note.not-evaluated", skipped.get(rule.id())));
    }
    if (!assessment.evaluated().contains(rule.id())) {
      return new Row(rule, State.NOT_APPLICABLE, texts.get("note.other-profile"));
    }
    List<Reconciliation> stated = equations.getOrDefault(rule.id(), List.of());
    if (stated.stream().anyMatch(item -> item.outcome() == Outcome.CONTRADICTED)) {
      return new Row(rule, State.BY_HAND, texts.get("note.contradicted"));
    }
    if (!stated.isEmpty()) {
      long rounding = stated.stream().filter(item -> item.outcome() == Outcome.ROUNDING).count();
      String key = rounding == 0 ? "note.equations" : "note.rounding";
      return new Row(rule, State.MET, texts.get(key, stated.size(), rounding));
    }
    if (!rule.scope().reconciles() && rule.scope().facts().stream().allMatch(this::hasFacts)) {
      return new Row(rule, State.MET, texts.get("note.looked-at"));
    }
    // what was not found may stand where nothing could be read
    return whole
        ? new Row(rule, State.NOT_APPLICABLE, texts.get("note.nothing"))
        : new Row(rule, State.BY_HAND, texts.get("note.nothing-read"));
  }

  private boolean hasFacts(String kind) {
    String subject = FOUND_IN.getOrDefault(kind, kind);
    return ALWAYS.contains(subject) || facts.contains(subject);
  }

  /** A hint, or what is to be looked at by hand, does not prove that a requirement is not met. */
  private static boolean isSure(Finding finding) {
    return finding.certainty() != Certainty.REVIEW && finding.severity() != Severity.INFO;
  }

  /**
   * Returns the findings that speak against a rule: its own, and those of other rules that stand
   * where one of its equations is broken.
   */
  private Set<Integer> against(String ruleId) {
    Set<Integer> against = new LinkedHashSet<>(findings.getOrDefault(ruleId, Set.of()));
    for (Reconciliation item : equations.getOrDefault(ruleId, List.of())) {
      if (item.outcome() == Outcome.CONTRADICTED) {
        for (Figure figure : item.figures()) {
          for (int finding : findingsAt.getOrDefault(figure.location(), Set.of())) {
            // only a finding about broken equations, not one that happens to stand there
            if (!assessment.findings().get(finding).equations().isEmpty()) {
              against.add(finding);
            }
          }
        }
      }
    }
    return against;
  }

  private String numbers(Set<Integer> indices) {
    List<String> numbers = indices.stream().sorted().map(i -> String.valueOf(i + 1)).toList();
    return texts.get("note.findings", String.join("、", numbers));
  }
}
