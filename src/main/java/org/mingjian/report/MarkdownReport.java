package org.mingjian.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.Certainty;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.SeverityChange;

/**
 * Writes the report in Markdown (CommonMark with tables), to be pasted into a ticket or a mail.
 * Words of the document cannot become mark-up, links or pictures. Not thread-safe.
 */
public final class MarkdownReport implements Report {

  private record Entry(String path, Verdict verdict, List<Integer> counts) {}

  private final PrintWriter out;
  private final Texts texts;
  private final VerdictText verdicts;
  private final LocationText locations;
  private final PlaceLines places;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param language of labels and sentences; what rules say stays Chinese
   */
  public MarkdownReport(Writer out, Language language) {
    this.out = new LineFeedWriter(out);
    this.texts = Texts.load("org.mingjian.report.report", language);
    this.verdicts = new VerdictText(texts);
    this.locations = new LocationText(texts);
    this.places = new PlaceLines(texts);
  }

  @Override
  public void begin(Tool tool) {
    out.println("# " + texts.get("markdown.title"));
    if (tool.time() != null) {
      out.println("\n" + texts.get("time", Tool.format(tool.time())));
    }
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    List<String> identity = verdicts.identity(result);
    out.println("\n## " + plain(identity.isEmpty() ? result.path() : identity.get(0)));
    out.println("\n" + plain(result.path()) + "  ");
    if (identity.size() > 1) {
      out.println(plain(String.join(" · ", identity.subList(1, identity.size()))) + "  ");
    }
    out.println("**" + plain(verdicts.sentence(result)) + "**");
    if (result instanceof DocumentResult.Checked) {
      writeLedger(result.figures());
      writeFindings(result.findings());
      writeSettled(result);
      writeRest(result);
    }
    entries.add(
        new Entry(result.path(), result.verdict(), new ArrayList<>(result.severities().values())));
    out.flush();
  }

  private void writeLedger(Map<Ledger.State, Integer> counts) {
    out.println("\n" + verdicts.ledger(counts));
  }

  private void writeFindings(List<Finding> findings) {
    Severity group = null;
    int number = 0;
    for (Finding finding : findings) {
      if (finding.severity() != group) {
        group = finding.severity();
        Severity shown = group;
        long count = findings.stream().filter(other -> other.severity() == shown).count();
        out.println("\n### " + texts.get("group." + group.wireName(), count));
      }
      writeFinding(++number, finding);
    }
  }

  private void writeFinding(int number, Finding finding) {
    String doubt =
        finding.certainty() == Certainty.CERTAIN
            ? ""
            : texts.get("certainty." + finding.certainty().wireName());
    out.println("\n#### " + number + "\\. " + plain(finding.title()) + plain(doubt));
    out.println("\n" + plain(finding.message()) + "\n");
    items("label.place", places.write(finding.locations()));
    items("label.equation", finding.equations());
    item("label.found", finding.found());
    item("label.expected", finding.expected());
    item("label.suggestion", finding.suggestion());
    if (!finding.basis().isEmpty()) {
      item("label.basis", String.join(texts.get("basis.separator"), finding.basis()));
    }
    item("label.rule", finding.ruleId());
  }

  private void items(String label, List<String> lines) {
    if (lines.size() == 1) {
      item(label, lines.get(0));
    } else if (!lines.isEmpty()) {
      out.println("- " + texts.get(label) + "：");
      lines.forEach(line -> out.println("  - " + plain(line)));
    }
  }

  private void item(String label, String line) {
    if (line != null && !line.isBlank()) {
      out.println("- " + texts.get(label) + "：" + plain(line));
    }
  }

  private void writeSettled(DocumentResult result) {
    if (!result.settled().isEmpty()) {
      out.println("\n### " + texts.get("group.settled", result.settled().size()));
    }
    for (SettledFinding settled : result.settled()) {
      Finding finding = settled.finding();
      String severity = texts.get("severity." + finding.severity().wireName());
      out.println("\n#### " + plain(severity + " · " + finding.title()));
      out.println("\n" + plain(finding.message()) + "\n");
      items("label.place", places.write(finding.locations()));
      items("label.equation", finding.equations());
      item("label.settled", verdicts.settlement(settled.settlement()));
      item("label.rule", finding.ruleId());
    }
    for (SeverityChange change : result.severityChanges()) {
      out.println("\n" + plain(verdicts.severityChange(change)));
    }
  }

  private void writeRest(DocumentResult result) {
    if (!result.diagnostics().isEmpty()) {
      out.println("\n### " + texts.get("diagnostics", result.diagnostics().size()) + "\n");
      for (Diagnostic diagnostic : result.diagnostics()) {
        String where = diagnostic.place() == null ? "" : locations.write(diagnostic.place()) + " ";
        out.println("- " + plain(where + diagnostic.message()));
      }
    }
    if (!result.notEvaluated().isEmpty()) {
      out.println("\n### " + texts.get("rules", result.notEvaluated().size()) + "\n");
      for (NotEvaluated rule : result.notEvaluated()) {
        out.println("- " + plain(rule.ruleId() + " " + rule.reason()));
      }
    }
  }

  @Override
  public void end() {
    if (entries.size() > 1) {
      writeIndex();
    }
    out.flush();
  }

  private void writeIndex() {
    out.println("\n## " + texts.get("markdown.index", entries.size()) + "\n");
    StringBuilder head = new StringBuilder("| " + texts.get("summary.path") + " |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (Severity severity : Severity.values()) {
      head.append(' ').append(texts.get("severity." + severity.wireName())).append(" |");
      rule.append(" ---: |");
    }
    out.println(head);
    out.println(rule);
    for (Entry entry : entries) {
      boolean judged = entry.verdict != Verdict.NOT_EVALUATED;
      String note = judged ? "" : texts.get("summary.not-evaluated");
      StringBuilder row = new StringBuilder("| " + plain(entry.path + note) + " |");
      entry.counts.forEach(count -> row.append(' ').append(judged ? count : "-").append(" |"));
      out.println(row);
    }
  }

  /**
   * Returns words on one line in which every character with a meaning in Markdown or HTML stands
   * for itself.
   */
  static String plain(String words) {
    StringBuilder text = new StringBuilder();
    String line = Printable.line(words);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '<') {
        text.append("&lt;");
      } else if (c == '&') {
        text.append("&amp;");
      } else if ("\\`*_{}[]()#+!|>~@:".indexOf(c) >= 0 || isListMark(line, i)) {
        text.append('\\').append(c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /**
   * Tells whether a dash or an equals sign would begin a list or a heading, a dot a list or an
   * address.
   */
  private static boolean isListMark(String line, int i) {
    char c = line.charAt(i);
    if (c == '-' || c == '=') {
      return i == 0;
    }
    return c == '.'
        && (line.startsWith("www", Math.max(0, i - 3))
            || line.substring(0, i).chars().allMatch(Character::isDigit)
                && (i + 1 == line.length() || line.charAt(i + 1) == ' '));
  }
}
