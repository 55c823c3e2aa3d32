package org.mingjian.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/**
 * The numbers before the paragraphs of a binary Word document, counted in their order. Formats are
 * numbered as in [MS-OSHARED] 2.2.1.3. Not thread-safe.
 */
final class DocNumbering {

  private static final int LEVELS = 9;
  private static final int NO_NUMBER = 255;
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(0, "decimal"),
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "japaneseCounting"),
          Map.entry(14, "decimalFullWidth"),
          Map.entry(16, "japaneseLegal"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(22, "decimalZero"),
          Map.entry(23, "bullet"),
          Map.entry(26, "decimalEnclosedFullstop"),
          Map.entry(27, "decimalEnclosedParen"),
          Map.entry(28, "decimalEnclosedCircle"),
          Map.entry(29, "ideographEnclosedCircle"),
          Map.entry(30, "ideographTraditional"),
          Map.entry(31, "ideographZodiac"),
          Map.entry(33, "taiwaneseCounting"),
          Map.entry(34, "ideographLegalTraditional"),
          Map.entry(35, "taiwaneseCountingThousand"),
          Map.entry(36, "taiwaneseDigital"),
          Map.entry(37, "chineseCounting"),
          Map.entry(38, "chineseLegalSimplified"),
          Map.entry(39, "chineseCountingThousand"),
          Map.entry(NO_NUMBER, "none"));

  private final Map<Integer, int[]> counters = new HashMap<>();

  /** Counts a paragraph and returns what is printed before it; empty when nothing is. */
  String label(Paragraph paragraph) {
    if (!paragraph.isInList() || paragraph.getIlvl() >= LEVELS) {
      return "";
    }
    HWPFList list = paragraph.getList();
    int level = paragraph.getIlvl();
    if (list == null || list.getListData() == null) {
      return "";
    }
    int[] counter =
        counters.computeIfAbsent(
            list.getLsid(),
            id -> {
              int[] unset = new int[LEVELS];
              Arrays.fill(unset, -1);
              return unset;
            });
    counter[level] = counter[level] < 0 ? list.getStartAt((char) level) : counter[level] + 1;
    Arrays.fill(counter, level + 1, LEVELS, -1);
    return print(list, level, counter);
  }

  /** Small characters in the pattern stand for the numbers of the levels. */
  private static String print(HWPFList list, int level, int[] counter) {
    String pattern = list.getNumberText((char) level);
    if (pattern == null || format(list, level).equals("bullet")) {
      return "";
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c < LEVELS) {
        int number = counter[c] < 0 ? list.getStartAt(c) : counter[c];
        label.append(ListNumber.format(number, format(list, c)));
      } else {
        label.append(c);
      }
    }
    if (label.isEmpty()) {
      return "";
    }
    boolean gap = list.getTypeOfCharFollowingTheNumber((char) level) != 2;
    return label + (gap && !Script.isWide(label.charAt(label.length() - 1)) ? " " : "");
  }

  private static String format(HWPFList list, int level) {
    return FORMATS.getOrDefault(list.getNumberFormat((char) level), "decimal");
  }
}
