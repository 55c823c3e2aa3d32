package org.mingjian.recognition;

import org.mingjian.fact.Aspect;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Subject;

/**
 * What the parts of the grammar share while one section is read: what clause and sentence have said
 * so far, of what they speak, and the claims made. Not thread-safe.
 */
final class ClaimContext {

  final NarrativeDictionary.Section section;

  /** The fiscal year, or null. */
  final Integer year;

  final SectionClaims claims;
  final Reasons reasons = new Reasons();
  final Clause clause;
  final Sentence sentence = new Sentence();
  final Topic topic;

  /** The paragraph being read. */
  NarrativeText text;

  ClaimContext(
      NarrativeDictionary dictionary,
      CellIndex index,
      NarrativeDictionary.Section section,
      Integer year) {
    this.section = section;
    this.year = year;
    this.claims = new SectionClaims(index);
    this.clause = new Clause(new Fillers(dictionary));
    this.topic = new Topic(dictionary, index, section, clause, claims, reasons);
  }

  /** Returns the place of the clause up to {@code to}. */
  Location clauseTo(int to) {
    int from = Math.min(clause.from, to);
    return text.locate(from, Math.max(to, from + 1));
  }

  /** Returns the place of the clause up to the end of a number. */
  Location clauseTo(Lexeme number) {
    return clauseTo(number.to());
  }

  /** Returns the words of the clause up to the number. */
  String lead(Lexeme number) {
    return text.text().substring(Math.min(clause.from, number.from()), number.from());
  }

  /** Tells whether the clause speaks of the year before. */
  boolean isPreviousYear() {
    return clause.year != null && year != null && clause.year == year - 1;
  }

  /** Begins a change or comparison; its numbers and its reason may follow. */
  ClaimDraft draft(Subject subject, Aspect against, int to) {
    ClaimDraft draft = newDraft(subject, against, to);
    if (against.isBudget()) {
      sentence.comparisons++;
    } else {
      sentence.changes++;
    }
    reasons.await(draft, to);
    return draft;
  }

  /** Begins a change that needs no reason. */
  ClaimDraft newDraft(Subject subject, Aspect against, int to) {
    ClaimDraft draft = new ClaimDraft(subject, against, section.kind(), text.block(), clauseTo(to));
    draft.current = claims.amounts().latest(subject, Aspect.ACTUAL);
    claims.add(draft);
    return draft;
  }

  /** Returns the amount that a claim refers to: the one stated last, else the table's, or null. */
  Figure actual(Subject subject) {
    return claims.stated(subject, Aspect.ACTUAL);
  }
}
