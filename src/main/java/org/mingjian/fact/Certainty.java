package org.mingjian.fact;

import java.util.Locale;

/** How much a finding knows. */
public enum Certainty {
  /** No reading of the print allows it. */
  CERTAIN,
  /** Most readings make it an error. */
  LIKELY,
  /** To be looked at by a person. */
  REVIEW;

  /** Returns the name used in reports. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
