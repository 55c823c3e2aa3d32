package org.mingjian.fact;

/** What became of an equation between printed figures. */
public enum Outcome {
  /** The printed values satisfy it. */
  HOLDS,
  /** The printed values fail, but values that print so satisfy it: a rounding difference. */
  ROUNDING,
  /** No values that print so satisfy it. */
  CONTRADICTED
}
