package org.mingjian.document;

import java.util.Locale;

/** The kinds of file that can be read, recognised by content. */
public enum Format {
  TEXT,
  HTML,
  PDF,
  DOCX,
  DOC,
  XLSX,
  XLS,
  IMAGE,
  JSON,
  YAML;

  /** Returns the name used in reports, for instance {@code pdf}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
