package org.mingjian.check;

import java.util.Locale;

/** How grave a finding is; the most severe first. */
public enum Severity {
  ERROR("错误"),
  WARNING("警告"),
  INFO("提示");

  private final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }

  /** Returns the name used in rules and reports, for instance {@code error}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name shown to Chinese readers. */
  public String chinese() {
    return chinese;
  }

  /** Returns the severity with this wire name, or null. */
  public static Severity of(String wireName) {
    for (Severity severity : values()) {
      if (severity.wireName().equals(wireName)) {
        return severity;
      }
    }
    return null;
  }
}
