package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.check.Assessment;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;

/** A disclosure in several files is checked as one. */
class TogetherTest {

  private static final Path WHOLE = Path.of("samples/qinghe-archives-2024-errors.txt");

  @TempDir Path folder;

  @Test
  void aDisclosureInSeveralFilesGivesTheFindingsOfTheWhole() throws Exception {
    String text = Files.readString(WHOLE);
    int tables = text.lastIndexOf("第二部分");
    int narrative = text.lastIndexOf("第三部分");
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("概况.txt", write("a.txt", text.substring(0, tables)));
    files.put("决算表.txt", write("b.txt", text.substring(tables, narrative)));
    files.put("说明.txt", write("c.txt", text.substring(narrative)));
    Document joined = DocumentReader.standard().readTogether(files, Limits.DEFAULT);
    assertThat(joined.source().path()).isEqualTo("概况.txt + 决算表.txt + 说明.txt");
    Assessment together = Stages.check(joined);
    assertThat(messages(together))
        .containsExactlyInAnyOrderElementsOf(messages(Stages.check(WHOLE)));
    assertThat(together.findings())
        .flatExtracting(finding -> finding.locations())
        .extracting(location -> location.place())
        .allMatch(place -> place == null || place instanceof Place.InFile);
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    Map<String, Path> files = Map.of("空.txt", write("d.txt", " "));
    assertThatThrownBy(() -> DocumentReader.standard().readTogether(files, Limits.DEFAULT))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("空.txt：文件里没有文字");
  }

  private static List<String> messages(Assessment assessment) {
    return assessment.findings().stream()
        .map(finding -> finding.ruleId() + " " + finding.message())
        .toList();
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
