package org.mingjian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.report.ReportContract;

class MingjianCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, String> environment = Map.of();

  /** Runs a command whose words starting with {@code @} name files of the folder. */
  private ExitCode run(String... words) {
    String[] arguments =
        Arrays.stream(words)
            .map(word -> word.startsWith("@") ? folder.resolve(word.substring(1)) + "" : word)
            .toArray(String[]::new);
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            environment,
            false);
    return new MingjianCommand(new FakePipeline(), console).run(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private List<String> documents() throws IOException {
    List<String> paths = new ArrayList<>();
    for (JsonNode document : new ObjectMapper().readTree(out()).get("documents")) {
      paths.add(
          document.get("path").asText().replace(folder.toString().replace('\\', '/') + "/", ""));
    }
    return paths;
  }

  @Nested
  class ExitCodes {

    @ParameterizedTest
    @CsvSource({
      "ok, error, CLEAN",
      "faulty, error, FINDINGS",
      "faulty, WARNING, FINDINGS",
      "faulty, never, CLEAN",
      "encrypted, never, NOT_EVALUATED",
      "huge, error, NOT_EVALUATED",
      "deep, error, NOT_EVALUATED",
      "defect, error, INTERNAL"
    })
    void followTheGravestOutcome(String content, String threshold, ExitCode expected)
        throws IOException {
      file(content + ".txt", content);

      assertThat(run("check", "@" + content + ".txt", "--fail-on", threshold)).isEqualTo(expected);
    }

    @Test
    void putAnUnreadableFileAboveFindings() throws IOException {
      file("faulty.txt", "");
      file("z.txt", "encrypted");

      assertThat(run("check", "@")).isEqualTo(ExitCode.NOT_EVALUATED);
    }
  }

  @Nested
  class BadFiles {

    @Test
    void neverStopABatch() throws IOException {
      file("a.txt", "encrypted");
      file("b.txt", "huge");
      file("c.txt", "defect");
      file("d.txt", "ok");

      run("check", "@", "--jobs", "3");

      assertThat(out()).contains("d.txt  某市某局").contains("共 4 个文件，未发现问题 1 个");
      assertThat(err().lines())
          .satisfiesExactly(
              line -> assertThat(line).endsWith("a.txt：文件已加密，无法打开"),
              line -> assertThat(line).endsWith("b.txt：文件过大或结构异常，未能读完"),
              line -> assertThat(line).contains("c.txt：程序内部错误（IllegalStateException）"));
    }

    @Test
    void standInTheJsonReportWithDigestAndReason() throws IOException {
      file("a.pdf", "encrypted");

      run("check", "@a.pdf", "@missing.pdf", "--format", "json");

      assertThat(ReportContract.violations(out())).isEmpty();
      assertThat(out())
          .contains("\"sha256\": \"\"")
          .contains("\"sha256\": \"954d1bb8")
          .contains("文件不存在");
      assertThat(err()).isEmpty();
    }

    @Test
    void showAStackTraceOnlyOnRequest() throws IOException {
      file("a.txt", "defect");

      run("check", "@a.txt");
      assertThat(err()).doesNotContain("\tat ");
      run("check", "@a.txt", "--debug");
      assertThat(err()).contains("invented defect").contains("\tat ");
      environment = Map.of("MINGJIAN_DEBUG", "1");
      run("check", "@a.txt");
      assertThat(err()).contains("\tat ");
    }
  }

  @Nested
  class Folders {

    @Test
    void areSearchedForVisibleDocumentsInOrderOfPath() throws IOException {
      file("b/2.txt", "");
      file("b/1.md", "");
      file("a.PDF", "");
      file(".hidden/x.txt", "");
      file("b/.y.txt", "");
      file("~$z.docx", "");
      file("picture.jpg", "");
      file("settings.yaml", "");

      assertThat(run("check", "@", "--format", "json")).isEqualTo(ExitCode.CLEAN);
      assertThat(documents()).containsExactly("a.PDF", "b/1.md", "b/2.txt");
    }

    @Test
    void takeANamedFileWhateverItsName() throws IOException {
      file("account", "");

      assertThat(run("check", "@account")).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void withALinkInACircleAreFinite() throws IOException {
      file("d/a.txt", "");
      Files.createSymbolicLink(folder.resolve("d/again"), folder.resolve("d"));

      assertThat(run("check", "@d", "--format", "json")).isEqualTo(ExitCode.CLEAN);
      assertThat(documents()).containsExactly("d/a.txt");
    }

    @Test
    void withoutDocumentsAreNoPass() throws IOException {
      file("d/picture.jpg", "");

      assertThat(run("check", "@d")).isEqualTo(ExitCode.NOT_EVALUATED);
      assertThat(err()).contains("文件夹中没有可检查的文件（.doc .docm .docx");
    }

    @Test
    void withoutRightsAreNamedAndTheRestIsChecked() throws IOException {
      file("d/ok.txt", "");
      file("d/closed/b.txt", "");
      Path closed = folder.resolve("d/closed");
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
      assumeFalse(Files.isReadable(closed), "the superuser may read everything");

      assertThat(run("check", "@d")).isEqualTo(ExitCode.NOT_EVALUATED);
      assertThat(err()).contains("d/closed：没有权限打开文件夹");
      assertThat(out()).contains("d/ok.txt  某市某局");
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void reportsInTheOrderOfTheInputsWhateverTheNumberOfThreads(int jobs) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of("check", "--format=json", "--jobs=" + jobs));
    for (int i = 30; i > 0; i--) {
      file(i + ".txt", "ok");
      words.add("@" + i + ".txt");
      expected.add(i + ".txt");
    }

    run(words.toArray(String[]::new));

    assertThat(documents()).isEqualTo(expected);
  }

  @Test
  void keepsTheOrderWhenALaterFileIsDoneFirst() throws IOException {
    file("a.txt", "last");
    file("b.txt", "first");

    run("check", "@", "--format=json", "--jobs=2");

    assertThat(documents()).containsExactly("a.txt", "b.txt");
  }

  @Nested
  class Output {

    @Test
    void goesWholeToAFileInANewFolder() throws IOException {
      file("a.txt", "");

      assertThat(run("check", "@a.txt", "--format=json", "--output", "@new/r.json"))
          .isEqualTo(ExitCode.CLEAN);

      assertThat(ReportContract.violations(Files.readString(folder.resolve("new/r.json"))))
          .isEmpty();
      assertThat(out()).isEmpty();
      try (var files = Files.list(folder.resolve("new"))) {
        assertThat(files).hasSize(1);
      }
    }

    @Test
    void ofAPageIsTheSameForOneThreadAndForSeveral() throws IOException {
      for (int i = 0; i < 9; i++) {
        file("d/faulty" + i + ".txt", "");
      }
      run("check", "@d", "-f", "html", "-o", "@r/one.html", "--jobs=1");
      run("check", "@d", "-f", "html", "-o", "@r/four.html", "--jobs=4");

      assertThat(folder.resolve("r/one.html"))
          .hasSameTextualContentAs(folder.resolve("r/four.html"));
    }

    @Test
    void hasAFileOfEachFormat() throws IOException {
      file("faulty.txt", "");

      assertThat(run("check", "@", "-f", "html", "-f", "json", "-f", "sarif", "-o", "@out"))
          .isEqualTo(ExitCode.FINDINGS);
      String first = Files.readString(folder.resolve("out/report.html"));
      assertThat(first).startsWith("<!DOCTYPE html>");
      assertThat(folder.resolve("out/report.json")).exists();
      assertThat(folder.resolve("out/report.sarif")).exists();

      assertThat(run("check", "@", "-f", "html", "-f", "json", "-f", "sarif", "-o", "@out"))
          .as("the reports in the folder are not checked themselves")
          .isEqualTo(ExitCode.FINDINGS);
      assertThat(folder.resolve("out/report.html")).hasContent(first);
      assertThat(out()).isEmpty();
    }

    @Test
    void neverReplacesAnInput() throws IOException {
      Path input = file("a.txt", "precious");

      assertThat(run("check", "@a.txt", "--output", "@./a.txt")).isEqualTo(ExitCode.USAGE);
      assertThat(input).hasContent("precious");
    }

    @Test
    void ofAnEarlierRunIsNoInput() throws IOException {
      file("a.txt", "");
      file("report.txt", "");

      run("check", "@", "--output", "@report.txt");

      assertThat(folder.resolve("report.txt")).content().doesNotContain("report.txt");
    }

    @Test
    void leavesTheOldFileWhenARunBreaksOff() throws IOException {
      file("a.txt", "");
      file("r.txt", "old");

      assertThat(run("check", "@a.txt", "--output", "@r.txt", "--rules=x"))
          .isEqualTo(ExitCode.USAGE);
      assertThat(folder.resolve("r.txt")).hasContent("old");
    }

    @Test
    void endsSilentlyWhenItsReaderLeaves() throws IOException {
      file("a.txt", "");
      OutputStream broken =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("Broken pipe");
            }
          };
      Console console =
          new Console(
              new PrintStream(broken, true, UTF_8),
              new PrintStream(err, false, UTF_8),
              Map.of(),
              false);

      ExitCode code =
          new MingjianCommand(new FakePipeline(), console).run("check", folder.toString());

      assertThat(code).isEqualTo(ExitCode.INTERNAL);
      assertThat(err()).isEmpty();
    }
  }

  @Nested
  class WrongUsage {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "check | 没有指定文件",
          "check --formt json a | 没有选项 --formt，是否为 --format",
          "check a --format xml | --format 的取值 “xml” 无效，应为 text|json",
          "check a --jobs 0 | --jobs 应为不小于 1 的整数",
          "check a --jobs many | --jobs 的取值 “many” 无效",
          "check a --output | 选项 --output 缺少取值",
          "check a --format json --format text | 多种输出格式须用 --output 指定一个文件夹",
          "check a --format xlsx | 输出格式 xlsx 须用 --output 指定文件",
          "check a --notice | --notice 须与 --format docx 一起使用",
          "check a --notice-from b | 须与 --notice 一起使用",
          "rules doc | 选项 --output 缺少取值",
          "rules --format html | --format 的取值 “html” 无效，应为 text|json",
          "rules --format json --format text | 选项 --format 只能指定一次",
          "check a -q -v | 不能同时使用",
          "check a --rules dir | 规则包不能使用：a.drl 第3行：语法错误",
          "chekc a | 无法理解的参数 chekc，是否为 check",
          "rules show | 没有指定",
          "rules show t9 | 没有编号为 t9 的规则",
          "--lang en check a --x | Unknown option --x",
          "check a --lang=en --x | Unknown option --x"
        })
    void isExplainedInOneLineWithAHint(String line, String message) {
      assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);

      assertThat(err().lines()).hasSize(2);
      assertThat(err().lines().toList().get(0)).contains(message);
      assertThat(err().lines().toList().get(1)).contains("--help");
      assertThat(out()).isEmpty();
    }

    @Test
    void includesNoCommandAtAll() {
      assertThat(run()).isEqualTo(ExitCode.USAGE);
      assertThat(err()).contains("没有指定命令").contains("mingjian --help");
    }
  }

  @Nested
  class Help {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "check",
          "extract",
          "rules",
          "rules show",
          "completion",
          "baseline",
          "baseline create",
          "baseline show",
          "diff"
        })
    void describesEveryOptionInBothLanguages(String command) {
      String[] words = (command + " -h").strip().split(" ");
      assertThat(run(words)).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).startsWith("用法：mingjian").contains("显示帮助");
      assertDescribed(out());

      String[] english = (command + " --lang=en -h").strip().split(" ");
      assertThat(run(english)).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).startsWith("Usage: mingjian").contains("Show this help");
      assertDescribed(out());
    }

    private void assertDescribed(String help) {
      assertThat(help.lines().filter(line -> line.matches("^ +(-\\w, +)?--[a-z-]+(=\\S+)?$")))
          .allSatisfy(
              line -> {
                int next = help.indexOf(line) + line.length() + 1;
                assertThat(help.substring(next)).as(line).startsWith("            ");
              });
    }

    @Test
    void describesEveryParameter() {
      run("check", "-h");
      assertThat(out()).containsPattern("(?m)^ +FILE\\.\\.\\. +文件、文件夹");
      run("extract", "-h");
      assertThat(out()).containsPattern("(?m)^ +FILE\\.\\.\\. +文件、文件夹");
      run("rules", "show", "-h");
      assertThat(out()).containsPattern("(?m)^ +ID\\.\\.\\. +规则编号");
    }

    @Test
    void showsTheVersion() {
      assertThat(run("--version")).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).startsWith("明鉴 mingjian ");
    }

    @Test
    void completesWordsInAShell() {
      assertThat(run("completion")).isEqualTo(ExitCode.CLEAN);
      assertThat(out()).contains("#!/usr/bin/env bash").contains("--fail-on");
    }
  }

  @Test
  void listsAndExplainsRules() {
    assertThat(run("rules")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            national 2024.1  全国通用规则（2 条）
              错误  t1-balance  收入总计等于支出总计
              警告  t2-unit     表格标明单位
            """);
    assertThat(run("rules", "show", "t1-balance")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .isEqualTo(
            """
            t1-balance  收入总计等于支出总计
              级别  错误
              所属  national
              说明  收支总表两侧的总计必须相等。
              依据  《预算法》第七十五条
              所需  summary
            """);
    assertThat(run("rules", "--format", "json")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("\"id\": \"t1-balance\"");
  }

  @Test
  void extractsWhatWasRecognised() throws IOException {
    file("a.txt", "");
    file("b.txt", "encrypted");

    assertThat(run("extract", "@a.txt", "@b.txt")).isEqualTo(ExitCode.NOT_EVALUATED);

    assertThat(documents()).containsExactly("a.txt", "b.txt");
    assertThat(err()).contains("b.txt：文件已加密");
  }
}
