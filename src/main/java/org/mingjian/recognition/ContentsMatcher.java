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
  private static final Pattern NUMBER = Pattern.compile("^[^、.)]{1,5}[、.)]");
  private static final Pattern TABLE_NUMBER =
      Pattern.compile("\\((?:公开|附)?\\d*表\\d*\\)$|^(?:公开|附)?\\d*表\\d*[:：、]?|PAGEREF.*$");
  private static final Pattern STOPS = Pattern.compile("[\".。:：]");
  private static final Pattern PART = Pattern.compile("^第.{1,2}部分");
  private static final int LEAST = 3;
  private static final int MOST = 90;
  private static final double ALIKE = 0.6;

  /** Returns every entry of the contents with what the body has for it. */
  List<ContentsEntry> match(Passages passages, Outline outline, Identity identity) {
    List<Heading> body = outline.headings().stream().filter(h -> !h.inContents()).toList();
    List<ContentsEntry> entries = new ArrayList<>();
    if (body.size() == outline.headings().size()) {
      return entries;
    }
    List<Titled> titles = titles(passages, identity);
    for (Heading entry : outline.headings()) {
      if (entry.inContents() && entry.level() <= 2) {
        entries.add(entry(entry, body, titles, identity));
      }
    }
    return entries;
  }

  private static ContentsEntry entry(
      Heading entry, List<Heading> body, List<Titled> titles, Identity identity) {
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
      if (here
          && level
          && (number || entry.number().isEmpty())
          && alike == null
          && isAlike(key, other)) {
        alike = heading;
      }
    }
    if (same != null) {
      boolean unnumbered =
          entry.level() == 0 && !entry.number().isEmpty() && same.number().isEmpty();
      return of(entry, unnumbered ? Match.UNNUMBERED : Match.SAME, same.title(), same.location());
    }
    Titled titled = passageWith(titles, key);
    if (titled != null) {
      Passage passage = titled.passage();
      boolean unnumbered = entry.level() == 0 && isBare(titled, entry, key);
      return of(
          entry, unnumbered ? Match.UNNUMBERED : Match.SAME, passage.printed(), passage.location());
    }
    if (alike != null) {
      Match match = entry.level() == 0 ? Match.SAME : Match.REWORDED;
      return of(entry, match, alike.title(), alike.location());
    }
    boolean table = entry.part() == Part.TABLES && entry.level() > 0;
    boolean annex = entry.part() == Part.ANNEX || key.contains("附件") || key.length() < 4;
    Match match =
        table || key.endsWith("表") ? Match.ABSENT_TABLE : annex ? Match.SAME : Match.ABSENT;
    return of(entry, match, null, null);
  }

  private static boolean isAlike(String a, String b) {
    return Similarity.ofPairs(a, b) >= ALIKE
        || a.length() >= 4 && b.length() >= 4 && (a.contains(b) || b.contains(a));
  }

  /** A short paragraph or cell of the body with its words as those of a title. */
  private record Titled(Passage passage, String key) {}

  private static List<Titled> titles(Passages passages, Identity identity) {
    List<Titled> titles = new ArrayList<>();
    for (Passage passage : passages.all()) {
      boolean body = passage.part() != Part.CONTENTS && passage.part() != Part.COVER;
      boolean shown =
          !passage.inCell() || passage.part() == Part.TABLES && passage.text().endsWith("表");
      int length = passage.text().length();
      if (body && shown && length >= LEAST && length <= MOST) {
        titles.add(new Titled(passage, key(passage.text(), identity)));
      }
    }
    return titles;
  }

  private static boolean isBare(Titled titled, Heading entry, String key) {
    return !entry.number().isEmpty()
        && titled.key().equals(key)
        && !titled.passage().text().startsWith(entry.number().substring(0, 1));
  }

  /**
   * Returns a paragraph of the body, or a cell, that holds the title; the reader may have joined it
   * to other words.
   */
  private static Titled passageWith(List<Titled> titles, String key) {
    if (key.length() < LEAST) {
      return null;
    }
    Titled holding = null;
    for (Titled titled : titles) {
      if (titled.key().equals(key)) {
        return titled;
      }
      if (holding == null && titled.key().length() <= key.length() + 20) {
        String unnumbered = NUMBER.matcher(titled.key()).replaceFirst("");
        holding = unnumbered.startsWith(key) ? titled : null;
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
    key = TABLE_NUMBER.matcher(key).replaceAll("");
    String undated = YEAR.matcher(key).replaceAll("");
    return PART.matcher(STOPS.matcher(undated).replaceAll("")).replaceFirst("");
  }

  private static ContentsEntry of(Heading entry, Match match, String bodyTitle, Location body) {
    return new ContentsEntry(
        entry.level(),
        entry.number(),
        entry.title(),
        entry.part(),
        match,
        bodyTitle,
        entry.location(),
        body);
  }
}
