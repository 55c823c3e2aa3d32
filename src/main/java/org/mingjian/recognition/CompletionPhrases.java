package org.mingjian.recognition;

import org.mingjian.fact.Aspect;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** 完成年初预算的95%: how much of a budget was spent. */
final class CompletionPhrases {

  private final ClaimContext context;

  CompletionPhrases(ClaimContext context) {
    this.context = context;
  }

  /** Reads a completion of the budget {@code of}, or of any when null. */
  boolean read(Lexeme number, Figure figure, Aspect of) {
    if (context.topic.subjects().isEmpty()) {
      return false;
    }
    Aspect said = of == null || !of.isBudget() ? Aspect.BUDGET : of;
    for (Subject subject : context.topic.subjects()) {
      context.claims.add(
          new CompletionClaim(
              subject,
              said,
              context.actual(subject),
              context.claims.budget(subject, said),
              figure,
              context.section.kind(),
              context.text.block(),
              context.clauseTo(number)));
    }
    return true;
  }
}
