package org.mingjian.settled;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Why a finding no longer counts.
 *
 * @param kind by what it was settled
 * @param reason in the words of who settled it; empty where none was given
 * @param person who settled it; empty where nobody is named
 * @param until the last day on which it is settled, or null
 */
public record Settlement(Kind kind, String reason, String person, LocalDate until) {

  /** By what a finding is settled. */
  public enum Kind {
    /** It was known before. */
    BASELINE,
    /** A person decided so for its rule and place. */
    SUPPRESSION;

    /** Returns the name used in reports. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
