package org.mingjian.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a grade that is ticked among all grades, as in 优☑ 良□ 中□ 差□ or □优 ☑良 □中 □差. Stateless. */
final class TickedGrade {

  private static final String WORD = "(优秀?|良好?|中|差|合格|不合格|及格|不及格|一般|较差)";
  private static final String TICK = "[☑√✓✔☒■▣●✅]";
  private static final String MARK = "[☑√✓✔☒■▣●✅□☐○◻〇]";
  private static final Pattern AFTER = Pattern.compile(WORD + "(" + TICK + ")");
  private static final Pattern BEFORE = Pattern.compile("(" + TICK + ")" + WORD);
  private static final Pattern MARKS = Pattern.compile(MARK);

  private TickedGrade() {}

  /** Returns the only ticked grade, or null. */
  static String in(String words) {
    String key = words.replaceAll("[\\s　()（）\\[\\]]", "");
    if (!key.matches("(?:" + WORD + "|" + MARK + "){2,12}")) {
      return null;
    }
    boolean before = MARKS.matcher(key.substring(0, 1)).matches();
    Matcher ticked = (before ? BEFORE : AFTER).matcher(key);
    if (!ticked.find()) {
      return null;
    }
    String grade = ticked.group(before ? 2 : 1);
    return ticked.find() ? null : grade;
  }
}
