package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** The amounts stated in one section so far. Not thread-safe. */
final class SectionAmounts {

  private final Map<String, List<AmountClaim>> claims = new LinkedHashMap<>();

  void add(AmountClaim claim) {
    claims
        .computeIfAbsent(claim.subject().key() + claim.aspect(), key -> new ArrayList<>())
        .add(claim);
  }

  /** Returns the amount stated last, or null. */
  Figure latest(Subject subject, Aspect aspect) {
    List<AmountClaim> stated = claims.get(subject.key() + aspect);
    return stated == null ? null : stated.get(stated.size() - 1).figure();
  }

  /** Returns the claim made first, or null. */
  AmountClaim first(String key, Aspect aspect) {
    List<AmountClaim> stated = claims.get(key + aspect);
    return stated == null ? null : stated.get(0);
  }

  /** Returns the first claims of this aspect whose subject fits, one for each subject. */
  List<AmountClaim> all(Aspect aspect, Predicate<Subject> fits) {
    List<AmountClaim> found = new ArrayList<>();
    for (List<AmountClaim> stated : claims.values()) {
      AmountClaim claim = stated.get(0);
      if (claim.aspect() == aspect && fits.test(claim.subject())) {
        found.add(claim);
      }
    }
    return found;
  }
}
