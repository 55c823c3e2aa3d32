package org.mingjian.recognition;

import org.mingjian.fact.Aspect;

/** What the sentence, and those before it in the section, have said. Not thread-safe. */
final class Sentence {

  /** Index of its first character. */
  int from;

  /** What it compares with. */
  Aspect base;

  boolean ofThisYear;

  /** 其中A12万元 without a colon: a change after it may be that of the whole. */
  boolean aside;

  ClaimDraft[] lastChange = {};
  int comparisons;
  int changes;

  /** What the section compared with last. */
  Aspect lastBase;

  Aspect lastBudget;

  /** Begins a sentence, or its next part after a semicolon, which keeps the base. */
  void begin(int at) {
    from = at;
    aside = false;
    comparisons = 0;
    changes = 0;
    lastChange = new ClaimDraft[0];
  }

  /** Forgets what the section has said, as a heading does. */
  void reset() {
    lastBase = null;
    lastBudget = null;
  }
}
