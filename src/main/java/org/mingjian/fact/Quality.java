package org.mingjian.fact;

/** How well a table or form was read; it decides what may be said about it. */
public enum Quality {
  /** As printed. */
  CLEAN,
  /** Mended while reading, and said so: a finding carries a note. */
  REPAIRED,
  /** In doubt: only "check by hand". */
  SUSPECT,
  /** Found but not understood: nothing is evaluated. */
  UNREADABLE
}
