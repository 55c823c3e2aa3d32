package org.mingjian.recognition;

import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** 12批次, 34人次, 保有量5辆: a count. */
final class CountPhrases {

  private final ClaimContext context;
  private final CountSubjects subjects;

  CountPhrases(ClaimContext context, NarrativeDictionary dictionary) {
    this.context = context;
    this.subjects = new CountSubjects(dictionary);
  }

  /** Reads a count; tells whether it was understood. */
  boolean read(Lexeme number, Figure figure) {
    Lexeme previous = context.clause.previous;
    boolean named = context.clause.knows() && previous != null && previous.is(Lexeme.Kind.SUBJECT);
    int from = Math.min(context.sentence.from, number.from());
    Subject counted =
        subjects.find(
            context.section.kind(),
            context.lead(number),
            context.text.text().substring(from, number.from()),
            figure.unit().symbol(),
            context.topic.subjects(),
            named);
    if (counted == null) {
      return false;
    }
    context.claims.add(
        new CountClaim(
            counted,
            figure,
            context.section.kind(),
            context.text.block(),
            context.clauseTo(number)));
    return true;
  }
}
