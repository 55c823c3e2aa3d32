package org.mingjian.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.check.RuleInfo;
import org.mingjian.report.Language;
import org.mingjian.report.RuleCatalogue;
import org.mingjian.report.RuleExample;
import org.mingjian.report.RulePages;

/** The files that the program writes of real rules and samples. */
class WrittenFilesTest {

  private static final StandardPipeline PIPELINE = new StandardPipeline();

  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ExitCode run(String... words) {
    err.reset();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
    Console console = new Console(out, new PrintStream(err, true, UTF_8), Map.of(), false);
    return new MingjianCommand(PIPELINE, console).run(words);
  }

  private Map<String, byte[]> everything(String name, String jobs) throws IOException {
    Path output = folder.resolve(name);
    List<String> words =
        new ArrayList<>(List.of("check", "--jobs", jobs, "--notice", "-o", output.toString()));
    for (String format : List.of("text", "json", "html", "markdown", "sarif", "xlsx", "docx")) {
      words.addAll(List.of("-f", format));
    }
    for (String sample :
        List.of(
            "qinghe-archives-2024-errors.txt",
            "donghai-culture-2024-errors.md",
            "linchuan-school-2024-clean.txt")) {
      words.add("samples/" + sample);
    }
    run(words.toArray(String[]::new));
    assertThat(err.toString(UTF_8)).isEmpty();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(output)) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void everyFileIsTheSameFromRunToRunAndForAnyNumberOfThreads() throws IOException {
    Map<String, byte[]> one = everything("one", "1");
    Map<String, byte[]> four = everything("four", "4");
    assertThat(one)
        .containsKeys("report.txt", "report.json", "report.html", "report.md", "report.sarif")
        .containsKeys("report.xlsx");
    assertThat(one.keySet()).anyMatch(name -> name.matches("report-\\d+-清禾市档案局\\.docx"));
    assertThat(one.keySet()).anyMatch(name -> name.matches("notice-\\d+-清禾市档案局\\.docx"));
    assertThat(four.keySet()).isEqualTo(one.keySet());
    one.forEach((name, bytes) -> assertThat(four.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void theTemplateOfTheNoticeCanBeReplaced() throws IOException {
    Path template = folder.resolve("模板.docx");
    assertThat(run("notice-template", "-o", template.toString())).isEqualTo(ExitCode.CLEAN);
    String sample = "samples/qinghe-archives-2024-errors.txt";
    Path list = folder.resolve("a/list.docx");
    run(
        "check",
        sample,
        "-f",
        "docx",
        "-o",
        list.toString(),
        "--notice",
        "--notice-template",
        template.toString());
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(list).exists();
    assertThat(list.resolveSibling("notice.docx")).exists();

    Files.writeString(template, "不是文档");
    ExitCode code =
        run(
            "check",
            sample,
            "-f",
            "docx",
            "-o",
            folder + "/b/list.docx",
            "--notice",
            "--notice-template",
            template.toString());
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8)).contains("整改通知模板不能使用", "模板.docx").doesNotContain("\tat ");
    assertThat(folder.resolve("b/list.docx")).doesNotExist();
  }

  @Test
  void namesOfBodiesNeverLeadOutOfTheFolder() {
    assertThat(LetterPaths.safe("../../etc/passwd")).isEqualTo("etcpasswd");
    assertThat(LetterPaths.safe("某局\u0000/..\\:*?\"<>|")).isEqualTo("某局");
    assertThat(LetterPaths.safe(null)).isEmpty();
    assertThat(LetterPaths.safe("局".repeat(300))).hasSize(40);
  }

  @Test
  void pagesOnRulesShowWhatTheRulesSayOfTheirCases() throws Exception {
    Pipeline.Rules rules = PIPELINE.load(List.of(), false);
    List<RuleInfo> few =
        rules.rules().stream()
            .filter(rule -> List.of("t1-balance", "doc-placeholder").contains(rule.id()))
            .toList();
    Map<String, StringWriter> pages = new TreeMap<>();
    try (RuleTrial trial = new RuleTrial(PIPELINE, rules)) {
      for (RuleInfo rule : few) {
        assertThat(trial.examples(rule)).isNotEmpty().allMatch(WrittenFilesTest::reports);
      }
      new RulePages(new RuleCatalogue(rules.packs(), few), trial::examples, Language.ZH)
          .write(name -> pages.computeIfAbsent(name, page -> new StringWriter()));
    }
    assertThat(pages.keySet())
        .containsExactly("doc-placeholder.html", "index.html", "t1-balance.html");
    assertThat(pages.get("t1-balance.html").toString())
        .contains("收入总计等于支出总计", "1320.68", "1302.68", "改为 1320.68", "《预算法》")
        .doesNotContain("<script");
    assertThat(pages.get("index.html").toString()).contains("href=\"t1-balance.html\"");
  }

  private static boolean reports(RuleExample example) {
    return !example.findings().isEmpty();
  }
}
