package org.mingjian.settled;

import java.util.StringJoiner;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Location;

/**
 * A finding that a baseline knows. All but the fingerprint is for people.
 *
 * @param fingerprint of the finding
 * @param ruleId the rule
 * @param severity when it was recorded
 * @param title the requirement in a few words
 * @param place headings around the first place, without page or line
 * @param quote what is printed there, or an empty string
 * @param message what contradicts what
 * @param reason why it is settled; for people to fill in
 * @param person who settled it; for people to fill in
 */
public record BaselineEntry(
    String fingerprint,
    String ruleId,
    Severity severity,
    String title,
    String place,
    String quote,
    String message,
    String reason,
    String person) {

  /** Returns the entry for a finding, reason and person still to be filled in. */
  public static BaselineEntry of(Finding finding) {
    Location first = finding.locations().get(0);
    return new BaselineEntry(
        finding.fingerprint(),
        finding.ruleId(),
        finding.severity(),
        finding.title(),
        place(first),
        first.quote() == null ? "" : first.quote(),
        finding.message(),
        "",
        "");
  }

  private static String place(Location location) {
    StringJoiner place = new StringJoiner(" · ");
    for (String part :
        new String[] {location.section(), location.table(), location.row(), location.column()}) {
      if (part != null && !part.isBlank()) {
        place.add(part);
      }
    }
    return place.toString();
  }

  /** Returns the entry with the reason and person of an older one. */
  BaselineEntry settledAs(BaselineEntry older) {
    return new BaselineEntry(
        fingerprint, ruleId, severity, title, place, quote, message, older.reason, older.person);
  }
}
