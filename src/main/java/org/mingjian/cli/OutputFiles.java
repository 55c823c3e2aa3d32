package org.mingjian.cli;

import java.io.IOException;
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
  OutputFile open(Path target) throws IOException {
    OutputFile file = new OutputFile(target);
    files.add(file);
    return file;
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
