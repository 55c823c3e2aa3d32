package org.mingjian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reports under {@code reports/} are what the program says of the samples. {@code mvn test
 * -Dtest=GoldenReportsTest -Dmingjian.update=true} writes them anew: read the difference before it
 * is committed.
 */
class GoldenReportsTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final Path REPORTS = Path.of("reports");
  private static final boolean UPDATE = Boolean.getBoolean("mingjian.update");

  private final StandardPipeline pipeline = new StandardPipeline();

  @TestFactory
  Stream<DynamicTest> reportsOfTheSamples() {
    return samples().stream()
        .map(Path::toString)
        .flatMap(sample -> Stream.of(test(sample, "text", "txt"), test(sample, "json", "json")));
  }

  private DynamicTest test(String sample, String format, String extension) {
    String name = Path.of(sample).getFileName().toString().replaceAll("\\.\\w+$", "." + extension);
    return DynamicTest.dynamicTest(name, () -> compare(sample, format, REPORTS.resolve(name)));
  }

  private void compare(String sample, String format, Path golden) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, UTF_8);
    Console console = new Console(stream, stream, Map.of(), false);
    new MingjianCommand(pipeline, console)
        .run("check", "-v", "--format", format, "samples/" + Path.of(sample).getFileName());
    stream.flush();
    String report =
        out.toString(UTF_8).replace("\r\n", "\n").replaceAll("(\"elapsedMillis\" ?: ?)\\d+", "$10");
    if (UPDATE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }

  private static List<Path> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .filter(file -> file.toString().matches(".*-(?:clean|errors)\\.(?:txt|md)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
