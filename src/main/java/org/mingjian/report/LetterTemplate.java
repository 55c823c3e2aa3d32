package org.mingjian.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A letter in Word's format with places to fill in: <code>{{name}}</code> stands for a value; a
 * paragraph or table row of its own with <code>{{#name}}</code>, and one with <code>{{/name}}
 * </code> after it, enclose what is repeated for each item of a list. A paragraph whose value is a
 * list is repeated for each line of it, and one whose values are all empty is left out. Formats,
 * headers, footers and pictures stay as they are. Immutable.
 */
public final class LetterTemplate {

  private static final int MOST_BYTES = 20 << 20;
  private static final int MOST_PARTS = 1_000;
  private static final Pattern FILLED =
      Pattern.compile("word/(document|header\\d*|footer\\d*)\\.xml");
  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}#/]*?)\\s*}}");
  private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([#/])\\s*([^{}]*?)\\s*}}");
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts;

  private LetterTemplate(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** A template that cannot be used; the message is one line for the user. */
  public static final class BrokenException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenException(String message) {
      super(message);
    }

    BrokenException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * What is filled in.
   *
   * @param values by name; a list of lines, or words
   * @param lists by name
   */
  record Values(Map<String, Object> values, Map<String, List<Values>> lists) {}

  /**
   * Reads a template.
   *
   * @throws BrokenException when it is no Word file
   */
  public static LetterTemplate read(InputStream content) throws IOException, BrokenException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(content)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0 || parts.size() >= MOST_PARTS) {
          throw new BrokenException("模板过大");
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (ZipException e) {
      throw new BrokenException("模板不是完好的 DOCX 文件", e);
    }
    if (!parts.containsKey("word/document.xml")) {
      throw new BrokenException("模板不是 DOCX 文件（用 Word 或 WPS 另存为 .docx 格式）");
    }
    return new LetterTemplate(parts);
  }

  /**
   * Writes the letter.
   *
   * @throws BrokenException when a place to fill in is unknown or a repetition has no end
   */
  void write(Values values, OutputStream out) throws IOException, BrokenException {
    @SuppressWarnings("resource") // closing it would close the stream of the caller
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(EPOCH);
      zip.putNextEntry(entry);
      zip.write(
          FILLED.matcher(part.getKey()).matches()
              ? filled(part.getValue(), values)
              : part.getValue());
      zip.closeEntry();
    }
    zip.finish();
    out.flush();
  }

  private static byte[] filled(byte[] xml, Values values) throws IOException, BrokenException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
      fillChildren(document.getDocumentElement(), List.of(values));
      TransformerFactory transformers = TransformerFactory.newInstance();
      transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      transformers.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.setXmlStandalone(true);
      transformers.newTransformer().transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (SAXException e) {
      throw new BrokenException("模板内容不是完好的 XML", e);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static void fillChildren(Element parent, List<Values> scopes) throws BrokenException {
    List<Element> children = children(parent);
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      Matcher mark = mark(child);
      if (mark == null) {
        fill(child, scopes);
      } else if (mark.group(1).equals("/")) {
        throw new BrokenException(
            "模板中的 {{/" + mark.group(2) + "}} 前面没有 {{#" + mark.group(2) + "}}");
      } else {
        int end = end(children, i, mark.group(2));
        repeat(parent, children.subList(i, end + 1), mark.group(2), scopes);
        i = end;
      }
    }
  }

  /** Returns what a paragraph or row says that only opens or closes a repetition, or null. */
  private static Matcher mark(Element element) {
    if (!element.getLocalName().equals("p") && !element.getLocalName().equals("tr")) {
      return null;
    }
    Matcher mark = MARK.matcher(words(element).strip());
    return mark.matches() ? mark : null;
  }

  private static int end(List<Element> children, int from, String name) throws BrokenException {
    int depth = 0;
    for (int i = from; i < children.size(); i++) {
      Matcher mark = mark(children.get(i));
      if (mark != null && mark.group(2).equals(name)) {
        depth += mark.group(1).equals("#") ? 1 : -1;
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new BrokenException("模板中的 {{#" + name + "}} 没有对应的 {{/" + name + "}}（两者须各占一段或一行）");
  }

  private static void repeat(Element parent, List<Element> range, String name, List<Values> scopes)
      throws BrokenException {
    List<Values> items = null;
    for (Values scope : scopes) {
      items = items == null ? scope.lists.get(name) : items;
    }
    if (items == null) {
      throw new BrokenException("模板中不认识的列表 {{#" + name + "}}，此处可用的有：" + names(scopes, true));
    }
    Element after = range.get(range.size() - 1);
    for (Values item : items) {
      List<Values> inner = new ArrayList<>(List.of(item));
      inner.addAll(scopes);
      // filled apart, so that a nested repetition finds its marks among these copies alone
      Element copy = (Element) parent.cloneNode(false);
      for (Element original : range.subList(1, range.size() - 1)) {
        copy.appendChild(original.cloneNode(true));
      }
      fillChildren(copy, inner);
      while (copy.getFirstChild() != null) {
        parent.insertBefore(copy.getFirstChild(), after);
      }
    }
    range.forEach(parent::removeChild);
  }

  private static void fill(Element element, List<Values> scopes) throws BrokenException {
    if (element.getLocalName().equals("p")) {
      fillParagraph(element, scopes);
    } else {
      fillChildren(element, scopes);
    }
  }

  private static void fillParagraph(Element paragraph, List<Values> scopes) throws BrokenException {
    String words = words(paragraph);
    if (!words.contains("{{") && !words.contains("}}")) {
      return;
    }
    List<String> lines = null;
    boolean empty = true;
    Matcher field = FIELD.matcher(words);
    while (field.find()) {
      Object value = value(field.group(1), scopes);
      if (value instanceof List<?> list) {
        lines = list.stream().map(String.class::cast).toList();
        empty &= lines.isEmpty();
      } else {
        empty &= ((String) value).isEmpty();
      }
    }
    String rest = FIELD.matcher(words).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      throw new BrokenException("模板中的占位符不完整：" + Printable.line(words.strip()));
    }
    Node parent = paragraph.getParentNode();
    if (empty) {
      // a cell must keep a paragraph
      if (parent.getLocalName().equals("tc")) {
        replace(paragraph, scopes, "");
      } else {
        parent.removeChild(paragraph);
      }
      return;
    }
    if (lines == null) {
      replace(paragraph, scopes, "");
      return;
    }
    for (String line : lines) {
      Element copy = (Element) paragraph.cloneNode(true);
      parent.insertBefore(copy, paragraph);
      replace(copy, scopes, line);
    }
    parent.removeChild(paragraph);
  }

  private static Object value(String name, List<Values> scopes) throws BrokenException {
    for (Values scope : scopes) {
      if (scope.values.containsKey(name)) {
        return scope.values.get(name);
      }
    }
    throw new BrokenException("模板中不认识的占位符 {{" + name + "}}，此处可用的有：" + names(scopes, false));
  }

  private static String names(List<Values> scopes, boolean lists) {
    List<String> names = new ArrayList<>();
    for (Values scope : scopes) {
      names.addAll(lists ? scope.lists.keySet() : scope.values.keySet());
    }
    return String.join("、", names.stream().distinct().toList());
  }

  /** Fills in all places of a paragraph; Word may have cut them into several pieces of text. */
  private static void replace(Element paragraph, List<Values> scopes, String line)
      throws BrokenException {
    List<Element> pieces = pieces(paragraph);
    Matcher field = FIELD.matcher(words(paragraph));
    List<int[]> ranges = new ArrayList<>();
    List<String> values = new ArrayList<>();
    while (field.find()) {
      Object value = value(field.group(1), scopes);
      ranges.add(new int[] {field.start(), field.end()});
      values.add(WordFile.clean(value instanceof String words ? words : line));
    }
    for (int i = ranges.size() - 1; i >= 0; i--) {
      replace(pieces, ranges.get(i)[0], ranges.get(i)[1], values.get(i));
    }
  }

  private static void replace(List<Element> pieces, int from, int to, String value) {
    int start = 0;
    boolean written = false;
    for (Element piece : pieces) {
      String words = piece.getTextContent();
      int end = start + words.length();
      if (start < to && from < end) {
        String before = words.substring(0, Math.max(0, from - start));
        String after = to < end ? words.substring(to - start) : "";
        piece.setTextContent(before + (written ? "" : value) + after);
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        written = true;
      }
      start = end;
    }
  }

  private static String words(Element element) {
    StringBuilder words = new StringBuilder();
    pieces(element).forEach(piece -> words.append(piece.getTextContent()));
    return words.toString();
  }

  private static List<Element> pieces(Element element) {
    NodeList nodes = element.getElementsByTagNameNS(element.getNamespaceURI(), "t");
    List<Element> pieces = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      pieces.add((Element) nodes.item(i));
    }
    return pieces;
  }
}
