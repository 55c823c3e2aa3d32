package org.mingjian.recognition;

import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.AsOfClaim;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.ListClaim;
import org.mingjian.fact.NoneClaim;
import org.mingjian.fact.PurposeClaim;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.Subject;

/** Writes claims in a short form for the cases of the tests. */
final class ClaimText {

  private ClaimText() {}

  /** Returns the claim in short, or null for claims that follow from others. */
  static String of(Claim claim) {
    String about = name(claim.subject());
    if (claim instanceof AmountClaim c) {
      return about + " " + c.aspect() + " " + print(c.figure());
    }
    if (claim instanceof ChangeClaim c) {
      String rate = c.rate() == null ? "" : " " + c.rateDirection() + " " + print(c.rate());
      String delta = c.delta() == null ? "" : " " + print(c.delta());
      return about + " vs " + c.base() + " " + c.direction() + delta + rate + reason(c.reason());
    }
    if (claim instanceof ComparisonClaim c) {
      String difference = c.difference() == null ? "" : " by " + print(c.difference());
      return about + " " + c.word() + " " + c.against() + difference + reason(c.reason());
    }
    if (claim instanceof ShareClaim c) {
      return about + " in " + name(c.wholeSubject()) + " " + print(c.rate());
    }
    if (claim instanceof CompletionClaim c) {
      return about + " completes " + c.of() + " " + print(c.rate());
    }
    if (claim instanceof CountClaim c) {
      return about + " count " + print(c.figure());
    }
    if (claim instanceof ListClaim c) {
      return about + " lists " + rows(c) + (c.open() ? " open" : "");
    }
    if (claim instanceof PurposeClaim c) {
      return about + " for " + c.text() + (c.conflict() == null ? "" : " !" + c.conflict());
    }
    if (claim instanceof NoneClaim) {
      return claim.section() + " none";
    }
    if (claim instanceof AsOfClaim c) {
      return about + " as of " + c.year() + "-" + c.month() + "-" + c.day();
    }
    return null;
  }

  private static String rows(ListClaim list) {
    return list.items().stream().map(Subject::row).toList().toString();
  }

  private static String name(Subject subject) {
    return subject.key().replace("//", "/");
  }

  private static String reason(String reason) {
    return reason == null ? "" : " because";
  }

  private static String print(Figure figure) {
    String value = figure.isZero() ? "0" : figure.value().toPlainString();
    return value + figure.unit().symbol();
  }
}
