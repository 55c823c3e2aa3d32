package org.mingjian.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Equation;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Unit;
import org.mingjian.fact.Violation;

/**
 * Finds tables whose printed unit is not the one of their amounts: nearly all that contradicts them
 * agrees with them in the unit of the other tables. Such a table is one finding, not one for each
 * amount.
 *
 * @param violations one for each such table
 * @param reconciliations all of them, these tables read in the unit that fits
 */
record WrongUnits(List<Violation> violations, List<Reconciliation> reconciliations) {

  private static final String RULE = "tbl-unit-label";

  /** Fewer contradictions than this may be chance. */
  private static final int ENOUGH = 3;

  /** At most one contradiction in this many may have another cause. */
  private static final int FEW = 10;

  /** Looks at all tables of a document. */
  static WrongUnits of(Disclosure disclosure, List<Reconciliation> reconciliations) {
    Map<Unit, Integer> units = new HashMap<>();
    for (StatementTable table : disclosure.tables()) {
      if (table.unit() != null) {
        units.merge(table.unit(), 1, Integer::sum);
      }
    }
    List<Violation> violations = new ArrayList<>();
    List<Reconciliation> read = reconciliations;
    Unit usual =
        units.entrySet().stream()
            .max(Comparator.comparingInt(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(null);
    for (StatementTable table : disclosure.tables()) {
      if (table.unit() != null && !table.unit().equals(usual)) {
        List<Reconciliation> other = in(usual, table, read);
        int mended = mended(read, other);
        if (mended >= ENOUGH && (broken(table, read) - mended) * FEW <= mended) {
          violations.add(violation(table, usual, mended));
          read = other;
        }
      }
    }
    return new WrongUnits(List.copyOf(violations), read);
  }

  /** Returns the reconciliations with the table's amounts in another unit. */
  private static List<Reconciliation> in(
      Unit unit, StatementTable table, List<Reconciliation> reconciliations) {
    List<Reconciliation> read = new ArrayList<>();
    for (Reconciliation one : reconciliations) {
      Equation equation = one.equation();
      for (Figure figure : amounts(table, one)) {
        equation =
            equation.with(
                new Figure(
                    figure.id(),
                    figure.value(),
                    unit,
                    figure.presence(),
                    figure.reliable(),
                    figure.location()));
      }
      read.add(equation == one.equation() ? one : Reconciliation.of(one.ruleId(), equation));
    }
    return read;
  }

  private static Set<Figure> amounts(StatementTable table, Reconciliation reconciliation) {
    Set<Figure> amounts = new LinkedHashSet<>();
    for (Figure figure : reconciliation.figures()) {
      Location location = figure.location();
      if (location != null
          && table.title().equals(location.table())
          && figure.unit().equals(table.unit())) {
        amounts.add(figure);
      }
    }
    return amounts;
  }

  private static int mended(List<Reconciliation> before, List<Reconciliation> after) {
    int mended = 0;
    for (int i = 0; i < before.size(); i++) {
      boolean was = before.get(i).outcome() == Outcome.CONTRADICTED;
      mended += was && after.get(i).outcome() != Outcome.CONTRADICTED ? 1 : 0;
    }
    return mended;
  }

  private static int broken(StatementTable table, List<Reconciliation> reconciliations) {
    int broken = 0;
    for (Reconciliation one : reconciliations) {
      boolean here = one.outcome() == Outcome.CONTRADICTED && !amounts(table, one).isEmpty();
      broken += here ? 1 : 0;
    }
    return broken;
  }

  private static Violation violation(StatementTable table, Unit usual, int mended) {
    String printed = "单位：" + table.unit().symbol();
    String right = "单位：" + usual.symbol();
    return new Violation(
        RULE,
        Certainty.CERTAIN,
        "《"
            + table.title()
            + "》注明"
            + printed
            + "，但有 "
            + mended
            + " 处与其他各表或说明比较的数字，只有按"
            + usual.symbol()
            + "计才相符。",
        List.of(table.location()),
        List.of(),
        right,
        printed,
        "改为“" + right + "”，或核对各数。");
  }
}
