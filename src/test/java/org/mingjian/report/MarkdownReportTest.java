package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownReportTest {

  private static String write(Language language, DocumentResult... results) throws IOException {
    StringWriter out = new StringWriter();
    MarkdownReport report = new MarkdownReport(out, language);
    report.begin(new Tool("0.1.0", Invented.PACKS));
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
    return out.toString();
  }

  @Test
  void saysWhatWasFoundWhereAndWhy() throws IOException {
    assertThat(write(Language.ZH, Invented.faulty("a.pdf")))
        .contains(
            "## 某市某局\n",
            "**发现错误 1 处、警告 1 处、提示 1 处**",
            "### 【错误】1 处",
            "#### 1\\. 收入总计等于支出总计",
            "  - 2,940.05 = 2,940.06\n",
            "- 应为：2940.05",
            "- 依据：《预算法》第七十五条；《预算法实施条例》第九十一条",
            "- 规则：t1-balance")
        .doesNotContain("|");
  }

  @ParameterizedTest
  @EnumSource
  void endsWithATableOfSeveralDocuments(Language language) throws IOException {
    assertThat(write(language, Invented.faulty("a|b.pdf"), Invented.unread("c.pdf")))
        .contains("| a\\|b.pdf | 1 | 1 | 1 |\n", " | - | - | - |\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      value = {
        "<script>alert(1)</script>\t&lt;script\\>alert\\(1\\)&lt;/script\\>",
        "[a](javascript:b)\t\\[a\\]\\(javascript\\:b\\)",
        "![x](y)\t\\!\\[x\\]\\(y\\)",
        "# a\t\\# a",
        "- a\t\\- a",
        "12. a\t12\\. a",
        "12.50\t12.50",
        "=cmd()\t\\=cmd\\(\\)",
        "`a` *b* _c_ | d\t\\`a\\` \\*b\\* \\_c\\_ \\| d",
        "https://a.b www.a.b c@d.e\thttps\\://a.b www\\.a.b c\\@d.e",
        "&lt;\t&amp;lt;"
      })
  void wordsOfTheDocumentStayWords(String words, String written) {
    assertThat(MarkdownReport.plain(words)).isEqualTo(written);
  }

  @Test
  void wordsStayOnOneLine() {
    assertThat(MarkdownReport.plain("a\n# b\u2028c")).isEqualTo("a \\# b c");
  }
}
