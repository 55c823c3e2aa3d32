package org.mingjian.report;

import org.mingjian.check.Severity;

/** How text is set off on a terminal; colour only repeats what the words say. */
public enum TextStyle {
  PLAIN,
  COLOUR;

  /** Returns the text in the colour of the severity. */
  String paint(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> wrap("1;31", text);
      case WARNING -> wrap("1;33", text);
      case INFO -> wrap("1;36", text);
    };
  }

  /** Returns the text set off from its surroundings. */
  String strong(String text) {
    return wrap("1", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
