package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Location;
import org.mingjian.fact.OverviewTopic;
import org.mingjian.fact.Part;
import org.mingjian.fact.StaffCount;
import org.mingjian.fact.UnitCount;

/**
 * Reads the overview: its topics, the stated numbers of units and offices beside their lists, the
 * numbers of staff. Thread-safe.
 */
final class OverviewReader {

  private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";
  private static final Pattern HEADING =
      Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）|第.{1,3}部分).{2,40}$");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:单位|部门)[^。；]{0,20}(?:共|有|计)" + NUMBER + "[个家](?:单位|预算单位)?[^。；]{0,16}[:：]$");
  private static final Pattern ITEM = Pattern.compile("^(\\d{1,2})[.．、]");
  private static final Pattern STAFF =
      Pattern.compile(
          "(?:实有(?:人员|人数)?|年末实有(?:人员|人数)?)(\\d+)人[，,（(：:]*(?:其中[:：]?)?(?:在职(?:人员|职工)?)(\\d+)人[、，,](?:离休(?:人员)?(\\d+)人[、，,])?退休(?:人员)?(\\d+)人");

  private final Lexicon topics;
  private final List<String> offices;
  private final Pattern countBefore;
  private final Pattern countAfter;
  private final Pattern countLast;

  OverviewReader(Lexicon structure) {
    topics = structure.under("topics");
    offices = structure.words("offices");
    String counted =
        String.join("|", structure.words("counted").stream().map(Pattern::quote).toList());
    String what = "[\\u4e00-\\u9fff（）]{0,10}?(?:" + counted + ")";
    countBefore =
        Pattern.compile(
            "(?:设有?|下设|内设|下辖|包括|包含|共有?|有|含)(?:置)?"
                + NUMBER
                + "个("
                + what
                + ")(?:[，,]?(?:分别(?:是|为)|包括|即|具体(?:是|为))[:：]?|[:：])([^。；，,：:]+)(?:[。；]|$)");
    countLast =
        Pattern.compile(
            "("
                + counted
                + ")(?:共有?|有|为)"
                + NUMBER
                + "个[，,]?(?:分别(?:是|为)|包括|即|具体(?:是|为))[:：]?([^。；，,：:]+)(?:[。；]|$)");
    countAfter =
        Pattern.compile(
            "(?:^|[。；：:，,]|由|包括|设有?|分别为|分别是)([^。；：:，,]+)等" + NUMBER + "个(" + what + ")");
  }

  /** Returns the topics that the overview should treat. */
  List<OverviewTopic> topics(Passages passages) {
    List<Passage> overview =
        passages.all().stream().filter(p -> p.part() == Part.OVERVIEW).toList();
    List<OverviewTopic> found = new ArrayList<>();
    if (overview.isEmpty()) {
      return found;
    }
    for (String topic : topics.names()) {
      Lexicon words = topics.under(topic);
      found.add(topic(topic, words.word("name"), words.words("words"), overview));
    }
    return found;
  }

  private static OverviewTopic topic(
      String topic, String name, List<String> words, List<Passage> overview) {
    for (int i = 0; i < overview.size(); i++) {
      Passage passage = overview.get(i);
      boolean heading = !passage.inCell() && HEADING.matcher(passage.text()).matches();
      if (heading && !passage.text().startsWith("第") && holds(passage, words)) {
        return new OverviewTopic(topic, name, true, lengthUnder(overview, i), passage.location());
      }
    }
    int length = 0;
    for (Passage passage : overview) {
      length += holds(passage, words) ? passage.text().length() : 0;
    }
    Location location = overview.get(0).location();
    return new OverviewTopic(topic, name, length > 0, length, location);
  }

  private static boolean holds(Passage passage, List<String> words) {
    return words.stream().anyMatch(passage.text()::contains);
  }

  private static int lengthUnder(List<Passage> overview, int heading) {
    String style = styleOf(overview.get(heading));
    int length = 0;
    for (int i = heading + 1; i < overview.size(); i++) {
      Passage passage = overview.get(i);
      boolean next =
          !passage.inCell()
              && HEADING.matcher(passage.text()).matches()
              && styleOf(passage).equals(style)
              && passage.text().indexOf('，') < 0
              && passage.text().indexOf('；') < 0
              && !passage.text().endsWith("。");
      if (next) {
        break;
      }
      length += passage.text().length();
    }
    return length;
  }

  private static String styleOf(Passage passage) {
    return passage.text().startsWith("（") ? "（" : passage.text().startsWith("第") ? "第" : "、";
  }

  /** Returns the stated numbers of units and offices whose list can be counted beyond doubt. */
  List<UnitCount> unitCounts(Passages passages) {
    List<UnitCount> found = new ArrayList<>();
    for (Passage passage : passages.paragraphs(Part.OVERVIEW)) {
      String text = withoutBrackets(passage.text());
      Matcher after = countBefore.matcher(text);
      while (after.find()) {
        add(
            found,
            passage,
            after.group(1),
            after.group(2),
            after.group(3),
            after.group(3).endsWith("等"));
      }
      Matcher last = countLast.matcher(text);
      while (last.find()) {
        String list = last.group(3);
        add(found, passage, last.group(2), last.group(1), list, list.endsWith("等"));
      }
      Matcher before = countAfter.matcher(text);
      while (before.find()) {
        String list = before.group(1).replaceFirst("^.*(?:由|包括|设有)", "");
        add(found, passage, before.group(2), before.group(3), list, true);
      }
    }
    return found;
  }

  private void add(
      List<UnitCount> found,
      Passage passage,
      String number,
      String what,
      String list,
      boolean examples) {
    int stated = ChineseNumber.of(number);
    String names = list.replaceFirst("等$", "");
    List<String> items = List.of(names.split("、", -1));
    int fewest = items.size();
    int most = fewest;
    for (String item : items) {
      if (offices.stream().noneMatch(item::endsWith)) {
        return;
      }
      most += joined(item);
    }
    boolean mayBeExamples = examples && most < stated && (most < stated - 1 || stated < 5);
    boolean counted = fewest > 1 || most == 1 && !examples;
    if (stated > 0 && counted && !mayBeExamples) {
      found.add(new UnitCount(what, stated, fewest, most, passage.location()));
    }
  }

  /**
   * Returns the stated number of units that a sentence announces, when a table or a list with
   * running numbers follows.
   */
  List<UnitCount> announcedCounts(Passages passages) {
    List<UnitCount> found = new ArrayList<>();
    List<Passage> overview =
        passages.all().stream().filter(p -> p.part() == Part.OVERVIEW).toList();
    for (int i = 0; i + 1 < overview.size(); i++) {
      Passage passage = overview.get(i);
      Matcher announced = ANNOUNCED.matcher(passage.text());
      if (passage.inCell() || !announced.find()) {
        continue;
      }
      int stated = ChineseNumber.of(announced.group(1));
      int listed = runningNumbers(overview.subList(i + 1, overview.size()));
      if (stated > 0 && listed > 1) {
        found.add(new UnitCount("单位", stated, listed, listed, passage.location()));
      }
    }
    return found;
  }

  /**
   * Returns the last of the numbers 1, 2, 3 … that stand in cells, or before items, right after the
   * sentence.
   */
  private static int runningNumbers(List<Passage> following) {
    boolean table = following.get(0).inCell();
    int last = 0;
    for (Passage passage : following) {
      Matcher item = ITEM.matcher(passage.text());
      boolean number = table ? passage.text().matches("\\d{1,3}") : item.find();
      if (passage.inCell() != table || !table && !number) {
        break;
      }
      if (number) {
        int value = Integer.parseInt(table ? passage.text() : item.group(1));
        last = value == last + 1 ? value : last;
      }
    }
    return last;
  }

  /** Counts the 和 and 及 that may join two names: those after the end of a name. */
  private int joined(String item) {
    int joined = 0;
    for (int i = 2; i < item.length() - 1; i++) {
      boolean and = "和及与".indexOf(item.charAt(i)) >= 0;
      String head = item.substring(0, i);
      joined += and && offices.stream().anyMatch(head::endsWith) ? 1 : 0;
    }
    return joined;
  }

  private static String withoutBrackets(String text) {
    return text.replaceAll("（[^（）]*）", "").replaceAll("\\([^()]*\\)", "");
  }

  /** Returns the stated numbers of staff with their parts. */
  List<StaffCount> staffCounts(Passages passages) {
    List<StaffCount> found = new ArrayList<>();
    for (Passage passage : passages.paragraphs()) {
      if (passage.part() != Part.OVERVIEW && passage.part() != Part.NARRATIVE) {
        continue;
      }
      Matcher matcher = STAFF.matcher(passage.text());
      while (matcher.find()) {
        int parts = number(matcher.group(2)) + number(matcher.group(3)) + number(matcher.group(4));
        Location location = passage.location(matcher.start(), matcher.end());
        found.add(new StaffCount(number(matcher.group(1)), parts, matcher.group(), location));
      }
    }
    return found;
  }

  private static int number(String printed) {
    return printed == null ? 0 : Integer.parseInt(printed);
  }
}
