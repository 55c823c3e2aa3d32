package org.mingjian.report;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * A print writer that ends lines with a line feed on every system, so that reports are the same
 * everywhere.
 */
final class LineFeedWriter extends PrintWriter {

  LineFeedWriter(Writer out) {
    super(out);
  }

  @Override
  public void println() {
    write('\n');
  }

  @Override
  public void println(String line) {
    write(line);
    write('\n');
  }

  @Override
  public PrintWriter printf(String format, Object... arguments) {
    write(String.format(Locale.ROOT, format, arguments));
    return this;
  }
}
