package org.mingjian.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: written beside its final place, in UTF-8, and moved
 * there by {@link #commit()}. A device such as {@code /dev/stdout} is written straight. Not
 * thread-safe.
 */
final class OutputFile implements AutoCloseable {

  private final Path target;
  private final Path written;
  private final OutputStream stream;
  private final Writer writer;

  /**
   * Opens the file for writing, with its folder when that is missing.
   *
   * @throws IOException when it cannot be written
   */
  OutputFile(Path target) throws IOException {
    this.target = target;
    boolean device = Files.exists(target) && !Files.isRegularFile(target);
    this.written = device ? target : beside(target);
    this.stream =
        device
            ? Files.newOutputStream(written, StandardOpenOption.WRITE)
            : Files.newOutputStream(written, StandardOpenOption.CREATE_NEW);
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private static Path beside(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path written = folder.resolve(name);
    Files.deleteIfExists(written);
    return written;
  }

  /** Returns where to write text. */
  Writer writer() {
    return writer;
  }

  /** Returns where to write anything else. */
  OutputStream stream() {
    return stream;
  }

  /** Puts what was written in its place. */
  void commit() throws IOException {
    writer.close();
    if (written.equals(target)) {
      return;
    }
    try {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Discards what was not committed. */
  @Override
  public void close() throws IOException {
    writer.close();
    if (!written.equals(target)) {
      Files.deleteIfExists(written);
    }
  }
}
