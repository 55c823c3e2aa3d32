package org.mingjian.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Location;

/** Writes the findings of one document with what narrows them down. Not thread-safe. */
final class PageFindings {

  private static final String SECTION_OF_EQUATION = "： ";

  /** More places than this are folded away behind the first ones. */
  private static final int UNFOLDED = 6;

  private final HtmlWriter html;
  private final Texts texts;
  private final Texts parts;
  private final LocationText locations;

  /** Creates a writer; {@code parts} has the names of the parts of the catalogue. */
  PageFindings(HtmlWriter html, Texts texts, Texts parts, LocationText locations) {
    this.html = html;
    this.texts = texts;
    this.parts = parts;
    this.locations = locations;
  }

  /**
   * Writes the panel.
   *
   * @param explained ids of the rules that the page explains
   */
  void write(List<Finding> findings, DocumentMap map, Set<String> explained) throws IOException {
    String title = map.prefix() + "findings";
    html.open("section", "class", "side", "aria-labelledby", title);
    html.open("div", "class", "bar");
    html.open("h3", "id", title).text(texts.get("findings")).text(" ");
    html.open("span", "class", "shown", "role", "status");
    html.text(Integer.toString(findings.size())).close().close();
    if (!findings.isEmpty()) {
      writeFilters(findings);
    }
    html.close().line();
    writeList(findings, map, explained);
    html.close().line();
  }

  private void writeFilters(List<Finding> findings) throws IOException {
    html.open("form", "class", "filters", "role", "search", "aria-label", texts.get("filter"));
    html.empty(
        "input",
        "type",
        "search",
        "name",
        "words",
        "autocomplete",
        "off",
        "placeholder",
        texts.get("filter.words"),
        "aria-label",
        texts.get("filter.words"));
    writeSeverities(findings);
    writeChoice("certainty", findings, f -> f.certainty().wireName(), this::certainty);
    writeChoice("part", findings, PageFindings::part, this::partTitle);
    writeChoice("place", findings, PageFindings::place, place -> place);
    Map<String, String> titles = new LinkedHashMap<>();
    findings.forEach(finding -> titles.putIfAbsent(finding.ruleId(), finding.title()));
    writeChoice("rule", findings, Finding::ruleId, id -> titles.get(id) + " " + id);
    html.close().line();
  }

  private void writeSeverities(List<Finding> findings) throws IOException {
    Map<String, Integer> counts = counts(findings, f -> f.severity().wireName());
    html.open("fieldset").element("legend", texts.get("filter.severity"), "class", "away");
    for (Severity severity : Severity.values()) {
      int count = counts.getOrDefault(severity.wireName(), 0);
      if (count > 0) {
        html.open("label", "class", "chip " + MarkedText.letter(severity));
        html.empty(
            "input",
            "type",
            "checkbox",
            "name",
            "severity",
            "value",
            severity.wireName(),
            "checked",
            "checked");
        html.text(texts.get("severity." + severity.wireName()) + " " + count).close();
      }
    }
    html.close();
  }

