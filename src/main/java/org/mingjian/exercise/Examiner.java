package org.mingjian.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What judges a file: the checker, seen from outside, so that exercises know nothing of its rules.
 */
@FunctionalInterface
public interface Examiner {

  /**
   * Returns what the checker says of a file.
   *
   * @throws IOException when the file cannot be read
   */
  List<Accusation> examine(Path file) throws IOException;

  /**
   * A finding.
   *
   * @param rule id of its rule
   * @param grave whether it is an error or a warning, not a note
   * @param message for the reader of a measurement
   * @param places it names
   */
  record Accusation(String rule, boolean grave, String message, List<Where> places) {
    public Accusation {
      places = List.copyOf(places);
    }
  }

  /** A place that a finding names; what does not apply is empty. */
  record Where(
      String section, String table, String row, String column, String quote, String context) {}
}
