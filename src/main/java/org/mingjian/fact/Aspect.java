package org.mingjian.fact;

/** Which amount of a subject a claim states. */
public enum Aspect {
  ACTUAL("决算数"),
  INITIAL_BUDGET("年初预算数"),
  ADJUSTED_BUDGET("调整预算数"),
  FULL_YEAR_BUDGET("全年预算数"),
  /** A budget, without saying which. */
  BUDGET("预算数"),
  PREVIOUS_ACTUAL("上年决算数");

  private final String title;

  Aspect(String title) {
    this.title = title;
  }

  /** Returns the name used in findings. */
  public String title() {
    return title;
  }

  /** Tells whether the amount is a budget of any kind. */
  public boolean isBudget() {
    return this != ACTUAL && this != PREVIOUS_ACTUAL;
  }
}
