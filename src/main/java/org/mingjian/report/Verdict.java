package org.mingjian.report;

import java.util.Locale;

/** What a report says of a document as a whole. */
public enum Verdict {
  /** Evaluated, and nothing was found. */
  CLEAN,
  /** Something was found. */
  FINDINGS,
  /** It could not be read, or nothing in it could be evaluated: never to be taken for a pass. */
  NOT_EVALUATED;

  /** Returns the name used in reports, for instance {@code not-evaluated}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
