package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.publish.Typeface.Style;

/**
 * Breaks text into lines as Chinese is set: anywhere but within numbers and before closing marks.
 */
final class Lines {

  private static final Pattern UNIT = Pattern.compile("[-+≥≤=]?[\\x21-\\x7e]+|.", Pattern.DOTALL);

  private static final String NEVER_FIRST = "，。、；：！？）》”’％%…—·";
  private static final String NEVER_LAST = "（《“‘";

  private Lines() {}

  /**
   * Breaks a text.
   *
   * @param width of the lines, for type of size 1
   * @param indent of the first line
   */
  static List<String> of(String text, double width, double indent, Typeface type, Style style) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      breakUp(units(paragraph, width, type, style), width, indent, type, style, lines);
    }
    return lines;
  }

  /** What may not be torn; a word wider than the line is torn all the same. */
  private static List<String> units(String text, double width, Typeface type, Style style) {
    List<String> units = new ArrayList<>();
    Matcher unit = UNIT.matcher(text);
    while (unit.find()) {
      if (type.width(unit.group(), style) <= width) {
        units.add(unit.group());
      } else {
        unit.group().codePoints().forEach(c -> units.add(Character.toString(c)));
      }
    }
    return units;
  }

  private static void breakUp(
      List<String> units,
      double width,
      double indent,
      Typeface type,
      Style style,
      List<String> lines) {
    int from = 0;
    double room = width - indent;
    while (from < units.size()) {
      int to = from;
      double used = 0;
      while (to < units.size()) {
        double next = type.width(units.get(to), style);
        if (to > from && used + next > room) {
          break;
        }
        used += next;
        to++;
      }
      to = to == units.size() ? to : allowed(units, from, to);
      lines.add(String.join("", units.subList(from, to)));
      from = to;
      room = width;
    }
    if (units.isEmpty()) {
      lines.add("");
    }
  }

  /** The last place, at or before {@code to}, at which a line may end. */
  private static int allowed(List<String> units, int from, int to) {
    for (int end = to; end > from + 1 && end > to - 4; end--) {
      char next = units.get(end).charAt(0);
      char last = units.get(end - 1).charAt(0);
      if (NEVER_FIRST.indexOf(next) < 0 && NEVER_LAST.indexOf(last) < 0) {
        return end;
      }
    }
    return to;
  }
}
