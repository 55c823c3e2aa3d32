package org.mingjian.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Starts the program as a process; the only place that touches the streams, the environment and the
 * end of it.
 */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // from Java 22 on there is a console without a terminal, unless this one is chosen
    System.setProperty("jdk.console", "java.base");
    Optional<java.io.Console> terminal = terminal();
    if (!"1".equals(System.getenv("MINGJIAN_DEBUG"))) {
      // what libraries think of a broken file is no concern of the user's: the report says what
      // matters
      System.setProperty(
          "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }
    Console console =
        new Console(
            new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                false,
                charset("stdout.encoding", terminal)),
            new PrintStream(
                new FileOutputStream(FileDescriptor.err),
                true,
                charset("stderr.encoding", terminal)),
            System.getenv(),
            terminal.isPresent(),
            isTerminal("mingjian.stderr", terminal.isPresent()),
            Clock.system(ZoneId.systemDefault()));
    ExitCode code = new MingjianCommand(new StandardPipeline(), console).run(arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code.code());
  }

  /** Returns what the launcher found out of a stream; Java alone knows only of the console. */
  private static boolean isTerminal(String property, boolean otherwise) {
    String known = System.getProperty(property, "");
    return known.isEmpty() ? otherwise : known.equals("terminal");
  }

  @SuppressWarnings("SystemConsoleNull") // the property set above keeps the meaning of null
  private static Optional<java.io.Console> terminal() {
    return Optional.ofNullable(System.console());
  }

  /**
   * Returns the charset that the launcher or the Java runtime names, else that of the console. One
   * that cannot write Chinese comes from a locale left unset; such a terminal knows UTF-8.
   */
  private static Charset charset(String property, Optional<java.io.Console> terminal) {
    Charset charset = StandardCharsets.UTF_8;
    try {
      if (System.getProperty(property) != null) {
        charset = Charset.forName(System.getProperty(property));
      } else if (terminal.isPresent()) {
        charset = terminal.get().charset();
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
    return charset.newEncoder().canEncode('鉴') ? charset : StandardCharsets.UTF_8;
  }
}
