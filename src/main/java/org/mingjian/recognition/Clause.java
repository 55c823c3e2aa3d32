package org.mingjian.recognition;

import java.util.List;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Subject;

/** What the clause has said before its next number. Not thread-safe. */
final class Clause {

  private final Fillers fillers;

  /** Index of its first character. */
  int from;

  /** The lexeme before the words. */
  Lexeme previous;

  /** The words since then. */
  String words = "";

  Aspect aspect;
  Aspect otherAspect;
  Direction verb;
  String verbWord;
  boolean share;
  List<Subject> shareWhole;
  Aspect shareAspect;
  boolean shareUnknown;
  boolean completion;
  Comparison comparison;
  ClaimDraft[] compared = {};
  boolean approximate;

  /** Whether it goes on with a list. */
  boolean enumerated;

  Integer year;

  Clause(Fillers fillers) {
    this.fillers = fillers;
  }

  /** Begins a clause. */
  void begin(int at) {
    from = at;
    previous = null;
    words = "";
    clearPending();
    year = null;
    approximate = false;
    enumerated = false;
    comparison = null;
    compared = new ClaimDraft[0];
  }

  /** Goes on with the next number of a list, which is what the last one was. */
  void goOn(int at) {
    from = at;
    previous = null;
    words = "";
  }

  /** Tells whether nothing stands between the list's comma and the number. */
  boolean isBareItem() {
    return enumerated && previous == null && words.isEmpty();
  }

  /** Forgets what the next number was to be. */
  void clearPending() {
    aspect = null;
    otherAspect = null;
    verb = null;
    verbWord = null;
    share = false;
    shareWhole = null;
    shareAspect = null;
    shareUnknown = false;
    completion = false;
  }

  /** Tells whether it is known what the next number is. */
  boolean awaitsNumber() {
    return aspect != null || verb != null || completion || share;
  }

  /** Tells whether the words before this lexeme say nothing of their own. */
  boolean knows() {
    return words.isEmpty() || fillers.isFiller(words);
  }

  /** Tells whether the words before a subject leave it what it is. */
  boolean named() {
    if (knows()) {
      return true;
    }
    boolean first =
        previous == null
            || previous.is(Lexeme.Kind.YEAR)
            || previous.is(Lexeme.Kind.DATE)
            || previous.is(Lexeme.Kind.ORDINAL);
    return first && fillers.isBody(words);
  }

  /** Tells whether the clause begins with these words, the name of a body. */
  boolean namesBody() {
    return previous == null && fillers.isBody(words);
  }
}
