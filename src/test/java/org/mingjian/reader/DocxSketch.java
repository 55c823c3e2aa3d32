package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Draws Word documents for tests from the XML of their parts. */
final class DocxSketch {

  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String CONTENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder links = new StringBuilder();

  private DocxSketch(String body) {
    put(
        "document",
        "word/document.xml",
        "<w:document%s><w:body>" + body + "</w:body></w:document>");
  }

  /** Begins a document with this body. */
  static DocxSketch of(String body) {
    return new DocxSketch(body);
  }

  /** Adds a part of {@code kind}, such as {@code numbering}, with the elements of its root. */
  DocxSketch with(String kind, String root, String content) {
    String target = kind + ".xml";
    links.append(
        "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(kind, TYPE + kind, target));
    put(kind, "word/" + target, "<w:" + root + "%s>" + content + "</w:" + root + ">");
    return this;
  }

  /** Adds or replaces a part as it stands. */
  DocxSketch withFile(String name, String content) {
    parts.put(name, content);
    return this;
  }

  private void put(String kind, String name, String xml) {
    String type = kind.equals("document") ? "document.main+xml" : kind + "+xml";
    types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(name, CONTENT + type));
    parts.put(
        name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml.replaceFirst("%s", NAMESPACES));
  }

  /** Returns the file. */
  byte[] bytes() {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
            + types
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"a\" Type=\"%s\" Target=\"word/document.xml\"/></Relationships>"
            .formatted(RELATIONSHIPS, TYPE + "officeDocument"));
    parts.put(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONSHIPS, links));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns a paragraph of plain words. */
  static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  /** Returns a run of plain words. */
  static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** Returns a table of rows. */
  static String table(String... rows) {
    StringBuilder table = new StringBuilder("<w:tbl>");
    for (String row : rows) {
      table.append("<w:tr>").append(row).append("</w:tr>");
    }
    return table.append("</w:tbl>").toString();
  }

  /** Returns a cell with these properties and words. */
  static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(words) + "</w:tc>";
  }

  /** Returns cells without properties. */
  static String cells(String... words) {
    StringBuilder cells = new StringBuilder();
    for (String word : words) {
      cells.append(cell("", word));
    }
    return cells.toString();
  }
}
