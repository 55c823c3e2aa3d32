package org.mingjian.reader;

import java.util.Locale;

/**
 * Prints the number of a list item in the formats of word processors, by their OOXML names
 * (ECMA-376 part 1, 17.18.59).
 */
final class ListNumber {

  private static final String[] CHINESE = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String[] LEGAL = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private ListNumber() {}

  /** Returns {@code number} in {@code format}; in digits when the format is unknown. */
  static String format(int number, String format) {
    if (number < 0 || number > 9_999) {
      return String.valueOf(number);
    }
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
      case "upperLetter" -> letters(number, 'A');
      case "lowerLetter" -> letters(number, 'a');
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigitalTraditional" ->
          counted(number, CHINESE, "十", "百", "千", true);
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          counted(number, LEGAL, "拾", "佰", "仟", false);
      case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digits(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number >= 1 && number <= 20 ? String.valueOf((char) ('①' + number - 1)) : "" + number;
      case "decimalEnclosedFullstop" ->
          number >= 1 && number <= 20 ? String.valueOf((char) ('⒈' + number - 1)) : "" + number;
      case "decimalEnclosedParen" ->
          number >= 1 && number <= 20 ? String.valueOf((char) ('⑴' + number - 1)) : "" + number;
      case "ideographEnclosedCircle" ->
          number >= 1 && number <= 10 ? String.valueOf((char) ('㊀' + number - 1)) : "" + number;
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "ideographTraditional" -> cyclic(number, STEMS);
      case "ideographZodiac" -> cyclic(number, BRANCHES);
      default -> String.valueOf(number);
    };
  }

  private static String letters(int number, char first) {
    if (number == 0) {
      return "0";
    }
    return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
        text.append(ROMAN[i]);
      }
    }
    return text.toString();
  }

  private static String counted(
      int number, String[] digits, String ten, String hundred, String thousand, boolean bareTen) {
    if (number == 0) {
      return digits[0];
    }
    String zero = LEGAL[0];
    String[] units = {thousand, hundred, ten, ""};
    int[] values = {1000, 100, 10, 1};
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < values.length; i++) {
      int digit = number / values[i] % 10;
      if (digit == 0) {
        gap = true;
        continue;
      }
      if (gap && !text.isEmpty()) {
        text.append(zero);
      }
      gap = false;
      boolean omitted = bareTen && digit == 1 && i == 2 && text.isEmpty();
      text.append(omitted ? "" : digits[digit]).append(units[i]);
    }
    return text.toString();
  }

  private static String digits(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append(CHINESE[c - '0']));
    return text.toString();
  }

  private static String fullWidth(int number) {
    StringBuilder text = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
    return text.toString();
  }

  private static String cyclic(int number, String signs) {
    return number == 0 ? "0" : String.valueOf(signs.charAt((number - 1) % signs.length()));
  }
}
