package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;
import org.mingjian.fact.SubjectMention;

/** The claims of one section, and the amounts that they refer to. Not thread-safe. */
final class SectionClaims {

  private final CellIndex index;
  private final SectionAmounts amounts = new SectionAmounts();
  private final List<Object> claims = new ArrayList<>(); // claims, and drafts of claims
  private final List<SubjectMention> mentions = new ArrayList<>();

  SectionClaims(CellIndex index) {
    this.index = index;
  }

  void add(Claim claim) {
    claims.add(claim);
    if (claim instanceof AmountClaim amount) {
      amounts.add(amount);
    }
  }

  void add(ClaimDraft draft) {
    claims.add(draft);
  }

  void add(SubjectMention mention) {
    mentions.add(mention);
  }

  List<SubjectMention> mentions() {
    return mentions;
  }

  SectionAmounts amounts() {
    return amounts;
  }

  /** Returns the claims in the order in which they were read. */
  List<Claim> finish() {
    List<Claim> finished = new ArrayList<>();
    for (Object claim : claims) {
      if (claim instanceof ClaimDraft draft) {
        complete(draft);
        finished.add(draft.claim());
      } else {
        finished.add((Claim) claim);
      }
    }
    return finished;
  }

  /**
   * Returns the amount stated last, else that of the table, or null. Where both are the same and
   * the table prints more decimals (11万元, 11.00), the table's is returned.
   */
  Figure stated(Subject subject, Aspect said) {
    Figure figure = amounts.latest(subject, said);
    Subject cell = SubjectResolver.cell(subject, said);
    Figure printed = cell == null ? null : index.figure(cell);
    return figure == null || isFiner(printed, figure) ? printed : figure;
  }

  private static boolean isFiner(Figure printed, Figure figure) {
    return printed != null
        && printed.isPrinted()
        && printed.unit().equals(figure.unit())
        && printed.decimals() > figure.decimals()
        && printed.exact().compareTo(figure.exact()) == 0;
  }

  /**
   * Returns the budget that the words mean: the one named, or the only one stated; else that of the
   * table.
   */
  Figure budget(Subject subject, Aspect said) {
    Figure figure = amounts.latest(subject, said);
    if (figure != null) {
      return figure;
    }
    if (said == Aspect.INITIAL_BUDGET && amounts.latest(subject, Aspect.BUDGET) == null) {
      return null;
    }
    for (Aspect other : similar(said)) {
      figure = amounts.latest(subject, other);
      if (figure != null) {
        return figure;
      }
    }
    return index.figure(subject.inRow("预算数")) != null && subject.table().equals("three-public")
        ? index.figure(subject.inRow("预算数"))
        : null;
  }

  private static List<Aspect> similar(Aspect said) {
    return switch (said) {
      case FULL_YEAR_BUDGET -> List.of(Aspect.ADJUSTED_BUDGET, Aspect.BUDGET);
      case ADJUSTED_BUDGET -> List.of(Aspect.FULL_YEAR_BUDGET, Aspect.BUDGET);
      case INITIAL_BUDGET -> List.of(Aspect.BUDGET);
      default -> List.of(Aspect.FULL_YEAR_BUDGET, Aspect.ADJUSTED_BUDGET, Aspect.INITIAL_BUDGET);
    };
  }

  private void complete(ClaimDraft draft) {
    Subject subject = draft.subject();
    if (draft.current == null) {
      draft.current = stated(subject, Aspect.ACTUAL);
    }
    draft.previous =
        draft.base().isBudget()
            ? comparedBudget(draft)
            : amounts.latest(subject, Aspect.PREVIOUS_ACTUAL);
  }

  /** 预算数 alone may mean either budget: the one that makes the sentence true, if there is one. */
  private Figure comparedBudget(ClaimDraft draft) {
    Figure figure = budget(draft.subject(), draft.base());
    if (draft.isChange() || draft.base() != Aspect.BUDGET || draft.current == null) {
      return figure;
    }
    for (Aspect other : similar(Aspect.BUDGET)) {
      Figure candidate = amounts.latest(draft.subject(), other);
      boolean meant = candidate != null && !candidate.isZero(); // 年初预算为0 is no yardstick
      if (meant && Comparison.of(draft.current, candidate) == draft.comparison) {
        return candidate;
      }
    }
    return figure;
  }
}
