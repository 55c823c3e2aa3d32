package org.mingjian.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.Equation;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Unit;

/**
 * Finds the figures to blame for broken equations: those which, changed to one value, mend the most
 * broken equations, break the fewest that hold, and leave the fewest to rounding. One cause takes
 * all the equations that it mends, so that one wrong cell gives one finding. Works on the
 * reconciliations of one document; not thread-safe.
 */
final class Blame {

  private static final int USUAL_DECIMALS = 2;

  private final List<Equation> equations = new ArrayList<>();
  private final List<Reconciliation> reconciliations;
  private final Map<Integer, List<Integer>> byFigure = new HashMap<>();
  private final Set<Integer> broken = new LinkedHashSet<>();

  private Blame(List<Reconciliation> reconciliations) {
    this.reconciliations = reconciliations;
    for (int i = 0; i < reconciliations.size(); i++) {
      Reconciliation reconciliation = reconciliations.get(i);
      equations.add(reconciliation.equation());
      for (Figure figure : reconciliation.figures()) {
        byFigure.computeIfAbsent(figure.id(), id -> new ArrayList<>()).add(i);
      }
      if (reconciliation.outcome() == Outcome.CONTRADICTED) {
        broken.add(i);
      }
    }
  }

  /**
   * Returns the causes of all contradicted reconciliations, in the order in which they were found.
   */
  static List<Cause> causes(List<Reconciliation> reconciliations) {
    return new Blame(reconciliations).find();
  }

  private List<Cause> find() {
    List<Cause> causes = new ArrayList<>();
    Map<Integer, Candidate> best = new LinkedHashMap<>();
    while (!broken.isEmpty()) {
      for (int index : broken) {
        for (Figure figure : equations.get(index).figures()) {
          best.computeIfAbsent(figure.id(), id -> candidate(figure));
        }
      }
      Candidate top = null;
      for (Candidate candidate : best.values()) {
        if (candidate.gain > 0 && (top == null || ORDER.compare(candidate, top) < 0)) {
          top = candidate;
        }
      }
      if (top == null) {
        int index = broken.iterator().next();
        add(causes, new Cause(List.of(), null, List.of(reconciliations.get(index))));
        broken.remove(index);
        best.clear();
        continue;
      }
      add(causes, cause(top, best));
      mend(top);
      forget(best, top);
    }
    return causes;
  }

  /**
   * Keeps a cause as far as equations fail by the print itself, not only after another figure was
   * corrected.
   */
  private static void add(List<Cause> causes, Cause cause) {
    List<Reconciliation> failing =
        cause.broken().stream().filter(r -> r.outcome() == Outcome.CONTRADICTED).toList();
    if (!failing.isEmpty()) {
      causes.add(new Cause(cause.suspects(), cause.required(), failing));
    }
  }

  /** A change of one figure and what it does. */
  private record Candidate(
      Figure figure, BigDecimal value, Set<Integer> mended, int gain, int blurred, int slip) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt((Candidate candidate) -> -candidate.gain)
          .thenComparingInt(Candidate::blurred)
          .thenComparingInt(Candidate::slip)
          .thenComparingInt(candidate -> -candidate.mended.size())
          .thenComparingInt(candidate -> candidate.figure.id());

  private Candidate candidate(Figure figure) {
    Candidate best = new Candidate(figure, figure.value(), Set.of(), 0, 0, 9);
    Set<BigDecimal> tried = new LinkedHashSet<>();
    for (int index : byFigure.get(figure.id())) {
      if (broken.contains(index)) {
        equations
            .get(index)
            .solveFor(figure)
            .map(value -> printable(figure, value))
            .ifPresent(tried::add);
      }
    }
    for (BigDecimal value : tried) {
      Candidate candidate = evaluate(figure, value);
      if (candidate.gain > 0 && ORDER.compare(candidate, best) < 0) {
        best = candidate;
      }
    }
    return best;
  }

  private static BigDecimal printable(Figure figure, BigDecimal base) {
    int decimals = figure.isPrinted() ? figure.decimals() : USUAL_DECIMALS;
    if (figure.unit().dimension() == Unit.Dimension.RATE) {
      decimals = Math.max(decimals, USUAL_DECIMALS);
    }
    return base.divide(figure.unit().factor(), decimals, RoundingMode.HALF_UP);
  }

  private Candidate evaluate(Figure figure, BigDecimal value) {
    Figure changed = figure.withValue(value);
    Set<Integer> mended = new LinkedHashSet<>();
    int lost = 0;
    int blurred = 0;
    for (int index : byFigure.get(figure.id())) {
      Outcome before = equations.get(index).outcome();
      Outcome after = equations.get(index).with(changed).outcome();
      if (broken.contains(index)) {
        if (after != Outcome.CONTRADICTED) {
          mended.add(index);
        }
      } else if (after == Outcome.CONTRADICTED) {
        lost++;
      } else {
        blurred += after.compareTo(before);
      }
    }
    int gain = mended.size() - lost;
    return new Candidate(figure, value, mended, gain, blurred, Slip.grade(figure, value));
  }

  private Cause cause(Candidate top, Map<Integer, Candidate> all) {
    List<Candidate> equal = new ArrayList<>();
    for (Candidate candidate : all.values()) {
      if (candidate.gain == top.gain
          && candidate.blurred == top.blurred
          && candidate.mended.equals(top.mended)) {
        equal.add(candidate);
      }
    }
    equal.sort(ORDER);
    List<Reconciliation> mended = top.mended.stream().sorted().map(reconciliations::get).toList();
    return new Cause(equal.stream().map(Candidate::figure).toList(), top.value, mended);
  }

  /**
   * Goes on as if the figure were corrected, so that a second error in the same equations is found.
   */
  private void mend(Candidate top) {
    Figure changed = top.figure.withValue(top.value);
    for (int index : byFigure.get(top.figure.id())) {
      Equation mended = equations.get(index).with(changed);
      equations.set(index, mended);
      if (mended.outcome() == Outcome.CONTRADICTED) {
        broken.add(index);
      } else {
        broken.remove(index);
      }
    }
  }

  private void forget(Map<Integer, Candidate> best, Candidate top) {
    for (int index : byFigure.get(top.figure.id())) {
      for (Figure figure : equations.get(index).figures()) {
        best.remove(figure.id());
      }
    }
    best.keySet().removeIf(id -> byFigure.get(id).stream().noneMatch(broken::contains));
  }
}
