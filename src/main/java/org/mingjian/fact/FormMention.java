package org.mingjian.fact;

/**
 * A number in the words of a form that speaks of an indicator.
 *
 * @param form number of the form
 * @param indicator what it speaks of
 * @param value the number and its unit
 * @param link how the words lead to the indicator
 * @param goal whether the words are the goal, so that the target counts
 * @param merged whether goal and completion stand in one cell, so that either may be meant
 * @param words the clause
 * @param location where the words stand
 */
public record FormMention(
    int form,
    Indicator indicator,
    Measure value,
    Link link,
    boolean goal,
    boolean merged,
    String words,
    Location location) {

  /** How sure it is that the words mean the indicator. */
  public enum Link {
    /** They name it. */
    NAMED,
    /** They share a noun of four characters or more with its name. */
    NOUN,
    /** It is the only indicator in this unit, and shares a word. */
    ONLY
  }

  /** Returns what the table prints for it: the target for the goal, else the actual value. */
  public Measure printed() {
    return goal ? indicator.targetMeasure() : indicator.actualMeasure();
  }

  /** Returns the name of what the table prints for it, for the reader. */
  public String printedName() {
    return merged ? "的目标值、实际完成值分别" : goal ? "的目标值" : "的实际完成值";
  }

  /** Returns the words of what the table prints for it. */
  public String printedWords() {
    if (merged) {
      return indicator.targetInForce() + "、" + indicator.actual();
    }
    return goal ? indicator.targetInForce() : indicator.actual();
  }

  /** Returns where the table prints it. */
  public Location printedAt() {
    Location at = goal ? indicator.targetLocation() : indicator.actualLocation();
    return at == null ? indicator.location() : at;
  }

  /** Tells whether words and table give different numbers. */
  public boolean differs() {
    return merged
        ? other(indicator.targetMeasure()) && other(indicator.actualMeasure())
        : other(printed());
  }

  private boolean other(Measure printed) {
    return printed != null && printed.value().compareTo(value.value()) != 0;
  }
}
