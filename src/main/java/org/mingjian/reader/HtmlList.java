package org.mingjian.reader;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The numbers that a browser prints before the items of a list. */
final class HtmlList {

  private static final Map<String, String> STYLES =
      Map.of(
          "decimal", "decimal",
          "1", "decimal",
          "a", "lowerLetter",
          "lower-alpha", "lowerLetter",
          "i", "lowerRoman",
          "lower-roman", "lowerRoman",
          "cjk-ideographic", "chineseCounting",
          "simp-chinese-informal", "chineseCounting",
          "cjk-decimal", "ideographDigital",
          "none", "none");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:第?[一二三四五六七八九十]+[、.．部]|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[、.．)）]|[①-⑳]).*",
          Pattern.DOTALL);

  private HtmlList() {}

  /** Returns the number of the first item of a list, 1 for elements that are none. */
  static int start(Element list) {
    String start = list.attr("start").strip();
    return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
  }

  /** Returns the label of an item; empty when it has none or brings its own. */
  static String label(Element list, Element item, int number) {
    if (!list.nameIs("ol") || NUMBERED.matcher(item.text()).matches()) {
      return "";
    }
    String value = item.attr("value").strip();
    int count = value.matches("\\d{1,4}") ? Integer.parseInt(value) : number;
    String format = format(list);
    if (format.equals("none")) {
      return "";
    }
    return ListNumber.format(count, format) + (format.equals("chineseCounting") ? "、" : ". ");
  }

  private static String format(Element list) {
    String style = HtmlFlow.lower(list.attr("style"));
    int at = style.indexOf("list-style");
    if (at >= 0) {
      for (String word : style.substring(at).split("[\\s:;]+")) {
        if (STYLES.containsKey(word)) {
          return STYLES.get(word);
        }
      }
    }
    return STYLES.getOrDefault(HtmlFlow.lower(list.attr("type")), "decimal");
  }

  /** Tells whether line ends and spaces count within the element. */
  static boolean isPreformatted(Element element) {
    return element.nameIs("pre") || element.closest("pre") != null;
  }
}
