package org.mingjian.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ConsequenceExceptionHandlerOption;
import org.mingjian.check.equation.Amounts;
import org.mingjian.check.equation.TableEquation;
import org.mingjian.check.equation.TableNames;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Place;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Quality;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Violation;

/** The rules of the packs that apply to one kind of document, compiled once. Thread-safe. */
final class RulesInForce {

  /** What rules need that miss something: nobody can tell of a page that was not read. */
  private static final String EVERY_PAGE = "every-page";

  /** Diagnostics of pages that were not read. */
  private static final Set<String> UNREAD = Set.of("scanned-page", "broken-page", "split-table");

  private final List<Pack> packs;
  private final List<OfficialTable> officialTables;
  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Set<String> userRules = new HashSet<>();
  private final InternalKnowledgeBase base;

  /**
   * Selects rules.
   *
   * @param packs packs in force, the general ones first
   * @param officialTables tables that the documents must have
   */
  RulesInForce(List<Pack> packs, List<OfficialTable> officialTables) {
    this.packs = List.copyOf(packs);
    this.officialTables = List.copyOf(officialTables);
    Set<String> replaced =
        packs.stream().flatMap(pack -> pack.replaces().stream()).collect(Collectors.toSet());
    for (Pack pack : packs) {
      for (RuleInfo rule : pack.rules()) {
        if (!replaced.contains(rule.id())) {
          order.put(rule.id(), order.size());
          rules.put(rule.id(), rule);
          if (pack.user()) {
            userRules.add(rule.id());
          }
        }
      }
    }
    base = knowledgeBase(rule -> isMachinery(rule) || rules.containsKey(id(rule)));
  }

  private static String id(Rule rule) {
    return DrlCatalogue.text(rule, "id");
  }

  private static boolean isMachinery(Rule rule) {
    return id(rule).isEmpty();
  }

  private InternalKnowledgeBase knowledgeBase(Predicate<Rule> selected) {
    List<Model> models = new ArrayList<>();
    for (Pack pack : packs) {
      pack.models().forEach(model -> models.add(new SelectedRules(model, selected)));
    }
    return KieBaseBuilder.createKieBaseFromModel(
        models, ConsequenceExceptionHandlerOption.get(RuleFailure.Handler.class));
  }

