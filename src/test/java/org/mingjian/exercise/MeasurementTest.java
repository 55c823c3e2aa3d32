package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.check.Checker;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleBase;
import org.mingjian.check.Severity;
import org.mingjian.exercise.Examiner.Accusation;
import org.mingjian.exercise.Examiner.Where;
import org.mingjian.exercise.Measurement.Score;
import org.mingjian.fact.Location;
import org.mingjian.publish.Format;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/**
 * The checker finds what is planted and accuses nothing that is right. {@code
 * -Dmingjian.measure=555 -Dmingjian.seed=50001 -Dmingjian.formats=TEXT,DOCX,XLSX,PDF} measures
 * more; with {@code -Dmingjian.update=true} the table of the run goes into the documentation.
 */
class MeasurementTest {

  private static final DocumentReader READER = DocumentReader.standard();
  private static final Recognizer RECOGNIZER = Recognizer.standard();
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());

  @TempDir Path folder;

  @Test
  void whatIsPlantedIsFoundAndNothingElse() throws IOException {
    int documents = Integer.getInteger("mingjian.measure", 60);
    long seed = Long.getLong("mingjian.seed", 1);
    List<Format> formats =
        Stream.of(System.getProperty("mingjian.formats", "TEXT").split(",", -1))
            .map(Format::valueOf)
            .filter(Format::isAvailable)
            .toList();
    Measurement measurement = new Measurement(MeasurementTest::examine, folder, formats, List.of());
    measurement.run(seed, documents);
    System.out.println("seed " + seed + "\n" + measurement.table());
    measurement.remarks().forEach(System.out::println);
    if (Boolean.getBoolean("mingjian.update")) {
      Files.writeString(
          Path.of("reports/measurement.md"), report(seed, documents, formats, measurement));
    }
    for (Format format : formats) {
      Score total = measurement.totals().get(format);
      assertThat(measurement.falseAlarms()).containsEntry(format, 0);
      assertThat(total.found()).isGreaterThanOrEqualTo(total.planted() * 97 / 100);
      assertThat(total.single()).isGreaterThanOrEqualTo(total.planted() * 95 / 100);
    }
  }

  private static String report(
      long seed, int documents, List<Format> formats, Measurement measurement) {
    String names = formats.stream().map(Format::name).collect(Collectors.joining(","));
    return "# 检查效果的衡量\n\n"
        + "`mingjian exercise measure --seed "
        + seed
        + " --documents "
        + documents
        + " --format "
        + names.toLowerCase(Locale.ROOT)
        + "` 的结果："
        + "虚构的无错文件和各含一处错误的文件各 "
        + documents
        + " 份，三种版式轮流，每份写成 "
        + formats.size()
        + " 种格式。“找到”指在植入处指出，“单独”指全文只指出这一处。由 MeasurementTest 以"
        + " -Dmingjian.measure、-Dmingjian.seed、-Dmingjian.formats、-Dmingjian.update=true 重写。\n\n"
        + measurement.table()
        + "\n没有全部找到的种类："
        + kinds(measurement, score -> score.found() < score.planted())
        + "；找到而不止一处指出的："
        + kinds(measurement, score -> score.single() < score.found())
        + "。\n\n只是虚构文件上的结果：错误的种类、文件的写法都出自同一个生成器。\n";
  }

  private static String kinds(Measurement measurement, Predicate<Score> which) {
    String kinds =
        measurement.scores().entrySet().stream()
            .filter(kind -> kind.getValue().values().stream().anyMatch(which))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining("、"));
    return kinds.isEmpty() ? "无" : kinds;
  }

  private static List<Accusation> examine(Path file) throws IOException {
    try {
      return CHECKER
          .check(RECOGNIZER.recognize(READER.read(file, "paper", Limits.DEFAULT), null))
          .findings()
          .stream()
          .map(MeasurementTest::accusation)
          .toList();
    } catch (UnreadableFileException e) {
      throw new IOException(e);
    }
  }

  private static Accusation accusation(Finding finding) {
    return new Accusation(
        finding.ruleId(),
        finding.severity() != Severity.INFO,
        finding.message(),
        finding.locations().stream().map(MeasurementTest::where).toList());
  }

  private static Where where(Location at) {
    return new Where(
        orEmpty(at.section()),
        orEmpty(at.table()),
        orEmpty(at.row()),
        orEmpty(at.column()),
        orEmpty(at.quote()),
        orEmpty(at.context()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
