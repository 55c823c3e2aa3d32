package org.mingjian.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes Word documents (Office Open XML, ECMA-376): headings as headings, tables with merged cells
 * and repeated header rows, sections of turned pages, page numbers. The parts are written as they
 * are, so that nothing stands in them but the manuscript.
 */
final class DocxWriter implements ManuscriptWriter {

  /** The parts that are the same in every document, by their names in the package. */
  private static final Map<String, String> FIXED =
      Map.of(
          "word/styles.xml", "styles.xml",
          "word/footer.xml", "footer.xml",
          "word/settings.xml", "settings.xml",
          "word/_rels/document.xml.rels", "document.rels.xml",
          "_rels/.rels", "package.rels.xml");

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", resource("content-types.xml"));
    for (String name : FIXED.keySet().stream().sorted().toList()) {
      parts.put(name, resource(FIXED.get(name)));
    }
    parts.put("word/document.xml", new DocxBody(manuscript).xml().getBytes(UTF_8));
    OfficeZip.write(parts, out);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocxWriter.class.getResourceAsStream("docx/" + name)) {
      return in.readAllBytes();
    }
  }
}
