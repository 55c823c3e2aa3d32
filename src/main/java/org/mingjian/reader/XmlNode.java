package org.mingjian.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML part by its local name, so that the transitional and the strict namespaces
 * of Office Open XML read alike. Document types and entities are not supported, depth and size are
 * bounded.
 */
final class XmlNode {

  private static final int DEEPEST = 400;
  private static final int MOST_NODES = 1_500_000;

  private final String name;
  private final String[] attributes;
  private final List<XmlNode> children = new ArrayList<>(2);
  private String text = "";

  private XmlNode(String name, String[] attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /**
   * Returns the root element.
   *
   * @throws IOException when the part is no well-formed XML
   * @throws ReadingBudget.Exceeded when it is too deep or too large
   */
  static XmlNode parse(InputStream in) throws IOException {
    try {
      return parse(factory().createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Returns a factory of readers that resolve nothing. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static XmlNode parse(XMLStreamReader reader) throws XMLStreamException {
    Deque<XmlNode> open = new ArrayDeque<>();
    XmlNode root = new XmlNode("", new String[0]);
    open.push(root);
    int count = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (open.size() > DEEPEST) {
          throw new ReadingBudget.Exceeded("文件内容嵌套过深，无法读取");
        }
        if (++count > MOST_NODES) {
          throw new ReadingBudget.Exceeded("文件内容过多，无法读取");
        }
        XmlNode node = new XmlNode(reader.getLocalName().intern(), attributes(reader));
        open.peek().children.add(node);
        open.push(node);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open.pop();
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
        if (open.peek().is("t")) {
          open.peek().text += reader.getText();
        }
      }
    }
    return root.children.isEmpty() ? root : root.children.get(0);
  }

  private static String[] attributes(XMLStreamReader reader) {
    String[] attributes = new String[2 * reader.getAttributeCount()];
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes[2 * i] = reader.getAttributeLocalName(i).intern();
      attributes[2 * i + 1] = reader.getAttributeValue(i);
    }
    return attributes;
  }

  String name() {
    return name;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  List<XmlNode> children() {
    return children;
  }

  /** Returns the characters of a text element; nothing for others. */
  String text() {
    return text;
  }

  /** Returns the value of an attribute by its local name, or null. */
  String attribute(String wanted) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(wanted)) {
        return attributes[i + 1];
      }
    }
    return null;
  }

  /** Returns the value of an attribute as a number, or {@code otherwise}. */
  int number(String attribute, int otherwise) {
    String value = attribute(attribute);
    return value != null && value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** Returns the first child with this name, or null. */
  XmlNode child(String wanted) {
    for (XmlNode child : children) {
      if (child.is(wanted)) {
        return child;
      }
    }
    return null;
  }

  /** Returns the element at the end of a path of names, or null. */
  XmlNode at(String... path) {
    XmlNode node = this;
    for (int i = 0; i < path.length && node != null; i++) {
      node = node.child(path[i]);
    }
    return node;
  }

  /** Returns the {@code val} of the element at the end of a path, or null. */
  String value(String... path) {
    XmlNode node = at(path);
    return node == null ? null : node.attribute("val");
  }

  /** Tells whether a switch such as {@code w:vanish} stands here and is not turned off. */
  boolean isOn(String... path) {
    XmlNode node = at(path);
    String value = node == null ? "0" : node.attribute("val");
    return value == null || !value.matches("0|false|off|none");
  }

  /** Adds all elements with this name below this one to {@code found}, outermost only. */
  void collect(String wanted, List<XmlNode> found) {
    for (XmlNode child : children) {
      if (child.is(wanted)) {
        found.add(child);
      } else {
        child.collect(wanted, found);
      }
    }
  }

  /** Returns all elements with this name, outermost only. */
  List<XmlNode> all(String wanted) {
    List<XmlNode> found = new ArrayList<>();
    collect(wanted, found);
    return found;
  }
}
