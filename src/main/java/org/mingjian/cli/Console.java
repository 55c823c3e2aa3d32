package org.mingjian.cli;

import java.io.PrintStream;
import java.util.Map;
import org.mingjian.report.TextStyle;

/**
 * What a command sees of the world outside.
 *
 * @param out for results
 * @param err for messages
 * @param environment variables of the process
 * @param interactive whether a person watches {@code out}
 */
public record Console(
    PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {

  public Console {
    environment = Map.copyOf(environment);
  }

  /** Returns colour for a person whose terminal can and who did not ask to go without (no-color.org). */
  TextStyle style() {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unable = "dumb".equals(environment.get("TERM"));
    return interactive && !refused && !unable ? TextStyle.COLOUR : TextStyle.PLAIN;
  }

  /** Tells whether the environment asks for stack traces. */
  boolean debug() {
    return "1".equals(environment.get("MINGJIAN_DEBUG"));
  }
}
