package org.mingjian.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the wording of a line tells about whether a paragraph may begin or end there. Takes
 * stretches of text without white space at the ends. Looks only at a bounded number of characters,
 * so that a line without end costs nothing.
 */
final class Wording {

  /** No heading, caption or label is longer. */
  private static final int LONGEST_HEADING = 45;

  private static final int LONGEST_ORPHAN = 4;

  /** What numbers an item or names a part; "1.5" is a number and "1.本" an item. */
  private static final Pattern ITEM_START =
      Pattern.compile(
          "第[一二三四五六七八九十百零〇\\d]{1,4}(?:部分|章|节|条|篇)"
              + "|[一二三四五六七八九十百]{1,4}[、.．]"
              + "|[（(](?:[一二三四五六七八九十百]{1,4}|\\d{1,3})[）)]"
              + "|\\d{1,3}(?:[、．)）]|\\.(?!\\d))"
              + "|[①-⑳⑴-⒇•●■◆▪·]"
              + "|附[件表录]|(?:附|注|说明|备注)\\d{0,2}[：:]|目\\s{0,4}录$");

  private static final Pattern CAPTION =
      Pattern.compile(
          "[（(]?(?:金额|计量|货币)?单位[：:].*|.*(?:部门|单位)(?:名称|（公章）|\\(公章\\))?[：:].*"
              + "|[（(]?\\d{4}年?度?[）)]?|[（(]?公开\\s{0,3}\\d{0,2}\\s{0,3}表?[）)]?"
              + "|表\\s{0,3}\\d{1,2}.{0,3}|.*表\\s{0,3}(?:[（(].{2,12}[）)])?"
              + "|[（(]?\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?[）)]?");

  /** Nothing but words in brackets. */
  private static final Pattern REMARK = Pattern.compile("（[^（）]*）|\\([^()]*\\)");

  /** Leader dots or wide space before a page number. */
  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile(".*(?:[.．…·⋯]{3,}|…{1,}|\\s{3,}|\\t)\\s*[-—]?\\s?\\d{1,4}\\s?[-—]?");

  private static final Pattern LABEL = Pattern.compile("[^，。；：:\\d]{2,10}[：:].{2,}");
  private static final Pattern PLAIN_WORDS = Pattern.compile("[\\p{IsHan}（）()、]{2,20}");
  private static final Pattern WHOLE_NAME =
      Pattern.compile(".*(?:局|委|办|院|中心|厅|会|处|所|站|校|馆|府|队|公司|室|部|园|组|社|团|台|库)[）)]?");
  private static final Pattern GRADE_OR_NUMBER =
      Pattern.compile("[优良中差无否是有]|[-−]?[\\d,.]{1,15}[%％]?");

  /** A number with its unit, which a list item may end in without punctuation. */
  private static final Pattern AMOUNT_END =
      Pattern.compile(".*\\d\\s?(?:[%％元个辆台套项户人次年月日份家倍批名]|[万亿]元|人次|批次|个百分点|[（(].{1,4}[）)])");

