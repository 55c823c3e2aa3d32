package org.mingjian.settled;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;

/**
 * Parts the findings of documents into those that count and those that are settled, and remembers
 * what of the settings was of use. May be used by several threads; what it says does not depend on
 * their order.
 */
public final class Settler {

  private static final Settlement KNOWN = new Settlement(Settlement.Kind.BASELINE, "", "", null);

  private final Settings settings;
  private final Baseline baseline;
  private final LocalDate today;
  private final Set<Suppression> used = ConcurrentHashMap.newKeySet();
  private final Map<Suppression, String> unnamedFigures = new ConcurrentHashMap<>();
  private final Set<String> checkedDocuments = ConcurrentHashMap.newKeySet();
  private final Set<String> matched = ConcurrentHashMap.newKeySet();

  /**
   * Creates a settler.
   *
   * @param settings what was decided
   * @param baseline what is known, or null
   * @param today the day for which decisions expire
   */
  public Settler(Settings settings, Baseline baseline, LocalDate today) {
    this.settings = settings;
    this.baseline = baseline;
    this.today = today;
  }

  /**
   * Returns the judgement parted into what counts and what is settled.
   *
   * @param files the files of the document
   */
  public SettledAssessment settle(Assessment assessment, List<Path> files) {
    List<Finding> open = new ArrayList<>();
    List<SettledFinding> settled = new ArrayList<>();
    Set<SeverityChange> changes = new LinkedHashSet<>();
    for (Finding found : assessment.findings()) {
      Finding finding = found;
      for (SeverityChange change : settings.severities()) {
        if (change.ruleId().equals(found.ruleId())) {
          finding = found.withSeverity(change.severity());
          changes.add(change);
        }
      }
      Settlement settlement = settlement(finding, files);
      if (settlement == null) {
        open.add(finding);
      } else {
        settled.add(new SettledFinding(finding, settlement));
      }
    }
    open.sort(Comparator.comparing(Finding::severity));
    settled.sort(Comparator.comparing(item -> item.finding().severity()));
    rememberDocument(assessment);
    return new SettledAssessment(
        assessment.withFindings(open), settled, List.copyOf(changes), baseline != null);
  }

  private void rememberDocument(Assessment assessment) {
    if (baseline != null) {
      BaselineDocument document = BaselineDocument.of(assessment.disclosure(), List.of());
      checkedDocuments.add(document.body() + "|" + document.year());
    }
  }

  private Settlement settlement(Finding finding, List<Path> files) {
    BaselineEntry known = baseline == null ? null : baseline.find(finding.fingerprint());
    if (known != null) {
      matched.add(known.fingerprint());
    }
    for (Suppression suppression : settings.suppressions()) {
      if (suppression.isExpired(today)) {
        continue;
      }
      switch (suppression.match(finding, files)) {
        case YES -> {
          used.add(suppression);
          return suppression.settlement();
        }
        case FIGURE_MISSING ->
            unnamedFigures.merge(
                suppression,
                Suppression.printedFigure(finding.locations().get(0)),
                (one, other) -> one.compareTo(other) <= 0 ? one : other);
        case NO -> {}
      }
    }
    if (known == null) {
      return null;
    }
    return known.reason().isEmpty() && known.person().isEmpty()
        ? KNOWN
        : new Settlement(Settlement.Kind.BASELINE, known.reason(), known.person(), null);
  }

  /**
   * Returns what people should know of the settings after all documents: suppressions that expired
   * or were of no use, entries of the baseline whose finding is gone.
   */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (Suppression suppression : settings.suppressions()) {
      String head = suppression.source() + "：" + suppression.ruleId() + " 的抑制";
      if (suppression.isExpired(today)) {
        remarks.add(head + "已于 " + suppression.until() + " 到期，不再生效");
      } else if (unnamedFigures.containsKey(suppression)) {
        remarks.add(head + "没有生效：该处印有数字 " + unnamedFigures.get(suppression) + "，须写明 figure");
      } else if (!used.contains(suppression)) {
        remarks.add(head + "没有用到，可以删除");
      }
    }
    if (baseline != null) {
      long gone = 0;
      for (BaselineDocument document : baseline.documents()) {
        if (checkedDocuments.contains(document.body() + "|" + document.year())) {
          gone +=
              document.entries().stream()
                  .filter(entry -> !matched.contains(entry.fingerprint()))
                  .count();
        }
      }
      if (gone > 0) {
        remarks.add("基线中有 " + gone + " 处问题已不再出现");
      }
    }
    return remarks;
  }
}
