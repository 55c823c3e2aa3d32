package org.mingjian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.document.Document;
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
}
