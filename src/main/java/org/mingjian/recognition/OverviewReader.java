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
  private static final Pattern STAFF =
      Pattern.compile(
          "(?:实有(?:人员|人数)?|年末实有(?:人员|人数)?)(\\d+)人[，,（(：:]*(?:其中[:：]?)?(?:在职(?:人员|职工)?)(\\d+)人[、，,](?:离休(?:人员)?(\\d+)人[、，,])?退休(?:人员)?(\\d+)人");

  private final Lexicon topics;
  private final List<String> offices;
  private final Pattern countBefore;
  private final Pattern countAfter;

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
                + ")[，,]?(?:分别)?(?:是|为|包括|即)?[:：，,]?(?:分别(?:是|为)[:：]?)([^。；]+)[。；]");
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
        add(found, passage, after.group(1), after.group(2), after.group(3));
      }
      Matcher before = countAfter.matcher(text);
      while (before.find()) {
        add(
            found,
            passage,
            before.group(2),
            before.group(3),
            before.group(1).replaceFirst("^.*(?:由|包括|设有)", ""));
      }
    }
    return found;
  }

  private void add(
      List<UnitCount> found, Passage passage, String number, String what, String list) {
    int stated = ChineseNumber.of(number);
    String names = list.replaceFirst("等$", "");
    String[] items = names.split("[、，,]");
    int fewest = items.length;
    int most = fewest;
    for (String item : items) {
      if (offices.stream().noneMatch(item::endsWith)) {
        return;
      }
      most += joined(item);
    }
    if (stated > 0 && fewest > 1) {
      found.add(new UnitCount(what, stated, fewest, most, passage.location()));
    }
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
