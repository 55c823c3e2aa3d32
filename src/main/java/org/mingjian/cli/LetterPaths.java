package org.mingjian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mingjian.report.LetterFiles;

/**
 * Names the files of letters: that of a run on one document as the user said, else with the number
 * of the document and the name of its body. Words of a document never lead out of the folder.
 */
final class LetterPaths implements LetterFiles {

  private static final int LONGEST_NAME = 40;

  /** What opens a file, and complains in the words of the user when it cannot. */
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  private final Opener opener;
  private final Path file;
  private final boolean several;

  /**
   * Creates the names.
   *
   * @param file of the letter about a single document
   * @param several whether the run has several documents
   */
  LetterPaths(Opener opener, Path file, boolean several) {
    this.opener = opener;
    this.file = file;
    this.several = several;
  }

  @Override
  public OutputStream open(int number, String body) throws IOException {
    return opener.open(several ? numbered(number, body) : file);
  }

  private Path numbered(int number, String body) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String suffix = dot < 0 ? "" : name.substring(dot);
    String safe = safe(body);
    return file.resolveSibling(stem + "-" + number + (safe.isEmpty() ? "" : "-" + safe) + suffix);
  }

  /** Returns the letters and digits of a name, as many as any file system takes. */
  static String safe(String name) {
    StringBuilder safe = new StringBuilder();
    if (name != null) {
      name.codePoints()
          .filter(Character::isLetterOrDigit)
          .limit(LONGEST_NAME)
          .forEach(safe::appendCodePoint);
    }
    return safe.toString();
  }
}
