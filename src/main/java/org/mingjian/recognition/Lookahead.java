package org.mingjian.recognition;

import java.util.regex.Pattern;
import org.mingjian.fact.Unit;

/** Tells what begins at a lexeme of the paragraph being read. */
final class Lookahead {

  private static final Pattern THEREFORE = Pattern.compile("(?:.*[，,])?(?:因此|所以|因而|故)");

  private final ClaimContext context;
  private final Fillers fillers;

  Lookahead(ClaimContext context, Fillers fillers) {
    this.context = context;
    this.fillers = fillers;
  }

  /** Tells whether a new statement about a subject begins at the lexeme. */
  boolean resumes(int i) {
    int k = i;
    while (k < size()
        && (is(k, Lexeme.Kind.ORDINAL)
            || is(k, Lexeme.Kind.YEAR)
            || is(k, Lexeme.Kind.OTHER) && fillers.isFiller(get(k).text()))) {
      k++;
    }
    return (is(k, Lexeme.Kind.SUBJECT) || is(k, Lexeme.Kind.FUNCTION)) && !belongs(k + 1);
  }

  /** Tells whether the words at the lexeme make the name before it part of a phrase: 应急管理领域的培训. */
  private boolean belongs(int i) {
    return is(i, Lexeme.Kind.OTHER) && !fillers.isFiller(get(i).text());
  }

  /** Tells whether 较上年减少12万元 or 与上年相比，收、支总计各减少12万元 begins at the lexeme. */
  boolean changes(int i) {
    if (!is(i, Lexeme.Kind.BASE)) {
      return false;
    }
    int k = i + 1;
    if (k < size() && get(k).isMark("，")) {
      k++;
    }
    while (is(k, Lexeme.Kind.SUBJECT)
        || is(k, Lexeme.Kind.OTHER) && fillers.isFiller(get(k).text())) {
      k++;
    }
    return is(k, Lexeme.Kind.CHANGE) && is(k + 1, Lexeme.Kind.NUMBER);
  }

  /** Tells whether the rate of 因此增长率为5%, which a reason leads to, begins at the lexeme. */
  boolean concludes(int i) {
    if (i == 0 || !is(i, Lexeme.Kind.CHANGE) || !is(i - 1, Lexeme.Kind.OTHER)) {
      return false;
    }
    int k = is(i + 1, Lexeme.Kind.OTHER) && fillers.isFiller(get(i + 1).text()) ? i + 2 : i + 1;
    return THEREFORE.matcher(get(i - 1).text()).matches()
        && is(k, Lexeme.Kind.NUMBER)
        && Unit.PERCENT.equals(get(k).unit());
  }

  /** Tells whether more about the same subject begins at the lexeme. */
  boolean continues(int i) {
    int k = i;
    while (is(k, Lexeme.Kind.YEAR)) {
      k++;
    }
    if (k >= size()) {
      return false;
    }
    return switch (get(k).kind()) {
      case ASPECT, BASE, COMPLETION, REASON, SHARE -> true;
      default -> false;
    };
  }

  /** Tells whether the clause at the lexeme counts something of the three public expenses. */
  boolean counts(int i) {
    for (int k = i; k < size() && context.section.kind().equals("three-public"); k++) {
      if (is(k, Lexeme.Kind.NUMBER)) {
        Unit unit = get(k).unit();
        return unit != null && unit.dimension() == Unit.Dimension.COUNT;
      }
      if (is(k, Lexeme.Kind.PUNCTUATION)) {
        return false;
      }
    }
    return false;
  }

  private boolean is(int i, Lexeme.Kind kind) {
    return i < size() && get(i).is(kind);
  }

  private Lexeme get(int i) {
    return context.text.get(i);
  }

  private int size() {
    return context.text.size();
  }
}
