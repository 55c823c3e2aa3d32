package org.mingjian.recognition;

/** 主要原因是…: why something changed. */
final class ReasonPhrases {

  private final ClaimContext context;
  private final Lookahead ahead;
  private int from;

  ReasonPhrases(ClaimContext context, Lookahead ahead) {
    this.context = context;
    this.ahead = ahead;
  }

  void begin(Lexeme word) {
    from = word.to();
  }

  /** Tells whether the reason is over at the lexeme; if so, it is given to what it explains. */
  boolean endsAt(int i) {
    Lexeme lexeme = context.text.get(i);
    boolean over =
        lexeme.isMark("。")
            || lexeme.is(Lexeme.Kind.AMONG) && lexeme.text().startsWith("其中")
            || lexeme.isMark("，") && comparedWithBudgetOnly() && ahead.changes(i + 1)
            || ahead.concludes(i)
            || lexeme.isMark("；")
                && (context.section.kind().equals("assets")
                    || ahead.resumes(i + 1)
                    || ahead.changes(i + 1));
    if (over) {
      end(lexeme.from());
      if (lexeme.isMark("；")) {
        context.reasons.ofEach();
      }
    }
    return over;
  }

  /** Ends the reason. */
  void end(int to) {
    context.reasons.give(context.text.text().substring(Math.min(from, to), to));
  }

  /** After the reason for a difference from the budget the change against last year may follow. */
  private boolean comparedWithBudgetOnly() {
    return context.sentence.changes == 0 && context.sentence.comparisons > 0;
  }
}
