package org.mingjian.settled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Severity;

/**
 * The findings that are known, by account (body and year). A JSON file that people may read and
 * complete with reason and person; it names no path. Immutable.
 */
public final class Baseline {

  private static final String KIND = "mingjian-baseline";
  private static final int VERSION = 1;
  private static final long MAX_BYTES = 64L << 20;

  private final List<BaselineDocument> documents;
  private final Map<String, BaselineEntry> byFingerprint = new HashMap<>();

  /** Creates a baseline; what is said twice of one account is joined. */
  public Baseline(List<BaselineDocument> documents) {
    List<BaselineDocument> joined = new ArrayList<>();
    for (BaselineDocument document : documents) {
      int known = indexOf(joined, document);
      if (known < 0) {
        joined.add(document);
      } else {
        joined.set(known, joined.get(known).with(document));
      }
    }
    this.documents = List.copyOf(joined);
    for (BaselineDocument document : joined) {
      document.entries().forEach(entry -> byFingerprint.put(entry.fingerprint(), entry));
    }
  }

  private static int indexOf(List<BaselineDocument> documents, BaselineDocument wanted) {
    for (int i = 0; i < documents.size(); i++) {
      if (documents.get(i).isSameAs(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the accounts in the order in which they were recorded. */
  public List<BaselineDocument> documents() {
    return documents;
  }

  /** Returns the entry with a fingerprint, or null. */
  public BaselineEntry find(String fingerprint) {
    return byFingerprint.get(fingerprint);
  }

  /**
   * What an update changes.
   *
   * @param result the baseline after it: accounts that were not checked stay as they are, entries
   *     that stay keep reason and person
   * @param added entries that become known
   * @param removed entries whose finding is no longer there
   * @param kept how many entries stay, those of accounts that were not checked included
   */
  public record Update(
      Baseline result, List<BaselineEntry> added, List<BaselineEntry> removed, int kept) {}

  /** Returns what the update by newly checked accounts changes. */
  public Update updatedBy(Baseline checked) {
    List<BaselineDocument> result = new ArrayList<>();
    List<BaselineEntry> added = new ArrayList<>();
    List<BaselineEntry> removed = new ArrayList<>();
    int kept = 0;
    for (BaselineDocument old : documents) {
      int now = indexOf(checked.documents, old);
      if (now < 0) {
        result.add(old);
        kept += old.entries().size();
        continue;
      }
      for (BaselineEntry entry : old.entries()) {
        if (checked.find(entry.fingerprint()) == null) {
          removed.add(entry);
        }
      }
    }
    for (BaselineDocument document : checked.documents) {
      List<BaselineEntry> entries = new ArrayList<>();
      for (BaselineEntry entry : document.entries()) {
        BaselineEntry older = find(entry.fingerprint());
        if (older == null) {
          added.add(entry);
          entries.add(entry);
        } else {
          kept++;
          entries.add(entry.settledAs(older));
        }
      }
      BaselineDocument updated = new BaselineDocument(document.body(), document.year(), entries);
      int position = indexOf(documents, document);
      result.add(position < 0 ? result.size() : Math.min(position, result.size()), updated);
    }
    return new Update(new Baseline(result), added, removed, kept);
  }

  /**
   * Reads a baseline.
   *
   * @throws SettingsException when the file is none
   */
  public static Baseline read(Path file) throws SettingsException {
    JsonNode root;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SettingsException("基线文件过大：" + file);
      }
      root = new ObjectMapper().readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new SettingsException("基线文件不存在：" + file, e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new SettingsException("基线文件 " + file + " 第 " + line + " 行不是有效的 JSON，文件已损坏或被改坏", e);
    } catch (IOException e) {
      throw new SettingsException("基线文件无法读取：" + file, e);
    }
    if (root == null || !KIND.equals(root.path("kind").asText())) {
      boolean report = root != null && root.has("schemaVersion");
      throw new SettingsException(
          report ? "这是检查报告，不是基线文件：" + file + "；基线用 mingjian baseline create 生成" : "不是基线文件：" + file);
    }
    if (root.path("version").asInt() != VERSION) {
      throw new SettingsException(
          "基线文件 " + file + " 的版本是 " + root.path("version").asText() + "，本程序只认识版本 " + VERSION);
    }
    List<BaselineDocument> documents = new ArrayList<>();
    for (JsonNode document : list(root, "documents", file)) {
      List<BaselineEntry> entries = new ArrayList<>();
      for (JsonNode entry : list(document, "findings", file)) {
        entries.add(entry(entry, file));
      }
      JsonNode year = document.path("year");
      documents.add(
          new BaselineDocument(
              required(document, "body", file), year.isInt() ? year.asInt() : null, entries));
    }
    return new Baseline(documents);
  }

  private static JsonNode list(JsonNode node, String member, Path file) throws SettingsException {
    if (!node.path(member).isArray()) {
      throw new SettingsException("基线文件 " + file + " 缺少列表“" + member + "”");
    }
    return node.get(member);
  }

  private static BaselineEntry entry(JsonNode node, Path file) throws SettingsException {
    Severity severity = Severity.of(node.path("severity").asText());
    return new BaselineEntry(
        required(node, "fingerprint", file),
        required(node, "ruleId", file),
        severity == null ? Severity.ERROR : severity,
        node.path("title").asText(),
        node.path("place").asText(),
        node.path("quote").asText(),
        node.path("message").asText(),
        node.path("reason").asText(),
        node.path("person").asText());
  }

  private static String required(JsonNode node, String member, Path file) throws SettingsException {
    String text = node.path(member).asText();
    if (text.isBlank()) {
      throw new SettingsException("基线文件 " + file + " 中有一项缺少“" + member + "”");
    }
    return text;
  }

  /** Writes the baseline as JSON; the same baseline always in the same way. */
  public void write(Writer out) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("kind", KIND).put("version", VERSION);
    ArrayNode accounts = root.putArray("documents");
    for (BaselineDocument document : documents) {
      ObjectNode account = accounts.addObject();
      account.put("body", document.body()).put("year", document.year());
      ArrayNode findings = account.putArray("findings");
      for (BaselineEntry entry : document.entries()) {
        findings
            .addObject()
            .put("fingerprint", entry.fingerprint())
            .put("ruleId", entry.ruleId())
            .put("severity", entry.severity().wireName())
            .put("title", entry.title())
            .put("place", entry.place())
            .put("quote", entry.quote())
            .put("message", entry.message())
            .put("reason", entry.reason())
            .put("person", entry.person());
      }
    }
    String json =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(root);
    out.write(json.replace("\r\n", "\n"));
    out.write('\n');
  }
}
