package org.mingjian.fact;

/** A comparing word between two amounts. */
public enum Comparison {
  GREATER("大于"),
  LESS("小于"),
  EQUAL("等于");

  private final String title;

  Comparison(String title) {
    this.title = title;
  }

  /** Returns the name used in findings. */
  public String title() {
    return title;
  }

  /** Returns the word that fits two figures. */
  public static Comparison of(Figure left, Figure right) {
    int order = left.exact().compareTo(right.exact());
    return order > 0 ? GREATER : order < 0 ? LESS : EQUAL;
  }
}
