package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Checker;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleBase;
import org.mingjian.check.Severity;
import org.mingjian.exercise.Original;
import org.mingjian.exercise.Paper;
import org.mingjian.exercise.PlantedError;
import org.mingjian.exercise.RealPaper;
import org.mingjian.publish.Format;
import org.mingjian.publish.Manuscript;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/** Papers made of a disclosure that is there already. */
class ExerciseFromTest {

  private static final Path CLEAN = Path.of("samples/qinghe-archives-2024-clean.txt");
  private static final Path FAULTY = Path.of("samples/qinghe-archives-2024-errors.txt");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "DOCX", "XLSX"})
  void aDisclosureSetAnewIsUnderstoodAsBefore(Format format) {
    Assessment before = assess(FAULTY);
    Assessment after = assess(file(RealPaper.reprint(original(before)), format));
    assertThat(rules(after)).isEqualTo(rules(before));
    assertThat(after.disclosure().figures()).hasSameSizeAs(before.disclosure().figures());
  }

  @Test
  void everyKindIsFoundWhereItWasPlanted() {
    Original original = original(assess(CLEAN));
    Set<String> room = new HashSet<>();
    for (String kind : RealPaper.kinds()) {
      Paper paper;
      try {
        paper = RealPaper.make(original, order(5, 1, kind));
      } catch (IllegalArgumentException e) {
        continue;
      }
      room.add(kind);
      PlantedError error = paper.errors().get(0);
      assertThat(error.before()).isNotEqualTo(error.after());
      List<Finding> findings = assess(file(paper.manuscript(), Format.TEXT)).findings();
      assertThat(findings)
          .as(error.toString())
          .extracting(Finding::ruleId)
          .containsAnyElementsOf(error.rules());
    }
    assertThat(room).hasSizeGreaterThanOrEqualTo(RealPaper.kinds().size() - 3);
  }

  @Test
  void aSeedGivesTheSamePaper() throws IOException {
    Original original = original(assess(CLEAN));
    byte[] once = Format.TEXT.bytes(RealPaper.make(original, order(3, 8)).manuscript());
    assertThat(Format.TEXT.bytes(RealPaper.make(original, order(3, 8)).manuscript()))
        .isEqualTo(once);
    assertThat(Format.TEXT.bytes(RealPaper.make(original, order(4, 8)).manuscript()))
        .isNotEqualTo(once);
  }

  @Test
  void nothingIsPlantedWhereSomethingIsWrongAlready() {
    Assessment faulty = assess(FAULTY);
    Original original = original(faulty);
    Set<String> quotes =
        faulty.findings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(finding -> finding.locations().get(0).quote())
            .filter(quote -> quote != null && quote.matches("[\\d,]+\\.\\d\\d"))
            .collect(Collectors.toSet());
    for (int seed = 1; seed <= 10; seed++) {
      assertThat(RealPaper.make(original, order(seed, 10)).errors())
          .extracting(PlantedError::before)
          .doesNotContainAnyElementsOf(quotes);
    }
  }

  private static Paper.Order order(long seed, int errors, String... kinds) {
    return new Paper.Order(seed, 0, errors, List.of(kinds), null);
  }

  private static Original original(Assessment assessment) {
    return Transcript.of(assessment, reconciliation -> true);
  }

  private Path file(Manuscript manuscript, Format format) {
    try {
      String name = "paper-" + format.name().toLowerCase(Locale.ROOT) + "." + format.extension();
      return Files.write(folder.resolve(name), format.bytes(manuscript));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Assessment assess(Path file) {
    try {
      return new Checker(RuleBase.builtIn())
          .check(
              Recognizer.standard()
                  .recognize(
                      DocumentReader.standard().read(file, file.toString(), Limits.DEFAULT), null));
    } catch (UnreadableFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rules(Assessment assessment) {
    return Stream.of(assessment)
        .flatMap(a -> a.findings().stream())
        .filter(finding -> finding.severity() != Severity.INFO)
        .map(Finding::ruleId)
        .sorted()
        .toList();
  }
}
