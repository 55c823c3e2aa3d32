package org.mingjian.cli;

import java.util.Locale;

/** For whom what is known of rules is written. */
enum CatalogueFormat {
  TEXT(OutputFormat.TEXT),
  JSON(OutputFormat.JSON);

  private final OutputFormat output;

  CatalogueFormat(OutputFormat output) {
    this.output = output;
  }

  /** Returns the format of the output. */
  OutputFormat output() {
    return output;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
