package org.mingjian.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.mingjian.report.TextStyle;

/**
 * What a command sees of the world outside.
 *
 * @param out for results
 * @param err for messages
 * @param environment variables of the process
 * @param interactive whether a person watches {@code out}
 * @param watched whether a person watches {@code err}
 * @param clock which day it is
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive,
    boolean watched,
    Clock clock) {

  /** Creates a console whose messages nobody watches, on the day of the system. */
  public Console(
      PrintStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
    this(out, err, environment, interactive, false, Clock.system(ZoneId.systemDefault()));
  }

  public Console {
    environment = Map.copyOf(environment);
  }

  /** Returns where text for people goes, in the charset of their console. */
  Writer text() {
    return new PrintStreamWriter(out);
  }

  /**
   * Returns where JSON goes: in UTF-8 unless a person watches, because programs expect nothing
   * else.
   */
  Writer json() {
    return interactive ? text() : new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /**
   * Returns colour for a person whose terminal can and who did not ask to go without
   * (no-color.org).
   */
  TextStyle style() {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean unable = "dumb".equals(environment.get("TERM"));
    return interactive && !refused && !unable ? TextStyle.COLOUR : TextStyle.PLAIN;
  }

  /** Returns where to show progress, or null when nobody watches or the terminal cannot. */
  PrintStream progress() {
    return watched && !"dumb".equals(environment.get("TERM")) ? err : null;
  }

  /** Tells whether the environment asks for stack traces. */
  boolean debug() {
    return "1".equals(environment.get("MINGJIAN_DEBUG"));
  }
}
