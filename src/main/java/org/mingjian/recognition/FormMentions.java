package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormMention;
import org.mingjian.fact.FormMention.Link;
import org.mingjian.fact.FormText;
import org.mingjian.fact.FormText.Role;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Measure;

/**
 * Finds numbers in the words of a form that speak of an indicator: the words name it, share a noun
 * with it, or it is the only one counted in that unit. Approximate numbers and rates for one of
 * many are left alone. Stateless.
 */
final class FormMentions {

  private static final Pattern COUNT =
      Pattern.compile(
          "(\\d[\\d,]*(?:\\.\\d+)?)(余|多)?(人次|人|名|个|家|户|场次|场|台\\(套\\)|台套|台、套|台|套|份|件|条|次|项|平方米|平米|米|亩|册|%)");
  private static final Pattern BEFORE = Pattern.compile("[^,，。;；、:\\d《》()]{2,16}$");
  private static final Pattern AFTER = Pattern.compile("^(?:的)?([^,，。;；、:\\d《》()]{2,16})");
  private static final Pattern VAGUE = Pattern.compile("(每|近|第|达标率?|其中|超过?|不少于|至少|低于|单价|标准为?)$");
  private static final Set<String> COMMON =
      Set.of("完成", "工作", "项目", "情况", "人数", "数量", "事业", "事业单位", "单位", "人员", "补助", "补贴", "发放", "工资");
  private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)$");
  private static final Pattern COPULA = Pattern.compile("(?:均|分别)?(?:为|达到了?|达|是|共|有|达至)$");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern HEADS = Pattern.compile("(?:参加|参训|参会|参与|培训|服务|受益|补助|惠及)(人数|人次)$");
  private static final BigDecimal ABOUT = BigDecimal.valueOf(5);
  private static final int NOUN = 4;
  private static final int CUT = 6;
  private static final int FEWEST_CUT = 3;
  private static final int LOST_ENDING = 4;

  /** A goal longer than this is taken to hold the completion too, where there is no other. */
  private static final int MERGED = 140;

  private FormMentions() {}

  /** Returns the numbers that speak of an indicator. */
  static List<FormMention> of(EvaluationForm form) {
    List<FormMention> found = new ArrayList<>();
    for (FormText text : form.texts()) {
      if (text.role() != Role.MEASURES
          && text.role() != Role.EXECUTION
          && text.role() != Role.SATISFACTION) {
        read(form, text, FormClaims.plain(text.text()), found);
      }
    }
    return found;
  }

  private static void read(
      EvaluationForm form, FormText text, String words, List<FormMention> found) {
    Set<Indicator> told = told(form, text, words);
    Matcher count = COUNT.matcher(words);
    while (count.find()) {
      String before = words.substring(Math.max(0, count.start() - 16), count.start());
      if (count.group(2) != null || VAGUE.matcher(before).find()) {
        continue;
      }
      if (perPeriod(words, count.start())) {
        continue;
      }
      boolean about = before.endsWith("约");
      String lead =
          match(BEFORE, before.replaceFirst("约$", ""), 0).replaceFirst("^.*(?:以及|和|及|与|并)", "");
      String follow = match(AFTER, words.substring(count.end()), 1);
      Measure value =
          new Measure(Measure.Bound.PLAIN, number(count.group(1)), unit(count.group(3)));
      FormMention mention = mention(form, text, words, count, value, lead, follow, told);
      if (mention != null && !(about && isNear(mention))) {
        found.add(mention);
      }
    }
  }

  /** Tells whether an approximate number may mean what the table prints. */
  private static boolean isNear(FormMention mention) {
    Measure printed = mention.printed();
    if (printed == null || mention.merged()) {
      return true;
    }
    BigDecimal gap = printed.value().subtract(mention.value().value()).abs();
    return gap.multiply(ABOUT).compareTo(printed.value()) <= 0;
  }

  /** Tells whether the clause counts for each month or each person, not for the year. */
  private static boolean perPeriod(String words, int at) {
    int clause = at;
    while (clause > 0 && ",，。;；、".indexOf(words.charAt(clause - 1)) < 0) {
      clause--;
    }
    return words.substring(clause, at).replaceAll("每月\\d+日", "").indexOf('每') >= 0;
  }

  private static FormMention mention(
      EvaluationForm form,
      FormText text,
      String words,
      Matcher count,
      Measure value,
      String lead,
      String follow,
      Set<Indicator> told) {
    int cut = cutLength(form);
    for (Indicator indicator : form.indicators()) {
      if (named(name(indicator), lead, follow)
          || indicator.name().length() == cut && begins(name(indicator), lead)) {
        return counts(indicator, value.unit())
            ? made(form, text, words, count, value, indicator, Link.NAMED, lead, follow)
            : null;
      }
    }
    if (value.unit().equals("%") || isPrintedElsewhere(form, text, value, told)) {
      return null;
    }
    Indicator noun = closest(form, value, follow, NOUN);
    noun = noun == null ? closest(form, value, lead, NOUN) : noun;
    if (noun != null) {
      return made(form, text, words, count, value, noun, Link.NOUN, lead, follow);
    }
    Indicator only = only(form, value);
    boolean heads = only != null && heads(only, lead);
    boolean shares =
        heads || only != null && (common(name(only), lead) >= 2 || common(name(only), follow) >= 2);
    boolean telling = heads || text.role() == Role.GOAL || text.role() == Role.COMPLETION;
    boolean lone = only != null && alone(words, value);
    boolean copied = only != null && copiesTarget(text, only, value);
    if (!telling || !(shares ? lone || copied : lone && copied)) {
      return null;
    }
    return made(form, text, words, count, value, only, Link.ONLY, lead, follow);
  }

  /** Returns the indicators whose numbers the text repeats beside a noun of their names. */
  private static Set<Indicator> told(EvaluationForm form, FormText text, String words) {
    Set<Indicator> told = new HashSet<>();
    Matcher count = COUNT.matcher(words);
    while (count.find()) {
      Measure value =
          new Measure(Measure.Bound.PLAIN, number(count.group(1)), unit(count.group(3)));
      Indicator noun = closest(form, value, match(AFTER, words.substring(count.end()), 1), NOUN);
      Measure printed = noun == null ? null : printed(noun, text);
      if (printed != null && printed.value().compareTo(value.value()) == 0) {
        told.add(noun);
      }
    }
    return told;
  }

  private static Measure printed(Indicator indicator, FormText text) {
    return text.role() == Role.GOAL ? indicator.targetMeasure() : indicator.actualMeasure();
  }

  /** Tells whether another indicator prints this very number, which then is meant. */
  private static boolean isPrintedElsewhere(
      EvaluationForm form, FormText text, Measure value, Set<Indicator> told) {
    for (Indicator indicator : form.indicators()) {
      Measure printed = printed(indicator, text);
      if (!told.contains(indicator)
          && printed != null
          && unit(printed.unit()).equals(value.unit())
          && printed.value().compareTo(value.value()) == 0) {
        return true;
      }
    }
    return false;
  }

  private static Indicator closest(EvaluationForm form, Measure value, String words, int least) {
    Indicator best = null;
    int longest = least - 1;
    boolean tie = false;
    for (Indicator indicator : form.indicators()) {
      String name = name(indicator);
      if (!counts(indicator, value.unit()) || DIGIT.matcher(name).find()) {
        continue;
      }
      int shared = common(name, words);
      tie = shared == longest && best != null || tie && shared < longest;
      if (shared > longest) {
        best = indicator;
        longest = shared;
        tie = false;
      }
    }
    return tie ? null : best;
  }

  /** Returns the only indicator counted in this unit, or null. */
  private static Indicator only(EvaluationForm form, Measure value) {
    Indicator only = null;
    for (Indicator indicator : form.indicators()) {
      if (counts(indicator, value.unit())) {
        if (only != null) {
          return null;
        }
        only = indicator;
      }
    }
    return only;
  }

  /** Tells whether the words hold no other number in this unit. */
  private static boolean alone(String words, Measure value) {
    Matcher count = COUNT.matcher(words);
    int same = 0;
    while (count.find()) {
      same += unit(count.group(3)).equals(value.unit()) ? 1 : 0;
    }
    return same == 1;
  }

  private static boolean copiesTarget(FormText text, Indicator indicator, Measure value) {
    Measure target = indicator.targetMeasure();
    return text.role() == Role.COMPLETION
        && target != null
        && target.value().compareTo(value.value()) == 0;
  }

  private static FormMention made(
      EvaluationForm form,
      FormText text,
      String words,
      Matcher count,
      Measure value,
      Indicator indicator,
      Link link,
      String lead,
      String follow) {
    return new FormMention(
        form.number(),
        indicator,
        value,
        link,
        text.role() == Role.GOAL,
        isMerged(form, text),
        FormClaims.clause(text, words, count.start(), count.end()).quote(),
        FormClaims.clause(
            text,
            words,
            Math.max(0, count.start() - lead.length()),
            Math.min(words.length(), count.end() + follow.length())));
  }

  /** Tells whether the completion, which is missing, may stand in the cell of the goal. */
  static boolean isMerged(EvaluationForm form, FormText text) {
    FormText completion = form.text(Role.COMPLETION);
    return text.role() == Role.GOAL
        && text.text().length() > MERGED
        && (completion == null || completion.text().isBlank());
  }

  /** Tells whether both count those who took part or were served, in the same words. */
  private static boolean heads(Indicator indicator, String lead) {
    String bare = COPULA.matcher(lead).replaceFirst("");
    Matcher heads = HEADS.matcher(bare);
    return heads.find() && name(indicator).endsWith(heads.group(1));
  }

  /**
   * Returns the length at which the cells cut the names of the form: the longest, when several
   * names have it; else more than any.
   */
  private static int cutLength(EvaluationForm form) {
    int longest = CUT;
    int names = 0;
    for (Indicator indicator : form.indicators()) {
      int length = indicator.name().length();
      names = length > longest ? 1 : length == longest ? names + 1 : names;
      longest = Math.max(longest, length);
    }
    return names >= FEWEST_CUT ? longest : Integer.MAX_VALUE;
  }

  /** Tells whether the words before a number end in the name with the ending that was cut off. */
  private static boolean begins(String name, String lead) {
    String bare = COPULA.matcher(lead).replaceFirst("");
    int at = bare.lastIndexOf(name);
    return at >= 0 && name.length() >= CUT && bare.length() - at - name.length() <= LOST_ENDING;
  }

  /** Tells whether the name stands right before the number, or around it. */
  private static boolean named(String name, String lead, String follow) {
    if (name.length() < NOUN) {
      return false;
    }
    String bare = COPULA.matcher(lead).replaceFirst("");
    if (bare.endsWith(name)) {
      return true;
    }
    for (int i = 2; i <= name.length() - 2; i++) {
      if (bare.endsWith(name.substring(0, i)) && follow.startsWith(name.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the length of the longest words that the name shares with others. */
  private static int common(String a, String b) {
    int longest = 0;
    int end = 0;
    int[] previous = new int[b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 1; j <= b.length(); j++) {
        row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? previous[j - 1] + 1 : 0;
        if (row[j] > longest) {
          longest = row[j];
          end = i;
        }
      }
      previous = row;
    }
    String words = a.substring(end - longest, end);
    return COMMON.contains(words) ? 0 : longest;
  }

  private static boolean counts(Indicator indicator, String unit) {
    Measure actual = indicator.actualMeasure();
    boolean own = actual != null && !actual.unit().isEmpty();
    Measure measure = own ? actual : indicator.targetMeasure();
    return measure != null && unit(measure.unit()).equals(unit);
  }

  /** Returns one word for units that count the same. */
  private static String unit(String unit) {
    return switch (unit) {
      case "名" -> "人";
      case "台(套)", "台、套", "台套", "套", "台" -> "台";
      case "平米" -> "平方米";
      default -> unit.startsWith("米") ? "米" : unit;
    };
  }

  static String name(Indicator indicator) {
    return BRACKETED.matcher(FormClaims.plain(indicator.name())).replaceFirst("").strip();
  }

  private static String match(Pattern pattern, String words, int group) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? matcher.group(group) : "";
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }
}
