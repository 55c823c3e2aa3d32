package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.PurposeClaim;
import org.mingjian.fact.Subject;

/** 主要用于…: what an item of the functional classification was spent on. */
final class PurposePhrases {

  private final ClaimContext context;
  private final Lookahead ahead;
  private final NarrativeDictionary dictionary;
  private int from;

  PurposePhrases(ClaimContext context, Lookahead ahead, NarrativeDictionary dictionary) {
    this.context = context;
    this.ahead = ahead;
    this.dictionary = dictionary;
  }

  void begin(Lexeme word) {
    from = word.to();
  }

  /** Tells whether the purpose is over at the lexeme; if so, it is claimed. */
  boolean endsAt(int i) {
    Lexeme lexeme = context.text.get(i);
    boolean over =
        lexeme.isMark("。；")
            || lexeme.isMark("，")
                && (ahead.resumes(i + 1) || ahead.continues(i + 1) || ahead.counts(i + 1));
    Subject subject = context.topic.only();
    if (over && subject != null && Topic.isFunctionRow(subject)) {
      add(subject, lexeme.from());
    }
    return over;
  }

  private void add(Subject subject, int to) {
    String purpose = context.text.text().substring(from, to).replaceFirst("^[：，]", "");
    context.claims.add(
        new PurposeClaim(
            subject,
            purpose,
            conflict(subject, purpose),
            context.section.kind(),
            context.text.locate(from, to)));
  }

  /**
   * Returns a word of the purpose that belongs to another kind of item, while none of the item's
   * own is there.
   */
  private String conflict(Subject subject, String text) {
    List<String> own = kinds(subject.words());
    if (own.isEmpty() || kinds(text).stream().anyMatch(own::contains)) {
      return null;
    }
    return kinds(text).stream().findFirst().orElse(null);
  }

  private List<String> kinds(String text) {
    List<String> kinds = new ArrayList<>();
    for (NarrativeDictionary.Distinctive kind : dictionary.distinctive()) {
      if (kind.words().stream().anyMatch(text::contains)) {
        kinds.add(kind.id());
      }
    }
    return kinds;
  }
}
