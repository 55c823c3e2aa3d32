package org.mingjian.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Unit;

/** A paragraph of the narrative as lexemes, with the figures and places of its numbers. */
final class NarrativeText {

  private static final int LONGEST_CLAUSE = 60;

  private final Paragraph paragraph;
  private final PlainText plain;
  private final List<Lexeme> lexemes;
  private final Map<Integer, Figure> figures = new HashMap<>();
  private final int block;
  private final String title;

  /**
   * Reads a paragraph and registers its numbers.
   *
   * @param block its number in the document
   * @param title the heading above it, for the reader of a report
   */
  NarrativeText(
      Paragraph paragraph, NarrativeLexer lexer, FigureRegister register, int block, String title) {
    this.paragraph = paragraph;
    this.plain = PlainText.of(paragraph.text());
    this.lexemes = lexer.read(plain.text());
    this.block = block;
    this.title = title;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.is(Lexeme.Kind.NUMBER)) {
        figures.put(lexeme.from(), register(lexeme, register));
      }
    }
  }

  private Figure register(Lexeme number, FigureRegister register) {
    Unit unit = number.unit() == null ? Unit.count("") : number.unit();
    int to = number.from() + number.text().length();
    Location location = locate(number.from(), to).within(clauseAround(number.from(), to));
    return register.printed(number.value(), unit, true, location);
  }

  /** Returns the plain text. */
  String text() {
    return plain.text();
  }

  int size() {
    return lexemes.size();
  }

  Lexeme get(int i) {
    return lexemes.get(i);
  }

  /** Returns the number of the paragraph in the document. */
  int block() {
    return block;
  }

  /** Returns the figure of a number. */
  Figure figure(Lexeme number) {
    return figures.get(number.from());
  }

  /** Returns the amount that the clause states of the subject at an index, or null. */
  Figure amountAfter(int i) {
    for (Lexeme lexeme : lexemes.subList(i + 1, lexemes.size())) {
      if (lexeme.is(Lexeme.Kind.NUMBER)) {
        Unit unit = lexeme.unit();
        boolean money = unit != null && unit.dimension() == Unit.Dimension.MONEY;
        return money ? figure(lexeme) : null;
      }
      if (lexeme.is(Lexeme.Kind.PUNCTUATION)
          || lexeme.is(Lexeme.Kind.CHANGE)
          || lexeme.is(Lexeme.Kind.BASE)) {
        return null;
      }
    }
    return null;
  }

  /**
   * Returns how many numbers are listed (A、B和C) from an index on; what stands before the first of
   * them is passed over, up to the next stop.
   */
  int numbersInRow(int from) {
    int numbers = 0;
    boolean goesOn = true;
    for (Lexeme lexeme : lexemes.subList(Math.min(from, lexemes.size()), lexemes.size())) {
      boolean isNumber =
          lexeme.is(Lexeme.Kind.NUMBER)
              || lexeme.is(Lexeme.Kind.REFERENCE) && PlainText.isDigit(lexeme.text().charAt(0));
      boolean ends = lexeme.is(Lexeme.Kind.PUNCTUATION) && !lexeme.isMark("、：");
      if (ends || isNumber && !goesOn) {
        break;
      }
      boolean joins = lexeme.isMark("、") || lexeme.text().matches("[和与及]|以及");
      if (!isNumber && !joins && numbers > 0) {
        break;
      }
      numbers += isNumber ? 1 : 0;
      goesOn = !isNumber;
    }
    return numbers;
  }

  /** Tells whether the next number from an index on counts things. */
  boolean counts(int from) {
    return lexemes.subList(Math.min(from, lexemes.size()), lexemes.size()).stream()
        .filter(lexeme -> lexeme.is(Lexeme.Kind.NUMBER))
        .findFirst()
        .filter(number -> number.unit() != null)
        .map(number -> number.unit().dimension() == Unit.Dimension.COUNT)
        .orElse(false);
  }

  /** Tells whether a subject word stands between two indices. */
  boolean hasSubject(int from, int to) {
    return lexemes.subList(from, to).stream().anyMatch(l -> l.is(Lexeme.Kind.SUBJECT));
  }

  /** Returns the figures, by the index of their first character in the plain text. */
  Map<Integer, Figure> figures() {
    return figures;
  }

  /** Returns the place of a stretch of the plain text. */
  Location locate(int from, int to) {
    int start = plain.offset(from);
    String quote = paragraph.text().substring(start, plain.offsetAfter(to));
    return Location.ofText(paragraph.placeAt(start), title, quote.strip());
  }

  /** Returns the words around a number: from the last stop or colon to the next stop. */
  private String clauseAround(int from, int to) {
    String text = plain.text();
    int start = from;
    while (start > 0
        && from - start < LONGEST_CLAUSE
        && "。；：;:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length()
        && end - to < LONGEST_CLAUSE
        && "。；;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return paragraph.text().substring(plain.offset(start), plain.offsetAfter(end)).strip();
  }

  /** Returns the index of the closing bracket when nothing in the brackets is a number, else 0. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (lexeme.is(Lexeme.Kind.NUMBER) || lexeme.is(Lexeme.Kind.CODE)) {
        return 0;
      }
      if (lexeme.isMark("(")) {
        depth++;
      } else if (lexeme.isMark(")") && --depth == 0) {
        return i;
      }
    }
    return 0;
  }
}
