package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.PackInfo;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.Settlement;
import org.mingjian.settled.SeverityChange;

/**
 * Writes the report for programs. Its contract is {@code report.schema.json} among the resources;
 * the members {@code equations}, {@code notEvaluated} and {@code unchecked} are additions to it.
 * The order of members is fixed. Times are told only when the tool has one; else the time that a
 * document took is given as zero.
 */
public final class JsonReport implements Report {

  private final Writer out;
  private final boolean withUnchecked;
  private JsonGenerator json;
  private boolean timed;

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param withUnchecked whether to list the figures that no rule looked at
   */
  public JsonReport(Writer out, boolean withUnchecked) {
    this.out = out;
    this.withUnchecked = withUnchecked;
  }

  @Override
  public void begin(Tool tool) throws IOException {
    timed = tool.time() != null;
    json = JsonText.generator(out);
    json.writeStartObject();
    json.writeNumberField("schemaVersion", 1);
    json.writeFieldName("tool");
    json.writeTree(tool(tool));
    json.writeArrayFieldStart("documents");
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    json.writeTree(document(result));
    json.flush();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode tool(Tool tool) {
    ObjectNode node = object().put("name", "mingjian").put("version", tool.version());
    if (tool.time() != null) {
      node.put("time", tool.time().toOffsetDateTime().toString());
    }
    ArrayNode packs = node.putArray("rulePacks");
    for (PackInfo pack : tool.packs()) {
      packs.addObject().put("id", pack.id()).put("version", pack.version());
    }
    return node;
  }

  private ObjectNode document(DocumentResult result) {
    ObjectNode node =
        object()
            .put("path", result.path())
            .put("sha256", result.sha256())
            .put("format", result.format().wireName())
            .put("outcome", result.verdict().wireName());
    putIdentity(node, result);
    putFigures(node.putObject("figures"), result.figures());
    node.putObject("checks")
        .put("evaluated", result.rulesEvaluated())
        .put("failed", result.rulesFailed())
        .put("notEvaluable", result.notEvaluated().size());
    node.put("elapsedMillis", timed ? result.elapsedMillis() : 0);
    ArrayNode findings = node.putArray("findings");
    result.findings().forEach(finding -> putFinding(findings.addObject(), finding));
    putSettled(node, result);
    putNotEvaluated(node, result);
    if (withUnchecked && result instanceof DocumentResult.Checked checked) {
      putUnchecked(node.putArray("unchecked"), checked.assessment().ledger().unchecked());
    }
    return node;
  }

  private static void putIdentity(ObjectNode node, DocumentResult result) {
    Disclosure known =
        result instanceof DocumentResult.Checked checked ? checked.disclosure() : null;
    node.put("documentType", known == null ? null : known.type().wireName());
    node.put("body", known == null ? null : known.body());
    node.put("year", known == null ? null : known.year());
    node.put("profile", known == null ? null : known.profile());
  }

  private static void putFigures(ObjectNode node, Map<Ledger.State, Integer> figures) {
    node.put("total", figures.values().stream().mapToInt(Integer::intValue).sum());
    figures.forEach((state, count) -> node.put(state.name().toLowerCase(Locale.ROOT), count));
  }

  /** Adds the members of a finding. */
  static void putFinding(ObjectNode node, Finding finding) {
    node.put("ruleId", finding.ruleId());
    node.put("severity", finding.severity().wireName());
    node.put("certainty", finding.certainty().wireName());
    node.put("title", finding.title());
    node.put("message", finding.message());
    finding.basis().forEach(node.putArray("basis")::add);
    ArrayNode locations = node.putArray("locations");
    for (Location location : finding.locations()) {
      LocationJson.put(locations.addObject(), location);
    }
    if (!finding.equations().isEmpty()) {
      node.put("equation", finding.equations().get(0));
      finding.equations().forEach(node.putArray("equations")::add);
    }
    LocationJson.putText(node, "expected", finding.expected());
    LocationJson.putText(node, "found", finding.found());
    LocationJson.putText(node, "suggestion", finding.suggestion());
    node.put("fingerprint", finding.fingerprint());
  }

  /** Adds what is settled; without settings and a baseline nothing is said of it. */
  private static void putSettled(ObjectNode node, DocumentResult result) {
    if (!result.settled().isEmpty()) {
      ArrayNode settled = node.putArray("settled");
      for (SettledFinding item : result.settled()) {
        ObjectNode entry = settled.addObject();
        putFinding(entry, item.finding());
        Settlement settlement = item.settlement();
        ObjectNode by = entry.putObject("settlement").put("kind", settlement.kind().wireName());
        by.put("reason", settlement.reason()).put("person", settlement.person());
        LocationJson.putText(
            by, "until", settlement.until() == null ? null : settlement.until().toString());
      }
    }
    if (!result.severityChanges().isEmpty()) {
      ArrayNode changes = node.putArray("severityChanges");
      for (SeverityChange change : result.severityChanges()) {
        changes
            .addObject()
            .put("ruleId", change.ruleId())
            .put("severity", change.severity().wireName())
            .put("reason", change.reason());
      }
    }
  }

  private static void putNotEvaluated(ObjectNode node, DocumentResult result) {
    ArrayNode diagnostics = node.putArray("diagnostics");
    for (Diagnostic diagnostic : result.diagnostics()) {
      ObjectNode entry =
          diagnostics
              .addObject()
              .put("kind", diagnostic.kind())
              .put("message", diagnostic.message());
      if (diagnostic.place() != null) {
        LocationJson.put(entry.putObject("location"), diagnostic.place());
      }
    }
    ArrayNode rules = node.putArray("notEvaluated");
    for (NotEvaluated rule : result.notEvaluated()) {
      rules.addObject().put("ruleId", rule.ruleId()).put("reason", rule.reason());
    }
  }

  private static void putUnchecked(ArrayNode node, List<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.location() != null) {
        LocationJson.put(node.addObject(), figure.location());
      }
    }
  }
}
