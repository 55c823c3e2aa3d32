package org.mingjian.check;

import java.util.List;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Location;

/**
 * Two places that cannot both hold, or a requirement that is not met, with the evidence.
 *
 * @param ruleId the rule
 * @param severity gravity
 * @param certainty how sure
 * @param title the requirement in a few words
 * @param message what contradicts what
 * @param basis regulations, as far as they were verified
 * @param locations every place concerned, the most important first; never empty
 * @param equations the broken equations with their numbers, one a line; empty when none
 * @param expected what should stand at the first location, or null
 * @param found what stands there, or null
 * @param suggestion what would mend it, or null
 * @param fingerprint identifies the finding across runs and edits: no line numbers, no wording
 */
public record Finding(
    String ruleId,
    Severity severity,
    Certainty certainty,
    String title,
    String message,
    List<String> basis,
    List<Location> locations,
    List<String> equations,
    String expected,
    String found,
    String suggestion,
    String fingerprint) {

  public Finding {
    basis = List.copyOf(basis);
    locations = List.copyOf(locations);
    equations = List.copyOf(equations);
  }

  /** Returns the finding with a note after its message, and as grave and sure as said. */
  Finding withNote(String note, Severity otherSeverity, Certainty otherCertainty) {
    return new Finding(
        ruleId,
        otherSeverity,
        otherCertainty,
        title,
        message + note,
        basis,
        locations,
        equations,
        expected,
        found,
        suggestion,
        fingerprint);
  }

  /** Returns the finding with another fingerprint. */
  public Finding withFingerprint(String other) {
    return copy(severity, other);
  }

  /** Returns the finding with another severity. */
  public Finding withSeverity(Severity other) {
    return copy(other, fingerprint);
  }

  private Finding copy(Severity otherSeverity, String otherFingerprint) {
    return new Finding(
        ruleId,
        otherSeverity,
        certainty,
        title,
        message,
        basis,
        locations,
        equations,
        expected,
        found,
        suggestion,
        otherFingerprint);
  }
}
