package org.mingjian.recognition;

import java.util.List;
import org.mingjian.fact.Figure;
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
    Subject whole = clause.shareWhole == null ? context.topic.whole() : only(clause.shareWhole);
    Subject part = current.get(0);
    if (whole == null || whole.key().equals(part.key())) {
      return false;
    }
    Figure partFigure = context.actual(part);
    Figure wholeFigure = context.actual(whole);
    if (partFigure == null || wholeFigure == null) {
      return false;
    }
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

  private static Subject only(List<Subject> subjects) {
    return subjects.isEmpty() ? null : subjects.get(0);
  }
}
