package org.mingjian.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.FormText;

/**
 * Holds the first and last month or day that a clause names against the number of months or days
 * that it counts. Stateless.
 */
final class FormPeriods {

  private static final String TO = "(?:至|到|-|—|–|~|～)";
  private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
  private static final String RANGE =
      "(?<![\\d.])(?:(20\\d\\d)年)?(\\d{1,2})(?:月(?:份)?(?:(\\d{1,2})日)?)?"
          + TO
          + "(?:(20\\d\\d|次|翌)年)?(\\d{1,2})月(?:份)?(?:(\\d{1,2})日)?(?:底|末)?";
  private static final String TOGETHER = "(?:共计?|合计|总计|计|为期|历时|一共|共有)";
  private static final Pattern COUNTED =
      Pattern.compile(RANGE + "[,，(]?" + TOGETHER + "?" + NUMBER + "个月(?!内|前|后|以)");
  private static final Pattern BRACKETED =
      Pattern.compile("(?<!\\d)" + NUMBER + "个月\\(" + RANGE + "\\)");
  private static final Pattern SPOKEN =
      Pattern.compile(
          RANGE
              + "[^\\d,，。;；()每前后约近第]{0,4}(?:租|聘|雇|工资|薪酬|补贴|补助|津贴|费用)[^\\d,，。;；()每前后约近第]{0,6}"
              + NUMBER
              + "个月(?!内|前|后|以)");
  private static final Pattern DAYS =
      Pattern.compile(
          "(\\d{1,2})月(\\d{1,2})日"
              + TO
              + "(?:(\\d{1,2})月)?(\\d{1,2})日[,，(]?(?:共计?|合计|为期|历时|一共)"
              + NUMBER
              + "[天日]");
  private static final int YEAR = 12;
  private static final int LAST_DAYS = 28;
  private static final int ANY_YEAR = 2023;

  private FormPeriods() {}

  /** Returns the periods that are counted wrongly. */
  static List<FormDoubt> of(EvaluationForm form) {
    List<FormDoubt> found = new ArrayList<>();
    for (FormText text : form.texts()) {
      String words = FormClaims.plain(text.text());
      if (words.indexOf('月') >= 0) {
        months(text, words, COUNTED, false, Matter.PERIOD, found);
        months(text, words, BRACKETED, true, Matter.PERIOD, found);
        months(text, words, SPOKEN, false, Matter.PERIOD_SPOKEN, found);
        days(form, text, words, found);
      }
    }
    return found;
  }

  private static void months(
      FormText text,
      String words,
      Pattern pattern,
      boolean countFirst,
      Matter kind,
      List<FormDoubt> found) {
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      int first = countFirst ? 2 : 1;
      int stated = ChineseNumber.of(matcher.group(countFirst ? 1 : 7));
      Set<Integer> possible = months(matcher, first);
      if (stated > 0 && !possible.isEmpty() && !possible.contains(stated)) {
        String months = String.join("或", possible.stream().sorted().map(String::valueOf).toList());
        found.add(
            new FormDoubt(
                kind,
                "“" + matcher.group() + "”写作 " + stated + " 个月，按起止时间为 " + months + " 个月",
                List.of(FormClaims.clause(text, words, matcher.start(), matcher.end()))));
      }
    }
  }

  /** Returns the numbers of months that the range may be called; none when it is no range. */
  private static Set<Integer> months(Matcher range, int at) {
    int from = Integer.parseInt(range.group(at + 1));
    int to = Integer.parseInt(range.group(at + 4));
    if (from < 1 || from > YEAR || to < 1 || to > YEAR) {
      return Set.of();
    }
    int span = to - from;
    String first = range.group(at);
    String last = range.group(at + 3);
    if (last != null && !last.startsWith("20")) {
      span += YEAR;
    } else if (first != null && last != null) {
      span += YEAR * (Integer.parseInt(last) - Integer.parseInt(first));
    } else if (last == null && span < 0) {
      span += YEAR;
    } else if (last != null && span < 0) {
      return Set.of();
    }
    String begin = range.group(at + 2);
    String end = range.group(at + 5);
    if (begin == null && end == null) {
      return span < 0 ? Set.of() : Set.of(span + 1);
    }
    if (begin == null || end == null) {
      return Set.of(span, span + 1);
    }
    int days = Integer.parseInt(end) - Integer.parseInt(begin);
    if (Integer.parseInt(begin) == 1 && Integer.parseInt(end) >= LAST_DAYS) {
      return Set.of(span + 1);
    }
    if (days == 0 || days == -1) {
      return Set.of(span);
    }
    return days > 0 ? Set.of(span, span + 1) : Set.of(span - 1, span);
  }

  /** More days than the calendar has; fewer may be working days. */
  private static void days(
      EvaluationForm form, FormText text, String words, List<FormDoubt> found) {
    Matcher matcher = DAYS.matcher(words);
    while (matcher.find()) {
      int stated = ChineseNumber.of(matcher.group(5));
      long days = days(form.year() == null ? ANY_YEAR : form.year(), matcher);
      boolean leap = form.year() == null; // the 29th of February may lie between
      if (days > 0 && stated > days + (leap ? 1 : 0)) {
        found.add(
            new FormDoubt(
                Matter.PERIOD,
                "“" + matcher.group() + "”写作 " + stated + " 天，按起止日期为 " + days + " 天",
                List.of(FormClaims.clause(text, words, matcher.start(), matcher.end()))));
      }
    }
  }

  private static long days(int year, Matcher range) {
    int month = Integer.parseInt(range.group(1));
    int last = range.group(3) == null ? month : Integer.parseInt(range.group(3));
    try {
      LocalDate begin = LocalDate.of(year, month, Integer.parseInt(range.group(2)));
      LocalDate end = LocalDate.of(year, last, Integer.parseInt(range.group(4)));
      return ChronoUnit.DAYS.between(begin, end) + 1;
    } catch (DateTimeException e) {
      return 0; // a day that does not exist
    }
  }
}
