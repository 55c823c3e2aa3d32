package org.mingjian.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.Archive;
import org.mingjian.reader.UnreadableFileException;

/**
 * A document to work on.
 *
 * @param file where it is; of several files the first
 * @param displayPath as the user gave it, with {@code /} between its parts
 * @param problem why it cannot be read, for the user, or null
 * @param parts the files that make up the document, by their paths; empty when it is one file
 */
record Input(Path file, String displayPath, String problem, Map<String, Path> parts) {

  static Input of(Path file) {
    return new Input(file, display(file), null, Map.of());
  }

  static Input unusable(Path file, String problem) {
    return new Input(file, display(file), problem, Map.of());
  }

  /** Returns a document out of an archive; {@code outer} is the archive. */
  static Input of(Archive.Member member, Path outer) {
    Path file = member.file() == null ? outer : member.file();
    return new Input(file, member.path(), member.problem(), Map.of());
  }

  /** Returns several files as one document; a problem of one is a problem of all. */
  static Input together(List<Input> inputs) {
    Map<String, Path> parts = new LinkedHashMap<>();
    String problem = null;
    for (Input input : inputs) {
      parts.put(input.displayPath, input.file);
      if (problem == null && input.problem != null) {
        problem = input.displayPath + "：" + input.problem;
      }
    }
    String path = inputs.stream().map(Input::displayPath).collect(Collectors.joining(" + "));
    return new Input(inputs.get(0).file, path, problem, parts);
  }

  /** Reads and recognises the document. */
  Disclosure recognize(Pipeline pipeline, String profile) throws UnreadableFileException {
    return parts.isEmpty()
        ? pipeline.recognize(file, displayPath, profile)
        : pipeline.recognizeTogether(parts, profile);
  }

  /** Returns a path as reports show it. */
  static String display(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}
