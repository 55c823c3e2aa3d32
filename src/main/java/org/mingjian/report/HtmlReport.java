package org.mingjian.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.check.Ledger;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.document.PagePictures;

/**
 * Writes the report as one page that needs nothing but itself: for each document the verdict and
 * the ledger, the document as it was read with every figure marked, the findings that lead to their
 * places, and the evidence behind each figure; at the end an explanation of every rule. The page
 * runs one program and one style, both named by their hash in its content security policy, and
 * loads nothing. Identical for identical input: no times stand in it. Not thread-safe.
 */
public final class HtmlReport implements Report {

  /** Phrases that the program of the page uses are those whose key begins so. */
  private static final String SCRIPT_PHRASE = "js.";

  /** What the list of documents says of each. */
  private record Entry(
      String id, String path, Verdict verdict, List<Integer> counts, int unchecked) {}

  private final HtmlWriter html;
  private final List<RuleInfo> rules;
  private final Set<String> explained;
  private final Texts texts;
  private final Texts parts;
  private final LocationText locations;
  private final VerdictText verdicts;
  private final List<Entry> entries = new ArrayList<>();
  private String tools;

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param language of labels and sentences; what rules say stays Chinese
   * @param rules the catalogue, explained at the end of the page
   */
  public HtmlReport(Writer out, Language language, List<RuleInfo> rules) {
    this.html = new HtmlWriter(new BufferedWriter(out));
    this.rules = List.copyOf(rules);
    this.explained = new LinkedHashSet<>();
    this.rules.forEach(rule -> explained.add(rule.id()));
    this.texts = Texts.load("org.mingjian.report.page", language);
    this.parts = Texts.load("org.mingjian.report.office", language);
    Texts phrases = Texts.load("org.mingjian.report.report", language);
    this.locations = new LocationText(phrases);
    this.verdicts = new VerdictText(phrases);
  }

