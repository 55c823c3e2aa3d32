package org.mingjian.fact;

/** Which way an amount is said to have changed. */
public enum Direction {
  UP("增加"),
  DOWN("减少"),
  FLAT("持平"),
  /** A change is given without a direction that can be told. */
  UNSTATED("变化");

  private final String title;

  Direction(String title) {
    this.title = title;
  }

  /** Returns the name used in findings. */
  public String title() {
    return title;
  }
}
