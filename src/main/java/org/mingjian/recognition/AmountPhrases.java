package org.mingjian.recognition;

import java.util.List;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** 决算数为12万元, 年初预算12万元, 支出12万元: an amount of a subject. */
final class AmountPhrases {

  private final ClaimContext context;

  AmountPhrases(ClaimContext context) {
    this.context = context;
  }

  /** Reads an amount that is no change and no difference; tells whether it was understood. */
  boolean read(Lexeme number, Figure figure) {
    Clause clause = context.clause;
    Topic topic = context.topic;
    Lexeme previous = clause.previous;
    if (previous != null && previous.is(Lexeme.Kind.BASE)) {
      add(topic.subjects(), Aspect.valueOf(previous.id()), number, figure);
      return true;
    }
    String between = clause.words;
    boolean told =
        clause.aspect != null
            || topic.hasTurn()
            || topic.isListed()
            || topic.hasItem() && previous != null;
    if (!told && previous == null && !isWeak(between)) {
      return false;
    }
    if (!told && context.section.subject().isEmpty()) {
      return false;
    }
    Aspect said = clause.aspect == null ? actualOfYear() : clause.aspect;
    add(topic.subjectsOf(between), said, number, figure);
    return true;
  }

  /** 支出12万元 without a subject speaks of the section's subject. */
  private static boolean isWeak(String between) {
    return between.contains("支出") || between.contains("合计") || between.contains("总额");
  }

  private Aspect actualOfYear() {
    return context.isPreviousYear() ? Aspect.PREVIOUS_ACTUAL : Aspect.ACTUAL;
  }

  private void add(List<Subject> subjects, Aspect said, Lexeme number, Figure figure) {
    if (said.isBudget()) {
      context.sentence.lastBudget = said;
    }
    for (Subject subject : subjects) {
      context.claims.add(
          new AmountClaim(
              subject,
              said,
              SubjectResolver.cell(subject, said),
              figure,
              context.section.kind(),
              context.text.block(),
              context.clauseTo(number)));
    }
  }
}
