package org.mingjian.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Starts the program as a process; the only place that touches the streams, the environment and the end of it. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    boolean interactive = System.console() != null;
    Charset charset = interactive ? consoleCharset() : StandardCharsets.UTF_8;
    if (!"1".equals(System.getenv("MINGJIAN_DEBUG"))) {
      // what libraries think of a broken file is no concern of the user's: the report says what matters
      System.setProperty(
          "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }
    Console console =
        new Console(
            stream(FileDescriptor.out, charset),
            stream(FileDescriptor.err, charset),
            System.getenv(),
            interactive);
    ExitCode code = new MingjianCommand(new StandardPipeline(), console).run(arguments);
    console.out().flush();
    console.err().flush();
    System.exit(code.code());
  }

  /** A console that cannot show Chinese is a locale left unset: its terminal knows UTF-8. */
  private static Charset consoleCharset() {
    Charset charset = System.console().charset();
    return charset.newEncoder().canEncode('鉴') ? charset : StandardCharsets.UTF_8;
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), false, charset);
  }
}
