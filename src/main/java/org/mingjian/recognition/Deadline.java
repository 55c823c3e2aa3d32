package org.mingjian.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as indicators write it: {@code 2024年5月底前}, {@code 第三季度}, {@code 3月20日}. Parts that are not
 * printed are 0.
 *
 * @param year the year, of four digits
 * @param month the last month that it covers
 * @param day the day
 */
record Deadline(int year, int month, int day) {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?:(20)?(\\d\\d))年)?(?:每年)?(?:\\d{1,2}月?[至到-])?(?:20\\d\\d年)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?");
  private static final Pattern QUARTER = Pattern.compile("第?([一二三四])季度");
  private static final Pattern SEVERAL = Pattern.compile("月[^至到\\d]{0,2}[、和,，]\\d{1,2}月|每月|每季|半年");

  /** Returns the only date in the words, or null. */
  static Deadline of(String words) {
    String plain = FormClaims.plain(words).replaceAll("\\s", "");
    if (plain.isEmpty() || SEVERAL.matcher(plain).find()) {
      return null;
    }
    Matcher quarter = QUARTER.matcher(plain);
    if (quarter.find()) {
      return new Deadline(0, 3 * ("一二三四".indexOf(quarter.group(1)) + 1), 0);
    }
    Matcher date = DATE.matcher(plain);
    if (!date.find()) {
      return null;
    }
    int year = date.group(2) == null ? 0 : 2000 + Integer.parseInt(date.group(2));
    int month = Integer.parseInt(date.group(3));
    int day = date.group(4) == null ? 0 : Integer.parseInt(date.group(4));
    return month < 1 || month > 12 ? null : new Deadline(year, month, day);
  }

  /** Tells whether this is later, as far as both are printed. */
  boolean isAfter(Deadline other) {
    if (year != 0 && other.year != 0 && year != other.year) {
      return year > other.year;
    }
    if (month != other.month) {
      return month > other.month;
    }
    return day != 0 && other.day != 0 && day > other.day;
  }
}
