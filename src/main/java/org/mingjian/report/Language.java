package org.mingjian.report;

import java.util.Locale;

/** The languages that reports, help and messages speak; what rules say stays Chinese. */
public enum Language {
  ZH(Locale.ROOT),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Returns the locale of its message bundle; Chinese is the bundle without a suffix. */
  Locale locale() {
    return locale;
  }

  /** Returns the name used on the command line, for instance {@code zh}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
