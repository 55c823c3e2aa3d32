package org.mingjian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.report.ReportContract;

/** Baselines, settings and comparisons of samples, by command. */
class SettledCommandTest {

  private static final Pipeline PIPELINE = new StandardPipeline();
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String faulty;

  @BeforeEach
  void copySample() throws IOException {
    faulty = Files.readString(SAMPLES.resolve("qinghe-archives-2024-errors.txt"));
    file("a.txt", faulty);
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /** Runs a command on 2026-06-30; words starting with {@code @} name files of the folder. */
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
            Map.of(),
            false,
            false,
            Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC));
    return new MingjianCommand(PIPELINE, console).run(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }

  @Test
  void knownFindingsDoNotCountAndOneNewFigureDoes() throws IOException {
    assertThat(run("baseline", "create", "@a.txt", "-o", "@b.json")).isEqualTo(ExitCode.CLEAN);
    assertThat(Files.readString(folder.resolve("b.json")))
        .contains("\"title\"")
        .contains("\"reason\" : \"\"")
        .doesNotContain(folder.toString());
    file("moved/2025/copy.txt", faulty);
    file("changed.txt", faulty.replace("24.76", "24.79"));

    assertThat(run("check", "--baseline", "@b.json", "@moved")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("未发现问题；已处理").contains("此前已知（基线）");
    assertThat(run("check", "--baseline", "@b.json", "@changed.txt")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("发现错误 1 处；已处理").contains("24.79");
    assertThat(err()).contains("基线中有 1 处问题已不再出现");
  }

  @Test
  void theBaselineOfOneBodySettlesNothingOfAnother() throws IOException {
    run("baseline", "create", "@a.txt", "-o", "@b.json");
    file("other.txt", faulty.replace("清禾市档案局", "云泽市档案局"));

    assertThat(run("check", "--baseline", "@b.json", "@other.txt")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).doesNotContain("已处理");
  }

  @Test
  void anExistingBaselineChangesOnlyOnRequestAndSaysWhat() throws IOException {
    run("baseline", "create", "@a.txt", "-o", "@b.json");
    Path baseline = folder.resolve("b.json");
    String reasoned =
        Files.readString(baseline).replaceFirst("\"reason\" : \"\"", "\"reason\" : \"已核实\"");
    Files.writeString(baseline, reasoned);
    assertThat(run("baseline", "create", "@a.txt", "-o", "@b.json")).isEqualTo(ExitCode.CLEAN);
    file("a.txt", faulty.replace("24.76", "24.79"));

    assertThat(run("baseline", "create", "@a.txt", "-o", "@b.json")).isEqualTo(ExitCode.USAGE);
    assertThat(out()).contains("新增 1 处").contains("“24.79”").contains("不再出现 1 处");
    assertThat(err()).contains("加 --update");
    assertThat(baseline).hasContent(reasoned);

    assertThat(run("baseline", "create", "@a.txt", "-o", "@b.json", "--update"))
        .isEqualTo(ExitCode.CLEAN);
    assertThat(baseline).content().contains("24.79").doesNotContain("24.76").contains("已核实");
    assertThat(run("baseline", "show", "@b.json")).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("清禾市档案局 · 2024年度").contains("“24.79”").contains("处理  已核实");
  }

  @Test
  void anUpdateForgetsNothingOfWhatWasNotChecked() throws IOException {
    file("other.txt", faulty.replace("清禾市档案局", "云泽市档案局"));
    run("baseline", "create", "@a.txt", "@other.txt", "-o", "@b.json");
    String before = Files.readString(folder.resolve("b.json"));
    file("a.txt", "encrypted nonsense");

    assertThat(run("baseline", "create", "@other.txt", "@a.txt", "-o", "@b.json", "--update"))
        .isEqualTo(ExitCode.NOT_EVALUATED);
    assertThat(folder.resolve("b.json")).hasContent(before);
  }

  @Test
  void aBaselineIsTheSameForAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 4; i++) {
      file("d/" + i + ".txt", faulty.replace("清禾市档案局", "第" + "一二三四".charAt(i) + "档案局"));
    }
    run("baseline", "create", "@d", "-o", "@one.json", "--jobs", "1");
    run("baseline", "create", "@d", "-o", "@four.json", "--jobs", "4");

    assertThat(folder.resolve("one.json")).hasSameTextualContentAs(folder.resolve("four.json"));
    assertThat(run("check", "@d", "--baseline", "@one.json", "--jobs", "3"))
        .isEqualTo(ExitCode.CLEAN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check @a.txt --baseline @bad.json | bad.json 第 1 行不是有效的 JSON",
        "check @a.txt --baseline @none.json | 基线文件不存在",
        "check @a.txt --config @none.yaml | 设置文件不存在",
        "check @a.txt --config @bad.yaml | bad.yaml 第 1 行：不认识的项“profil”（是否为“profile”？）",
        "check @a.txt --config @rule.yaml | 没有编号为“t2-rw-sum”的规则（是否为“t2-row-sum”？）",
        "baseline create @a.txt -o @bad.json --update | bad.json 第 1 行不是有效的 JSON",
        "baseline show @bad.json | bad.json 第 1 行不是有效的 JSON",
        "baseline create @a.txt | --output",
        "baseline | 没有指定命令",
        "diff @a.txt | 没有指定文件",
        "diff @a.txt @a.txt -f sarif | text、json、html、markdown",
        "diff @bad-report.json @a.txt | bad-report.json 第 1 行不是有效的 JSON"
      })
  void whatCannotBeUsedIsSaidInOneLine(String line, String message) throws IOException {
    file("bad.json", "{\"kind\": ");
    file("bad.yaml", "profil: x\n");
    file("rule.yaml", "severity:\n  - {rule: t2-rw-sum, severity: info, reason: r}\n");
    file("bad-report.json", "{\"schemaVersion\": 1, ");

    assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(err().lines().toList().get(0)).contains(message);
    assertThat(err().lines()).hasSize(2);
    assertThat(folder.resolve("bad.json")).hasContent("{\"kind\": ");
  }

  private static final String SUPPRESSED =
      """
      fail-on: never
      suppress:
        - rule: t2-row-sum
          row: "2101102"
          column: 财政拨款收入
          figure: 24.76
          reason: 系统导出所致，已核实
          person: 张三
          until: 2026-06-30
        - {rule: n-share, text: 没有的词, reason: r, person: p}
      severity:
        - {rule: tbl-line-number, severity: info, reason: 本地不要求}
      """;

  @Test
  void settingsBesideTheDocumentAreInForce() throws IOException {
    file("d/.mingjian.yaml", SUPPRESSED);
    file("d/deep/er/a.txt", faulty);

    assertThat(run("check", "@d")).isEqualTo(ExitCode.CLEAN);
    assertThat(out())
        .contains("已抑制；系统导出所致，已核实；决定人 张三；有效至 2026-06-30")
        .contains("规则 tbl-line-number 的问题按“提示”计：本地不要求")
        .contains("警告 1 处");
    assertThat(err()).contains("使用设置：").contains(".mingjian.yaml 第 10 行：n-share 的抑制没有用到");

    assertThat(run("check", "@d", "--fail-on", "error")).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("check", "@d", "--no-config")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).doesNotContain("已抑制");
    assertThat(run("check", "@d/deep/er/a.txt"))
        .as("of a named file only its own folder counts")
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aSuppressionEndsWithItsDateAndWithItsFigure() throws IOException {
    file("late.yaml", SUPPRESSED.replace("2026-06-30", "2026-06-29"));
    run("check", "@a.txt", "--config", "@late.yaml");
    assertThat(out()).doesNotContain("已抑制");
    assertThat(err()).contains("t2-row-sum 的抑制已于 2026-06-29 到期，不再生效");

    file("now.yaml", SUPPRESSED);
    file("b.txt", faulty.replace("24.76", "24.79"));
    run("check", "@b.txt", "--config", "@now.yaml");
    assertThat(out()).doesNotContain("已抑制").contains("24.79");
  }

  @Test
  void ofSeveralSettingsNoneMaySpeakForTheRun() throws IOException {
    file("d/1/.mingjian.yaml", SUPPRESSED);
    file("d/1/a.txt", faulty);
    file("d/2/a.txt", faulty);
    assertThat(run("check", "@d")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("rules、fail-on、formats 无法只对一部分文件生效");

    file("d/1/.mingjian.yaml", SUPPRESSED.replace("fail-on: never\n", ""));
    assertThat(run("check", "@d", "-q")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out().lines().toList().get(0)).contains("已处理 1 处");
    assertThat(out().lines().toList().get(1)).doesNotContain("已处理");
  }

  @Test
  void settingsNameFormatsAndABaseline() throws IOException {
    run("baseline", "create", "@a.txt", "-o", "@s/known.json");
    file("s/mine.yaml", "baseline: known.json\nformats: json\n");

    assertThat(run("check", "@a.txt", "--config", "@s/mine.yaml")).isEqualTo(ExitCode.CLEAN);
    assertThat(ReportContract.violations(out())).isEmpty();
    assertThat(out()).contains("\"settled\"");
  }

  @Test
  void packsOfSettingsBringNoCodeWithoutTheFlag() throws IOException {
    file("pack/pack.yaml", "id: mine\nversion: \"1\"\ntitle: 自有规则\n");
    file("pack/mine.drl", "rule \"r\" @id(\"r\") when then end");
    file("s.yaml", "rules: pack\n");

    assertThat(run("check", "@a.txt", "--config", "@s.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("--allow-code-rules");
  }

  @Test
  void aComparisonTellsFixedRemainingAndNew() throws IOException {
    run("check", "@a.txt", "-f", "json", "-o", "@old.json");
    file("b.txt", faulty.replace("24.76", "24.70").replace("占比5.06%", "占比5.07%"));

    assertThat(run("diff", "@old.json", "@b.txt")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out()).contains("已改 2 处").contains("新增 1 处").contains("【新增】1 处").contains("5.07");
    assertThat(run("diff", "@a.txt", "@b.txt", "--fail-on", "never")).isEqualTo(ExitCode.CLEAN);
    String ofDocuments = out();
    run("check", "@b.txt", "-f", "json", "-o", "@new.json");
    run("diff", "@old.json", "@new.json");
    assertThat(out().replaceAll("前：.*", "")).isEqualTo(ofDocuments.replaceAll("前：.*", ""));

    for (String format : new String[] {"json", "html", "markdown"}) {
      run("diff", "@a.txt", "@b.txt", "-f", format);
      assertThat(out()).contains("5.07").contains("t2-row-sum");
    }
  }

  @Test
  void aComparisonWithTheMendedDocumentIsClean() {
    String clean = SAMPLES.resolve("qinghe-archives-2024-clean.txt").toString();

    assertThat(run("diff", "@a.txt", clean)).isEqualTo(ExitCode.CLEAN);
    assertThat(out()).contains("已全部整改");
    assertThat(run("diff", clean, "@a.txt")).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aComparisonOfDifferentBodiesIsRefused() {
    String other = SAMPLES.resolve("donghai-culture-2024-errors.md").toString();

    assertThat(run("diff", "@a.txt", other)).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("不是同一单位：清禾市档案局，");
  }

  @Test
  void aComparisonWithAnUnreadableDocumentIsNoPass() throws IOException {
    file("empty.txt", "");

    assertThat(run("diff", "@a.txt", "@empty.txt")).isEqualTo(ExitCode.NOT_EVALUATED);
  }
}
