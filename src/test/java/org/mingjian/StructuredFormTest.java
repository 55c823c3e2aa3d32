package org.mingjian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.check.Assessment;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Place;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.report.ExtractReport;

/** What extract writes is what check reads, and nothing is lost on the way. */
class StructuredFormTest {

  private static final Path REAL = Path.of("..", "shared", "real");

  @TempDir Path folder;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("samples"));
        Stream<Path> real = Files.isDirectory(REAL) ? Files.list(REAL) : Stream.empty()) {
      return Stream.concat(samples, real)
          .filter(file -> file.toString().matches(".*\\.(txt|md|pdf)"))
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void checkingWhatWasExtractedIsCheckingTheFile(Path file) throws Exception {
    isTheSame(Stages.read(file));
  }

  @Test
  void placesInSeveralFilesSurvive() throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("甲.txt", Path.of("samples/qinghe-archives-2024-errors.txt"));
    files.put("乙.txt", Files.writeString(folder.resolve("b.txt"), "附件一。"));
    isTheSame(DocumentReader.standard().readTogether(files, Limits.DEFAULT));
  }

  private static void isTheSame(Document document) throws Exception {
    Assessment assessment = Stages.check(document);
    String json = extracted(assessment, false);
    String yaml = extracted(assessment, true);

    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    for (Document again : List.of(read(json, "x.json"), read(yaml, "x.yaml"))) {
      assertThat(again.blocks()).isEqualTo(document.blocks());
      assertThat(again.diagnostics()).isEqualTo(document.diagnostics());
      assertThat(again.source().format()).isEqualTo(document.source().format());
    }
    assertThat(Stages.check(read(yaml, "x.yaml")).findings()).isEqualTo(assessment.findings());
  }

  private static String extracted(Assessment assessment, boolean yaml) throws IOException {
    StringWriter out = new StringWriter();
    ExtractReport report = yaml ? ExtractReport.yaml(out) : ExtractReport.json(out);
    report.begin();
    report.add(assessment.disclosure());
    report.end();
    return out.toString();
  }

  private static Schema schema() throws IOException {
    try (InputStream source = ExtractReport.class.getResourceAsStream("/disclosure.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(source);
    }
  }

  private static Document read(String text, String name) throws Exception {
    return DocumentReader.standard().read(text.getBytes(UTF_8), name, Limits.DEFAULT);
  }

  private static String documented() throws IOException {
    String page = Files.readString(Path.of("docs/structured-form.md"));
    int start = page.indexOf("```yaml\n") + 8;
    return page.substring(start, page.indexOf("```", start));
  }

  @Test
  void theDocumentedExampleIsCheckedLikeAnyDocument() throws Exception {
    assertThat(schema().validate(documented(), InputFormat.YAML)).isEmpty();
    Document document = read(documented(), "x.yaml");
    assertThat(document.source().format()).isEqualTo(Format.YAML);

    Assessment wrong =
        Stages.check(read(documented().replace("[合计, null, 30.00", "[合计, null, 30.20"), "x.yaml"));

    assertThat(Stages.check(document).findings())
        .noneMatch(finding -> finding.message().contains("30."));
    assertThat(wrong.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.message()).contains("合计").contains("30.20");
              assertThat(finding.locations())
                  .anySatisfy(
                      location ->
                          assertThat(location.place())
                              .isInstanceOfSatisfying(
                                  Place.Line.class, line -> assertThat(line.line()).isEqualTo(9)));
            });
  }
}
