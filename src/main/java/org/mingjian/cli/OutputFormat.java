package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Locale;

/** For whom a report is written. */
enum OutputFormat {
  TEXT("report.txt"),
  JSON("report.json"),
  HTML("report.html"),
  MARKDOWN("report.md"),
  SARIF("report.sarif"),
  XLSX("report.xlsx"),
  DOCX("report.docx");

  private final String fileName;

  OutputFormat(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the file of this format among several in a folder. */
  Path in(Path folder) {
    return folder.resolve(fileName);
  }

  /** Tells whether it is only for people and so in the charset of their console. */
  boolean isForTerminal() {
    return this == TEXT;
  }

  /** Tells whether it is no text and so only goes to a file. */
  boolean isBinary() {
    return this == XLSX || this == DOCX;
  }

  /** Returns the format with this name, one of those that {@link #toString()} gives. */
  static OutputFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
