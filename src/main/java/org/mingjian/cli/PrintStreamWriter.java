package org.mingjian.cli;

import java.io.PrintStream;
import java.io.Writer;

/**
 * Passes characters to a print stream, which knows the charset of its console. Closing leaves the
 * stream open.
 */
final class PrintStreamWriter extends Writer {

  private final PrintStream out;

  PrintStreamWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    out.print(new String(characters, offset, length));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
