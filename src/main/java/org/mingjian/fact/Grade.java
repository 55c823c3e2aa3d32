package org.mingjian.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * The grades of a self-evaluation with the words for them: 财预〔2020〕10号 has 优, 良, 中, 差 from 90, 80
 * and 60 points; Shanghai calls the lower two 合格 and 不合格.
 */
public enum Grade {
  EXCELLENT(90, "优 优秀"),
  GOOD(80, "良 良好"),
  FAIR(60, "中 合格 及格 一般"),
  POOR(0, "差 不合格 不及格 较差");

  private final int from;
  private final String words;

  Grade(int from, String words) {
    this.from = from;
    this.words = words;
  }

  /** Returns the grade of so many points of a hundred. */
  public static Grade of(BigDecimal points) {
    for (Grade grade : values()) {
      if (points.compareTo(BigDecimal.valueOf(grade.from)) >= 0) {
        return grade;
      }
    }
    return POOR;
  }

  /** Returns the grade that the word names, or null. */
  public static Grade named(String word) {
    for (Grade grade : values()) {
      if (List.of(grade.words.split(" ", -1)).contains(word)) {
        return grade;
      }
    }
    return null;
  }

  /** Returns the usual word. */
  public String word() {
    return words.substring(0, 1);
  }
}
