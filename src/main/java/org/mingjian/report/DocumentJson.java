package org.mingjian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.mingjian.document.Block;
import org.mingjian.document.Box;
import org.mingjian.document.Cell;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Run;
import org.mingjian.document.Table;

/**
 * Writes a document as it was read, so that reading it back loses nothing; the form is that of
 * {@code disclosure.schema.json}.
 */
final class DocumentJson {

  private DocumentJson() {}

  static void put(ObjectNode json, Document document) {
    json.put("format", document.source().format().wireName());
    json.put("sha256", document.source().sha256());
    ArrayNode blocks = json.putArray("blocks");
    document.blocks().forEach(block -> put(blocks.addObject(), block));
    if (!document.doubtful().isEmpty()) {
      ArrayNode doubtful = json.putArray("doubtful");
      document.doubtful().forEach(place -> put(doubtful.addObject(), place));
    }
    ArrayNode diagnostics = json.putArray("diagnostics");
    for (Diagnostic diagnostic : document.diagnostics()) {
      ObjectNode entry = diagnostics.addObject();
      entry.put("kind", diagnostic.kind()).put("message", diagnostic.message());
      if (diagnostic.place() != null) {
        put(entry.putObject("place"), diagnostic.place());
      }
    }
  }

  private static void put(ObjectNode json, Block block) {
    if (block instanceof Paragraph paragraph) {
      json.put("paragraph", paragraph.text());
      putRuns(json, paragraph);
    } else if (block instanceof Table table) {
      putTable(json, table);
    } else if (block instanceof Furniture furniture) {
      json.put("furniture", furniture.text());
      json.put("kind", furniture.kind().name().toLowerCase(Locale.ROOT));
      put(json.putObject("place"), furniture.place());
    } else {
      Placeholder placeholder = (Placeholder) block;
      json.put("placeholder", placeholder.text());
      put(json.putObject("place"), placeholder.place());
    }
  }

  private static void putRuns(ObjectNode json, Paragraph paragraph) {
    Run first = paragraph.runs().get(0);
    boolean whole = first.start() == 0 && first.end() == paragraph.text().length();
    if (paragraph.runs().size() == 1 && whole) {
      put(json.putObject("place"), first.place());
      return;
    }
    ArrayNode runs = json.putArray("runs");
    for (Run run : paragraph.runs()) {
      ObjectNode entry = runs.addObject().put("start", run.start()).put("end", run.end());
      put(entry.putObject("place"), run.place());
    }
  }

  private static void putTable(ObjectNode json, Table table) {
    json.put("spansKnown", table.spansKnown());
    ArrayNode rows = json.putArray("table");
    for (int row = 0; row < table.rows(); row++) {
      rows.addArray();
    }
    for (Cell cell : table.cells()) {
      ObjectNode entry = ((ArrayNode) rows.get(cell.row())).addObject();
      entry.put("text", cell.text());
      if (cell.rowSpan() > 1) {
        entry.put("rowSpan", cell.rowSpan());
      }
      if (cell.columnSpan() > 1) {
        entry.put("columnSpan", cell.columnSpan());
      }
      put(entry.putObject("place"), cell.place());
    }
  }

  private static void put(ObjectNode json, Place place) {
    if (place instanceof Place.InFile inFile) {
      json.put("file", inFile.file()).put("path", inFile.path());
      put(json.putObject("place"), inFile.place());
    } else if (place instanceof Place.Line line) {
      json.put("line", line.line()).put("from", line.from()).put("to", line.to());
    } else if (place instanceof Place.Page page) {
      Box box = page.box();
      ArrayNode edges = json.put("page", page.page()).putArray("box");
      edges.add(box.left()).add(box.top()).add(box.right()).add(box.bottom());
    } else if (place instanceof Place.Sheet sheet) {
      json.put("sheet", sheet.sheet()).put("cell", sheet.cell());
    } else if (place instanceof Place.Element element) {
      json.put("element", element.element());
      json.put("row", element.row()).put("column", element.column());
    }
  }
}
