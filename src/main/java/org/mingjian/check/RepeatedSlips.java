package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.check.Cause.Suspect;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;

/**
 * Joins causes that are one slip: a wrong amount that was carried into another column of its row,
 * or copied to another place with the same wrong digits.
 */
final class RepeatedSlips {

  /** Fewer digits than this agree by chance. */
  private static final int ENOUGH_DIGITS = 3;

  private RepeatedSlips() {}

  /** Returns the causes, those that are one slip joined at the place of the first. */
  static List<Cause> join(List<Cause> causes) {
    List<Cause> joined = new ArrayList<>();
    for (Cause cause : causes) {
      boolean found = false;
      for (int i = 0; i < joined.size() && !found; i++) {
        Cause both = joined(joined.get(i), cause);
        if (both != null) {
          joined.set(i, both);
          found = true;
        }
      }
      if (!found) {
        joined.add(cause);
      }
    }
    return joined;
  }

  /** Returns both as one cause, or null when they are not one slip. */
  private static Cause joined(Cause one, Cause other) {
    if (one.isSlip() || other.isSlip()) {
      return null;
    }
    if (one.suspects().isEmpty() && other.suspects().isEmpty()) {
      return isSameSum(one, other) ? new Cause(List.of(), both(one, other)) : null;
    }
    boolean culprits = one.hasCulprit() && other.hasCulprit();
    Set<Suspect> suspects = new LinkedHashSet<>();
    Set<Suspect> alike = new LinkedHashSet<>(one.alike());
    for (Suspect suspect : one.suspects()) {
      for (Suspect twin : other.suspects()) {
        if (isCarried(suspect, twin) || culprits && isCopied(suspect, twin)) {
          suspects.add(suspect);
          alike.add(twin);
        }
      }
    }
    if (suspects.isEmpty()) {
      return null;
    }
    alike.addAll(other.alike());
    return new Cause(List.copyOf(suspects), both(one, other), List.copyOf(alike));
  }

  private static List<Reconciliation> both(Cause one, Cause other) {
    List<Reconciliation> broken = new ArrayList<>(one.broken());
    broken.addAll(other.broken());
    return broken;
  }

  /** Tells whether the same rows, in another column, fail to add up by the same amount. */
  private static boolean isSameSum(Cause one, Cause other) {
    Reconciliation a = one.broken().get(0);
    Reconciliation b = other.broken().get(0);
    return other.broken().size() == 1
        && a.ruleId().equals(b.ruleId())
        && rows(a).equals(rows(b))
        && gap(a).isPresent()
        && gap(a).equals(gap(b));
  }

  private static List<String> rows(Reconciliation reconciliation) {
    return reconciliation.figures().stream()
        .map(figure -> figure.location().table() + "|" + figure.location().row())
        .toList();
  }

  private static Optional<BigDecimal> gap(Reconciliation reconciliation) {
    Figure first = reconciliation.figures().get(0);
    return reconciliation
        .equation()
        .solveFor(first)
        .map(value -> value.subtract(first.exact()).stripTrailingZeros());
  }

  /** Tells whether two cells of a row are off by the same amount. */
  private static boolean isCarried(Suspect one, Suspect other) {
    Location a = one.figure().location();
    Location b = other.figure().location();
    return one.figure().isPrinted()
        && other.figure().isPrinted()
        && a.table() != null
        && a.row() != null
        && a.column() != null
        && a.table().equals(b.table())
        && a.row().equals(b.row())
        && !a.column().equals(b.column())
        && one.figure().unit().equals(other.figure().unit())
        && off(one).subtract(off(other)).abs().compareTo(lastPlace(one)) <= 0
        && off(one).signum() == off(other).signum();
  }

  private static BigDecimal off(Suspect suspect) {
    return suspect.required().subtract(suspect.figure().value());
  }

  private static BigDecimal lastPlace(Suspect suspect) {
    return BigDecimal.ONE.scaleByPowerOfTen(-suspect.figure().decimals());
  }

  /** Tells whether two places print the same wrong amount for the same right one. */
  private static boolean isCopied(Suspect one, Suspect other) {
    return one.figure().isPrinted()
        && other.figure().isPrinted()
        && one.figure().unit().equals(other.figure().unit())
        && one.figure().value().precision() >= ENOUGH_DIGITS
        && one.figure().value().compareTo(other.figure().value()) == 0
        && one.required().compareTo(other.required()) == 0;
  }
}
