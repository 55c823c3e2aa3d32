package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings that no longer count are in no number of any report and visible in each. */
class SettledFindingsReportTest {

  private final StringWriter out = new StringWriter();

  private String write(Report report) throws IOException {
    report.begin(new Tool("1", List.of()));
    report.add(Invented.settled("a.pdf"));
    report.end();
    return out.toString();
  }

  @Test
  void standInAPartOfTheirOwnOfTheText() throws IOException {
    assertThat(write(new TextReport(out, Language.ZH, TextStyle.PLAIN, TextReport.Detail.NORMAL)))
        .contains("发现警告 1 处；已处理 2 处，不计入结论")
        .contains(
            """
              【已处理】2 处，不计入结论

                - 错误 · 收入总计等于支出总计 [t1-balance]
                   收入总计 2,940.05 与支出总计 2,940.06 不一致
                   位置  第7页 · 表 收入支出决算总表 · 行 总计 · 列 收入决算数 · “2,940.05”
                   处理  已抑制；<img src=x onerror=alert(1)>已核实；决定人 张三；有效至 2026-12-31

                - 提示 · 增长率 [n-1]
                   请核对
                   位置  第34行 · 章节 三、收入决算情况说明 · “增?[31m长”
                   处理  此前已知（基线）
            """)
        .contains("规则 n-1 的问题按“提示”计：本地不要求");
  }

  @Test
  void standBesideTheFindingsInJson() throws IOException {
    String report = write(new JsonReport(out, false));
    assertThat(ReportContract.violations(report)).isEmpty();

    JsonNode document = new ObjectMapper().readTree(report).get("documents").get(0);
    assertThat(document.get("findings")).hasSize(1);
    assertThat(document.get("settled")).hasSize(2);
    assertThat(document.get("settled").get(0).get("settlement").get("kind").asText())
        .isEqualTo("suppression");
    assertThat(document.get("checks").get("failed").asInt()).isEqualTo(1);
  }

  @Test
  void areInertInHtmlAndMarkdown() throws IOException {
    assertThat(write(new HtmlReport(out, Language.ZH, Invented.RULES)))
        .contains("已处理")
        .contains("张三")
        .doesNotContain("<img src=x");
    out.getBuffer().setLength(0);
    assertThat(write(new MarkdownReport(out, Language.EN)))
        .contains("Settled, not counted: 2")
        .contains("张三")
        .doesNotContain("<img src=x");
  }

  @Test
  void areReadAgainFromTheJsonReport() throws Exception {
    java.nio.file.Path file = java.nio.file.Files.createTempFile("report", ".json");
    java.nio.file.Files.writeString(file, write(new JsonReport(out, false)));

    assertThat(ReportFile.isReport(file)).isTrue();
    var document = ReportFile.read(file).get(0);
    assertThat(document.settled())
        .usingRecursiveComparison()
        .ignoringFields("finding.locations")
        .isEqualTo(Invented.settled("a.pdf").settled());
    assertThat(document.settled().get(0).finding().locations().get(1).quote())
        .isEqualTo("2,940.06");
    assertThat(document.findings().get(0).fingerprint()).isEqualTo("ffff");
    java.nio.file.Files.delete(file);
  }
}
