package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;
import org.mingjian.fact.Term;

/**
 * 12万元（其中：一般公共预算支出12万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）: an amount and, in brackets, what of it is paid from
 * each budget.
 */
final class BudgetBrackets {

  private static final String BUDGET =
      "(?:使用|来自|来源于)?(?:一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政拨款|拨款)?(?:安排的?)?(?:收入|支出|经费)?(?:为)?";
  private static final String AMOUNT = "[\\d,]+(?:\\.\\d+)?(?:万元|亿元|元)";
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\((?:其中|包括|含)?：?"
              + BUDGET
              + AMOUNT
              + "(?:[，；、]"
              + BUDGET
              + AMOUNT
              + "){1,2}[，；、。]?\\)");
  private static final Pattern PART = Pattern.compile(BUDGET + "(?=\\d)");

  private final ClaimContext context;

  BudgetBrackets(ClaimContext context) {
    this.context = context;
  }

  /**
   * Reads the brackets that open at {@code i}; returns the index of the lexeme that closes them, or
   * 0 when they say something else.
   */
  int read(int i) {
    NarrativeText text = context.text;
    Matcher brackets = BRACKETS.matcher(text.text());
    brackets.region(text.get(i).from(), text.text().length());
    if (i == 0 || !brackets.lookingAt()) {
      return 0;
    }
    Lexeme before = text.get(i - 1);
    Subject subject = context.topic.only();
    if (before.is(Lexeme.Kind.NUMBER) && subject != null) {
      add(subject, text.figure(before), parts(brackets.start(), brackets.end()), before);
    }
    int close = i;
    while (text.get(close).to() < brackets.end()) {
      close++;
    }
    return close;
  }

  private List<Term> parts(int from, int to) {
    Map<Integer, Figure> figures = context.text.figures();
    List<Term> parts = new ArrayList<>();
    Matcher part = PART.matcher(context.text.text()).region(from, to);
    while (part.find()) {
      Figure figure = figures.get(part.end());
      if (figure != null) {
        parts.add(Term.plus(figure));
      }
    }
    return parts;
  }

  private void add(Subject subject, Figure whole, List<Term> parts, Lexeme number) {
    context.claims.add(
        new BreakdownClaim(
            subject,
            Term.plus(whole),
            parts,
            "amount",
            context.section.kind(),
            context.clauseTo(number)));
  }
}
