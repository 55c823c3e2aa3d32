package org.mingjian.fact;

/**
 * A place where numbered headings or items do not follow one another.
 *
 * @param kind what is wrong
 * @param previous number before, as printed
 * @param found number found, as printed
 * @param missing the number that should stand between, or null
 * @param before the heading or item before
 * @param location the heading or item with the unexpected number
 */
public record NumberingBreak(
    Kind kind, String previous, String found, String missing, Location before, Location location) {

  /** How numbering may break. */
  public enum Kind {
    /** A number is left out. */
    GAP,
    /** A number occurs twice. */
    REPEAT,
    /** The number between is there, but within the paragraph of the one before. */
    RUN_ON
  }
}