  @Override
  public void begin(Tool tool) throws IOException {
    tools = tool(tool);
    PageResource style = PageResource.load("page.css");
    PageResource script = PageResource.load("page.js");
    html.doctype();
    html.open("html", "lang", texts.get("lang")).line();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script))
        .line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", texts.get("title")).line();
    html.verbatim("style", style.content());
    html.close().line();
    html.open("body").line();
    html.element("h1", texts.get("title")).line();
    html.open("main").line();
  }

  private static String policy(PageResource style, PageResource script) {
    return "default-src 'none'; style-src "
        + style.source()
        + "; script-src "
        + script.source()
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private String tool(Tool tool) {
    List<String> packs = new ArrayList<>();
    for (PackInfo pack : tool.packs()) {
      packs.add(pack.title() + " " + pack.version());
    }
    String line = texts.get("tool", tool.version(), String.join("、", packs));
    return tool.time() == null ? line : line + texts.get("tool.time", Tool.format(tool.time()));
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    String id = "d" + (entries.size() + 1);
    html.open(
        "section",
        "class",
        "document",
        "id",
        id,
        "data-title",
        result.path(),
        "hidden",
        entries.isEmpty() ? null : "hidden");
    html.line();
    PageSummary summary = new PageSummary(html, texts, parts, locations, verdicts);
    if (result instanceof DocumentResult.Checked checked) {
      DocumentMap map = new DocumentMap(checked.assessment(), id + "-");
      summary.write(result, map, explained);
      new PageSettled(html, verdicts, locations).write(result);
      writeChecked(checked, map, id);
    } else {
      summary.write(result, null, explained);
    }
    html.close().line();
    List<Integer> counts = new ArrayList<>(result.severities().values());
    int unchecked = result.figures().get(Ledger.State.UNCHECKED);
    entries.add(new Entry(id, result.path(), result.verdict(), counts, unchecked));
    html.flush();
  }

  private void writeChecked(DocumentResult.Checked checked, DocumentMap map, String id)
      throws IOException {
    html.open("div", "class", "columns").line();
    new PageFindings(html, texts, parts, locations).write(checked.findings(), map, explained);
    html.open("section", "class", "paper", "aria-labelledby", id + "-paper").line();
    html.element("h3", texts.get("paper"), "id", id + "-paper", "class", "away").line();
    html.open("div", "lang", "zh-CN").line();
    try (PagePictures pictures = checked.pictures()) {
      new PageDocument(html, texts, locations, pictures).write(checked.disclosure(), map);
    }
    html.close().close().line();
    html.close().line();
    html.verbatim(
        "script",
        new PageData(locations).of(checked.assessment(), map),
        "type",
        "application/json",
        "id",
        id + "-data");
  }

  @Override
  public void end() throws IOException {
    html.close().line();
    writeIndex();
    writeRules();
    html.element("footer", tools).line();
    writeEvidence();
    html.verbatim("script", phrases(), "type", "application/json", "id", "phrases");
    html.verbatim("script", PageResource.load("page.js").content());
    html.close().line();
    html.close().line();
    html.flush();
  }

  /** Writes the list of documents; it is known only now and moved to the top by the program. */
  private void writeIndex() throws IOException {
    if (entries.size() < 2) {
      return;
    }
    html.open("nav", "id", "index", "aria-labelledby", "index-title").line();
    html.element("h2", texts.get("index", entries.size()), "id", "index-title");
    html.open("div", "class", "scroll").open("table").line();
    html.open("thead").open("tr");
    html.element("th", texts.get("index.path"), "scope", "col");
    html.element("th", texts.get("index.verdict"), "scope", "col");
    for (Severity severity : Severity.values()) {
      html.element("th", texts.get("severity." + severity.wireName()), "scope", "col");
    }
    html.element("th", texts.get("index.unchecked"), "scope", "col");
    html.close().close().line();
    html.open("tbody");
    for (Entry entry : entries) {
      writeEntry(entry);
    }
    html.close().close().close().close().line();
  }

  private void writeEntry(Entry entry) throws IOException {
    html.open("tr", "class", entry.verdict.wireName());
    html.open("th", "scope", "row");
    html.element("a", entry.path, "href", "#" + entry.id).close();
    html.element("td", texts.get("verdict." + entry.verdict.wireName()));
    for (int count : entry.counts) {
      html.element("td", Integer.toString(count), "class", count == 0 ? "r muted" : "r");
    }
    html.element("td", Integer.toString(entry.unchecked), "class", "r muted");
    html.close().line();
  }

  private void writeRules() throws IOException {
    html.open("section", "id", "rules", "aria-labelledby", "rules-title").line();
    html.element("h2", texts.get("rules"), "id", "rules-title");
    html.open("details", "id", "rules-list");
    html.element("summary", texts.get("rules.all", rules.size())).line();
    for (RuleInfo rule : rules) {
      writeRule(rule);
    }
    html.close().close().line();
  }

  private void writeRule(RuleInfo rule) throws IOException {
    html.open("article", "id", "rule-" + rule.id(), "tabindex", "-1");
    html.element("h3", rule.title());
    html.open("p", "class", "meta");
    html.element("code", rule.id()).text(" · ");
    html.text(texts.get("severity." + rule.severity().wireName())).close();
    if (rule.explains() != null && !rule.explains().isBlank()) {
      html.element("p", rule.explains());
    }
    if (!rule.basis().isEmpty()) {
      html.element("p", texts.get("basis", String.join("；", rule.basis())), "class", "basis");
    }
    html.close().line();
  }

  /** Writes the empty drawer in which the program shows the evidence behind a figure. */
  private void writeEvidence() throws IOException {
    html.open(
        "aside",
        "id",
        "evidence",
        "role",
        "dialog",
        "aria-labelledby",
        "evidence-title",
        "tabindex",
        "-1",
        "hidden",
        "hidden");
    html.element(
        "button", texts.get("close"), "type", "button", "class", "close", "data-close", "evidence");
    html.element("h2", texts.get("evidence"), "id", "evidence-title");
    html.open("div", "id", "evidence-body").close();
    html.close().line();
    html.element("a", texts.get("back"), "id", "back", "href", "#", "hidden", "hidden").line();
  }

  private String phrases() {
    ObjectNode phrases = JsonNodeFactory.instance.objectNode();
    for (String key : new TreeSet<>(texts.bundle().keySet())) {
      if (key.startsWith(SCRIPT_PHRASE)) {
        phrases.put(key.substring(SCRIPT_PHRASE.length()), texts.get(key));
      }
    }
    return PageData.embeddable(phrases);
  }
}
