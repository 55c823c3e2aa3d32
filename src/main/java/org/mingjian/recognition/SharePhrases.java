package org.mingjian.recognition;

import java.util.List;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.Subject;

/** 占本年支出合计的5%: what share of a whole a subject is. */
final class SharePhrases {

  private final ClaimContext context;
  private final Clause clause;

  SharePhrases(ClaimContext context) {
    this.context = context;
    this.clause = context.clause;
  }

  /** 占, 占比. */
  void word() {
    if (!clause.knows()) {
      clause.shareUnknown = true;
    }
    if (clause.share) {
      return; // 占…的比重
    }
    clause.share = true;
    clause.shareUnknown = false;
  }

  /** Reads the share; tells whether it was understood. */
  boolean read(Lexeme number, Figure figure) {
    List<Subject> current = context.topic.subjects();
    if (clause.shareUnknown
        || current.isEmpty()
        || current.size() > 1 && clause.shareWhole == null) {
      return false;
    }
    Subject part = current.get(0);
    Figure partFigure = context.actual(part);
    Subject whole = partFigure == null ? null : whole(part, partFigure, figure);
    if (whole == null) {
      return false;
    }
    Figure wholeFigure = context.actual(whole);
    context.claims.add(
        new ShareClaim(
            part,
            partFigure,
            whole,
            wholeFigure,
            figure,
            context.section.kind(),
            context.text.block(),
            context.clauseTo(number)));
    return true;
  }

  /** Returns the whole that is named, else of those that may be meant the one that fits, or null. */
  private Subject whole(Subject part, Figure partFigure, Figure rate) {
    List<Subject> meant =
        clause.shareWhole != null ? clause.shareWhole : context.topic.wholes(part);
    List<Subject> wholes =
        meant.stream()
            .filter(whole -> !whole.key().equals(part.key()) && context.actual(whole) != null)
            .toList();
    if (wholes.isEmpty()) {
      return null;
    }
    return wholes.stream()
        .filter(whole -> fits(rate, partFigure, context.actual(whole)))
        .findFirst()
        .orElse(wholes.get(0));
  }

  private static boolean fits(Figure rate, Figure part, Figure whole) {
    return !whole.isZero()
        && RateEquation.share(rate, part, whole).outcome() != Outcome.CONTRADICTED;
  }
}
