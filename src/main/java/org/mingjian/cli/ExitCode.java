package org.mingjian.cli;

/** How a run ends, for scripts; the graver outcome wins. */
public enum ExitCode {
  /** Nothing at or above the threshold. */
  CLEAN(0),
  /** Findings at or above the threshold. */
  FINDINGS(1),
  /** Some document could not be evaluated. */
  NOT_EVALUATED(2),
  /** Wrong usage: the number of sysexits' EX_USAGE. */
  USAGE(64),
  /** An error of the program: the number of sysexits' EX_SOFTWARE. */
  INTERNAL(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number given to the system. */
  public int code() {
    return code;
  }

  /** Returns the exit code with this number; an unknown number is an error of the program. */
  static ExitCode of(int code) {
    for (ExitCode exit : values()) {
      if (exit.code == code) {
        return exit;
      }
    }
    return INTERNAL;
  }

  /** Returns the graver of the two. */
  public ExitCode or(ExitCode other) {
    return code >= other.code ? this : other;
  }
}
