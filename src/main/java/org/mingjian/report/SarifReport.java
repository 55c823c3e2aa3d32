package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Finding;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.Settlement;

/**
 * Writes the report in SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), for the
 * systems that show and track findings. Each rule of the catalogue has one descriptor, whether it
 * found anything or not; every address is relative. Holds the name of each document and what could
 * not be evaluated; findings are written as they come. Not thread-safe.
 */
public final class SarifReport implements Report {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String FINGERPRINT = "mingjian/v2";

  private final Writer out;
  private final List<RuleInfo> rules;
  private final Map<String, Integer> ruleIndices = new HashMap<>();
  private final Texts texts;
  private final SarifLocations locations;
  private final VerdictText verdicts;
  private final ArrayNode artifacts = JsonNodeFactory.instance.arrayNode();
  private final ArrayNode notifications = JsonNodeFactory.instance.arrayNode();
  private JsonGenerator json;
  private boolean successful = true;
  private ZonedDateTime time;

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param language of labels; what rules say stays Chinese
   * @param rules the catalogue
   */
  public SarifReport(Writer out, Language language, List<RuleInfo> rules) {
    this.out = out;
    this.rules = List.copyOf(rules);
    this.texts = Texts.load("org.mingjian.report.report", language);
    this.locations = new SarifLocations(new LocationText(texts));
    this.verdicts = new VerdictText(texts);
    this.rules.forEach(rule -> ruleIndices.putIfAbsent(rule.id(), ruleIndices.size()));
  }

  @Override
  public void begin(Tool tool) throws IOException {
    time = tool.time();
    json = JsonText.generator(out);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeFieldName("tool");
    json.writeTree(tool(tool));
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  private ObjectNode tool(Tool tool) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode driver = node.putObject("driver");
    driver.put("name", "mingjian").put("version", tool.version());
    driver.put("language", "zh-CN");
    List<String> packs = new ArrayList<>();
    for (PackInfo pack : tool.packs()) {
      packs.add(pack.id() + " " + pack.version());
    }
    packs.forEach(driver.putObject("properties").putArray("rulePacks")::add);
    ArrayNode descriptors = driver.putArray("rules");
    for (RuleInfo rule : rules) {
      if (ruleIndices.get(rule.id()) == descriptors.size()) {
        putRule(descriptors.addObject(), rule);
      }
    }
    return node;
  }

  private void putRule(ObjectNode node, RuleInfo rule) {
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", SarifLocations.plain(rule.title()));
    boolean explained = rule.explains() != null && !rule.explains().isBlank();
    String explains = explained ? rule.explains() : rule.title();
    node.putObject("fullDescription").put("text", SarifLocations.plain(explains));
    String basis =
        rule.basis().isEmpty()
            ? ""
            : " " + texts.get("label.basis") + ": " + String.join(separator(), rule.basis());
    node.putObject("help").put("text", SarifLocations.plain(explains + basis));
    node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    node.putObject("properties").put("pack", rule.pack());
  }

  private String separator() {
    return texts.get("basis.separator");
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.wireName();
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    int artifact = artifacts.size();
    putArtifact(artifacts.addObject(), result);
    boolean compared =
        result instanceof DocumentResult.Checked checked && checked.judgement().compared();
    for (Finding finding : result.findings()) {
      ObjectNode node = result(finding, result.path(), artifact);
      json.writeTree(compared ? node.put("baselineState", "new") : node);
    }
    for (SettledFinding item : result.settled()) {
      json.writeTree(settled(item, result.path(), artifact));
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      putNotification(notifications.addObject(), diagnostic, result.path(), artifact);
    }
    successful &= !(result instanceof DocumentResult.Unread);
    json.flush();
  }

  private static void putArtifact(ObjectNode node, DocumentResult result) {
    SarifLocations.putAddress(node.putObject("location"), result.path());
    if (!result.sha256().isEmpty()) {
      node.putObject("hashes").put("sha-256", result.sha256());
    }
  }

  private ObjectNode result(Finding finding, String path, int artifact) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("ruleId", finding.ruleId());
    if (ruleIndices.containsKey(finding.ruleId())) {
      node.put("ruleIndex", ruleIndices.get(finding.ruleId()));
    }
    node.put("level", level(finding.severity()));
    node.putObject("message").put("text", SarifLocations.plain(message(finding)));
    locations.put(
        node.putArray("locations").addObject(), finding.locations().get(0), path, artifact);
    if (finding.locations().size() > 1) {
      ArrayNode related = node.putArray("relatedLocations");
      for (int i = 1; i < finding.locations().size(); i++) {
        ObjectNode place = related.addObject().put("id", i);
        locations.put(place, finding.locations().get(i), path, artifact);
      }
    }
    node.putObject("partialFingerprints").put(FINGERPRINT, finding.fingerprint());
    putProperties(node.putObject("properties"), finding);
    return node;
  }

  /** What a baseline knows is unchanged, what a person set aside is suppressed. */
  private ObjectNode settled(SettledFinding item, String path, int artifact) {
    ObjectNode node = result(item.finding(), path, artifact);
    Settlement settlement = item.settlement();
    if (settlement.kind() == Settlement.Kind.BASELINE) {
      node.put("baselineState", "unchanged");
    }
    ObjectNode suppression = node.putArray("suppressions").addObject();
    suppression.put("kind", "external").put("status", "accepted");
    suppression.put("justification", SarifLocations.plain(verdicts.settlement(settlement)));
    return node;
  }

  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder(finding.title()).append("：").append(finding.message());
    finding.equations().forEach(equation -> text.append('\n').append(equation));
    if (finding.suggestion() != null) {
      text.append('\n').append(finding.suggestion());
    }
    return text.toString();
  }

  private static void putProperties(ObjectNode node, Finding finding) {
    node.put("certainty", finding.certainty().wireName());
    LocationJson.putText(node, "expected", finding.expected());
    LocationJson.putText(node, "found", finding.found());
    if (!finding.basis().isEmpty()) {
      finding.basis().forEach(node.putArray("basis")::add);
    }
  }

  private void putNotification(ObjectNode node, Diagnostic diagnostic, String path, int artifact) {
    node.put("level", "warning");
    node.putObject("message").put("text", SarifLocations.plain(diagnostic.message()));
    node.putObject("descriptor").put("id", diagnostic.kind());
    locations.put(node.putArray("locations").addObject(), diagnostic.place(), path, artifact);
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeFieldName("artifacts");
    json.writeTree(artifacts);
    json.writeFieldName("originalUriBaseIds");
    json.writeTree(SarifLocations.bases());
    ObjectNode invocation = JsonNodeFactory.instance.objectNode();
    invocation.put("executionSuccessful", successful);
    if (time != null) {
      invocation.put("startTimeUtc", time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    invocation.set("toolExecutionNotifications", notifications);
    json.writeArrayFieldStart("invocations");
    json.writeTree(invocation);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }
}
