package org.mingjian.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.EvaluationForm;

/**
 * Writes what comes first of a document: the verdict, the counts, the ledger as a bar with its
 * numbers, and what could not be evaluated. Not thread-safe.
 */
final class PageSummary {

  private static final int BAR = 1000;

  private final HtmlWriter html;
  private final Texts texts;
  private final Texts parts;
  private final LocationText locations;
  private final VerdictText verdicts;

  /** Creates a writer; {@code parts} has the names of the parts of the catalogue. */
  PageSummary(
      HtmlWriter html, Texts texts, Texts parts, LocationText locations, VerdictText verdicts) {
    this.html = html;
    this.texts = texts;
    this.parts = parts;
    this.locations = locations;
    this.verdicts = verdicts;
  }

  /**
   * Writes the summary.
   *
   * @param map where the places of the document are, or null when there is no document
   * @param explained ids of the rules that the page explains
   */
  void write(DocumentResult result, DocumentMap map, Set<String> explained) throws IOException {
    html.open("header", "class", "summary " + result.verdict().wireName());
    List<String> identity = verdicts.identity(result);
    html.element("p", result.path(), "class", "path");
    html.element("h2", identity.isEmpty() ? name(result.path()) : title(identity));
    if (identity.size() > 1) {
      html.element("p", String.join(" · ", identity.subList(1, identity.size())), "class", "kind");
    }
    html.element("p", verdicts.sentence(result), "class", "verdict").line();
    writeParts(result.findings());
    if (result instanceof DocumentResult.Checked checked) {
      writeLedger(result.figures());
      writeForms(checked.disclosure().facts(EvaluationForm.class), map);
    }
    writeDiagnostics(result.diagnostics(), result instanceof DocumentResult.Checked);
    writeRules(result.notEvaluated(), explained);
    html.close().line();
  }

  private static String title(List<String> identity) {
    return identity.get(0);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Writes how many findings of each severity each part has; a part can be chosen. */
  private void writeParts(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    Map<RulePart, Map<Severity, Integer>> counts = new EnumMap<>(RulePart.class);
    for (Finding finding : findings) {
      counts
          .computeIfAbsent(RulePart.of(finding.ruleId()), part -> new EnumMap<>(Severity.class))
          .merge(finding.severity(), 1, Integer::sum);
    }
    html.open("table", "class", "parts");
    html.element("caption", texts.get("parts"), "class", "away").open("thead").open("tr");
    html.element("th", texts.get("part"), "scope", "col");
    for (Severity severity : Severity.values()) {
      html.element("th", texts.get("severity." + severity.wireName()), "scope", "col");
    }
    html.close().close().open("tbody");
    for (Map.Entry<RulePart, Map<Severity, Integer>> part : counts.entrySet()) {
      html.open("tr").open("th", "scope", "row");
      html.element(
          "button",
          part.getKey().title(parts),
          "type",
          "button",
          "data-choose",
          part.getKey().wireName(),
          "title",
          texts.get("part.choose"));
      html.close();
      for (Severity severity : Severity.values()) {
        int count = part.getValue().getOrDefault(severity, 0);
        String look = count == 0 ? "muted" : MarkedText.letter(severity);
        html.element("td", Integer.toString(count), "class", look);
      }
      html.close();
    }
    html.close().close().line();
  }

  private void writeLedger(Map<Ledger.State, Integer> counts) throws IOException {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (total == 0) {
      return;
    }
    String confirmed = VerdictText.percent(counts.get(Ledger.State.CONFIRMED), total);
    html.open("section", "class", "ledger");
    html.element("h3", texts.get("ledger", total, confirmed));
    writeBar(counts, total);
    html.open("ul", "class", "states");
    for (Map.Entry<Ledger.State, Integer> entry : counts.entrySet()) {
      String letter = MarkedText.letter(entry.getKey());
      html.open("li");
      html.open(
          "button",
          "type",
          "button",
          "class",
          "state",
          "data-state",
          letter,
          "disabled",
          entry.getValue() == 0 ? "disabled" : null,
          "title",
          texts.get("state.next"));
      html.element("span", texts.get("state." + letter), "class", "f " + letter);
      html.text(" ").element("b", String.format("%,d", entry.getValue()));
      html.close().close();
    }
    html.close().close().line();
  }

  /** The shares are attributes of a drawing: a style in an attribute would need a weaker policy. */
  private void writeBar(Map<Ledger.State, Integer> counts, int total) throws IOException {
    html.open(
        "svg",
        "class",
        "ledger-bar",
        "viewBox",
        "0 0 " + BAR + " 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    int before = 0;
    for (Map.Entry<Ledger.State, Integer> entry : counts.entrySet()) {
      int from = (int) ((long) before * BAR / total);
      before += entry.getValue();
      int width = (int) ((long) before * BAR / total) - from;
      if (entry.getValue() > 0) {
        html.empty(
            "rect",
            "class",
            MarkedText.letter(entry.getKey()),
            "x",
            Integer.toString(from),
            "width",
            Integer.toString(Math.max(4, width)),
            "height",
            "10");
      }
    }
    html.close();
  }

  private void writeForms(List<EvaluationForm> forms, DocumentMap map) throws IOException {
    if (forms.isEmpty()) {
      return;
    }
    html.open("details");
    html.element("summary", texts.get("forms", forms.size()));
    html.open("ul");
    for (EvaluationForm form : forms) {
      String id = map.refer(form.location());
      html.open("li");
      html.element(id == null ? "span" : "a", form.name(), "href", id == null ? null : "#" + id);
      html.text(" " + texts.get("forms." + form.quality().name().toLowerCase(Locale.ROOT)));
      if (form.total() != null) {
        html.text(" · " + texts.get("forms.total", form.total().print()));
      }
      if (!form.grade().isEmpty()) {
        html.text(" · " + form.grade());
      }
      html.close();
    }
    html.close().close().line();
  }

  private void writeDiagnostics(List<Diagnostic> diagnostics, boolean partly) throws IOException {
    if (diagnostics.isEmpty() || !partly) {
      return;
    }
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<String> same =
          places.computeIfAbsent(diagnostic.message(), message -> new ArrayList<>());
      if (diagnostic.place() != null) {
        same.add(locations.write(diagnostic.place()));
      }
    }
    html.open("details");
    html.element("summary", texts.get("diagnostics", diagnostics.size()));
    html.open("ul");
    for (Map.Entry<String, List<String>> entry : places.entrySet()) {
      html.open("li").text(entry.getKey());
      if (!entry.getValue().isEmpty()) {
        html.element("span", " " + String.join("、", entry.getValue()), "class", "muted");
      }
      html.close();
    }
    html.close().close().line();
  }

  private void writeRules(List<NotEvaluated> rules, Set<String> explained) throws IOException {
    if (rules.isEmpty()) {
      return;
    }
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (NotEvaluated rule : rules) {
      byReason.computeIfAbsent(rule.reason(), reason -> new ArrayList<>()).add(rule.ruleId());
    }
    html.open("details");
    html.element("summary", texts.get("rules.skipped", rules.size()));
    html.open("ul");
    for (Map.Entry<String, List<String>> entry : byReason.entrySet()) {
      html.open("li").text(entry.getKey() + " ");
      for (String id : entry.getValue()) {
        if (explained.contains(id)) {
          html.element("a", id, "class", "why", "href", "#rule-" + id).text(" ");
        } else {
          html.element("code", id).text(" ");
        }
      }
      html.close();
    }
    html.close().close().line();
  }
}
