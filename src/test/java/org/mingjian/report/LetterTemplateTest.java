package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {

  private static final LetterTemplate.Values VALUES =
      new LetterTemplate.Values(
          Map.of("单位", "某局", "空", "", "行", List.of("甲", "乙")),
          Map.of(
              "问题",
              List.of(
                  new LetterTemplate.Values(Map.of("序号", "1"), Map.of()),
                  new LetterTemplate.Values(Map.of("序号", "2"), Map.of()))));

  /** A template with a paragraph of each text, the pieces of which are runs of their own. */
  private static byte[] template(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        var written = document.createParagraph();
        for (String piece : List.of(paragraph.split("\\|", -1))) {
          written.createRun().setText(piece);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static String filled(byte[] template) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LetterTemplate.read(new ByteArrayInputStream(template)).write(VALUES, out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText().strip();
    }
  }

  @Test
  void aPlaceThatWordCutIntoPiecesIsFilledIn() throws Exception {
    assertThat(filled(template("致{|{单|位}|}：", "另有 {{ 单位 }}"))).isEqualTo("致某局：\n另有 某局");
  }

  @Test
  void paragraphsRepeatForItemsAndForLines() throws Exception {
    assertThat(filled(template("{{#问题}}", "第{{序号}}条 {{单位}}", "位置 {{行}}", "{{/问题}}", "完")))
        .isEqualTo("第1条 某局\n位置 甲\n位置 乙\n第2条 某局\n位置 甲\n位置 乙\n完");
  }

  @Test
  void aParagraphWithNothingToSayIsLeftOut() throws Exception {
    assertThat(filled(template("前", "备注：{{空}}", "后"))).isEqualTo("前\n后");
  }

  @Test
  void rowsOfATableRepeat() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable table = document.createTable(3, 2);
      table.getRow(0).getCell(0).setText("{{#问题}}");
      table.getRow(1).getCell(0).setText("{{序号}}");
      table.getRow(1).getCell(1).setText("{{空}}");
      table.getRow(2).getCell(0).setText("{{/问题}}");
      document.write(out);
    }
    assertThat(filled(out.toByteArray()).replaceAll("\\s+", " ")).isEqualTo("1 2");
  }

  @Test
  void aBrokenTemplateIsRefusedInOneClearLine() throws IOException {
    refused(template("{{单为}}"), "{{单为}}", "单位");
    refused(template("{{#问题}}", "{{序号}}"), "{{#问题}}", "{{/问题}}");
    refused(template("{{/问题}}"), "{{/问题}}");
    refused(template("{{#名单}}", "{{/名单}}"), "{{#名单}}", "问题");
    refused(template("{{单位"), "占位符不完整");
    refused("不是 Word 文件".getBytes(StandardCharsets.UTF_8), "DOCX");
  }

  private static void refused(byte[] template, String... words) {
    assertThatThrownBy(() -> filled(template))
        .isInstanceOf(LetterTemplate.BrokenException.class)
        .message()
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void numeralsAreChinese() {
    assertThat(List.of(1, 10, 11, 20, 103, 110, 1001).stream().map(NoticeReport::chinese))
        .containsExactly("一", "十", "十一", "二十", "一百零三", "一百一十", "一千零一");
  }
}
