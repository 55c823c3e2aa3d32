package org.mingjian.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;
import org.mingjian.fact.Violation;

/**
 * Tells the violations that only follow from a wrong figure from those with a cause of their own.
 * One wrong cell may break sums and also make a list of items seem incomplete: that is one finding.
 * Where several figures could be to blame for the sums, such a violation points out which.
 *
 * @param causes the causes, narrowed by what the violations show
 * @param others the violations that stand by themselves
 */
record Consequences(List<Cause> causes, List<Violation> others) {

  private static final int LONGEST_UNIT = 4;

  /** Sorts the violations of one document. */
  static Consequences of(List<Cause> causes, List<Violation> violations) {
    List<Cause> narrowed = new ArrayList<>(causes);
    List<Violation> others = new ArrayList<>();
    for (Violation violation : violations) {
      Set<Place> cells = cells(violation);
      boolean alone =
          violation.locations().size() == 1; // about the cell itself, such as a minus sign
      boolean ofCulprit = !alone && speaksOfCulprit(violation, causes);
      if (!ofCulprit && (alone || cells.isEmpty() || !explain(narrowed, cells))) {
        others.add(violation);
      }
    }
    narrowed.removeIf(cause -> others.stream().anyMatch(violation -> corrects(violation, cause)));
    return new Consequences(List.copyOf(narrowed), List.copyOf(others));
  }

  /**
   * Tells whether the violation says what is wrong with the very figure to blame, as where 元 stands
   * for 万元.
   */
  private static boolean corrects(Violation violation, Cause cause) {
    Location at = violation.locations().get(0);
    if (!cause.hasCulprit() || violation.expected() == null || at.table() != null) {
      return false;
    }
    Location figure = cause.figure().location();
    String said = violation.found() == null ? at.quote() : violation.found();
    return said != null
        && figure.quote() != null
        && at.place().equals(figure.place())
        && said.contains(figure.quote())
        && said.length() <= figure.quote().length() + LONGEST_UNIT;
  }

  /** Tells whether the violation compares the very figure to blame with another. */
  private static boolean speaksOfCulprit(Violation violation, List<Cause> causes) {
    return causes.stream()
        .filter(cause -> cause.hasCulprit() && !cause.isSlip())
        .anyMatch(cause -> violation.locations().contains(cause.figure().location()));
  }

  /** The amounts in tables that the violation speaks of. */
  private static Set<Place> cells(Violation violation) {
    Set<Place> cells = new HashSet<>();
    for (Location location : violation.locations()) {
      if (location.table() != null && location.column() != null) {
        cells.add(location.place());
      }
    }
    return cells;
  }

  private static boolean explain(List<Cause> causes, Set<Place> cells) {
    List<Integer> explaining = new ArrayList<>();
    for (Place cell : cells) {
      int index = causeOf(causes, cell);
      if (index < 0) {
        return false;
      }
      explaining.add(index);
    }
    int i = 0;
    for (Place cell : cells) {
      int index = explaining.get(i++);
      causes.set(index, causes.get(index).narrowedTo(cell));
    }
    return true;
  }

  private static int causeOf(List<Cause> causes, Place cell) {
    for (int i = 0; i < causes.size(); i++) {
      if (causes.get(i).suspects(cell)) {
        return i;
      }
    }
    return -1;
  }
}
