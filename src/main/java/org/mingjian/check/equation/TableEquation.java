package org.mingjian.check.equation;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Reconciliation;

/** A rule given as one or more formulas between amounts of statement tables. Immutable. */
public final class TableEquation {

  private final String id;
  private final List<Formula> formulas;

  private TableEquation(String id, List<Formula> formulas) {
    this.id = id;
    this.formulas = List.copyOf(formulas);
  }

  /**
   * Reads formulas; the language is described at {@link EquationParser}.
   *
   * @param id of the rule
   * @param formulas at least one
   * @throws EquationSyntaxException when one cannot be understood
   */
  public static TableEquation parse(String id, List<String> formulas)
      throws EquationSyntaxException {
    List<Formula> parsed = new ArrayList<>();
    for (String formula : formulas) {
      parsed.add(EquationParser.parse(formula));
    }
    return new TableEquation(id, parsed);
  }

  /** Returns the id of the rule. */
  public String id() {
    return id;
  }

  /** Returns the kinds of table that the formulas speak of, in order of appearance. */
  public List<String> tables() {
    return formulas.stream().flatMap(Formula::references).map(Reference::table).distinct().toList();
  }

  /**
   * Returns what the formulas say about these amounts. Nothing is said where one side has no cell
   * at all in the printed layout, nor where no number is printed in any of the cells.
   */
  public List<Reconciliation> over(Amounts amounts) {
    List<Reconciliation> reconciliations = new ArrayList<>();
    for (Formula formula : formulas) {
      for (LinearEquation equation : formula.over(amounts)) {
        reconciliations.add(Reconciliation.of(id, equation));
      }
    }
    return reconciliations;
  }
}
