package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A statement about printed figures that must hold. */
public sealed interface Equation permits LinearEquation, RateEquation, PointsEquation {

  /** Returns the figures in the order in which the equation is written, each once. */
  List<Figure> figures();

  /** Returns whether it holds, by printed values, by intervals, or not at all. */
  Outcome outcome();

  /**
   * Returns the value, in base units, that {@code figure} would need for the equation to hold, all
   * other figures being as printed; empty when no value, or every value, would do.
   */
  Optional<BigDecimal> solveFor(Figure figure);

  /** Returns the equation with {@code replacement} in place of the figure with the same id. */
  Equation with(Figure replacement);

  /**
   * Returns the equation with its numbers as printed, for instance {@code 603.14 + 2336.91 =
   * 2940.05}.
   */
  String print();

  /** Returns the equation with the headings of its figures, for a reader who looks for them. */
  String describe();
}
