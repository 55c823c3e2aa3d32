package org.mingjian.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that a word processor prints before paragraphs: kept as definitions, counted in the
 * order of the paragraphs. Not thread-safe.
 */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private final Map<String, XmlNode> abstracts = new HashMap<>();
  private final Map<String, XmlNode> nums = new HashMap<>();
  private final Map<String, XmlNode> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();
  private String defaultStyle;

  /**
   * Creates the numbering of a document.
   *
   * @param numbering root of the numbering part, or null
   * @param styleSheet root of the styles part, or null
   */
  DocxNumbering(XmlNode numbering, XmlNode styleSheet) {
    if (numbering != null) {
      for (XmlNode node : numbering.children()) {
        if (node.is("abstractNum")) {
          abstracts.put(node.attribute("abstractNumId"), node);
        } else if (node.is("num")) {
          nums.put(node.attribute("numId"), node);
        }
      }
    }
    if (styleSheet != null) {
      for (XmlNode style : styleSheet.children()) {
        if (style.is("style") && style.attribute("styleId") != null) {
          styles.put(style.attribute("styleId"), style);
          if ("paragraph".equals(style.attribute("type"))
              && "1".equals(style.attribute("default"))) {
            defaultStyle = style.attribute("styleId");
          }
        }
      }
    }
  }

  /** Counts a paragraph and returns what is printed before it; empty when nothing is. */
  String label(XmlNode properties) {
    String id = numId(properties);
    XmlNode num = id == null ? null : nums.get(id);
    XmlNode definition = num == null ? null : definition(num);
    if (definition == null) {
      return "";
    }
    int level = level(properties, definition);
    String key = num.value("abstractNumId");
    int[] counter = counters.computeIfAbsent(key, k -> unset());
    count(counter, num, definition, level, id);
    XmlNode shape = shape(num, definition, level);
    if (shape == null || shape.isOn("rPr", "vanish")) {
      return "";
    }
    return print(num, definition, counter, level, shape);
  }

  private static int[] unset() {
    int[] counter = new int[LEVELS];
    Arrays.fill(counter, -1);
    return counter;
  }

  private void count(int[] counter, XmlNode num, XmlNode definition, int level, String id) {
    XmlNode override = override(num, level);
    XmlNode start = override == null ? null : override.child("startOverride");
    if (start != null && restarted.add(id + "/" + level)) {
      counter[level] = start.number("val", 1);
    } else {
      counter[level] = counter[level] < 0 ? start(num, definition, level) : counter[level] + 1;
    }
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      XmlNode shape = shape(num, definition, deeper);
      XmlNode restart = shape == null ? null : shape.child("lvlRestart");
      if (restart == null || restart.number("val", 1) > level) {
        counter[deeper] = -1;
      }
    }
  }

  private static int start(XmlNode num, XmlNode definition, int level) {
    XmlNode shape = shape(num, definition, level);
    XmlNode start = shape == null ? null : shape.child("start");
    return start == null ? 1 : start.number("val", 1);
  }

  private String print(XmlNode num, XmlNode definition, int[] counter, int level, XmlNode shape) {
    String format = format(shape);
    String pattern = shape.value("lvlText");
    if (pattern == null || format.equals("bullet")) {
      return "";
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int digit = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
      if (digit < 0 || digit >= LEVELS) {
        label.append(c);
        continue;
      }
      i++;
      int number = counter[digit] < 0 ? start(num, definition, digit) : counter[digit];
      XmlNode of = digit == level ? shape : shape(num, definition, digit);
      boolean digits = of == null || digit != level && shape.isOn("isLgl");
      label.append(ListNumber.format(number, digits ? "decimal" : format(of)));
    }
    return label.isEmpty() ? "" : label + gap(shape, label.charAt(label.length() - 1));
  }

  private static String format(XmlNode shape) {
    XmlNode format = shape.child("numFmt");
    if (format == null) {
      XmlNode choice = shape.at("AlternateContent", "Fallback", "numFmt");
      format = choice == null ? shape.at("AlternateContent", "Choice", "numFmt") : choice;
    }
    String value = format == null ? null : format.attribute("val");
    return value == null ? "decimal" : value;
  }

  /** Chinese marks bring their own space. */
  private static String gap(XmlNode shape, char last) {
    String suffix = shape.value("suff");
    return "nothing".equals(suffix) || Script.isWide(last) ? "" : " ";
  }

  private XmlNode definition(XmlNode num) {
    XmlNode definition = abstracts.get(num.value("abstractNumId"));
    String link = definition == null ? null : definition.value("numStyleLink");
    if (link == null || definition.child("lvl") != null) {
      return definition;
    }
    for (XmlNode candidate : abstracts.values()) {
      if (link.equals(candidate.value("styleLink"))) {
        return candidate;
      }
    }
    return definition;
  }

  private static XmlNode override(XmlNode num, int level) {
    for (XmlNode child : num.children()) {
      if (child.is("lvlOverride") && child.number("ilvl", -1) == level) {
        return child;
      }
    }
    return null;
  }

  private static XmlNode shape(XmlNode num, XmlNode definition, int level) {
    XmlNode override = override(num, level);
    if (override != null && override.child("lvl") != null) {
      return override.child("lvl");
    }
    for (XmlNode child : definition.children()) {
      if (child.is("lvl") && child.number("ilvl", -1) == level) {
        return child;
      }
    }
    return null;
  }

  private String numId(XmlNode properties) {
    String own = properties == null ? null : properties.value("numPr", "numId");
    if (own == null) {
      for (XmlNode style : chain(properties)) {
        own = style.value("pPr", "numPr", "numId");
        if (own != null) {
          break;
        }
      }
    }
    return own == null || own.equals("0") ? null : own;
  }

  private int level(XmlNode properties, XmlNode definition) {
    XmlNode own = properties == null ? null : properties.at("numPr", "ilvl");
    if (own == null) {
      for (XmlNode style : chain(properties)) {
        own = style.at("pPr", "numPr", "ilvl");
        XmlNode linked = own == null ? linked(definition, style) : null;
        if (linked != null) {
          return clamp(linked.number("ilvl", 0));
        }
        if (own != null) {
          break;
        }
      }
    }
    return own == null ? 0 : clamp(own.number("val", 0));
  }

  private static int clamp(int level) {
    return Math.min(LEVELS - 1, Math.max(0, level));
  }

  private static XmlNode linked(XmlNode definition, XmlNode style) {
    for (XmlNode level : definition.children()) {
      if (level.is("lvl") && style.attribute("styleId").equals(level.value("pStyle"))) {
        return level;
      }
    }
    return null;
  }

  /** Returns the style of a paragraph and those that it is based on. */
  private Iterable<XmlNode> chain(XmlNode properties) {
    Set<XmlNode> chain = new LinkedHashSet<>();
    String id = properties == null ? null : properties.value("pStyle");
    XmlNode style = styles.get(id == null ? defaultStyle : id);
    while (style != null && chain.add(style)) {
      style = styles.get(style.value("basedOn"));
    }
    return chain;
  }
}
