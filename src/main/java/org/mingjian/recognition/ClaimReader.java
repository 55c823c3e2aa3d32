package org.mingjian.recognition;

import java.util.List;
import java.util.Map;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.SubjectMention;
import org.mingjian.fact.Unit;

/**
 * Reads the sentences of one section of the narrative: walks over the lexemes, hands each to the
 * part of the grammar that knows it, and so keeps what the sentence has said so far (its subject,
 * the base of comparison, the clause begun), so that each number finds what it belongs to. A number
 * whose clause holds words that it does not know makes no claim. One reader serves one section; not
 * thread-safe.
 */
final class ClaimReader {

  private enum Mode {
    TEXT,
    REASON,
    PURPOSE
  }

  private final NarrativeLexer lexer;
  private final FigureRegister register;
  private final ClaimContext context;
  private final Clause clause;
  private final Topic topic;

  private final AmountPhrases amounts;
  private final BudgetBrackets budgets;
  private final ChangePhrases changes;
  private final ComparisonPhrases comparisons;
  private final SharePhrases shares;
  private final CompletionPhrases completions;
  private final CountPhrases counts;
  private final ListPhrases lists;
  private final DatePhrases dates;
  private final ReasonPhrases reasons;
  private final PurposePhrases purposes;

  private Mode mode = Mode.TEXT;
  private boolean numbersBefore; // in the paragraph before

  ClaimReader(
      NarrativeDictionary dictionary,
      CellIndex index,
      NarrativeLexer lexer,
      FigureRegister register,
      NarrativeDictionary.Section section,
      Integer year) {
    this.lexer = lexer;
    this.register = register;
    context = new ClaimContext(dictionary, index, section, year);
    clause = context.clause;
    topic = context.topic;
    amounts = new AmountPhrases(context);
    budgets = new BudgetBrackets(context);
    changes = new ChangePhrases(context);
    comparisons = new ComparisonPhrases(context);
    shares = new SharePhrases(context);
    completions = new CompletionPhrases(context);
    counts = new CountPhrases(context, dictionary);
    lists = new ListPhrases(context);
    dates = new DatePhrases(context);
    Lookahead ahead = new Lookahead(context, new Fillers(dictionary));
    reasons = new ReasonPhrases(context, ahead);
    purposes = new PurposePhrases(context, ahead, dictionary);
  }

  /** Returns to the subject of the section, as a heading does. */
  void reset() {
    topic.reset();
    context.sentence.reset();
    context.reasons.clear();
  }

  /**
   * Reads a paragraph.
   *
   * @param paragraph the paragraph
   * @param block its number in the document
   * @param heading the heading above it, for the reader of a report
   */
  void read(Paragraph paragraph, int block, String heading) {
    NarrativeText text = new NarrativeText(paragraph, lexer, register, block, heading);
    context.text = text;
    mode = Mode.TEXT;
    topic.newParagraph();
    context.reasons.newParagraph(text.text());
    newSentence(0);
    topic.doubtAfterNumbers(numbersBefore);
    numbersBefore = !text.figures().isEmpty();
    for (int i = 0; i < text.size(); i++) {
      i = accept(i);
    }
    topic.endPath(text);
    if (mode == Mode.REASON) {
      reasons.end(text.text().length());
    }
    mode = Mode.TEXT;
    context.reasons.endParagraph();
  }

  /** Returns the claims of the section, in the order in which they were read. */
  List<Claim> finish() {
    return context.claims.finish();
  }

  /** Returns the function subjects that were named. */
  List<SubjectMention> mentions() {
    return context.claims.mentions();
  }

  /** Returns the amounts stated in the section. */
  SectionAmounts amounts() {
    return context.claims.amounts();
  }

  /**
   * Returns the figures of the paragraph read last, by the index of their first character in its
   * plain text.
   */
  Map<Integer, Figure> figures() {
    return context.text.figures();
  }

  // ---- walking over the lexemes

  /** Reads the lexeme; returns the index of the last one that was read with it. */
  private int accept(int i) {
    if (mode == Mode.REASON && !reasons.endsAt(i) || mode == Mode.PURPOSE && !purposes.endsAt(i)) {
      return i;
    }
    mode = Mode.TEXT;
    Lexeme lexeme = context.text.get(i);
    if (lexeme.isMark("(")) {
      int close = Math.max(context.text.closing(i), budgets.read(i));
      if (close > 0) {
        Lexeme named = clause.previous;
        boolean afterName = named != null && named.is(Lexeme.Kind.FUNCTION);
        if (afterName && context.text.hasSubject(i, close)) {
          topic.redefine();
        }
        return close;
      }
    }
    if (!lexeme.is(Lexeme.Kind.FUNCTION)
        && !lexeme.is(Lexeme.Kind.LEVEL)
        && !lexeme.is(Lexeme.Kind.CODE)) {
      topic.endPath(context.text);
    }
    int last = lexeme.is(Lexeme.Kind.LIST) ? lists.read(i) : i;
    read(lexeme, i);
    if (!lexeme.is(Lexeme.Kind.OTHER) && !lexeme.is(Lexeme.Kind.APPROXIMATE)) {
      boolean separates = lexeme.is(Lexeme.Kind.PUNCTUATION) && !lexeme.isMark("：()");
      clause.previous = separates ? null : lexeme;
      clause.words = "";
    }
    return last;
  }

