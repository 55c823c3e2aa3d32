package org.mingjian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.GlossaryTerm;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;

/**
 * Writes documents as they were read and what was recognised in them, so that a person or a program
 * can see what the rules will see, and {@code check} can read it again. Each kind of fact has a
 * member of its own; a new kind is one line in {@link #SECTIONS} and one method. Not thread-safe.
 */
public final class ExtractReport {

  private static final Map<String, BiConsumer<ArrayNode, Disclosure>> SECTIONS =
      new LinkedHashMap<>();

  static {
    SECTIONS.put("tables", ExtractReport::putTables);
    SECTIONS.put("claims", ExtractReport::putClaims);
    SECTIONS.put("forms", ExtractReport::putForms);
    SECTIONS.put("glossary", ExtractReport::putGlossary);
    SECTIONS.put("outline", ExtractReport::putOutline);
    SECTIONS.put("diagnostics", ExtractReport::putDiagnostics);
  }

  private final Writer out;
  private final ExtractEntries entries;

  private ExtractReport(Writer out, ExtractEntries entries) {
    this.out = out;
    this.entries = entries;
  }

  /**
   * Returns a report in JSON.
   *
   * @param out where to write; stays open
   */
  public static ExtractReport json(Writer out) throws IOException {
    return new ExtractReport(out, new ExtractEntries.Json(JsonText.generator(out)));
  }

  /**
   * Returns a report in YAML.
   *
   * @param out where to write; stays open
   */
  public static ExtractReport yaml(Writer out) {
    return new ExtractReport(out, new ExtractEntries.Yml(out));
  }

  /** Writes what stands before the first document. */
  public void begin() throws IOException {
    entries.begin();
  }

  /** Writes one document. */
  public void add(Disclosure disclosure) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("path", disclosure.document().source().path());
    node.put("body", disclosure.body());
    node.put("year", disclosure.year());
    node.put("profile", disclosure.profile());
    node.put("type", disclosure.type().wireName());
    SECTIONS.forEach((member, section) -> section.accept(node.putArray(member), disclosure));
    DocumentJson.put(node.putObject("document"), disclosure.document());
    entries.add(node);
  }

  /** Writes an entry for a file that could not be read. */
  public void add(DocumentResult.Unread unread) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("path", unread.path());
    node.putNull("body").putNull("year").putNull("profile").putNull("type");
    SECTIONS.keySet().forEach(node::putArray);
    putDiagnostics(node.withArray("diagnostics"), unread.diagnostics());
    node.putNull("document");
    entries.add(node);
  }

  /** Writes what stands after the last document and flushes. */
  public void end() throws IOException {
    entries.end();
    out.write('\n');
    out.flush();
  }

  private static void putForms(ArrayNode entries, Disclosure disclosure) {
    disclosure.facts(EvaluationForm.class).forEach(form -> FormJson.put(entries.addObject(), form));
  }

  private static void putDiagnostics(ArrayNode entries, Disclosure disclosure) {
    List<Diagnostic> all = new ArrayList<>(disclosure.document().diagnostics());
    disclosure.diagnostics().stream().filter(found -> !all.contains(found)).forEach(all::add);
    putDiagnostics(entries, all);
  }

  private static void putDiagnostics(ArrayNode entries, List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode entry = entries.addObject();
      entry.put("kind", diagnostic.kind()).put("message", diagnostic.message());
      LocationJson.putShort(entry, diagnostic.place());
    }
  }

  private static void putClaims(ArrayNode entries, Disclosure disclosure) {
    disclosure.facts(Claim.class).forEach(claim -> ClaimJson.put(entries.addObject(), claim));
  }

  private static void putGlossary(ArrayNode entries, Disclosure disclosure) {
    for (GlossaryTerm term : disclosure.facts(GlossaryTerm.class)) {
      ObjectNode entry = entries.addObject();
      entry.put("term", term.term()).put("definition", term.definition());
      putPlace(entry, term.location());
    }
  }

  private static void putOutline(ArrayNode entries, Disclosure disclosure) {
    for (Heading heading : disclosure.facts(Heading.class)) {
      ObjectNode entry = entries.addObject();
      entry.put("level", heading.level()).put("number", heading.number());
      entry.put("title", heading.title()).put("inContents", heading.inContents());
      putPlace(entry, heading.location());
    }
  }

  private static void putPlace(ObjectNode entry, Location location) {
    if (location != null) {
      LocationJson.putShort(entry, location.place());
    }
  }

  private static void putTables(ArrayNode entries, Disclosure disclosure) {
    Map<StatementTable, List<StatementCell>> cells = cellsByTable(disclosure);
    for (StatementTable table : disclosure.tables()) {
      ObjectNode entry = entries.addObject();
      entry.put("kind", table.kind());
      entry.put("title", table.title());
      entry.put("unit", table.unit() == null ? null : table.unit().symbol());
      entry.put("quality", table.quality().name().toLowerCase(Locale.ROOT));
      putPlace(entry, table.location());
      ArrayNode rows = entry.putArray("cells");
      cells.getOrDefault(table, List.of()).forEach(cell -> putCell(rows.addObject(), cell));
    }
  }

  /** Assigns each cell to the table of its kind that precedes it. */
  private static Map<StatementTable, List<StatementCell>> cellsByTable(Disclosure disclosure) {
    Map<String, StatementTable> current = new HashMap<>();
    disclosure.tables().forEach(table -> current.putIfAbsent(table.kind(), table));
    Map<StatementTable, List<StatementCell>> cells = new HashMap<>();
    for (Object fact : disclosure.facts()) {
      if (fact instanceof StatementTable table) {
        current.put(table.kind(), table);
      } else if (fact instanceof StatementCell cell && current.containsKey(cell.table())) {
        cells.computeIfAbsent(current.get(cell.table()), table -> new ArrayList<>()).add(cell);
      }
    }
    return cells;
  }

  private static void putCell(ObjectNode entry, StatementCell cell) {
    entry.put("row", cell.code().isEmpty() ? cell.row() : cell.name());
    entry.put("code", cell.code());
    entry.put("column", cell.column());
    if (!cell.side().isEmpty()) {
      entry.put("side", cell.side());
    }
    putAmount(entry, cell.figure());
    putPlace(entry, cell.figure().location());
  }

  private static void putAmount(ObjectNode entry, Figure figure) {
    entry.put("value", figure.isPrinted() ? figure.value().toPlainString() : null);
    if (figure.presence() == Figure.Presence.DASH) {
      entry.put("mark", "——");
    }
  }
}
