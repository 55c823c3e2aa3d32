package org.mingjian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The published documents that stand beside the checkout on the project's machines; tests on them
 * are skipped elsewhere.
 */
final class RealDocuments {

  private static final Path FOLDER = Path.of("..", "shared", "real");

  private RealDocuments() {}

  /** Returns all documents, by name; skips the test where there are none. */
  static List<Path> all() {
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no real documents here");
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns one document; skips the test where it is missing. */
  static Path named(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "no real documents here");
    return file;
  }
}
