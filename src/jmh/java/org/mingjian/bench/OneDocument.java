package org.mingjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.check.Checker;
import org.mingjian.check.RuleBase;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A document as each stage leaves it, so that the next stage can be measured by itself. */
@State(Scope.Benchmark)
public class OneDocument {

  /** The file, relative to the project's root. {@link Benchmarks#main} sets all there are. */
  @Param("samples/qinghe-archives-2024-clean.txt")
  String document;

  final DocumentReader reader = DocumentReader.standard();
  final Recognizer recognizer = Recognizer.standard();
  final Checker checker = new Checker(RuleBase.builtIn());

  byte[] bytes;
  Document read;
  Disclosure recognized;

  /** Takes the document through the stages once. */
  @Setup(Level.Trial)
  public void prepare() throws IOException, UnreadableFileException {
    bytes = Files.readAllBytes(Path.of(document));
    read = reader.read(bytes, document, Limits.DEFAULT);
    recognized = recognizer.recognize(read, null);
  }
}
