package org.mingjian.fact;

/**
 * A stated number of units or offices beside the list of them.
 *
 * @param what the words after the number, for instance {@code 内设处室}
 * @param stated the stated number
 * @param fewest the least number of names that the list may be read as
 * @param most the greatest number of names that the list may be read as
 * @param location the sentence
 */
public record UnitCount(String what, int stated, int fewest, int most, Location location) {

  /** Tells whether some reading of the list has the stated number of names. */
  public boolean agrees() {
    return fewest <= stated && stated <= most;
  }
}