  private void read(Lexeme lexeme, int i) {
    switch (lexeme.kind()) {
      case OTHER -> {
        clause.words += lexeme.text();
        topic.says(lexeme.text());
        if (lexeme.text().contains("分别")) {
          topic.deal(context.text.numbersInRow(i + 1), context.text.counts(i + 1));
        }
      }
      case SUBJECT -> topic.subject(lexeme, context.text.amountAfter(i));
      case FUNCTION, CODE, LEVEL -> topic.function(lexeme);
      case ASPECT -> aspect(lexeme);
      case CHANGE -> changes.verb(lexeme);
      case FLAT -> changes.flat(lexeme);
      case APPROXIMATE -> clause.approximate = true;
      case COMPARISON -> comparisons.word(lexeme);
      case SHARE -> shares.word();
      case COMPLETION -> clause.completion = clause.knows();
      case BASE -> changes.base(lexeme);
      case AMONG -> among(i);
      case REASON -> {
        mode = Mode.REASON;
        reasons.begin(lexeme);
      }
      case PURPOSE -> {
        mode = Mode.PURPOSE;
        purposes.begin(lexeme);
      }
      case YEAR -> dates.year(lexeme);
      case DATE -> dates.date(lexeme);
      case NUMBER -> number(lexeme);
      case REFERENCE -> {
        if (topic.isDealing() && PlainText.isDigit(lexeme.text().charAt(0))) {
          topic.takeTurn(); // 分别为0、12.50万元
        }
      }
      case PUNCTUATION -> punctuation(lexeme);
      default -> {}
    }
  }

  private void punctuation(Lexeme mark) {
    if (mark.isMark("；")) {
      topic.newPart();
      context.sentence.begin(mark.to());
      clause.begin(mark.to());
      context.reasons.newItem();
    } else if (mark.isMark("。！!?？")) {
      context.sentence.base = null;
      newSentence(mark.to());
      context.reasons.newSentence();
    } else if (mark.isMark("，、")) {
      newClause(mark.to(), mark.isMark("、"));
    } else if (mark.isMark("：") && !clause.awaitsNumber()) {
      newClause(mark.to(), false);
    } else if (mark.isMark("(")) {
      topic.openBracket();
    } else if (mark.isMark(")")) {
      topic.closeBracket();
    }
  }

  private void newSentence(int from) {
    topic.newSentence();
    context.sentence.begin(from);
    clause.begin(from);
  }

  private void newClause(int from, boolean enumerated) {
    topic.newClause(enumerated);
    if (enumerated && topic.isDealing()) {
      clause.goOn(from);
    } else {
      clause.begin(from);
      clause.enumerated = enumerated;
    }
  }

  private void among(int i) {
    Lexeme next = i + 1 < context.text.size() ? context.text.get(i + 1) : null;
    context.sentence.aside = next != null && !next.is(Lexeme.Kind.PUNCTUATION);
    context.sentence.base = null;
    clause.clearPending();
    topic.among();
  }

  /** 决算数, 年初预算数: what the next number is, or the right side of a comparison. */
  private void aspect(Lexeme word) {
    if (!clause.share && !clause.completion && !clause.named()) {
      topic.forget();
    }
    Aspect said = Aspect.valueOf(word.id());
    if (said == Aspect.ACTUAL && context.isPreviousYear()) {
      said = Aspect.PREVIOUS_ACTUAL;
    }
    if (clause.share) {
      clause.shareAspect = said;
      return;
    }
    if (comparisons.begun()) {
      comparisons.compare(clause.aspect == null ? Aspect.ACTUAL : clause.aspect, said, word);
    }
    if (context.sentence.ofThisYear && said.isBudget()) {
      context.sentence.base = said;
      context.sentence.lastBase = said;
    }
    context.sentence.ofThisYear = false;
    clause.otherAspect = clause.aspect;
    clause.aspect = said;
  }

  // ---- numbers

  private void number(Lexeme number) {
    boolean counted = number.unit() != null && number.unit().dimension() == Unit.Dimension.COUNT;
    if (clause.isBareItem() && !counted && !topic.isDealing()) {
      topic.forget(); // 12万元、5万元 of subjects that are not known
    }
    topic.takeTurn();
    if (number.unit() == null) {
      clause.clearPending();
      return;
    }
    Figure figure = context.text.figure(number);
    boolean money = figure.unit().dimension() == Unit.Dimension.MONEY;
    boolean understood =
        switch (figure.unit().dimension()) {
          case MONEY -> money(number, figure);
          case RATE -> rate(number, figure);
          case COUNT -> counts.read(number, figure);
        };
    if (!understood && money) {
      topic.forget();
    }
    topic.endNumber();
    boolean completing = clause.completion && money;
    Aspect of = clause.aspect;
    if (topic.isDealing()) {
      return;
    }
    clause.clearPending();
    if (completing) {
      clause.completion = true;
      clause.aspect = of;
    }
  }

  private boolean money(Lexeme number, Figure figure) {
    if (!clause.knows() || topic.nobody() || !topic.agrees(clause.words)) {
      return false;
    }
    topic.counted();
    if (topic.isSumOfList(clause.words)) {
      return false;
    }
    if (comparisons.difference(figure)) {
      return true;
    }
    if (clause.verb != null) {
      return changes.delta(number, figure);
    }
    return !clause.share && amounts.read(number, figure);
  }

  private boolean rate(Lexeme number, Figure figure) {
    if (!clause.knows() || topic.nobody() || !figure.unit().equals(Unit.PERCENT)) {
      return false;
    }
    Aspect share = clause.shareAspect;
    if (clause.completion || share != null && share.isBudget()) {
      return completions.read(number, figure, share != null ? share : clause.aspect);
    }
    if (clause.share) {
      return shares.read(number, figure);
    }
    if (clause.verb != null) {
      return changes.rate(number, figure);
    }
    Aspect aspect = clause.aspect;
    return aspect != null
        && aspect.isBudget()
        && clause.words.startsWith("的")
        && completions.read(number, figure, aspect);
  }
}
