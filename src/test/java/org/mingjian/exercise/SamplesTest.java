package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.publish.Format;

/**
 * The samples in every format are what the program writes today: {@code -Dmingjian.update=true}
 * writes them anew.
 */
class SamplesTest {

  private static final Path FOLDER = Path.of("samples", "formats");
  private static final long SEED = 11;
  private static final int ERRORS = 12;

  @ParameterizedTest
  @CsvSource({
    "clean, TEXT", "clean, MARKDOWN", "clean, HTML", "clean, DOCX", "clean, XLSX", "clean, PDF",
    "errors, TEXT", "errors, MARKDOWN", "errors, HTML", "errors, DOCX", "errors, XLSX", "errors, PDF"
  })
  void aSampleReadsAsWhatIsWrittenToday(String kind, Format format) throws IOException {
    assumeTrue(format.isAvailable(), "no Chinese font to put into a PDF is installed");
    Paper paper = paper(kind);
    Path file = FOLDER.resolve(kind + "." + format.extension());
    byte[] written = format.bytes(paper.manuscript());
    if (Boolean.getBoolean("mingjian.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, written);
      Files.writeString(FOLDER.resolve(kind + "-key.txt"), key(paper));
    }
    Understood sample = Understood.of(Files.readAllBytes(file), file.getFileName().toString());
    assertThat(sample).isEqualTo(Understood.of(written, file.getFileName().toString()));
    assertThat(Files.readString(FOLDER.resolve(kind + "-key.txt"))).isEqualTo(key(paper));
  }

  private static Paper paper(String kind) {
    Paper paper = Paper.make(new Paper.Order(SEED, 0, ERRORS, List.of(), Layout.NATIONAL));
    return kind.equals("errors") ? paper : new Paper(paper.body(), paper.year(), clean(paper), List.of());
  }

  /** The same body without the errors. */
  private static org.mingjian.publish.Manuscript clean(Paper paper) {
    Paper clean = Paper.clean(SEED, Layout.NATIONAL);
    assertThat(clean.body()).isEqualTo(paper.body());
    return clean.manuscript();
  }

  private static String key(Paper paper) {
    return paper.errors().stream()
        .map(e -> e.title() + "：" + e.place() + "，原为“" + e.before() + "”，现为“" + e.after() + "”\n")
        .collect(Collectors.joining());
  }
}
