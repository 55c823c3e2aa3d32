package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Heading;
import org.mingjian.fact.YearMention;
import org.mingjian.fact.YearMention.Context;

/**
 * Finds the places that carry the fiscal year: cover, headings, table heads, the date of the asset
 * figures, and the year that opens a statement. Years in comparisons, document numbers, plans and
 * history stand elsewhere and are left alone.
 */
final class Years {

  private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(20[0-4]\\d)年度?");
  private static final Pattern ACCOUNT = Pattern.compile("决算|收入|支出|收支|概况|情况说明|三公|预算");
  private static final Pattern COMPARES = Pattern.compile("[比较与]|对比|以来|规划|计划|截[至止]|《|号");
  private static final Pattern HEAD =
      Pattern.compile("^(?:公开\\d+表)?(?:.{2,45}[:：].{2,45})?(20[0-4]\\d)年度?$");
  private static final Pattern AS_OF = Pattern.compile("截[至止]到?(20[0-4]\\d)年(?:12月31日|年?底|年?末)");

  /** What keeps the pieces of the line above a table apart. */
  private static final Pattern CAPTION_PIECES = Pattern.compile("\\t| {2,}");

  /** A line with the unit is no sentence; web pages leave single spaces in it. */
  private static final Pattern WITH_UNIT = Pattern.compile(".*单位[:：]\\s*[百千万亿]?元.*");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final int LONGEST_HEAD = 110;

  private final List<String> statements;

  Years() {
    this(List.of());
  }

  Years(List<String> statements) {
    this.statements = statements;
  }

  /** Returns every place that carries the fiscal year. */
  List<YearMention> mentions(Passages passages, Outline outline) {
    List<YearMention> found = new ArrayList<>();
    for (Passage passage : passages.all()) {
      switch (passage.part()) {
        case COVER -> inTitle(found, passage, Context.COVER);
        case TABLES -> inTableHead(found, passage);
        case NARRATIVE -> {
          if (!passage.inCell()) {
            asOf(found, passage);
            opening(found, passage);
          }
        }
        default -> {}
      }
    }
    for (Heading heading : outline.headings()) {
      if (heading.level() <= 1 && isAccountHeading(heading)) {
        inHeading(found, heading);
      }
    }
    return found;
  }

  private static boolean isAccountHeading(Heading heading) {
    return switch (heading.part()) {
      case ANNEX -> false;
      case OVERVIEW -> heading.level() == 0;
      default -> true;
    };
  }

  private static void inHeading(List<YearMention> found, Heading heading) {
    String title = heading.title().replaceAll("\\s", "");
    Matcher year = YEAR.matcher(title);
    if (ACCOUNT.matcher(title).find() && !COMPARES.matcher(title).find() && year.find()) {
      Context context = heading.inContents() ? Context.CONTENTS : Context.HEADING;
      int number = Integer.parseInt(year.group(1));
      if (!year.find()) {
        found.add(new YearMention(number, context, title, heading.location()));
      }
    }
  }

  private static void inTitle(List<YearMention> found, Passage passage, Context context) {
    String text = passage.text();
    Matcher year = YEAR.matcher(text);
    boolean title = !passage.inCell() && text.length() <= 40 && text.contains("决算");
    boolean bare = !passage.inCell() && text.matches("（?20\\d\\d年度?）?");
    if ((title || bare) && year.find()) {
      found.add(mention(passage, year, context));
    }
  }

  private static void inTableHead(List<YearMention> found, Passage passage) {
    String text = passage.text();
    if (text.length() > LONGEST_HEAD || text.indexOf("20") < 0) {
      return;
    }
    boolean unit = WITH_UNIT.matcher(passage.printed()).matches();
    for (String piece : (unit ? SPACES : CAPTION_PIECES).split(passage.printed(), -1)) {
      if (!passage.inCell()
          && YEAR.matcher(piece.strip()).matches()
          && !HEAD.matcher(text).matches()) {
        Matcher year = YEAR.matcher(piece.strip());
        year.matches();
        found.add(mention(passage, year, Context.TABLE_HEAD));
        return;
      }
    }
    Matcher head = HEAD.matcher(text);
    boolean columnHeading = passage.inCell() && text.length() <= 7;
    if (!columnHeading && head.matches()) {
      found.add(mention(passage, head, Context.TABLE_HEAD));
      return;
    }
    Matcher year = YEAR.matcher(text);
    boolean title = text.length() <= 50 && text.endsWith("表") && text.contains("决算");
    if (title && year.find() && passage.section() != null && !isHeading(text)) {
      found.add(mention(passage, year, Context.TABLE_HEAD));
    }
  }

  private static boolean isHeading(String text) {
    return text.matches("^(?:第.{1,3}部分|[一二三四五六七八九十]+、).*");
  }

  private static void asOf(List<YearMention> found, Passage passage) {
    Matcher date = AS_OF.matcher(passage.text());
    if (date.results().map(match -> match.group(1)).distinct().count() > 1) {
      return; // two dates compared
    }
    date.reset();
    while (date.find()) {
      String sentence = sentenceAt(passage.text(), date.start());
      if (sentence.matches(".*(?:车辆|设备|资产|房屋).*")) {
        found.add(mention(passage, date, Context.AS_OF));
      }
    }
  }

  private void opening(List<YearMention> found, Passage passage) {
    if (statements.isEmpty()) {
      return;
    }
    String text = passage.text();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      String sentence = sentenceAt(text, year.start());
      int at = sentence.indexOf(year.group());
      String before = sentence.substring(0, at);
      String after = sentence.substring(at + year.group().length());
      String subject = after.replaceFirst("^(?:本部门|本单位|我部门|我单位|我局|部门|单位|度)", "");
      boolean opens =
          before.isEmpty()
              || before.matches("[\\u4e00-\\u9fff（）]{4,40}") && !COMPARES.matcher(before).find();
      if (opens
          && statements.stream().anyMatch(subject::startsWith)
          && !YEAR.matcher(after).find()) {
        found.add(mention(passage, year, Context.NARRATIVE));
      }
    }
  }

  private static String sentenceAt(String text, int index) {
    int from = index;
    while (from > 0 && "。；".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    int to = index;
    while (to < text.length() && "。".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to);
  }

  private static YearMention mention(Passage passage, Matcher year, Context context) {
    return new YearMention(
        Integer.parseInt(year.group(1)),
        context,
        year.group(),
        passage.location(year.start(1), year.end(1)));
  }

  /** Returns the year that most places carry, by weight, or null when none does. */
  Integer fiscalYear(Passages passages, Outline outline) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    for (YearMention mention : mentions(passages, outline)) {
      votes.merge(mention.year(), weight(mention.context()), Integer::sum);
    }
    if (votes.isEmpty()) {
      passages.paragraphs().stream().limit(20).forEach(passage -> vote(votes, passage));
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void vote(Map<Integer, Integer> votes, Passage passage) {
    Matcher year = YEAR.matcher(passage.text());
    if (passage.text().length() <= 40 && year.find()) {
      votes.merge(Integer.parseInt(year.group(1)), 1, Integer::sum);
    }
  }

  private static int weight(Context context) {
    return switch (context) {
      case COVER -> 6;
      case HEADING -> 3;
      case CONTENTS, TABLE_HEAD, AS_OF -> 2;
      case NARRATIVE -> 1;
    };
  }
}
