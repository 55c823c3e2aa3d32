package org.mingjian;

import java.nio.file.Path;
import org.mingjian.check.Assessment;
import org.mingjian.check.Checker;
import org.mingjian.check.RuleBase;
import org.mingjian.document.Document;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/** The stages in a row, for tests of the whole. */
final class Stages {

  private static final DocumentReader READER = DocumentReader.standard();
  private static final Recognizer RECOGNIZER = Recognizer.standard();
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());

  private Stages() {}

  static Document read(Path file) {
    try {
      return READER.read(file, file.getFileName().toString(), Limits.DEFAULT);
    } catch (UnreadableFileException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  static Assessment check(Path file) {
    return check(read(file));
  }

  static Assessment check(Document document) {
    return CHECKER.check(RECOGNIZER.recognize(document, null));
  }
}
