package org.mingjian.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.exercise.AnswerKey;
import org.mingjian.exercise.AnswerSheet;
import org.mingjian.exercise.ExercisePages;
import org.mingjian.exercise.Paper;
import org.mingjian.publish.Format;

/** Writes an exercise: the paper and its answer sheet, and the key in a folder of its own. */
final class PaperFiles {

  private PaperFiles() {}

  static void write(Path folder, Format format, Paper paper, AnswerKey key) throws IOException {
    String number = key.paper();
    Path teacher = folder.resolve("答案");
    Files.createDirectories(teacher);
    Files.write(
        folder.resolve("试卷" + number + "." + format.extension()), format.bytes(paper.manuscript()));
    try (OutputStream out = Files.newOutputStream(folder.resolve("答题表" + number + ".xlsx"))) {
      AnswerSheet.write(number, out);
    }
    Files.writeString(teacher.resolve("答案" + number + ".json"), key.json(), StandardCharsets.UTF_8);
    Files.writeString(
        teacher.resolve("答案" + number + ".html"), ExercisePages.key(key), StandardCharsets.UTF_8);
  }
}
