package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.NumberingBreak;
import org.mingjian.fact.Part;

/**
 * Follows the numbers of headings and items, 一、 （一） 1、 （1） each on its own, within the parts that
 * are prose. A list that starts again at one is another list. Thread-safe.
 */
final class Numbering {

  private static final Set<Part> PROSE = EnumSet.of(Part.OVERVIEW, Part.NARRATIVE, Part.GLOSSARY);
  private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
  private static final Pattern[] STYLES = {
    Pattern.compile("^[-•]?(" + NUMERAL + ")[、.．]"),
    Pattern.compile("^[-•]?[（(](" + NUMERAL + ")[）)]"),
    Pattern.compile("^(\\d{1,2})(?:[、．]|\\.(?!\\d))"),
    Pattern.compile("^[（(](\\d{1,2})[）)]"),
  };
  private static final Pattern PART = Pattern.compile("^第(" + NUMERAL + ")部分(?!第)");

  /** The last item of one style. */
  private record Item(
      int number, String printed, Passage passage, int restarts, boolean repeated, boolean jumped) {

    Item asRepeated() {
      return new Item(number, printed, passage, restarts, true, jumped);
    }

    Item asJumped() {
      return new Item(number, printed, passage, restarts, repeated, true);
    }
  }

  /** Returns the places where numbers do not follow one another. */
  List<NumberingBreak> breaks(Passages passages) {
    List<NumberingBreak> found = new ArrayList<>();
    Item[] last = new Item[STYLES.length];
    Item lastPart = null;
    Part part = null;
    for (Passage passage : passages.paragraphs()) {
      if (passage.part() == Part.CONTENTS || passage.part() == Part.COVER) {
        continue;
      }
      Matcher partNumber = PART.matcher(passage.text());
      boolean insideAnnex = part == Part.ANNEX && passage.part() == Part.ANNEX;
      if (partNumber.find() && passage.text().length() <= 60 && !insideAnnex) {
        lastPart = follow(found, lastPart, item(partNumber, passage, lastPart));
      }
      if (passage.part() != part) {
        part = passage.part();
        Arrays.fill(last, null);
      }
      if (PROSE.contains(part)) {
        step(found, last, passage);
      }
    }
    return found;
  }

  private static void step(List<NumberingBreak> found, Item[] last, Passage passage) {
    for (int style = 0; style < STYLES.length; style++) {
      Matcher matcher = STYLES[style].matcher(passage.text());
      if (matcher.find()) {
        last[style] = follow(found, last[style], item(matcher, passage, last[style]));
        Arrays.fill(last, style + 1, last.length, null);
        return;
      }
    }
  }

  private static Item item(Matcher matcher, Passage passage, Item previous) {
    int number = ChineseNumber.of(matcher.group(1));
    int restarts = previous == null ? 0 : previous.restarts() + (number == 1 ? 1 : 0);
    return new Item(number, matcher.group(), passage, restarts, false, false);
  }

  private static Item follow(List<NumberingBreak> found, Item previous, Item item) {
    if (previous == null || item.number() < 1 || item.restarts() > 0) {
      return item;
    }
    int step = item.number() - previous.number();
    if (step == 2 && !previous.repeated() || step == 3) {
      String missing =
          item.printed()
              .replace(numeral(item.printed()), numeralLike(item.printed(), previous.number() + 1));
      boolean runOn = previous.passage().text().indexOf(missing, 1) > 0;
      add(
          found,
          runOn ? NumberingBreak.Kind.RUN_ON : NumberingBreak.Kind.GAP,
          previous,
          item,
          missing);
      return item.asJumped();
    } else if (step == 0 && previous.jumped()) {
      return item; // the number before it was wrong, as was said
    } else if (step == 0 && previous.passage() != item.passage()) {
      add(found, NumberingBreak.Kind.REPEAT, previous, item, null);
      return item.asRepeated();
    }
    return item;
  }

  private static String numeral(String printed) {
    return printed.replaceAll("[^一二三四五六七八九十\\d]", "");
  }

  private static String numeralLike(String printed, int number) {
    boolean arabic = printed.chars().anyMatch(c -> c >= '0' && c <= '9');
    return arabic ? String.valueOf(number) : ChineseNumber.print(number);
  }

  private static void add(
      List<NumberingBreak> found,
      NumberingBreak.Kind kind,
      Item previous,
      Item item,
      String missing) {
    found.add(
        new NumberingBreak(
            kind,
            previous.printed(),
            item.printed(),
            missing,
            previous.passage().location(),
            item.passage().location()));
  }
}
