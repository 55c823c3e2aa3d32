package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** 决算数大于年初预算数12万元: an amount held against a budget. */
final class ComparisonPhrases {

  private final ClaimContext context;
  private final Clause clause;

  ComparisonPhrases(ClaimContext context) {
    this.context = context;
    this.clause = context.clause;
  }

  /** 大于, 小于, 等于. */
  void word(Lexeme word) {
    clause.comparison = clause.knows() ? Comparison.valueOf(word.id()) : null;
  }

  /** Tells whether a comparison waits for its right side. */
  boolean begun() {
    return clause.comparison != null;
  }

  /** Reads the right side. */
  void compare(Aspect left, Aspect right, Lexeme word) {
    if (left.isBudget() == right.isBudget() || context.topic.nobody()) {
      clause.comparison = null;
      return;
    }
    Comparison said = left.isBudget() ? reverse(clause.comparison) : clause.comparison;
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Subject subject : context.topic.subjects()) {
      ClaimDraft draft = context.draft(subject, left.isBudget() ? left : right, word.to());
      draft.comparison = said;
      drafts.add(draft);
    }
    clause.compared = drafts.toArray(ClaimDraft[]::new);
    clause.comparison = null;
  }

  /** Takes an amount as the difference of the comparison just made, if there is one. */
  boolean difference(Figure figure) {
    if (clause.compared.length == 0) {
      return false;
    }
    for (ClaimDraft draft : clause.compared) {
      draft.delta = figure;
    }
    clause.compared = new ClaimDraft[0];
    return true;
  }

  private static Comparison reverse(Comparison word) {
    return switch (word) {
      case GREATER -> Comparison.LESS;
      case LESS -> Comparison.GREATER;
      case EQUAL -> Comparison.EQUAL;
    };
  }
}
