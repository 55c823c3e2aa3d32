package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that appear together, when all of them are whole. Not thread-safe. */
final class OutputFiles implements AutoCloseable {

  private final List<OutputFile> files = new ArrayList<>();

  /**
   * Opens one more file.
   *
   * @throws IOException when it cannot be written
   */
  Writer open(Path target) throws IOException {
    OutputFile file = new OutputFile(target);
    files.add(file);
    return file.writer();
  }

  /** Puts what was written in its places. */
  void commit() throws IOException {
    for (OutputFile file : files) {
      file.commit();
    }
  }

  /** Discards what was not committed. */
  @Override
  public void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
  }
}
