package org.mingjian.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.check.Finding;
import org.mingjian.settled.CheckedDocument;
import org.mingjian.settled.Comparison;

/**
 * Writes what became of the findings of an earlier check, to be handed on after a rectification.
 * What every format says is prepared here. Immutable.
 */
public abstract sealed class ComparisonReport
    permits ComparisonText, ComparisonMarkdown, ComparisonPage {

  /** Findings with one fate. */
  record Part(String heading, List<Finding> findings) {}

  final Texts texts;
  final VerdictText verdicts;
  final LocationText locations;

  ComparisonReport(Language language) {
    this.texts = Texts.load("org.mingjian.report.report", language);
    this.verdicts = new VerdictText(texts);
    this.locations = new LocationText(texts);
  }

  /** Writes the comparison; {@code out} stays open. */
  public abstract void write(Comparison comparison, Writer out) throws IOException;

  /** Returns the parts that have findings, the worst first. */
  List<Part> parts(Comparison.Pair pair) {
    List<Part> parts = new ArrayList<>();
    add(parts, "diff.added", pair.added());
    add(parts, "diff.remaining", pair.remaining());
    add(parts, "diff.unverified", pair.unverified());
    add(parts, "diff.fixed", pair.fixed());
    return parts;
  }

  private void add(List<Part> parts, String key, List<Finding> findings) {
    if (!findings.isEmpty()) {
      parts.add(new Part(texts.get(key, findings.size()), findings));
    }
  }

  /** Returns the result for one account in one sentence. */
  String sentence(Comparison.Pair pair) {
    if (!pair.now().evaluated()) {
      return texts.get("diff.not-evaluated");
    }
    boolean clean =
        pair.added().isEmpty() && pair.remaining().isEmpty() && pair.unverified().isEmpty();
    return texts.get(
            clean ? "diff.clean" : "diff.summary",
            pair.fixed().size(),
            pair.remaining().size(),
            pair.added().size(),
            pair.unverified().size())
        + (pair.settled().isEmpty() ? "" : texts.get("verdict.settled", pair.settled().size()));
  }

  /** Returns which files were compared. */
  String files(Comparison.Pair pair) {
    String now = Printable.line(pair.now().path());
    return pair.old() == null
        ? texts.get("diff.only-new", now)
        : texts.get("diff.files", Printable.line(pair.old().path()), now);
  }

  /** Returns the line for an account that only the earlier check knows. */
  String onlyOld(CheckedDocument document) {
    return texts.get("diff.only-old", Printable.line(document.name()));
  }

  /** Returns severity, title and rule. */
  String title(Finding finding) {
    return verdicts.severity(finding.severity())
        + " · "
        + Printable.line(finding.title())
        + " ["
        + finding.ruleId()
        + "]";
  }
}
