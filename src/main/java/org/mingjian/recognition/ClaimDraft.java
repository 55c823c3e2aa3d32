package org.mingjian.recognition;

import org.mingjian.fact.Aspect;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Subject;

/** A change or comparison whose rate, difference or reason may follow in a later clause. */
final class ClaimDraft {

  private final Subject subject;
  private final Aspect base;
  private final String section;
  private final int item;
  private final Location location;
  Direction direction;
  Direction rateDirection;
  Comparison comparison;
  boolean approximate;
  Figure delta;
  Figure rate;
  Figure current;
  Figure previous;
  String reason;

  ClaimDraft(Subject subject, Aspect base, String section, int item, Location location) {
    this.subject = subject;
    this.base = base;
    this.section = section;
    this.item = item;
    this.location = location;
  }

  Subject subject() {
    return subject;
  }

  Aspect base() {
    return base;
  }

  boolean isChange() {
    return comparison == null;
  }

  Claim claim() {
    return isChange()
        ? new ChangeClaim(
            subject,
            base,
            direction,
            rateDirection,
            delta,
            rate,
            current,
            previous,
            approximate,
            reason,
            section,
            item,
            location)
        : new ComparisonClaim(
            subject,
            comparison,
            base,
            current,
            previous,
            delta,
            approximate,
            reason,
            section,
            item,
            location);
  }
}
