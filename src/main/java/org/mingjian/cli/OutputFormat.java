package org.mingjian.cli;

import java.util.Locale;

/** For whom a result is written. */
enum OutputFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
