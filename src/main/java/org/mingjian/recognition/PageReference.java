package org.mingjian.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of an entry of the contents: dots, a tab or blanks, and a page number in Arabic or Roman
 * numerals of any width. Stateless.
 */
final class PageReference {

  private static final String LEADER = "\\s\\u00a0\\u3000.．…⋯‥·・•∙‧﹒＿_—―─－–~～\\-";
  private static final String PAGE =
      "[0-9０-９]{1,3}|[ivxlcIVXLCｉｖｘＩＶＸ]{1,6}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ]{1,3}";
  private static final Pattern END =
      Pattern.compile(
          "(?:["
              + LEADER
              + "]+|["
              + LEADER
              + "。]{2,})[第(（\\[]?\\s*(?:"
              + PAGE
              + ")\\s*页?[)）\\]"
              + LEADER
              + "]*$");
  private static final Pattern LEADERS_ONLY = Pattern.compile("[" + LEADER + "]{2,}$");

  private PageReference() {}

  /** Tells whether the text ends with one. */
  static boolean ends(String text) {
    return END.matcher(text).find();
  }

  /** Returns the text without it. */
  static String without(String text) {
    Matcher end = END.matcher(text);
    String title = end.find() ? text.substring(0, end.start()) : text;
    return LEADERS_ONLY.matcher(title).replaceFirst("");
  }
}
