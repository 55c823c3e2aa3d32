package org.mingjian.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.document.Box;
import org.mingjian.document.Place;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Location;
import org.mingjian.settled.CheckedDocument;
import org.mingjian.settled.SettingsException;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.Settlement;

/** Reads what {@link JsonReport} wrote, as far as later checks are compared with it. */
public final class ReportFile {

  private static final long MAX_BYTES = 256L << 20;
  private static final int BEGINNING = 4096;

  private ReportFile() {}

  /** Tells whether a file looks like a JSON report, whatever its name. */
  public static boolean isReport(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).strip();
      return beginning.startsWith("{") && beginning.contains("\"schemaVersion\"");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads a report.
   *
   * @throws SettingsException when it is damaged; the message is for the user
   */
  public static List<CheckedDocument> read(Path file) throws SettingsException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SettingsException("报告文件过大：" + file);
      }
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      if (root.path("schemaVersion").asInt() != 1 || !root.path("documents").isArray()) {
        throw new SettingsException("不是本程序认识的检查报告：" + file);
      }
      List<CheckedDocument> documents = new ArrayList<>();
      for (JsonNode document : root.get("documents")) {
        documents.add(document(document));
      }
      return documents;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new SettingsException("报告文件 " + file + " 第 " + line + " 行不是有效的 JSON，文件已损坏", e);
    } catch (IOException e) {
      throw new SettingsException("报告文件无法读取：" + file, e);
    } catch (IllegalArgumentException e) {
      throw new SettingsException("报告文件 " + file + " 的内容不完整：" + e.getMessage(), e);
    }
  }

  private static CheckedDocument document(JsonNode node) {
    List<Finding> findings = new ArrayList<>();
    node.path("findings").forEach(finding -> findings.add(finding(finding)));
    List<SettledFinding> settled = new ArrayList<>();
    for (JsonNode item : node.path("settled")) {
      settled.add(new SettledFinding(finding(item), settlement(item.path("settlement"))));
    }
    Set<String> notEvaluated = new LinkedHashSet<>();
    node.path("notEvaluated").forEach(rule -> notEvaluated.add(rule.path("ruleId").asText()));
    return new CheckedDocument(
        node.path("path").asText(),
        text(node, "body"),
        node.path("year").isInt() ? node.path("year").asInt() : null,
        !node.path("outcome").asText().equals(Verdict.NOT_EVALUATED.wireName()),
        findings,
        settled,
        notEvaluated);
  }

  private static Settlement settlement(JsonNode node) {
    boolean baseline = node.path("kind").asText().equals(Settlement.Kind.BASELINE.wireName());
    String until = text(node, "until");
    try {
      return new Settlement(
          baseline ? Settlement.Kind.BASELINE : Settlement.Kind.SUPPRESSION,
          node.path("reason").asText(),
          node.path("person").asText(),
          until == null ? null : LocalDate.parse(until));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("until", e);
    }
  }

  private static Finding finding(JsonNode node) {
    List<Location> locations = new ArrayList<>();
    node.path("locations").forEach(location -> locations.add(location(location)));
    Severity severity = Severity.of(node.path("severity").asText());
    if (severity == null || locations.isEmpty() || node.path("fingerprint").asText().isEmpty()) {
      throw new IllegalArgumentException("severity, locations, fingerprint");
    }
    return new Finding(
        node.path("ruleId").asText(),
        severity,
        Certainty.valueOf(node.path("certainty").asText().toUpperCase(Locale.ROOT)),
        node.path("title").asText(),
        node.path("message").asText(),
        texts(node.path("basis")),
        locations,
        texts(node.path("equations")),
        text(node, "expected"),
        text(node, "found"),
        text(node, "suggestion"),
        node.path("fingerprint").asText());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static Location location(JsonNode node) {
    boolean clause = node.has("figure");
    return new Location(
        place(node),
        text(node, "section"),
        text(node, "table"),
        text(node, "row"),
        text(node, "column"),
        text(node, clause ? "figure" : "quote"),
        clause ? text(node, "quote") : null);
  }

  /** Returns where a finding stood; what a report does not say is zero. */
  private static Place place(JsonNode node) {
    Place place = null;
    if (node.has("page")) {
      JsonNode box = node.path("box");
      place =
          new Place.Page(
              node.path("page").asInt(),
              new Box(
                  box.path(0).asDouble(),
                  box.path(1).asDouble(),
                  box.path(2).asDouble(),
                  box.path(3).asDouble()));
    } else if (node.has("line")) {
      place = new Place.Line(node.path("line").asInt(), 0, 0);
    } else if (node.has("sheet")) {
      place = new Place.Sheet(node.path("sheet").asText(), node.path("cell").asText());
    } else if (node.has("element")) {
      place = new Place.Element(node.path("element").asInt(), 0, 0);
    }
    return place == null || !node.has("file")
        ? place
        : new Place.InFile(0, node.path("file").asText(), place);
  }

  private static String text(JsonNode node, String member) {
    return node.hasNonNull(member) ? node.get(member).asText() : null;
  }
}
