package org.mingjian.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingjian.check.Finding;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleCase;
import org.mingjian.check.RuleInfo;

/**
 * Writes what is known of the rules as pages that need nothing but themselves: {@code index.html},
 * and a page for each rule, named after its id, with the requirement, its basis, and examples that
 * the rules themselves were just tried on. No program runs in them. Not thread-safe.
 */
public final class RulePages {

  /** Opens the file of a page. */
  public interface Files {
    /** Returns where to write the page with this file name; it is closed after it. */
    Writer open(String name) throws IOException;
  }

  private static final String INDEX = "index.html";

  private final RuleCatalogue catalogue;
  private final Function<RuleInfo, List<RuleExample>> examples;
  private final Texts texts;
  private final Texts phrases;
  private final PlaceLines places;
  private final PageResource style = PageResource.load("rules.css");

  /**
   * Creates the pages.
   *
   * @param examples gives the examples of a rule; asked for once a rule
   * @param language of labels; what rules say stays Chinese
   */
  public RulePages(
      RuleCatalogue catalogue, Function<RuleInfo, List<RuleExample>> examples, Language language) {
    this.catalogue = catalogue;
    this.examples = examples;
    this.texts = Texts.load("org.mingjian.report.office", language);
    this.phrases = Texts.load("org.mingjian.report.report", language);
    this.places = new PlaceLines(phrases);
  }

  /** Writes all pages. */
  public void write(Files files) throws IOException {
    try (Writer out = files.open(INDEX)) {
      writeIndex(new HtmlWriter(out));
    }
    for (RuleInfo rule : catalogue.rules()) {
      try (Writer out = files.open(fileName(rule))) {
        writeRule(new HtmlWriter(out), rule);
      }
    }
  }

  /** Returns the file name of the page on a rule; an id may hold anything. */
  private static String fileName(RuleInfo rule) {
    return rule.id().replaceAll("[^\\p{Alnum}_-]", "_") + ".html";
  }

  private void begin(HtmlWriter html, String title) throws IOException {
    html.doctype();
    html.open("html", "lang", texts.get("lang")).line().open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src "
                + style.source()
                + "; base-uri 'none'; form-action 'none'")
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", title).line();
    html.verbatim("style", style.content());
    html.close().line().open("body").line();
  }

  private void writeIndex(HtmlWriter html) throws IOException {
    String title = texts.get("rules.title");
    begin(html, title);
    html.open("main").element("h1", title).line();
    html.open("ul", "class", "packs");
    for (PackInfo pack : catalogue.packs()) {
      html.element("li", pack.title() + " " + pack.version());
    }
    html.close().line();
    Map<RulePart, List<RuleInfo>> parts = new LinkedHashMap<>();
    catalogue.rules().stream()
        .sorted(Comparator.comparing(RulePart::of))
        .forEach(
            rule -> parts.computeIfAbsent(RulePart.of(rule), p -> new ArrayList<>()).add(rule));
    html.open("nav").open("ul", "class", "parts");
    for (Map.Entry<RulePart, List<RuleInfo>> part : parts.entrySet()) {
      html.open("li");
      html.element("a", part.getKey().title(texts), "href", "#" + part.getKey().wireName());
      html.text(" " + part.getValue().size()).close();
    }
    html.close().close().line();
    for (Map.Entry<RulePart, List<RuleInfo>> part : parts.entrySet()) {
      writePart(html, part.getKey(), part.getValue());
    }
    html.close().close().close().line();
    html.flush();
  }

  private void writePart(HtmlWriter html, RulePart part, List<RuleInfo> rules) throws IOException {
    html.element("h2", part.title(texts), "id", part.wireName()).line();
    html.open("table").open("thead").open("tr");
    for (String column : List.of("rule", "severity", "basis", "id")) {
      html.element("th", texts.get("column." + column), "scope", "col");
    }
    html.close().close().open("tbody").line();
    for (RuleInfo rule : rules) {
      html.open("tr").open("th", "scope", "row");
      html.element("a", rule.title(), "href", fileName(rule)).close();
      html.element("td", severity(rule), "class", MarkedText.letter(rule.severity()));
      html.element("td", String.join("；", rule.basis()));
      html.open("td").element("code", rule.id()).close().close().line();
    }
    html.close().close().line();
  }

  private String severity(RuleInfo rule) {
    return phrases.get("severity." + rule.severity().wireName());
  }

  private void writeRule(HtmlWriter html, RuleInfo rule) throws IOException {
    begin(html, rule.title());
    html.open("main").open("p", "class", "path");
    html.element("a", texts.get("rules.title"), "href", INDEX).text(" › ");
    html.element(
            "a", RulePart.of(rule).title(texts), "href", INDEX + "#" + RulePart.of(rule).wireName())
        .close()
        .line();
    html.element("h1", rule.title()).line();
    html.open("dl");
    term(html, phrases.get("label.severity"), severity(rule));
    term(html, phrases.get("label.basis"), String.join("\n", rule.basis()));
    term(html, phrases.get("label.explains"), rule.explains());
    term(html, texts.get("column.id"), rule.id());
    term(html, phrases.get("label.pack"), rule.pack());
    html.close().line();
    List<RuleExample> tried = examples.apply(rule);
    html.element("h2", texts.get("rules.examples")).line();
    if (tried.isEmpty()) {
      html.element("p", texts.get("rules.no-examples"), "class", "muted");
    }
    for (RuleExample example : tried) {
      writeExample(html, example);
    }
    html.close().close().close().line();
    html.flush();
  }

  private static void term(HtmlWriter html, String label, String words) throws IOException {
    if (words != null && !words.isBlank()) {
      html.open("div").element("dt", label).element("dd", words).close().line();
    }
  }

  private void writeExample(HtmlWriter html, RuleExample tried) throws IOException {
    html.open("section", "class", "example");
    html.element("h3", tried.example().title()).line();
    for (RuleCase.Change change : tried.example().changes()) {
      if (change.after() != null) {
        html.element("p", texts.get("rules.after", change.after().strip()), "class", "muted");
      }
      html.open("div", "class", "pair");
      passage(html, "passing", change.replace());
      passage(html, "failing", change.with());
      html.close().line();
    }
    if (!tried.findings().isEmpty()) {
      html.element("h4", texts.get("rules.message"));
    }
    for (Finding finding : tried.findings()) {
      writeFinding(html, finding);
    }
    html.close().line();
  }

  private void passage(HtmlWriter html, String kind, String words) throws IOException {
    html.open("div", "class", kind);
    html.element("p", texts.get("rules." + kind), "class", "label");
    html.element("pre", words.isBlank() ? texts.get("rules.nothing") : words.strip()).close();
  }

  private void writeFinding(HtmlWriter html, Finding finding) throws IOException {
    html.open("div", "class", "finding");
    html.open("p").element("b", finding.title()).close();
    html.element("p", finding.message());
    for (String equation : finding.equations()) {
      html.element("p", equation, "class", "equation");
    }
    for (String place : places.write(finding.locations())) {
      html.element("p", place, "class", "muted");
    }
    if (finding.expected() != null) {
      html.element("p", phrases.get("label.expected") + "： " + finding.expected());
    }
    if (finding.suggestion() != null) {
      html.element("p", phrases.get("label.suggestion") + "： " + finding.suggestion());
    }
    html.close().line();
  }
}
