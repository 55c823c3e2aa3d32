package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * The grades of a self-evaluation, as the profile has them.
 *
 * @param bands the grades, best first
 */
public record GradeScale(List<Band> bands) {

  /**
   * A grade.
   *
   * @param from points of a hundred from which it is earned
   * @param words its words, the usual one first
   */
  public record Band(BigDecimal from, List<String> words) {

    public Band {
      words = List.copyOf(words);
    }

    /** Returns the usual word. */
    public String word() {
      return words.get(0);
    }
  }

  public GradeScale {
    bands = List.copyOf(bands);
  }

  /** Returns the grade of so many points of a hundred. */
  public Band of(BigDecimal points) {
    for (Band band : bands) {
      if (points.compareTo(band.from) >= 0) {
        return band;
      }
    }
    return bands.get(bands.size() - 1);
  }

  /** Returns the grade that the word names, or null. */
  public Band named(String word) {
    for (Band band : bands) {
      if (band.words.contains(word)) {
        return band;
      }
    }
    return null;
  }
}
