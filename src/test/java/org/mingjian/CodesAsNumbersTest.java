package org.mingjian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Severity;
import org.mingjian.document.Document;
import org.mingjian.exercise.Layout;
import org.mingjian.exercise.Paper;
import org.mingjian.publish.Format;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;

/** Codes that a spreadsheet took for numbers are codes. */
class CodesAsNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {".0", ".00"})
  void aCodeWithDecimalsIsTheCode(String decimals) throws Exception {
    String text = Files.readString(Path.of("samples/qinghe-archives-2024-clean.txt"));
    String numbered = text.replaceAll("(?m)^(\\d{3,7})\t", "$1" + decimals + "\t");
    assertThat(numbered).contains("2101102" + decimals + "\t");

    Document document =
        DocumentReader.standard().read(numbered.getBytes(UTF_8), "a.txt", Limits.DEFAULT);

    assertThat(Stages.check(document).findings()).isEmpty();
  }

  @Test
  void theColumnsOfALevelMayHaveLostTheirZeros() throws Exception {
    Paper paper = Paper.clean(31, Layout.SHANGHAI);
    String text = new String(Format.TEXT.bytes(paper.manuscript()), UTF_8);
    String numbered = text.replaceAll("(?<=\\t)0(\\d)(?=\\t)", "$1");
    assertThat(numbered).contains("208\t5\t");

    Document document =
        DocumentReader.standard().read(numbered.getBytes(UTF_8), "a.txt", Limits.DEFAULT);

    assertThat(Stages.check(document).findings())
        .noneMatch(finding -> finding.severity() != Severity.INFO);
  }
}
