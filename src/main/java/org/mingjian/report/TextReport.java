package org.mingjian.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.Quality;

/**
 * Writes the report for people: for each document one line that says it all, the findings with
 * their evidence, the ledger, and what could not be evaluated; at the end a line for each document
 * when there are several.
 */
public final class TextReport implements Report {

  /** How much is written. */
  public enum Detail {
    /** One line a document. */
    BRIEF,
    /** Findings and what could not be evaluated; of very many places the first ones. */
    NORMAL,
    /** Also every place and every figure that no rule looked at. */
    FULL
  }

  /** More positions of the same words than this are counted, unless all detail is asked for. */
  private static final int MOST_PLACES = 20;

  private final PrintWriter out;
  private final Texts texts;
  private final TextStyle style;
  private final Detail detail;
  private final LocationText locations;
  private final VerdictText verdicts;
  private final RunSummary summary;
  private int written;

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param language of labels and sentences; what rules say stays Chinese
   * @param style whether to colour
   * @param detail how much to write
   */
  public TextReport(Writer out, Language language, TextStyle style, Detail detail) {
    this.out = new LineFeedWriter(out);
    this.texts = Texts.load("org.mingjian.report.report", language);
    this.style = style;
    this.detail = detail;
    this.locations = new LocationText(texts);
    this.verdicts = new VerdictText(texts);
    this.summary = new RunSummary(texts);
  }

  @Override
  public void begin(Tool tool) {
    if (tool.time() != null && detail != Detail.BRIEF) {
      out.println(texts.get("time", Tool.format(tool.time())) + "\n");
    }
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    if (written++ > 0 && detail != Detail.BRIEF) {
      out.println();
    }
    out.println(style.strong(Printable.line(result.path())) + "  " + headline(result));
    summary.add(result);
    if (detail != Detail.BRIEF && result instanceof DocumentResult.Checked checked) {
      FindingText findings =
          new FindingText(
              out, texts, style, detail == Detail.FULL ? Integer.MAX_VALUE : MOST_PLACES);
      findings.write(checked.findings());
      findings.writeSettled(checked.settled(), verdicts);
      checked
          .severityChanges()
          .forEach(change -> out.println("  " + verdicts.severityChange(change)));
      writeLedger(checked);
      writeForms(checked.disclosure().facts(EvaluationForm.class));
      writeDiagnostics(checked.diagnostics());
      writeRulesNotEvaluated(checked.notEvaluated());
    }
    out.flush();
  }

  @Override
  public void end() {
    if (detail != Detail.BRIEF && summary.documents() > 1) {
      out.println();
      summary.write(out);
    }
    out.flush();
  }

  private String headline(DocumentResult result) {
    List<String> parts = verdicts.identity(result);
    parts.add(verdicts.sentence(result));
    return String.join(" · ", parts);
  }

  private void writeLedger(DocumentResult.Checked result) {
    Map<Ledger.State, Integer> counts = result.figures();
    out.println("  " + verdicts.ledger(counts));
    if (detail == Detail.FULL) {
      writeUnchecked(result.assessment().ledger().unchecked());
    }
  }

  /** Writes a line for each self-evaluation form. */
  private void writeForms(List<EvaluationForm> forms) {
    if (forms.isEmpty()) {
      return;
    }
    out.println("  " + texts.get("forms", forms.size()));
    for (EvaluationForm form : forms) {
      String total = form.total() == null ? texts.get("forms.blank") : form.total().print();
      String grade = form.grade().isEmpty() ? texts.get("forms.blank") : form.grade();
      out.println(
          "    - "
              + texts.get(
                  !form.isReadable()
                      ? "forms.unread"
                      : form.asksPoints() ? "forms.line" : "forms.unscored",
                  Printable.line(form.name()),
                  Printable.line(total),
                  Printable.line(grade),
                  outcome(form),
                  locations.write(form.location().place())));
    }
  }

  /** What the user wants to know first: whether the sums hold, else why that cannot be told. */
  private String outcome(EvaluationForm form) {
    FormBalance balance = form.balance();
    boolean summed = form.isReadable() && form.total() != null;
    if (summed && form.quality() == Quality.SUSPECT && balance.expectedWeights().signum() > 0) {
      return texts.get(
          "forms.gap",
          balance.weights().toPlainString(),
          balance.expectedWeights().toPlainString(),
          balance.scores().toPlainString(),
          form.total().print());
    }
    boolean sums = summed && form.quality() != Quality.SUSPECT;
    String key = sums ? balance.outcome().name() : form.quality().name();
    return texts.get("forms." + key.toLowerCase(Locale.ROOT));
  }

  private void writeUnchecked(List<Figure> figures) {
    if (figures.isEmpty()) {
      return;
    }
    out.println("  " + texts.get("unchecked"));
    for (Figure figure : figures) {
      out.println(
          "    - "
              + (figure.location() == null ? figure.print() : locations.write(figure.location())));
    }
  }

  private void writeDiagnostics(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return;
    }
    out.println("  " + texts.get("diagnostics", diagnostics.size()));
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<String> same =
          places.computeIfAbsent(
              Printable.line(diagnostic.message()), message -> new ArrayList<>());
      if (diagnostic.place() != null) {
        same.add(locations.write(diagnostic.place()));
      }
    }
    places.forEach((message, where) -> out.println("    - " + message + places(where)));
  }

  private String places(List<String> where) {
    return where.isEmpty()
        ? ""
        : texts.get("diagnostics.places", String.join(texts.get("list.separator"), where));
  }

  private void writeRulesNotEvaluated(List<NotEvaluated> rules) {
    if (rules.isEmpty()) {
      return;
    }
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (NotEvaluated rule : rules) {
      byReason.computeIfAbsent(rule.reason(), reason -> new ArrayList<>()).add(rule.ruleId());
    }
    out.println("  " + texts.get("rules", rules.size()));
    byReason.forEach(
        (reason, ids) ->
            out.println(
                "    - "
                    + texts.get(
                        "rules.reason",
                        Printable.line(reason),
                        ids.size(),
                        String.join(", ", ids))));
  }
}
