package org.mingjian.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.mingjian.check.PackInfo;

/**
 * What judged the documents.
 *
 * @param version of the program
 * @param packs rule packs in force
 * @param time when, or null when reports are to tell no time and so be the same from run to run
 */
public record Tool(String version, List<PackInfo> packs, ZonedDateTime time) {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  public Tool {
    packs = List.copyOf(packs);
  }

  /** Creates the tool for reports without a time. */
  public Tool(String version, List<PackInfo> packs) {
    this(version, packs, null);
  }

  /** Returns a time for people. */
  static String format(ZonedDateTime time) {
    return FORMAT.format(time);
  }
}