  private static final Pattern REST_OF_NUMBER = Pattern.compile("(?:[\\d,.%％]|[万亿]|元|个百分点).*");

  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "\\b(?:table|chart|image|figure|form|picture|photo|diagram|graph|stamp|logo|screenshot)s?\\b",
          Pattern.CASE_INSENSITIVE);

  private Wording() {}

  /** Tells whether a sentence, or a part of one before a list, ends here. */
  static boolean endsSentence(CharSequence text) {
    return lastMark(text, "。！？；：!?;:.…");
  }

  /** Tells whether a full sentence ends here. */
  static boolean endsFully(CharSequence text) {
    return lastMark(text, "。！？!?");
  }

  private static boolean lastMark(CharSequence text, String marks) {
    int last = beforeRemark(text) - 1;
    while (last > 0 && "”’\"'」』）)】》".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && marks.indexOf(text.charAt(last)) >= 0;
  }

  /** Returns where a remark in brackets begins that follows a full sentence, else the length. */
  private static int beforeRemark(CharSequence text) {
    int end = text.length();
    if (end == 0 || text.charAt(end - 1) != '）') {
      return end;
    }
    int open = end - 1;
    while (open > 0 && text.charAt(open) != '（' && end - open <= LONGEST_HEADING) {
      open--;
    }
    return open > 0 && text.charAt(open) == '（' && text.charAt(open - 1) == '。' ? open : end;
  }

  /** Tells whether the text can only be the beginning of something new. */
  static boolean startsAnew(String text) {
    return ITEM_START.matcher(head(text)).lookingAt()
        || isCaption(text)
        || isContentsEntry(text)
        || hasWideGap(text);
  }

  /** Tells whether the words stand in columns, set apart by spaces. */
  static boolean hasWideGap(String text) {
    int gap = text.length() > 400 ? -1 : text.indexOf("   ");
    return gap > 0;
  }

  /**
   * Tells whether the text is a heading, title, caption or contents entry, which nothing continues.
   */
  static boolean isSelfContained(String text) {
    if (isFixed(text) || text.length() <= LONGEST_HEADING && REMARK.matcher(text).matches()) {
      return true;
    }
    return text.length() <= LONGEST_HEADING
        && ITEM_START.matcher(text).lookingAt()
        && !hasComma(text)
        && !endsSentence(text);
  }

  /** Tells whether the text is of a kind that goes on in no circumstances. */
  static boolean isFixed(String text) {
    return isCaption(text) || isContentsEntry(text) || hasWideGap(text);
  }

  /**
   * Tells whether the text is the title of a table or one of the short lines that stand below it.
   */
  static boolean isCaption(String text) {
    return text.length() <= LONGEST_HEADING
        && !hasComma(text)
        && !endsFully(text)
        && CAPTION.matcher(text).matches();
  }

  /** Tells whether the text ends in leader dots, wide space or a tab and a page number. */
  static boolean isContentsEntry(String text) {
    if (text.isEmpty() || text.length() > 120) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return (isDigit(last) || last == '-' || last == '—') && CONTENTS_ENTRY.matcher(text).matches();
  }

  /** Tells whether the line below is the torn-off end of the line above it. */
  static boolean isOrphan(String above, String below) {
    if (below.length() > LONGEST_ORPHAN || GRADE_OR_NUMBER.matcher(below).matches()) {
      return false;
    }
    if (above.matches("[（(]?公开\\s{0,3}\\d{0,2}")) {
      return below.matches("\\d{0,2}\\s{0,3}表[）)]?");
    }
    if (endsSentence(above) || isSelfContained(above)) {
      return false;
    }
    return above.length() > 2 && below.length() == 1 && isHan(below.charAt(0))
        || below.matches("\\p{IsHan}{1,3}表");
  }

  /** Tells whether the line above is a label with a name that goes on in the line below. */
  static boolean isSplitLabel(String above, String below) {
    return above.length() <= LONGEST_HEADING
        && LABEL.matcher(above).matches()
        && !endsSentence(above)
        && !WHOLE_NAME.matcher(above).matches()
        && PLAIN_WORDS.matcher(below).matches()
        && WHOLE_NAME.matcher(below).matches();
  }

  /** Tells whether the text above stops where no sentence, amount or bracket can stop. */
  static boolean isTorn(CharSequence above, String below) {
    char last = above.charAt(above.length() - 1);
    if ("，、（(“《〈".indexOf(last) >= 0 || "，。；、）”》！？".indexOf(below.charAt(0)) >= 0) {
      return true;
    }
    return (isDigit(last) || last == '.' && isDigit(above.charAt(Math.max(0, above.length() - 2))))
        && hasComma(above)
        && REST_OF_NUMBER.matcher(head(below)).matches();
  }

  /**
   * Tells whether the text above is a sentence without an end and the line below its likely end.
   */
  static boolean isUnfinished(CharSequence above, String below) {
    return (hasComma(above) || above.length() > LONGEST_HEADING || hasOpenBracket(above))
        && !AMOUNT_END.matcher(tail(above)).matches()
        && (endsSentence(below) || hasComma(below));
  }

  /** Tells a comma between words from one between the digits of a number. */
  static boolean hasComma(CharSequence text) {
    int length = Math.min(text.length(), 400);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '，' || c == ',' && !(i > 0 && isDigit(text.charAt(i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasOpenBracket(CharSequence text) {
    int open = 0;
    for (int i = Math.max(0, text.length() - 200); i < text.length(); i++) {
      char c = text.charAt(i);
      open += "（(《“".indexOf(c) >= 0 ? 1 : 0;
      open -= "）)》”".indexOf(c) >= 0 && open > 0 ? 1 : 0;
    }
    return open > 0;
  }

  /** Tells a Chinese character. */
  static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String head(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60);
  }

  private static String tail(CharSequence text) {
    return text.subSequence(Math.max(0, text.length() - 30), text.length()).toString();
  }

  /** Tells whether a line describes, in English, a table or picture that could not be read. */
  static boolean describesWhatIsMissing(String line) {
    if (line.length() < 20 || line.length() > 4_000 || !isLatin(line.charAt(0))) {
      return false;
    }
    // Chinese words quoted from the table stand in such descriptions.
    String unquoted = line.replaceAll("'[^']{0,200}'|\"[^\"]{0,200}\"|“[^”]{0,200}”", " ");
    int words = 0;
    Matcher word = LATIN_WORD.matcher(unquoted);
    while (word.find()) {
      words++;
    }
    return words >= 5
        && unquoted.chars().noneMatch(c -> isHan((char) c))
        && DESCRIBED.matcher(unquoted).find();
  }
}
