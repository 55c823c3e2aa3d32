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
import org.mingjian.fact.LinearEquation;
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

  /** Below this number of equations nothing is said of how exact a document is. */
  private static final int ENOUGH_EQUATIONS = 50;

  /** Beside a slip, at most one equation in this many may need rounding. */
  private static final int RARE = 50;

  /** With more rounded equations than this, rounding is the document's habit. */
  private static final int MOST_SLIPPED = 20;

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
    List<Cause> causes = new Blame(reconciliations).find();
    for (Cause slip : slips(reconciliations)) {
      if (causes.stream().noneMatch(cause -> cause.suspects(slip.figure().location().place()))) {
        causes.add(slip);
      }
    }
    return RepeatedSlips.join(causes);
  }

  /**
   * Returns the figures that are off by one unit in the last place from everything they should
   * agree with, in a document whose amounts otherwise close exactly. One such difference is
   * rounding; two or more at one figure, and none elsewhere, are a slip.
   */
  private static List<Cause> slips(List<Reconciliation> reconciliations) {
    return new Blame(reconciliations).findSlips();
  }

  private List<Cause> findSlips() {
    List<Integer> rounded = new ArrayList<>();
    int amounts = 0;
    for (int i = 0; i < reconciliations.size(); i++) {
      if (reconciliations.get(i).equation() instanceof LinearEquation) {
        amounts++;
      }
      if (reconciliations.get(i).isRoundingOfAmounts()) {
        rounded.add(i);
      }
    }
    Map<Set<Integer>, List<Cause.Suspect>> slips = new LinkedHashMap<>();
    if (amounts < ENOUGH_EQUATIONS || rounded.size() > MOST_SLIPPED) {
      return List.of();
    }
    Set<Figure> figures = new LinkedHashSet<>();
    rounded.forEach(index -> figures.addAll(equations.get(index).figures()));
    for (Figure figure : figures) {
      for (int step : new int[] {-1, 1}) {
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-figure.decimals());
        BigDecimal value = figure.value().add(unit.multiply(BigDecimal.valueOf(step)));
        Set<Integer> mended = figure.isPrinted() ? exactWith(figure, value) : Set.of();
        int others = rounded.size() - mended.size();
        boolean rare = others == 0 || mended.size() > 2 && others * RARE <= amounts;
        if (mended.size() >= 2 && rare) {
          slips
              .computeIfAbsent(mended, m -> new ArrayList<>())
              .add(new Cause.Suspect(figure, value));
        }
      }
    }
    List<Cause> causes = new ArrayList<>();
    slips.forEach(
        (mended, suspects) ->
            causes.add(new Cause(suspects, mended.stream().map(reconciliations::get).toList())));
    return causes;
  }

  /**
   * The rounded equations that hold exactly with the value; none when another would no longer hold
   * as well as it does.
   */
  private Set<Integer> exactWith(Figure figure, BigDecimal value) {
    Set<Integer> mended = new LinkedHashSet<>();
    for (int index : byFigure.get(figure.id())) {
      Outcome before = equations.get(index).outcome();
      Outcome after = equations.get(index).with(figure.withValue(value)).outcome();
      if (after.compareTo(before) > 0) {
        return Set.of();
      }
      if (after == Outcome.HOLDS && reconciliations.get(index).isRoundingOfAmounts()) {
        mended.add(index);
      }
    }
    return mended;
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
        add(causes, new Cause(List.of(), List.of(reconciliations.get(index))));
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
      causes.add(new Cause(cause.suspects(), failing));
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
            .filter(value -> isPossible(figure, value))
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

  /** Persons and things are never fewer than none, and nobody leaves out a negative amount. */
  private static boolean isPossible(Figure figure, BigDecimal value) {
    boolean count = figure.unit().dimension() == Unit.Dimension.COUNT;
    return value.signum() >= 0 || figure.isPrinted() && !count;
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
    return new Cause(
        equal.stream().map(c -> new Cause.Suspect(c.figure, c.value)).toList(), mended);
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
