package org.mingjian.cli;

import java.nio.file.Path;

/**
 * A file to work on.
 *
 * @param file where it is
 * @param displayPath as the user gave it, with {@code /} between its parts
 * @param problem why it cannot be read, for the user, or null
 */
record Input(Path file, String displayPath, String problem) {

  static Input of(Path file) {
    return new Input(file, display(file), null);
  }

  static Input unusable(Path file, String problem) {
    return new Input(file, display(file), problem);
  }

  private static String display(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
