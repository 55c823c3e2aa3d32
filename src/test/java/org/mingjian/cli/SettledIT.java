package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines, settings and comparisons as a user's shell sees them. */
class SettledIT {

  private static final Path SAMPLE =
      Path.of("samples", "qinghe-archives-2024-errors.txt").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void copySample() throws IOException {
    Files.copy(SAMPLE, folder.resolve("a.txt"));
  }

  private MingjianProcess.Result run(String... arguments) {
    return MingjianProcess.jar().in(folder).run(arguments);
  }

  @Test
  void aBaselineByRelativePathHoldsForAbsoluteOnes() {
    MingjianProcess.Result created = run("baseline", "create", "a.txt", "-o", "b.json");
    assertThat(created.exitCode()).isZero();
    assertThat(created.err()).as("no progress where nobody watches").isEmpty();

    MingjianProcess.Result checked = run("check", "--baseline", "b.json", SAMPLE.toString());
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.out()).contains("未发现问题；已处理").doesNotContain("\u001b");
    assertThat(checked.err()).isEmpty();
    assertThat(run("check", SAMPLE.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void settingsOfTheWorkingDirectoryAreInForce() throws IOException {
    Files.writeString(folder.resolve(".mingjian.yaml"), "fail-on: never\n");

    MingjianProcess.Result result = run("check", SAMPLE.toString(), "-q");
    assertThat(result.exitCode()).isZero();
    assertThat(run("check", SAMPLE.toString(), "-q", "--no-config").exitCode()).isEqualTo(1);
  }

  @Test
  void aDamagedBaselineEndsTheRunWithOneLineAndNoTrace() throws IOException {
    Files.writeString(folder.resolve("b.json"), "{\"kind\": \"mingjian-base");

    MingjianProcess.Result result = run("check", "a.txt", "--baseline", "b.json");
    assertThat(result.exitCode()).isEqualTo(64);
    assertThat(result.err()).contains("基线文件 b.json 第 1 行").doesNotContain("\tat ");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aComparisonEndsWithOneWhileSomethingRemains() throws IOException {
    String mended = Files.readString(SAMPLE).replace("24.76", "24.70");
    Files.writeString(folder.resolve("b.txt"), mended);

    MingjianProcess.Result result = run("diff", "a.txt", "b.txt");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("已改 1 处").contains("新增 0 处");
  }
}
