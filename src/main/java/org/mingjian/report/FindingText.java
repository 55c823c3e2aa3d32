package org.mingjian.report;

import java.io.PrintWriter;
import java.util.List;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Certainty;
import org.mingjian.settled.SettledFinding;

/** Writes the findings of one document, grouped by severity and numbered throughout. */
final class FindingText {

  private static final List<String> LABELS =
      List.of(
          "label.place",
          "label.equation",
          "label.expected",
          "label.found",
          "label.suggestion",
          "label.basis",
          "label.settled");

  private final PrintWriter out;
  private final Texts texts;
  private final TextStyle style;
  private final PlaceLines places;
  private final int labelWidth;

  /**
   * Creates a writer of findings.
   *
   * @param places how many positions of the same words to name at most
   */
  FindingText(PrintWriter out, Texts texts, TextStyle style, int places) {
    this.out = out;
    this.texts = texts;
    this.style = style;
    this.places = new PlaceLines(texts, places);
    this.labelWidth =
        LABELS.stream().mapToInt(label -> DisplayWidth.of(texts.get(label))).max().orElse(0);
  }

  void write(List<Finding> findings) {
    int number = 0;
    for (Severity severity : Severity.values()) {
      List<Finding> group =
          findings.stream().filter(finding -> finding.severity() == severity).toList();
      if (!group.isEmpty()) {
        String heading = texts.get("group." + severity.wireName(), group.size());
        out.println("\n  " + style.paint(severity, heading));
      }
      for (Finding finding : group) {
        write(++number, finding);
      }
    }
    if (number > 0) {
      out.println();
    }
  }

  /** Writes the findings that no longer count, each with who settled it and why. */
  void writeSettled(List<SettledFinding> settled, VerdictText verdicts) {
    if (settled.isEmpty()) {
      return;
    }
    out.println("\n  " + style.strong(texts.get("group.settled", settled.size())));
    for (SettledFinding item : settled) {
      Finding finding = item.finding();
      String severity = texts.get("severity." + finding.severity().wireName());
      String title = Printable.line(finding.title());
      out.printf("%n    - %s · %s [%s]%n", severity, title, finding.ruleId());
      out.println("       " + Printable.line(finding.message()));
      field("label.place", places.write(finding.locations().subList(0, 1)));
      field("label.settled", verdicts.settlement(item.settlement()));
    }
    out.println();
  }

  private void write(int number, Finding finding) {
    String title = style.strong(Printable.line(finding.title()));
    out.printf("%n  %3d. %s [%s]%s%n", number, title, finding.ruleId(), certainty(finding));
    out.println("       " + Printable.line(finding.message()));
    field("label.place", places.write(finding.locations()));
    field("label.equation", finding.equations());
    field("label.expected", finding.expected());
    field("label.found", finding.found());
    field("label.suggestion", finding.suggestion());
    field("label.basis", finding.basis());
  }

  private String certainty(Finding finding) {
    return finding.certainty() == Certainty.CERTAIN
        ? ""
        : texts.get("certainty." + finding.certainty().wireName());
  }

  private void field(String label, String line) {
    if (line != null && !line.isBlank()) {
      field(label, List.of(line));
    }
  }

  private void field(String label, List<String> lines) {
    String head = texts.get(label);
    for (String line : lines) {
      out.println(
          "       " + DisplayWidth.padRight(head, labelWidth) + "  " + Printable.line(line));
      head = "";
    }
  }
}