  private void writeChoice(
      String name,
      List<Finding> findings,
      Function<Finding, String> key,
      Function<String, String> words)
      throws IOException {
    Map<String, Integer> counts = counts(findings, key);
    html.open("select", "name", name, "aria-label", texts.get("filter." + name));
    html.element("option", texts.get("filter." + name), "value", "");
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String label =
          entry.getKey().isEmpty() ? texts.get("place.none") : words.apply(entry.getKey());
      html.element("option", label + " (" + entry.getValue() + ")", "value", "=" + entry.getKey());
    }
    html.close();
  }

  private static Map<String, Integer> counts(
      List<Finding> findings, Function<Finding, String> key) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    findings.forEach(finding -> counts.merge(key.apply(finding), 1, Integer::sum));
    return counts;
  }

  private String certainty(String wireName) {
    return texts.get("certainty." + wireName);
  }

  /** Returns the part of the catalogue that a finding belongs to. */
  private static String part(Finding finding) {
    return RulePart.of(finding.ruleId()).wireName();
  }

  private String partTitle(String wireName) {
    return parts.get("part." + wireName);
  }

  /** Returns the table or the heading that a finding belongs to, or an empty string. */
  private static String place(Finding finding) {
    Location first = finding.locations().get(0);
    String place = first.table() == null ? first.section() : first.table();
    return place == null ? "" : place.strip();
  }

  private void writeList(List<Finding> findings, DocumentMap map, Set<String> explained)
      throws IOException {
    if (findings.isEmpty()) {
      html.element("p", texts.get("findings.none"), "class", "none");
      return;
    }
    html.element("p", texts.get("findings.filtered"), "class", "none", "hidden", "hidden");
    html.open("ol", "class", "list").line();
    for (int i = 0; i < findings.size(); i++) {
      writeFinding(i, findings.get(i), map, explained);
    }
    html.close();
    html.element("p", texts.get("keys"), "class", "keys");
  }

  private void writeFinding(int index, Finding finding, DocumentMap map, Set<String> explained)
      throws IOException {
    html.open(
        "li",
        "class",
        "finding " + MarkedText.letter(finding.severity()),
        "id",
        map.prefix() + "n" + (index + 1),
        "tabindex",
        "-1",
        "data-severity",
        finding.severity().wireName(),
        "data-certainty",
        finding.certainty().wireName(),
        "data-rule",
        finding.ruleId(),
        "data-part",
        part(finding),
        "data-place",
        place(finding));
    writeTitle(index + 1, finding);
    html.element("p", finding.message(), "class", "message");
    writeEquations(finding.equations());
    writeCorrection(finding);
    writePlaces(index, finding.locations(), map);
    writeBasis(finding, explained);
    html.close().line();
  }

  private void writeTitle(int number, Finding finding) throws IOException {
    html.open("h4");
    html.element("span", Integer.toString(number), "class", "number").text(" ");
    html.element(
            "span", texts.get("severity." + finding.severity().wireName()), "class", "severity")
        .text(" ");
    html.text(finding.title());
    if (finding.certainty() != Certainty.CERTAIN) {
      html.text(" ").element("span", certainty(finding.certainty().wireName()), "class", "doubt");
    }
    html.close();
  }

  private void writeEquations(List<String> equations) throws IOException {
    if (equations.isEmpty()) {
      return;
    }
    html.open("ul", "class", "equations", "aria-label", texts.get("equations"));
    for (String equation : equations) {
      int cut = equation.lastIndexOf(SECTION_OF_EQUATION);
      html.open("li");
      if (cut > 0) {
        html.element("span", equation.substring(0, cut), "class", "named").text(" ");
        html.element(
            "span", equation.substring(cut + SECTION_OF_EQUATION.length()), "class", "numbers");
      } else {
        html.element("span", equation, "class", "numbers");
      }
      html.close();
    }
    html.close();
  }

  private void writeCorrection(Finding finding) throws IOException {
    if (finding.expected() == null && finding.found() == null && finding.suggestion() == null) {
      return;
    }
    html.open("dl", "class", "mend");
    writeTerm("found", finding.found());
    writeTerm("expected", finding.expected());
    writeTerm("suggestion", finding.suggestion());
    html.close();
  }

  private void writeTerm(String key, String words) throws IOException {
    if (words != null && !words.isBlank()) {
      html.open("div", "class", key);
      html.element("dt", texts.get(key)).element("dd", words).close();
    }
  }

  private void writePlaces(int finding, List<Location> places, DocumentMap map) throws IOException {
    html.open("ol", "class", "places", "aria-label", texts.get("places"));
    for (int i = 0; i < Math.min(UNFOLDED, places.size()); i++) {
      writePlace(places.get(i), map.locationId(finding, i));
    }
    html.close();
    if (places.size() > UNFOLDED) {
      html.open("details");
      html.element("summary", texts.get("places.more", places.size() - UNFOLDED));
      html.open("ol", "class", "places", "start", Integer.toString(UNFOLDED + 1));
      for (int i = UNFOLDED; i < places.size(); i++) {
        writePlace(places.get(i), map.locationId(finding, i));
      }
      html.close().close();
    }
  }

  private void writePlace(Location place, String id) throws IOException {
    String words = locations.write(place);
    html.open("li");
    if (id == null) {
      html.text(words);
    } else {
      html.element("a", words, "class", "go", "href", "#" + id);
    }
    html.close();
  }

  private void writeBasis(Finding finding, Set<String> explained) throws IOException {
    html.open("p", "class", "basis");
    if (!finding.basis().isEmpty()) {
      html.text(texts.get("basis", String.join("；", finding.basis()))).text(" ");
    }
    if (explained.contains(finding.ruleId())) {
      html.element(
          "a", texts.get("rule.explain"), "class", "why", "href", "#rule-" + finding.ruleId());
      html.text(" ");
    }
    html.element("code", finding.ruleId()).close();
  }
}
