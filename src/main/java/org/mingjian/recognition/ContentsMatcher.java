package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.fact.ContentsEntry;
import org.mingjian.fact.ContentsEntry.Match;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;

/** Holds the list of contents against the headings of the body. Thread-safe. */
final class ContentsMatcher {

  private static final Pattern YEAR = Pattern.compile("20\\d{2}年度?|年度");
  private static final double ALIKE = 0.6;

  /** Returns every entry of the contents with what the body has for it. */
  List<ContentsEntry> match(Passages passages, Outline outline, Identity identity) {
    List<Heading> body = outline.headings().stream().filter(h -> !h.inContents()).toList();
    List<ContentsEntry> entries = new ArrayList<>();
    for (Heading entry : outline.headings()) {
      if (entry.inContents() && entry.level() <= 2) {
        entries.add(entry(entry, body, passages, identity));
      }
    }
    return entries;
  }

  private static ContentsEntry entry(
      Heading entry, List<Heading> body, Passages passages, Identity identity) {
    String key = key(entry.title(), identity);
    Heading same = null;
    Heading alike = null;
    for (Heading heading : body) {
      boolean here = heading.part() == entry.part() || entry.level() == 0;
      String other = key(heading.title(), identity);
      if (other.equals(key) && (same == null || here && same.part() != entry.part())) {
        same = heading;
      }
      boolean level = heading.level() == entry.level();
      boolean number = heading.number().equals(entry.number());
      if (here && level && (number || entry.number().isEmpty()) && alike == null && isAlike(key, other)) {
        alike = heading;
      }
    }
    if (same != null) {
      boolean unnumbered = entry.level() == 0 && !entry.number().isEmpty() && same.number().isEmpty();
      return of(entry, unnumbered ? Match.UNNUMBERED : Match.SAME, same.title(), same.location());
    }
    Passage passage = passageWith(passages, key, identity);
    if (passage != null) {
      boolean unnumbered = entry.level() == 0 && isBare(passage, entry, key, identity);
      return of(entry, unnumbered ? Match.UNNUMBERED : Match.SAME, passage.printed(), passage.location());
    }
    if (alike != null) {
      return of(entry, Match.REWORDED, alike.title(), alike.location());
    }
    boolean table = entry.part() == Part.TABLES && entry.level() > 0;
    boolean annex = entry.part() == Part.ANNEX || key.contains("附件") || key.length() < 4;
    Match match = table || key.endsWith("表") ? Match.ABSENT_TABLE : annex ? Match.SAME : Match.ABSENT;
    return of(entry, match, null, null);
  }

  private static boolean isAlike(String a, String b) {
    return Similarity.ofPairs(a, b) >= ALIKE
        || a.length() >= 4 && b.length() >= 4 && (a.contains(b) || b.contains(a));
  }

  private static boolean isBare(Passage passage, Heading entry, String key, Identity identity) {
    return !entry.number().isEmpty()
        && key(passage.text(), identity).equals(key)
        && !passage.text().startsWith(entry.number().substring(0, 1));
  }

  /** Returns a paragraph of the body, or a cell, that holds the title; the reader may have joined it to other words. */
  private static Passage passageWith(Passages passages, String key, Identity identity) {
    if (key.length() < 3) {
      return null;
    }
    Passage holding = null;
    for (Passage passage : passages.all()) {
      boolean body = passage.part() != Part.CONTENTS && passage.part() != Part.COVER;
      if (body && passage.text().length() <= 120) {
        String text = key(passage.text(), identity);
        if (text.equals(key)) {
          return passage;
        }
        boolean begins = text.length() <= key.length() + 20 && text.replaceFirst("^[^、.)]{1,5}[、.)]", "").startsWith(key);
        holding = holding == null && begins ? passage : holding;
      }
    }
    return holding;
  }

  /** Returns the words of a title without year, body, quotation marks and final stop. */
  private static String key(String title, Identity identity) {
    String key = Words.key(title);
    if (identity.body() != null) {
      key = key.replace(Words.key(identity.body()), "");
    }
    return YEAR.matcher(key).replaceAll("").replaceAll("[\".。:：]", "").replaceFirst("^第.{1,2}部分", "");
  }

  private static ContentsEntry of(Heading entry, Match match, String bodyTitle, Location body) {
    return new ContentsEntry(
        entry.level(), entry.number(), entry.title(), entry.part(), match, bodyTitle, entry.location(), body);
  }
}