  /** Returns the ids of the rules that Drools holds; for tests. */
  Set<String> compiledRules() {
    return base.getKiePackages().stream()
        .flatMap(kiePackage -> kiePackage.getRules().stream())
        .map(rule -> DrlCatalogue.unquote(rule.getMetaData().get("id")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Lets the rules fire on a disclosure, in a session of its own. */
  Firing fire(Disclosure disclosure) {
    Map<String, String> unevaluated = missingTables(disclosure);
    Set<String> skipped =
        disclosure.type() == Disclosure.Type.SELF_EVALUATION
            ? Set.copyOf(unevaluated.keySet())
            : Set.of();
    Collection<?> results;
    try {
      results = run(base, disclosure, unevaluated);
    } catch (RuntimeException e) {
      results = runWithoutBroken(disclosure, unevaluated, e);
    }
    unevaluated.keySet().removeAll(skipped);
    return report(results, unevaluated, skipped);
  }

  /** Runs the rules; adds to {@code unevaluated} what had to be stopped. */
  private Collection<?> run(
      InternalKnowledgeBase knowledge, Disclosure disclosure, Map<String, String> unevaluated) {
    FiringGuard guard = new FiringGuard(Set.copyOf(unevaluated.keySet()), userRules);
    KieSession session = knowledge.newKieSession();
    try {
      insertFacts(session, disclosure, unevaluated.keySet());
      session.fireAllRules(guard);
      session.insert(new AllReconciled());
      session.fireAllRules(guard);
      unevaluated.putAll(guard.stopped());
      return new ArrayList<>(session.getObjects(RulesInForce::isResult));
    } finally {
      session.dispose();
    }
  }

  private static boolean isResult(Object fact) {
    return fact instanceof Reconciliation
        || fact instanceof Violation
        || fact instanceof RuleFailure;
  }

  private void insertFacts(KieSession session, Disclosure disclosure, Set<String> unevaluated) {
    session.insert(disclosure);
    disclosure.facts().forEach(session::insert);
    officialTables.forEach(session::insert);
    session.insert(new Amounts(disclosure.facts(StatementCell.class)));
    for (Pack pack : packs) {
      for (TableEquation equation : pack.equations()) {
        if (rules.containsKey(equation.id()) && !unevaluated.contains(equation.id())) {
          session.insert(equation);
        }
      }
    }
  }

  /**
   * Runs the rules without those that break while their conditions are tested, which Drools cannot
   * survive. Slow, but only ever needed when a rule has a bug.
   */
  private Collection<?> runWithoutBroken(
      Disclosure disclosure, Map<String, String> unevaluated, RuntimeException first) {
    Set<String> broken = new HashSet<>();
    for (String id : rules.keySet()) {
      try {
        run(knowledgeBase(rule -> id(rule).equals(id)), disclosure, new HashMap<>(unevaluated));
      } catch (RuntimeException e) {
        broken.add(id);
        unevaluated.put(id, RuleFailure.reason(rootOf(e)));
      }
    }
    try {
      return run(
          knowledgeBase(
              rule ->
                  isMachinery(rule) || rules.containsKey(id(rule)) && !broken.contains(id(rule))),
          disclosure,
          unevaluated);
    } catch (RuntimeException e) {
      rules.keySet().forEach(id -> unevaluated.putIfAbsent(id, RuleFailure.reason(rootOf(first))));
      return List.of();
    }
  }

  private static Throwable rootOf(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** Returns the rules whose tables are missing or not understood, with the reason. */
  private Map<String, String> missingTables(Disclosure disclosure) {
    Map<String, Boolean> readable = new HashMap<>();
    for (StatementTable table : disclosure.tables()) {
      readable.merge(table.kind(), table.quality() != Quality.UNREADABLE, Boolean::logicalOr);
    }
    boolean unread = disclosure.diagnostics().stream().anyMatch(RulesInForce::isUnreadPage);
    Map<String, String> unevaluated = new LinkedHashMap<>();
    for (RuleInfo rule : rules.values()) {
      if (unread && rule.needs().contains(EVERY_PAGE)) {
        unevaluated.put(rule.id(), "有的页面未能读出，无从断定缺少");
        continue;
      }
      List<String> notFound =
          rule.needs().stream()
              .filter(kind -> !kind.equals(EVERY_PAGE) && !readable.containsKey(kind))
              .toList();
      List<String> notUnderstood =
          rule.needs().stream().filter(kind -> readable.getOrDefault(kind, true) == false).toList();
      if (!notFound.isEmpty() || !notUnderstood.isEmpty()) {
        unevaluated.put(rule.id(), missing(notFound, notUnderstood));
      }
    }
    return unevaluated;
  }

  /** A picture on the cover hides nothing that a rule could miss. */
  private static boolean isUnreadPage(Diagnostic diagnostic) {
    return UNREAD.contains(diagnostic.kind())
        && diagnostic.place() instanceof Place.Page page
        && page.page() > 1;
  }

  private static String missing(List<String> notFound, List<String> notUnderstood) {
    List<String> reasons = new ArrayList<>();
    if (!notFound.isEmpty()) {
      reasons.add("未找到：" + titles(notFound));
    }
    if (!notUnderstood.isEmpty()) {
      reasons.add("已找到但未能识别其内容：" + titles(notUnderstood));
    }
    return String.join("；", reasons);
  }

  private static String titles(List<String> kinds) {
    return kinds.stream().map(TableNames::title).collect(Collectors.joining("、"));
  }

  private Firing report(
      Collection<?> results, Map<String, String> unevaluated, Set<String> skipped) {
    Set<Reconciliation> reconciliations = new LinkedHashSet<>();
    Set<Violation> violations = new LinkedHashSet<>();
    for (Object result : results) {
      if (result instanceof Reconciliation reconciliation) {
        reconciliations.add(reconciliation);
      } else if (result instanceof Violation violation) {
        violations.add(violation);
      } else if (result instanceof RuleFailure failure) {
        unevaluated.putIfAbsent(failure.ruleId(), failure.reason());
      }
    }
    return new Firing(
        sorted(reconciliations),
        violations.stream().sorted(violationOrder()).toList(),
        rules.keySet().stream()
            .filter(id -> !unevaluated.containsKey(id) && !skipped.contains(id))
            .toList(),
        rules.keySet().stream()
            .filter(unevaluated::containsKey)
            .map(id -> new NotEvaluated(id, unevaluated.get(id)))
            .toList());
  }

  /** A reconciliation with what it is sorted by. */
  private record Keyed(int position, List<Integer> figures, Reconciliation reconciliation) {

    private static final Comparator<Keyed> ORDER =
        Comparator.comparingInt(Keyed::position)
            .thenComparing(keyed -> keyed.reconciliation.ruleId())
            .thenComparing(Keyed::figures, RulesInForce::compareIds)
            .thenComparing(keyed -> keyed.reconciliation.equation().describe());
  }

  private List<Reconciliation> sorted(Collection<Reconciliation> reconciliations) {
    return reconciliations.stream()
        .map(item -> new Keyed(position(item.ruleId()), ids(item.figures()), item))
        .sorted(Keyed.ORDER)
        .map(Keyed::reconciliation)
        .toList();
  }

  private Comparator<Violation> violationOrder() {
    return Comparator.<Violation>comparingInt(item -> position(item.ruleId()))
        .thenComparing(Violation::ruleId)
        .thenComparing(item -> item.locations().toString())
        .thenComparing(Violation::message);
  }

  private int position(String ruleId) {
    return order.getOrDefault(ruleId, Integer.MAX_VALUE);
  }

  private static List<Integer> ids(List<Figure> figures) {
    return figures.stream().map(Figure::id).toList();
  }

  private static int compareIds(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = Integer.compare(one.get(i), other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
