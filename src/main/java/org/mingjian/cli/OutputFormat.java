package org.mingjian.cli;

import java.util.Locale;

/** For whom a report is written. */
enum OutputFormat {
  TEXT,
  JSON,
  HTML;

  /** Tells whether it is read by a person at a terminal, in the charset of that. */
  boolean isForTerminal() {
    return this == TEXT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
