package org.mingjian.cli;

import java.util.List;
import java.util.Locale;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;

/** From which severity on findings make a run fail. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  NEVER(null);

  private final Severity least;

  FailOn(Severity least) {
    this.least = least;
  }

  /** Returns the least severity that counts, or null when none does. */
  Severity least() {
    return least;
  }

  /** Tells whether one of the findings is that severe. */
  boolean isMetBy(List<Finding> findings) {
    return least != null
        && findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
  }

  /** Returns the threshold with this name, one of those that {@link #toString()} gives. */
  static FailOn named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
