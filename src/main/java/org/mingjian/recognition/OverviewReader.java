package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Location;
import org.mingjian.fact.OverviewTopic;
import org.mingjian.fact.Part;
import org.mingjian.fact.StaffCount;

/** Reads the overview: its topics, and the numbers of staff. Thread-safe. */
final class OverviewReader {

  private static final Pattern HEADING =
      Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）|第.{1,3}部分).{2,40}$");
  private static final Pattern STAFF =
      Pattern.compile(
          "(?:实有(?:人员|人数)?|年末实有(?:人员|人数)?)(\\d+)人[，,（(：:]*(?:其中[:：]?)?(?:在职(?:人员|职工)?)(\\d+)人[、，,](?:离休(?:人员)?(\\d+)人[、，,])?退休(?:人员)?(\\d+)人");

  private final Lexicon topics;

  OverviewReader(Lexicon structure) {
    topics = structure.under("topics");
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
