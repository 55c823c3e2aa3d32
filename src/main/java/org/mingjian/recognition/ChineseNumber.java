package org.mingjian.recognition;

/** Whole numbers as lists and sentences print them: 三, 十二, 二十, 16. */
final class ChineseNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** Returns the number from 0 to 99 that the words say, or -1 when they say none. */
  static int of(String words) {
    if (words.isEmpty()) {
      return -1;
    }
    if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return words.length() > 3 ? -1 : Integer.parseInt(words);
    }
    String plain = words.replace('两', '二').replace('〇', '零');
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain.length() == 1 ? DIGITS.indexOf(plain) : -1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.substring(0, ten));
    int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.substring(ten + 1));
    boolean twoDigits = ten <= 1 && plain.length() - ten <= 2 && tens > 0 && ones >= 0;
    return twoDigits ? tens * 10 + ones : -1;
  }

  /** Returns the Chinese words for a number from 1 to 99. */
  static String print(int number) {
    StringBuilder words = new StringBuilder();
    if (number >= 20) {
      words.append(DIGITS.charAt(number / 10));
    }
    if (number >= 10) {
      words.append('十');
    }
    if (number % 10 != 0) {
      words.append(DIGITS.charAt(number % 10));
    }
    return words.toString();
  }
}
