package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Subject;

/**
 * Gives the reasons told in a section to the changes that they explain. A reason explains what its
 * own sentence tells; a sentence that only gives a reason explains what it names, else what the
 * paragraph told before it, and at the head of a paragraph the paragraph before. Not thread-safe.
 */
final class Reasons {

  /** Words that give a reason without the word for it. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "因(?!公)|系(?!统|列)|由于|所致|为了|原因|厉行|从严|严格|控制|压[减缩]|落实|贯彻|规定|要求|主要[是为]|造成|导致|未发生|无此项");

  private record Waiting(ClaimDraft draft, int paragraph, int sentence, int end) {}

  private final List<Waiting> waiting = new ArrayList<>();
  private List<Subject> named = List.of();
  private String text = "";
  private int paragraph;
  private int sentence;
  private boolean each;
  private boolean first;

  /** Begins a paragraph. */
  void newParagraph(String words) {
    text = words;
    paragraph++;
    newSentence();
    first = true;
    waiting.removeIf(w -> w.paragraph < paragraph - 1);
  }

  /** Begins a sentence. */
  void newSentence() {
    sentence++;
    each = false;
    first = false;
    named = List.of();
  }

  /** Begins the next part of a sentence, after a semicolon. */
  void newItem() {
    if (each) {
      sentence++;
      named = List.of();
    }
  }

  /** The parts of this sentence have reasons of their own. */
  void ofEach() {
    each = true;
  }

  /** The sentence names what it speaks of. */
  void named(List<Subject> subjects) {
    named = subjects;
  }

  /** A change waits for its reason. */
  void await(ClaimDraft draft, int end) {
    waiting.add(new Waiting(draft, paragraph, sentence, end));
  }

  /**
   * Gives a reason to what it explains: what changed, and what did not only where it stands alone.
   */
  void give(String reason) {
    List<Waiting> explained = explained();
    boolean change = explained.stream().anyMatch(w -> moved(w.draft));
    explained.stream().filter(w -> moved(w.draft) || !change).forEach(w -> w.draft.reason = reason);
    waiting.removeAll(explained);
  }

  private List<Waiting> explained() {
    List<Waiting> own = waiting.stream().filter(w -> w.sentence == sentence).toList();
    if (!own.isEmpty()) {
      return own;
    }
    List<Waiting> meant = waiting.stream().filter(w -> names(w.draft.subject())).toList();
    if (!meant.isEmpty()) {
      return meant;
    }
    List<Waiting> here = waiting.stream().filter(w -> w.paragraph == paragraph).toList();
    return here.isEmpty() && first ? List.copyOf(waiting) : here;
  }

  private boolean names(Subject subject) {
    return named.stream().anyMatch(n -> n.key().equals(subject.key()));
  }

  /** Looks behind the changes of the paragraph for reasons told in other words. */
  void endParagraph() {
    for (Waiting change : waiting) {
      if (change.paragraph == paragraph && moved(change.draft)) {
        String tail = text.substring(change.end);
        int stop = tail.indexOf('。');
        Matcher matcher = LOOSE.matcher(stop < 0 ? tail : tail.substring(0, stop));
        if (matcher.find()) {
          change.draft.reason = tail.substring(matcher.start(), stop < 0 ? tail.length() : stop);
        }
      }
    }
  }

  private static boolean moved(ClaimDraft draft) {
    return draft.comparison == null
        ? draft.direction == Direction.UP || draft.direction == Direction.DOWN
        : draft.comparison != Comparison.EQUAL;
  }

  /** Forgets what waits. */
  void clear() {
    waiting.clear();
  }
}
