package org.mingjian.fact;

import java.util.List;
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

  /** Returns the headings of the figure: row and column in a table, else the section. */
  static String heading(Figure figure) {
    Location location = figure.location();
    if (location == null) {
      return figure.print();
    }
    if (location.row() == null && location.column() == null) {
      return location.section() == null ? figure.print() : location.section();
    }
    StringBuilder text = new StringBuilder();
    if (location.row() != null) {
      text.append(location.row());
    }
    if (location.column() != null) {
      text.append(text.length() > 0 ? "·" : "").append(location.column());
    }
    return text.toString();
  }
}
