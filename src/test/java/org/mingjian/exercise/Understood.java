package org.mingjian.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.check.Assessment;
import org.mingjian.check.Checker;
import org.mingjian.check.RuleBase;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;
import org.mingjian.report.ExtractReport;

/**
 * What the program makes of a file, without the places in it.
 *
 * @param facts tables with their cells, claims, forms, glossary and outline, one a line
 * @param findings severity, rule and message of each
 */
record Understood(List<String> facts, List<String> findings) {

  private static final DocumentReader READER = DocumentReader.standard();
  private static final Recognizer RECOGNIZER = Recognizer.standard();
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());
  private static final Set<String> PLACES =
      Set.of("line", "page", "box", "sheet", "cell", "element", "file");

  static Understood of(byte[] file, String name) throws IOException {
    try {
      Disclosure disclosure = RECOGNIZER.recognize(READER.read(file, name, Limits.DEFAULT), null);
      return new Understood(facts(disclosure), findings(CHECKER.check(disclosure)));
    } catch (UnreadableFileException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns how another reading differs from this one, one fact or finding a line. A finding that
   * is said of two places in one line of a text counts once.
   */
  List<String> differences(String name, Understood other) {
    List<String> differences = new ArrayList<>();
    compare(name, facts, other.facts, differences);
    compare(name, findings, other.findings, differences);
    return differences;
  }

  private static void compare(
      String name, List<String> expected, List<String> actual, List<String> differences) {
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> extra = new ArrayList<>(actual);
    expected.forEach(extra::remove);
    missing.forEach(line -> differences.add(name + " - " + line));
    extra.forEach(line -> differences.add(name + " + " + line));
    if (missing.isEmpty() && extra.isEmpty() && !expected.equals(actual)) {
      differences.add(name + ": another order");
    }
  }

  private static List<String> facts(Disclosure disclosure) throws IOException {
    StringWriter json = new StringWriter();
    ExtractReport report = ExtractReport.json(json);
    report.begin();
    report.add(disclosure);
    report.end();
    JsonNode document = new ObjectMapper().readTree(json.toString()).get("documents").get(0);
    List<String> facts = new ArrayList<>();
    for (String member : List.of("body", "year", "profile", "type")) {
      facts.add(member + " " + document.get(member));
    }
    for (JsonNode table : document.get("tables")) {
      JsonNode cells = ((ObjectNode) table).remove("cells");
      facts.add("table " + withoutPlaces(table));
      for (JsonNode cell : cells) {
        facts.add(table.get("kind").asText() + " " + withoutPlaces(cell));
      }
    }
    for (String section : List.of("claims", "forms", "glossary", "outline")) {
      for (JsonNode fact : document.get(section)) {
        facts.add(section + " " + withoutPlaces(fact));
      }
    }
    return facts;
  }

  private static JsonNode withoutPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(PLACES);
    }
    node.forEach(Understood::withoutPlaces);
    return node;
  }

  private static List<String> findings(Assessment assessment) {
    return assessment.findings().stream()
        .map(finding -> finding.severity() + " " + finding.ruleId() + " " + finding.message())
        .distinct()
        .sorted()
        .toList();
  }
}
