package org.mingjian.fact;

/** What a clause of the narrative says about a subject. */
public sealed interface Claim
    permits AmountClaim,
        ShareClaim,
        ChangeClaim,
        CompletionClaim,
        ComparisonClaim,
        BreakdownClaim,
        CountClaim,
        ListClaim,
        PurposeClaim,
        NoneClaim,
        AsOfClaim,
        CoverageClaim {

  /** Returns what it speaks of. */
  Subject subject();

  /** Returns the kind of narrative section that it stands in, for instance {@code three-public}. */
  String section();

  /** Returns where the clause stands, and the clause as printed. */
  Location location();
}
