package org.mingjian.check.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.Term;

/**
 * A parsed formula.
 *
 * @param left terms of the left side
 * @param relation what must hold between the sides
 * @param right terms of the right side
 * @param conditions without which it says nothing
 */
record Formula(
    List<Reference> left,
    LinearEquation.Relation relation,
    List<Reference> right,
    List<Condition> conditions) {

  Formula {
    left = List.copyOf(left);
    right = List.copyOf(right);
    conditions = List.copyOf(conditions);
  }

  /** Returns a formula without conditions. */
  static Formula of(List<Reference> left, LinearEquation.Relation relation, List<Reference> right) {
    return new Formula(left, relation, right, List.of());
  }

  /** Returns the same formula under conditions. */
  Formula under(List<Condition> added) {
    return new Formula(left, relation, right, added);
  }

  /** Returns all terms. */
  Stream<Reference> references() {
    return Stream.concat(left.stream(), right.stream());
  }

  /**
   * Returns the equations that the formula means on these amounts, in order of rows and columns.
   */
  List<LinearEquation> over(Amounts amounts) {
    if (!conditions.stream().allMatch(condition -> condition.isMet(amounts))) {
      return List.of();
    }
    Set<LinearEquation> equations = new LinkedHashSet<>();
    for (String row : rows(amounts)) {
      for (String column : columns(amounts, row)) {
        equation(amounts, row, column).ifPresent(equations::add);
      }
    }
    return List.copyOf(equations);
  }

  /**
   * Returns the rows that the wildcard stands for; one that is never looked at when there is no
   * wildcard.
   */
  private Set<String> rows(Amounts amounts) {
    if (references().noneMatch(term -> term.rows().isWildcard())) {
      return Set.of("");
    }
    Set<String> rows = new LinkedHashSet<>();
    references()
        .filter(term -> term.rows().isWildcard())
        .forEach(term -> rows.addAll(amounts.rows(term)));
    return rows;
  }

  private Set<String> columns(Amounts amounts, String row) {
    if (references().noneMatch(Reference::hasAnyColumn)) {
      return Set.of("");
    }
    Set<String> columns = new LinkedHashSet<>();
    references()
        .filter(Reference::hasAnyColumn)
        .forEach(
            term ->
                amounts
                    .rowsOf(term, row)
                    .forEach(key -> columns.addAll(amounts.columns(term, key))));
    return columns;
  }

  private Optional<LinearEquation> equation(Amounts amounts, String row, String column) {
    List<Term> leftTerms = terms(left, amounts, row, column);
    List<Term> rightTerms = terms(right, amounts, row, column);
    List<Term> all = new ArrayList<>(leftTerms);
    all.addAll(rightTerms);
    if (leftTerms.isEmpty()
        || rightTerms.isEmpty()
        || all.stream().noneMatch(term -> term.figure().isPrinted())
        || all.stream().map(term -> term.figure().unit().dimension()).distinct().count() > 1) {
      return Optional.empty();
    }
    LinearEquation equation = new LinearEquation(leftTerms, relation, rightTerms);
    return Optional.of(
        equation.outcome() == Outcome.CONTRADICTED
            ? completed(equation, amounts, row, column)
            : equation);
  }

  /**
   * Returns an equation that holds once amounts under headings that nobody knows are taken for
   * further parts, all of them or a single one: a printed sum is no error because the name of a
   * part is new. Returns the equation as it is when that does not make it hold.
   */
  private LinearEquation completed(
      LinearEquation equation, Amounts amounts, String row, String column) {
    for (boolean toRight : new boolean[] {true, false}) {
      List<Term> unknown = unknown(toRight ? right : left, amounts, row, column);
      List<List<Term>> attempts = new ArrayList<>();
      attempts.add(unknown);
      unknown.forEach(term -> attempts.add(List.of(term)));
      for (List<Term> added : attempts) {
        List<Term> leftTerms = toRight ? equation.left() : joined(equation.left(), added);
        List<Term> rightTerms = toRight ? joined(equation.right(), added) : equation.right();
        LinearEquation complete = new LinearEquation(leftTerms, relation, rightTerms);
        if (complete.outcome() != Outcome.CONTRADICTED) {
          return complete;
        }
      }
    }
    return equation;
  }

  private static List<Term> joined(List<Term> terms, List<Term> added) {
    return Stream.concat(terms.stream(), added.stream()).toList();
  }

  private static List<Term> unknown(
      List<Reference> side, Amounts amounts, String row, String column) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Reference reference : side) {
      for (StatementCell cell : amounts.unknown(reference, row, column)) {
        Figure figure = cell.figure();
        terms.add(reference.negative() ? Term.minus(figure) : Term.plus(figure));
      }
    }
    return List.copyOf(terms);
  }

  /** Returns the figures of a side; what is absent from this layout is left out. */
  private static List<Term> terms(
      List<Reference> side, Amounts amounts, String row, String column) {
    List<Term> terms = new ArrayList<>();
    for (Reference reference : side) {
      for (String key : amounts.rowsOf(reference, row)) {
        StatementCell cell = amounts.cell(reference, key, column);
        if (cell != null) {
          Figure figure = cell.figure();
          terms.add(reference.negative() ? Term.minus(figure) : Term.plus(figure));
        }
      }
    }
    return terms;
  }
}
