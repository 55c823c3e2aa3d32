package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.mingjian.check.Finding;
import org.mingjian.settled.CheckedDocument;
import org.mingjian.settled.Comparison;
import org.mingjian.settled.SettledFinding;

/** Writes a comparison for programs; findings are written as in {@link JsonReport}. */
public final class ComparisonJson {

  private ComparisonJson() {}

  /** Writes the comparison; {@code out} stays open. */
  public static void write(Comparison comparison, Writer out) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("kind", "mingjian-diff").put("version", 1);
    ArrayNode documents = root.putArray("documents");
    for (Comparison.Pair pair : comparison.pairs()) {
      ObjectNode node = documents.addObject();
      if (pair.old() != null) {
        putDocument(node.putObject("old"), pair.old());
      }
      putDocument(node.putObject("new"), pair.now());
      put(node.putArray("fixed"), pair.fixed());
      put(node.putArray("remaining"), pair.remaining());
      put(node.putArray("added"), pair.added());
      put(node.putArray("unverified"), pair.unverified());
      put(node.putArray("settled"), pair.settled().stream().map(SettledFinding::finding).toList());
    }
    ArrayNode onlyOld = root.putArray("onlyOld");
    comparison.onlyOld().forEach(document -> putDocument(onlyOld.addObject(), document));
    JsonGenerator json = JsonText.generator(out);
    json.writeTree(root);
    json.close();
    out.write('\n');
    out.flush();
  }

  private static void putDocument(ObjectNode node, CheckedDocument document) {
    node.put("path", document.path()).put("body", document.body()).put("year", document.year());
    node.put("evaluated", document.evaluated());
  }

  private static void put(ArrayNode node, List<Finding> findings) {
    findings.forEach(finding -> JsonReport.putFinding(node.addObject(), finding));
  }
}
