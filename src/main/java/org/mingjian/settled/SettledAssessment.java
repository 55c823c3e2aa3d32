package org.mingjian.settled;

import java.util.List;
import org.mingjian.check.Assessment;

/**
 * A judgement parted into what counts and what is settled.
 *
 * @param open the judgement with the findings that count
 * @param settled the other findings
 * @param changes severities that were set by a person and touch a finding
 * @param compared whether findings were held against a baseline, so that the open ones are new
 */
public record SettledAssessment(
    Assessment open, List<SettledFinding> settled, List<SeverityChange> changes, boolean compared) {

  public SettledAssessment {
    settled = List.copyOf(settled);
    changes = List.copyOf(changes);
  }

  /** Returns the judgement with nothing settled. */
  public static SettledAssessment of(Assessment assessment) {
    return new SettledAssessment(assessment, List.of(), List.of(), false);
  }
}
