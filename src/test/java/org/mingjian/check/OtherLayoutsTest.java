package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.fact.Quality;
import org.mingjian.fact.StatementTable;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.recognition.Recognizer;

/**
 * Invented disclosures without errors, in layouts and phrasings of other provinces and years: no
 * error and no warning is reported, and the official tables are read.
 */
class OtherLayoutsTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "regions");
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());

  @ParameterizedTest
  @CsvSource({
    "thirteen-tables.txt, 10",
    "narrative-first.txt, 9",
    "eleven-tables.txt, 9",
    "meetings-and-training.txt, 9",
    "before-2017.txt, 8",
    "budget-comparison.txt, 9",
    "codes-in-parts.txt, 9",
    "three-blocks.txt, 8",
    "numbers-dealt-out.txt, 9",
    "matters-at-level-three.txt, 8"
  })
  void aCorrectDisclosureInAnotherLayoutIsNotBlamed(String name, int tables) throws Exception {
    var document = DocumentReader.standard().read(FOLDER.resolve(name), name, Limits.DEFAULT);
    var disclosure = Recognizer.standard().recognize(document, null);
    List<Finding> findings = CHECKER.check(disclosure).findings();
    assertThat(disclosure.body()).isNotNull();
    assertThat(disclosure.tables())
        .hasSize(tables)
        .extracting(StatementTable::quality)
        .containsOnly(Quality.CLEAN);
    assertThat(findings).filteredOn(f -> f.severity() != Severity.INFO).isEmpty();
  }
}
