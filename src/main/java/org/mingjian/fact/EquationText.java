package org.mingjian.fact;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Writes sums of figures for people. */
final class EquationText {

  private EquationText() {}

  /** Above this number of terms, those that print nothing are left out. */
  private static final int SHORT = 4;

  /** Returns {@code a + b - c}; in long sums without the terms that print nothing. */
  static String sum(List<Term> terms, Function<Figure, String> name) {
    List<Term> written = terms;
    if (terms.size() > SHORT) {
      List<Term> printed = terms.stream().filter(term -> term.figure().isPrinted()).toList();
      written = printed.isEmpty() ? terms.subList(0, 1) : printed;
    }
    StringBuilder text = new StringBuilder();
    for (Term term : written) {
      boolean minus = term.coefficient().signum() < 0;
      if (text.length() > 0) {
        text.append(minus ? " - " : " + ");
      } else if (minus) {
        text.append('-');
      }
      if (term.coefficient().abs().compareTo(java.math.BigDecimal.ONE) != 0) {
        text.append(term.coefficient().abs().toPlainString()).append(" × ");
      }
      text.append(name.apply(term.figure()));
    }
    return text.toString();
  }

  /** Returns the sum in brackets when it has more than one term. */
  static String bracketed(List<Term> terms, Function<Figure, String> name) {
    return terms.size() == 1 ? sum(terms, name) : "(" + sum(terms, name) + ")";
  }

  /**
   * Returns how to name each of these figures: by table, row and column as far as they tell the
   * figures apart, in running text by the words before the number.
   */
  static Function<Figure, String> headings(List<Figure> figures) {
    boolean tables = differ(figures, Location::table);
    boolean rows = differ(figures, Location::row);
    boolean columns = differ(figures, Location::column);
    return figure -> heading(figure, tables, rows || !columns, columns);
  }

  private static boolean differ(List<Figure> figures, Function<Location, String> part) {
    return figures.stream()
            .map(Figure::location)
            .filter(location -> location != null && location.table() != null)
            .map(location -> String.valueOf(part.apply(location)))
            .distinct()
            .count()
        > 1;
  }

  private static String heading(Figure figure, boolean table, boolean row, boolean column) {
    Location location = figure.location();
    if (location == null) {
      return figure.print();
    }
    if (location.table() == null) {
      return inText(figure, location);
    }
    StringJoiner heading = new StringJoiner("·");
    if (table) {
      heading.add("《" + location.table() + "》");
    }
    if (row && location.row() != null) {
      heading.add(location.row());
    }
    if (column && location.column() != null) {
      heading.add(location.column());
    }
    return heading.length() == 0 ? figure.print() : heading.toString();
  }

  /** Returns the words before a figure in running text. */
  private static String inText(Figure figure, Location location) {
    if (location.context() != null && location.quote() != null) {
      int at = wholeNumber(location.context(), location.quote());
      if (at > 0) {
        String before = location.context().substring(0, at);
        int comma = Math.max(before.lastIndexOf('，'), before.lastIndexOf('：'));
        String words = afterNumber(before.substring(comma + 1)).strip();
        if (!words.isEmpty()) {
          return words;
        }
      }
    }
    return location.section() == null ? figure.print() : location.section();
  }

  /** 机要用车0辆、应急用车: a list of numbers is parted by 、, which may also stand in a name. */
  private static String afterNumber(String words) {
    int mark = words.lastIndexOf('、');
    boolean parts = mark > 0 && words.substring(0, mark).chars().anyMatch(Character::isDigit);
    return parts ? words.substring(mark + 1) : words;
  }

  /**
   * Returns where the quote stands in the clause and is no part of a longer number; -1 when
   * nowhere.
   */
  private static int wholeNumber(String clause, String quote) {
    for (int at = clause.indexOf(quote); at >= 0; at = clause.indexOf(quote, at + 1)) {
      int end = at + quote.length();
      boolean before = at > 0 && isOfNumber(clause.charAt(at - 1));
      boolean after = end < clause.length() && isOfNumber(clause.charAt(end));
      if (!before && !after) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isOfNumber(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }
}
