package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Part;
import org.mingjian.fact.WordingDefect;

/**
 * Finds marks of review on the cover (保密审查情况：, 部门主要负责人审签情况：) that are left blank, as some provinces
 * print them. Labels come from {@code wording.yaml}. Thread-safe.
 */
final class ReviewMarks {

  private static final Pattern BLANK = Pattern.compile("[_＿—―\\-–.。]*");
  private static final Pattern VALUE = Pattern.compile("(?:已|同意|通过|经|予以|无|不涉|准予|合格|审).{0,20}");

  private final Pattern label;

  ReviewMarks(Lexicon wording) {
    String labels =
        wording.words("review").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    label = Pattern.compile("(?:(?:部门|单位)?(?:主要)?)(?:" + labels + ")(?:情况|意见|结果)?[:：]");
  }

  /** Returns the blank marks. */
  List<WordingDefect> blank(Passages passages) {
    List<WordingDefect> found = new ArrayList<>();
    List<Passage> all = passages.all();
    for (int i = 0; i < all.size(); i++) {
      Passage passage = all.get(i);
      if (passage.part() == Part.COVER || passage.part() == Part.CONTENTS) {
        String next = i + 1 < all.size() ? all.get(i + 1).text() : "";
        blank(passage, next, found);
      }
    }
    return found;
  }

  private void blank(Passage passage, String next, List<WordingDefect> found) {
    String text = passage.text();
    Matcher mark = label.matcher(text);
    int from = 0;
    while (mark.find(from)) {
      from = mark.end();
      Matcher following = label.matcher(text);
      boolean more = following.find(from);
      String value = text.substring(from, more ? following.start() : text.length());
      boolean filledBelow = !more && VALUE.matcher(next).matches();
      if (BLANK.matcher(value).matches() && !filledBelow) {
        found.add(
            new WordingDefect(
                WordingDefect.Kind.REVIEW_MARK,
                mark.group(),
                null,
                Certainty.LIKELY,
                List.of(passage.location(mark.start(), mark.end()))));
      }
    }
  }
}
