package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.fact.Outcome;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.recognition.Recognizer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Runs {@code rules/<pack>/cases/<rule-id>.yaml}: a clean sample passes; the same sample with the
 * changes of a case gives the findings that the case expects, each told by what is quoted at its
 * first place, and nothing else. A case that expects none is a look-alike, which the rule leaves
 * alone, or shows what the rule confirms.
 */
class RuleCasesTest {

  private static final Path RULES = Path.of("rules");
  private static final Path SAMPLES = Path.of("samples");

  /** Rules that {@link StatementRulesTest} and {@link ContentsPagesTest} try. */
  private static final Set<String> ON_FACTS =
      Set.of(
          "doc-toc-page-match",
          "t1-nonzero",
          "t6-total",
          "t7-budget-and-actual",
          "tbl-basic-and-project",
          "tbl-duplicate",
          "tbl-econ-in-basic",
          "tbl-econ-to-kuan",
          "tbl-empty-omission",
          "tbl-order",
          "x-t3-t5-only-fiscal");

  /** Rules on forms that no case tries yet; the list may only become shorter. */
  private static final Set<String> UNTRIED =
      Set.of("perf-count-forms", "perf-digit-differs", "perf-no-grade");

  private static final RuleBase BASE = RuleBase.builtIn();
  private static final Checker CHECKER = new Checker(BASE);
  private static final DocumentReader READER = DocumentReader.standard();
  private static final Recognizer RECOGNIZER = Recognizer.standard();
  private static final Map<String, Assessment> CLEAN = new HashMap<>();

  @TempDir static Path folder;

  private record Change(String after, String replace, String with) {}

  private record Case(
      String rule,
      String base,
      String title,
      List<Change> changes,
      List<String> quotes,
      boolean confirms) {}

  @TestFactory
  Stream<DynamicTest> aDocumentWithAnErrorGivesTheFindingOfTheCaseAndNoOther() throws IOException {
    return cases().stream().map(c -> dynamicTest(c.rule + "：" + c.title, () -> run(c)));
  }

  @TestFactory
  Stream<DynamicTest> theCleanSamplesPassTheRulesWithCases() throws IOException {
    Set<String> tested = cases().stream().map(Case::rule).collect(Collectors.toSet());
    return cases().stream()
        .map(Case::base)
        .distinct()
        .map(
            base ->
                dynamicTest(
                    base,
                    () ->
                        assertThat(clean(base).findings())
                            .filteredOn(finding -> tested.contains(finding.ruleId()))
                            .isEmpty()));
  }

  @Test
  void everyRuleFiresInACase() throws IOException {
    Set<String> tested =
        cases().stream()
            .filter(c -> c.confirms || !c.quotes.isEmpty())
            .map(Case::rule)
            .collect(Collectors.toSet());
    TreeSet<String> untested = new TreeSet<>();
    for (RuleInfo rule : BASE.rules()) {
      if (!tested.contains(rule.id())
          && !ON_FACTS.contains(rule.id())
          && !UNTRIED.contains(rule.id())) {
        untested.add(rule.id());
      }
    }
    assertThat(untested).isEmpty();
  }

  private void run(Case c) throws Exception {
    assertThat(clean(c.base).evaluated()).as("the rule passes the clean sample").contains(c.rule);
    Assessment assessment = check(c.base, changed(c));
    Set<String> known =
        clean(c.base).findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
    List<Finding> findings =
        assessment.findings().stream()
            .filter(finding -> !known.contains(finding.fingerprint()))
            .toList();
    assertThat(findings.stream().map(finding -> String.valueOf(finding.locations().get(0).quote())))
        .as("findings: %s", findings)
        .containsExactlyInAnyOrderElementsOf(c.quotes);
    boolean reported =
        assessment.findings().stream().anyMatch(finding -> finding.ruleId().equals(c.rule))
            || reconciled(assessment, c.rule, true);
    if (c.confirms) {
      assertThat(reconciled(assessment, c.rule, false)).as("the rule confirms").isTrue();
    }
    assertThat(reported).as("the rule reports").isEqualTo(!c.quotes.isEmpty());
  }

  private static boolean reconciled(Assessment assessment, String rule, boolean contradicted) {
    return assessment.reconciliations().stream()
        .anyMatch(
            r -> r.ruleId().equals(rule) && (r.outcome() == Outcome.CONTRADICTED) == contradicted);
  }

  private static String changed(Case c) throws IOException {
    String text = Files.readString(SAMPLES.resolve(c.base));
    for (Change change : c.changes) {
      int from = change.after == null ? 0 : text.indexOf(change.after);
      assertThat(from).as("place of “%s”", change.after).isNotNegative();
      int at = text.indexOf(change.replace, from);
      assertThat(at).as("place of “%s”", change.replace).isNotNegative();
      text = text.substring(0, at) + change.with + text.substring(at + change.replace.length());
    }
    return text;
  }

  private static synchronized Assessment clean(String base) {
    return CLEAN.computeIfAbsent(
        base,
        name -> {
          try {
            return check(name, Files.readString(SAMPLES.resolve(name)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Assessment check(String name, String text) throws Exception {
    Path file = Files.createTempDirectory(folder, "case").resolve(name);
    Files.writeString(file, text);
    return CHECKER.check(RECOGNIZER.recognize(READER.read(file, name, Limits.DEFAULT), null));
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(RULES)) {
      List<Path> caseFiles =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> file.getParent().endsWith("cases"))
              .sorted()
              .toList();
      for (Path file : caseFiles) {
        cases.addAll(read(file));
      }
    }
    return cases;
  }

  @SuppressWarnings("unchecked")
  private static List<Case> read(Path file) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    List<Map<String, Object>> entries = yaml.load(Files.readString(file));
    List<Case> cases = new ArrayList<>();
    String rule = file.getFileName().toString().replace(".yaml", "");
    for (Map<String, Object> entry : entries) {
      List<Change> changes = new ArrayList<>();
      for (Map<String, String> change : (List<Map<String, String>>) entry.get("change")) {
        changes.add(new Change(change.get("after"), change.get("replace"), change.get("with")));
      }
      cases.add(
          new Case(
              rule,
              (String) entry.get("base"),
              (String) entry.get("title"),
              changes,
              ((List<Object>) entry.get("expect")).stream().map(String::valueOf).toList(),
              Boolean.TRUE.equals(entry.get("confirms"))));
    }
    return cases;
  }
}
