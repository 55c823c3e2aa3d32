package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.publish.Format;

/**
 * The samples in every format are what the program writes today: {@code -Dmingjian.update=true}
 * writes them anew.
 */
class SamplesTest {

  private static final Path FOLDER = Path.of("samples", "formats");
  private static final Path KEY = FOLDER.resolve("errors-key.txt");
  private static final long SEED = 11;
  private static final int ERRORS = 12;

  @ParameterizedTest
  @CsvSource({
    "clean, TEXT", "clean, MARKDOWN", "clean, HTML", "clean, DOCX", "clean, XLSX", "clean, PDF",
    "errors, TEXT", "errors, MARKDOWN", "errors, HTML", "errors, DOCX", "errors, XLSX",
        "errors, PDF"
  })
  void aSampleReadsAsWhatIsWrittenToday(String kind, Format format) throws IOException {
    assumeTrue(format.isAvailable(), "no Chinese font to put into a PDF is installed");
    Paper paper = paper(kind);
    Path file = FOLDER.resolve(kind + "." + format.extension());
    byte[] written = format.bytes(paper.manuscript());
    if (Boolean.getBoolean("mingjian.update")) {
      Files.createDirectories(FOLDER);
      Files.write(file, written);
      Files.writeString(KEY, key(paper("errors")));
    }
    Understood sample = Understood.of(Files.readAllBytes(file), file.getFileName().toString());
    assertThat(sample).isEqualTo(Understood.of(written, file.getFileName().toString()));
  }

  @Test
  void theKeyNamesWhatWasPlanted() throws IOException {
    assertThat(Files.readString(KEY)).isEqualTo(key(paper("errors")));
  }

  private static Paper paper(String kind) {
    return kind.equals("clean")
        ? Paper.clean(SEED, Layout.NATIONAL)
        : Paper.make(new Paper.Order(SEED, 0, ERRORS, List.of(), Layout.NATIONAL));
  }

  /** What is wrong in it, an error a line. */
  private static String key(Paper paper) {
    return paper.errors().stream().map(SamplesTest::line).collect(Collectors.joining());
  }

  private static String line(PlantedError error) {
    PlantedError.Place place = error.place();
    String where =
        Stream.of(place.section(), place.table(), place.row(), place.column())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("／"));
    return "%s：%s，原为“%s”，现为“%s”%n"
        .formatted(error.title(), where, error.before(), error.after())
        .replace(System.lineSeparator(), "\n");
  }
}
