package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.fact.Unit;

/**
 * A word or number of the narrative that matters, or a stretch of words between such.
 *
 * @param kind what it is
 * @param text in plain form
 * @param from index of its first character in the plain text
 * @param to index after its last character
 * @param ids what the dictionary says it may mean, for words
 * @param value the number, or null
 * @param unit what the number counts, or null
 */
record Lexeme(
    Kind kind, String text, int from, int to, List<String> ids, BigDecimal value, Unit unit) {

  /** Kinds of lexemes. */
  enum Kind {
    /** Words that the dictionary does not know. */
    OTHER,
    SUBJECT,
    FUNCTION,
    CODE,
    /** (类), (款) or (项). */
    LEVEL,
    ASPECT,
    CHANGE,
    FLAT,
    APPROXIMATE,
    COMPARISON,
    SHARE,
    COMPLETION,
    BASE,
    AMONG,
    LIST,
    PURPOSE,
    REASON,
    YEAR,
    DATE,
    ORDINAL,
    NUMBER,
    /**
     * A title of a regulation, the number of a document, a threshold: numbers in it are no figures.
     */
    REFERENCE,
    PUNCTUATION
  }

  static Lexeme of(Kind kind, String text, int from, List<String> ids) {
    return new Lexeme(kind, text, from, from + text.length(), ids, null, null);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Tells whether it is a punctuation mark out of {@code marks}. */
  boolean isMark(String marks) {
    return kind == Kind.PUNCTUATION && marks.indexOf(text.charAt(0)) >= 0;
  }

  /** Returns the only meaning of a word that has one. */
  String id() {
    return ids.get(0);
  }
}
