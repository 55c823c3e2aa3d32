package org.mingjian.publish;

/** Where a line stands between its margins. */
public enum Alignment {
  LEFT,
  CENTER,
  RIGHT
}
