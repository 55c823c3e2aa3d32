package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static String write(
      Language language, TextStyle style, TextReport.Detail detail, DocumentResult... results)
      throws IOException {
    StringWriter out = new StringWriter();
    TextReport report = new TextReport(out, language, style, detail);
    report.begin(new Tool("1", List.of()));
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
    return out.toString();
  }

  private static String chinese(DocumentResult... results) throws IOException {
    return write(Language.ZH, TextStyle.PLAIN, TextReport.Detail.NORMAL, results);
  }

  @Test
  void showsEveryFindingWithItsEvidence() throws IOException {
    assertThat(chinese(Invented.faulty("a.pdf")))
        .isEqualTo(
            """
            a.pdf  某市某局 · 2024年度 · 部门决算公开 · 规则集 shanxi · 发现错误 1 处、警告 1 处、提示 1 处

              【错误】1 处

                1. 收入总计等于支出总计 [t1-balance]
                   收入总计 2,940.05 与支出总计 2,940.06 不一致
                   位置  第7页 · 表 收入支出决算总表 · 行 总计 · 列 收入决算数 · “2,940.05”
                         第8页 · 表 收入支出决算总表 · 行 总计 · 列 支出决算数 · “2,940.06”
                   算式  2,940.05 = 2,940.06
                         603.14 + 2,336.91 = 2,940.06
                   应为  2940.05
                   现为  2940.06
                   建议  核对支出总计
                   依据  《预算法》第七十五条
                         《预算法实施条例》第九十一条

              【警告】1 处

                2. 增长率 [n-1]（请人工核对）
                   请核对
                   位置  第34行 · 章节 三、收入决算情况说明 · “增?[31m长”

              【提示】1 处

                3. 增长率 [n-1]（请人工核对）
                   请核对
                   位置  第34行 · 章节 三、收入决算情况说明 · “增?[31m长”

              数字共 3 个：相互印证 1（33.3%），舍入差 0，矛盾 1，未核对 1
              未能读取或识别 2 处：
                - 表格无法识别（第9页、第11页）
              未能评判的规则 2 条：
                - 缺少收入决算表：2 条（t2-unit, t2-sum）
            """);
  }

  @Test
  void saysOfACleanDocumentOneLineAndTheLedger() throws IOException {
    assertThat(chinese(Invented.clean("b.txt")))
        .isEqualTo(
            """
            b.txt  某市某局 · 2024年度 · 部门决算公开 · 规则集 shanxi · 未发现问题
              数字共 1 个：相互印证 1（100%），舍入差 0，矛盾 0，未核对 0
            """);
  }

  @Test
  void sumsUpSeveralDocumentsInAlignedColumns() throws IOException {
    assertThat(chinese(Invented.faulty("a.pdf"), Invented.clean("b.txt"), Invented.unread("c.pdf")))
        .endsWith(
            """

            c.pdf  未能核对：文件已加密，无法打开

            汇总：共 3 个文件，未发现问题 1 个，有问题 1 个，未能核对 1 个；错误 1 处，警告 1 处，提示 1 处
              错误  警告  提示  未核对数字  结论        单位      文件
                 -     -     -           -  未能核对    -         c.pdf
                 1     1     1           1  有问题      某市某局  a.pdf
                 0     0     0           0  未发现问题  某市某局  b.txt
            """);
  }

  @Test
  void listsUncheckedFiguresInFullDetailOnly() throws IOException {
    String place = "    - 第9页 · 表 收入支出决算总表 · 行 合计 · 列 决算数 · “1.00”";

    assertThat(
            write(Language.ZH, TextStyle.PLAIN, TextReport.Detail.FULL, Invented.faulty("a.pdf")))
        .contains("  未核对的数字：\n" + place + "\n");
    assertThat(chinese(Invented.faulty("a.pdf"))).doesNotContain(place);
  }

  @Test
  void isOneLineADocumentWhenBrief() throws IOException {
    assertThat(
            write(
                    Language.ZH,
                    TextStyle.PLAIN,
                    TextReport.Detail.BRIEF,
                    Invented.faulty("a.pdf"),
                    Invented.unread("c.pdf"))
                .lines())
        .hasSize(2);
  }

  @Test
  void speaksEnglish() throws IOException {
    String text =
        write(Language.EN, TextStyle.PLAIN, TextReport.Detail.NORMAL, Invented.faulty("a.pdf"));

    assertThat(text)
        .contains("found 1 error(s), 1 warning(s), 1 note(s)")
        .contains("place     page 7 · table 收入支出决算总表")
        .contains("3 figures: 1 confirmed (33.3%)");
  }

  @Test
  void coloursOnlyWhenAskedTo() throws IOException {
    assertThat(chinese(Invented.faulty("a.pdf"))).doesNotContain("\u001b");
    assertThat(
            write(
                Language.ZH, TextStyle.COLOUR, TextReport.Detail.NORMAL, Invented.faulty("a.pdf")))
        .contains("\u001b[1;31m【错误】1 处\u001b[0m");
  }
}
