package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Run;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;

class PdfReaderTest {

  private static final double[] XS = {60, 160, 260, 360};
  private static final double[] YS = {100, 130, 160, 190};

  private static Document read(PdfSketch sketch) throws Exception {
    return read(sketch.bytes(), Limits.DEFAULT);
  }

  private static Document read(byte[] bytes, Limits limits) throws UnreadableFileException {
    SourceFile source = new SourceFile("a.pdf", "", Format.PDF);
    return new PdfReader(Ocr.FORBIDDEN).read(source, bytes, limits);
  }

  private static <T extends Block> List<T> all(Document document, Class<T> type) {
    return document.blocks().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<String> paragraphs(Document document) {
    return all(document, Paragraph.class).stream().map(Paragraph::text).toList();
  }

  private static List<String> rows(Table table) {
    List<String> rows = new ArrayList<>();
    for (Cell[] row : table.grid()) {
      rows.add(String.join("|", Arrays.stream(row).map(Cell::text).toList()));
    }
    return rows;
  }

  @Test
  void rulingLinesMakeATable() throws Exception {
    Document document =
        read(
            new PdfSketch()
                .page()
                .grid(XS, YS)
                .text(70, 120, 10, "项目")
                .text(200, 150, 10, "1,234.50"));

    assertThat(all(document, Table.class))
        .singleElement()
        .satisfies(table -> assertThat(rows(table)).containsExactly("项目||", "|1,234.50|", "||"))
        .satisfies(table -> assertThat(table.spansKnown()).isTrue());
    assertThat(paragraphs(document)).isEmpty();
  }

  @Test
  void missingRulesMakeMergedCells() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    sketch.grid(XS, new double[] {130, 160, 190});
    sketch.line(60, 100, 360, 100).line(60, 100, 60, 130).line(360, 100, 360, 130);
    sketch.text(180, 120, 10, "合并");

    Table table = all(read(sketch), Table.class).get(0);

    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.row(0))
        .singleElement()
        .satisfies(cell -> assertThat(cell.columnSpan()).isEqualTo(3))
        .satisfies(cell -> assertThat(cell.text()).isEqualTo("合并"));
  }

  @Test
  void cellsKnowTheirPlace() throws Exception {
    Table table =
        all(read(new PdfSketch().page().grid(XS, YS).text(70, 120, 10, "甲")), Table.class).get(0);

    Place.Page place = (Place.Page) table.grid()[1][2].place();
    assertThat(place.page()).isEqualTo(1);
    assertThat(place.box().left()).isEqualTo(260);
    assertThat(place.box().top()).isEqualTo(130);
  }

  @Test
  void linesOfACellJoinWithoutSpaceInChineseAndWithSpaceInEnglish() throws Exception {
    PdfSketch sketch = new PdfSketch().page().grid(XS, YS);
    sketch.text(62, 113, 10, "机关事业单位基本").text(62, 126, 10, "养老保险缴费");
    sketch.text(162, 113, 10, "final").text(162, 126, 10, "account");

    Table table = all(read(sketch), Table.class).get(0);

    assertThat(rows(table).get(0)).isEqualTo("机关事业单位基本养老保险缴费|final account|");
  }

  @Test
  void textCutOffByTheCellBorderStaysInItsCell() throws Exception {
    PdfSketch sketch = new PdfSketch().page().grid(XS, YS);
    sketch.text(62, 120, 10, "一二三四五六七八九十多").text(162, 120, 10, "右边");

    Table table = all(read(sketch), Table.class).get(0);

    assertThat(rows(table).get(0)).isEqualTo("一二三四五六七八九十多|右边|");
  }

  @Test
  void aTableContinuesOnTheNextPage() throws Exception {
    PdfSketch sketch = new PdfSketch();
    sketch
        .page()
        .text(250, 80, 14, "收入决算表")
        .grid(XS, YS)
        .text(70, 120, 10, "甲")
        .text(300, 820, 9, "1");
    sketch.page().grid(XS, YS).text(70, 120, 10, "乙").text(300, 820, 9, "2");

    Document document = read(sketch);

    assertThat(all(document, Table.class))
        .singleElement()
        .satisfies(
            table -> assertThat(rows(table)).containsExactly("甲||", "||", "||", "乙||", "||", "||"));
  }

  @Test
  void aContinuationWithFewerEdgesIsMappedByPosition() throws Exception {
    PdfSketch sketch = new PdfSketch();
    sketch.page().grid(XS, YS).text(70, 120, 10, "甲");
    sketch
        .page()
        .grid(new double[] {60, 260, 360}, YS)
        .text(70, 120, 10, "合计")
        .text(270, 120, 10, "9.00");

    Table table = all(read(sketch), Table.class).get(0);

    assertThat(table.columns()).isEqualTo(3);
    assertThat(rows(table).get(3)).isEqualTo("合计|合计|9.00");
  }

  @Test
  void textBetweenTwoTablesKeepsThemApart() throws Exception {
    PdfSketch sketch = new PdfSketch();
    sketch.page().grid(XS, YS).text(70, 120, 10, "甲");
    sketch.page().text(250, 80, 14, "支出决算表").grid(XS, YS).text(70, 120, 10, "乙");

    assertThat(all(read(sketch), Table.class)).hasSize(2);
  }

  @Test
  void tablesOfOtherColumnsAreNotJoined() throws Exception {
    PdfSketch sketch = new PdfSketch();
    sketch.page().grid(XS, YS).text(70, 120, 10, "甲");
    sketch.page().grid(new double[] {60, 200, 360}, YS).text(70, 120, 10, "乙");

    assertThat(all(read(sketch), Table.class)).hasSize(2);
  }

  @Test
  void aTableWithoutOuterRulesHasItsOuterColumns() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    for (double y : YS) {
      sketch.line(60, y, 360, y);
    }
    sketch.line(160, 100, 160, 190).line(260, 100, 260, 190);
    sketch.text(70, 120, 10, "左").text(300, 120, 10, "右");

    assertThat(rows(all(read(sketch), Table.class).get(0)).get(0)).isEqualTo("左||右");
  }

  @Test
  void aFrameAroundThePageIsNotATable() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    sketch.grid(new double[] {30, 560}, new double[] {30, 800}).text(100, 200, 12, "正文");

    Document document = read(sketch);

    assertThat(all(document, Table.class)).isEmpty();
    assertThat(paragraphs(document)).containsExactly("正文");
  }

  private static PdfSketch prose() {
    PdfSketch sketch = new PdfSketch().page();
    sketch.text(124, 100, 12, "收入支出总计二千九百九十五万元与上年度相比减少五十六万元下降百");
    sketch.text(100, 120, 12, "分之一点八七主要原因是基本支出中人员进出及退休变化以及项目支出中");
    sketch.text(100, 140, 12, "合同支付进度等原因减少支付。");
    sketch.text(124, 160, 12, "本年收入合计二千九百四十六万元其中财政拨款收入二千九百四十万元");
    sketch.text(100, 180, 12, "占百分之九十九其他收入六万元占百分之零点二一无其他来源的收入总计");
    return sketch;
  }

  @Test
  void wrappedLinesMakeOneParagraphAndIndentsBeginTheNext() throws Exception {
    PdfSketch sketch = prose().text(100, 200, 12, "到此为止。").text(124, 220, 12, "二、收入决算情况说明");

    List<String> paragraphs = paragraphs(read(sketch));

    assertThat(paragraphs).hasSize(3);
    assertThat(paragraphs.get(0)).startsWith("收入支出总计").contains("下降百分之一").endsWith("减少支付。");
    assertThat(paragraphs.get(1)).startsWith("本年收入合计").endsWith("到此为止。");
  }

  @Test
  void aSentenceRunsOnOverThePageBreakAndItsFurniture() throws Exception {
    PdfSketch sketch = prose().text(290, 810, 9, "- 1 -");
    sketch.page().text(100, 100, 12, "续在下一页。").text(290, 810, 9, "- 2 -");

    Document document = read(sketch);

    assertThat(paragraphs(document)).hasSize(2);
    assertThat(paragraphs(document).get(1)).endsWith("收入总计续在下一页。");
    assertThat(all(document, Furniture.class))
        .extracting(Furniture::text)
        .containsExactly("- 1 -", "- 2 -");
  }

  @Test
  void runsCoverTheTextAndNameThePage() throws Exception {
    PdfSketch sketch = prose();
    sketch.page().text(100, 100, 12, "续在下一页。");

    Paragraph last = all(read(sketch), Paragraph.class).get(1);

    int end = 0;
    for (Run run : last.runs()) {
      assertThat(run.start()).isEqualTo(end);
      end = run.end();
    }
    assertThat(end).isEqualTo(last.text().length());
    assertThat(((Place.Page) last.placeAt(end - 1)).page()).isEqualTo(2);
  }

  @Test
  void digitsOnAnotherBaselineStayInTheirSentence() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    sketch.text(148, 197, 12, "603.14").text(100, 200, 12, "项目支出").text(184, 200, 12, "万元。");

    assertThat(paragraphs(read(sketch))).containsExactly("项目支出603.14万元。");
  }

  @Test
  void aWideGapSeparatesTheUnitFromTheBody() throws Exception {
    PdfSketch sketch =
        new PdfSketch().page().text(72, 100, 10, "部门：财政局").text(480, 101, 10, "单位：万元");

    assertThat(paragraphs(read(sketch))).containsExactly("部门：财政局", "单位：万元");
  }

  @Test
  void rowsWithoutRulesStayWholeAndApart() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    sketch.text(72, 100, 10, "教育支出").text(300, 100, 10, "7.24").text(400, 100, 10, "7.24");
    sketch.text(72, 120, 10, "高等教育").text(300, 120, 10, "5.00").text(400, 120, 10, "5.00");

    assertThat(paragraphs(read(sketch))).containsExactly("教育支出 7.24 7.24", "高等教育 5.00 5.00");
  }

  @Test
  void aSpacedTitleKeepsOneSpace() throws Exception {
    PdfSketch sketch = new PdfSketch().page().text(200, 100, 16, "目").text(300, 100, 16, "录");

    assertThat(paragraphs(read(sketch))).containsExactly("目 录");
  }

  @Test
  void slantedTextIsAWatermark() throws Exception {
    PdfSketch sketch = new PdfSketch().page().text(100, 200, 12, "正文").text(90, 260, 40, 45, "内部");

    Document document = read(sketch);

    assertThat(paragraphs(document)).containsExactly("正文");
    assertThat(all(document, Furniture.class))
        .singleElement()
        .extracting(Furniture::kind, Furniture::text)
        .containsExactly(Furniture.Kind.WATERMARK, "内部");
  }

  @Test
  void fakeBoldIsReadOnce() throws Exception {
    PdfSketch sketch = new PdfSketch().page().text(100, 100, 12, "决算").text(100.4, 100, 12, "决算");

    assertThat(paragraphs(read(sketch))).containsExactly("决算");
  }

  @Test
  void headsThatRepeatAreFurnitureAndTableTitlesAreNot() throws Exception {
    PdfSketch sketch = new PdfSketch();
    for (int i = 0; i < 4; i++) {
      sketch.page().text(100, 40, 9, "某某局决算公开").text(250, 60, 14, "收入决算表");
      sketch.text(100, 200, 12, "正文第" + (char) ('甲' + i) + "页");
    }

    Document document = read(sketch);

    assertThat(all(document, Furniture.class)).hasSize(4);
    assertThat(paragraphs(document)).filteredOn("收入决算表"::equals).hasSize(4);
  }

  @Test
  void aRotatedPageIsReadAsDisplayed() throws Exception {
    PdfSketch sketch = new PdfSketch().page(595, 842, 90);
    sketch.text(100, 700, 12, 90, "横排");

    Paragraph paragraph = all(read(sketch), Paragraph.class).get(0);

    assertThat(paragraph.text()).isEqualTo("横排");
    Place.Page place = (Place.Page) paragraph.place();
    assertThat(place.box().right() - place.box().left()).isEqualTo(24);
    assertThat(place.box().left()).isEqualTo(142);
  }

  @Test
  void sidewaysTablesAreTurned() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    sketch.grid(new double[] {100, 130, 160}, new double[] {100, 300, 500});
    sketch.text(120, 480, 10, 90, "甲").text(120, 280, 10, 90, "乙").text(150, 480, 10, 90, "丙");

    assertThat(rows(all(read(sketch), Table.class).get(0))).containsExactly("甲|乙", "丙|");
  }

  @Test
  void aScannedPageAmongOthersIsReported() throws Exception {
    PdfSketch sketch = new PdfSketch().page().text(100, 100, 12, "正文");
    sketch.page().scan();

    Document document = read(sketch);

    assertThat(document.diagnostics()).singleElement().extracting("kind").isEqualTo("scanned-page");
    assertThat(all(document, Placeholder.class)).hasSize(1);
  }

  @Test
  void aScannedFileIsRefused() {
    assertThatThrownBy(() -> read(new PdfSketch().page().scan())).hasMessageContaining("扫描件，未识别");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read(new PdfSketch().page().page())).hasMessage("共 2 页，没有可识别的文字");
  }

  @Test
  void brokenFilesAreRefusedWithAReason() throws Exception {
    byte[] whole = new PdfSketch().page().text(100, 100, 12, "正文").bytes();
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    byte[] text = "not at all".getBytes(StandardCharsets.US_ASCII);

    assertRefused(half, "不完整");
    assertRefused(text, "不是 PDF");
    assertRefused(new byte[0], "不是 PDF");
    assertRefused("%PDF-1.7\nrubbish\n%%EOF".getBytes(StandardCharsets.US_ASCII), "损坏");
  }

  @Test
  void anEncryptedFileIsRefused() throws Exception {
    assertRefused(new PdfSketch().page().text(9, 99, 9, "密").encrypt("secret").bytes(), "加密");
  }

  @Test
  void aFileWhoseOwnerOnlyForbidsPrintingIsRead() throws Exception {
    byte[] bytes = new PdfSketch().page().text(9, 99, 9, "明").encrypt("").bytes();

    assertThat(paragraphs(read(bytes, Limits.DEFAULT))).containsExactly("明");
  }

  @Test
  void limitsAreKept() throws Exception {
    byte[] bytes = new PdfSketch().page().grid(XS, YS).text(9, 99, 9, "甲乙丙丁").page().bytes();
    int much = 1_000_000;

    assertRefused(bytes, new Limits(much, 1, much, much, 60), "共 2 页，超过上限 1 页");
    assertRefused(bytes, new Limits(much, 9, 8, much, 60), "单元格超过");
    assertRefused(bytes, new Limits(much, 9, much, 3, 60), "文字超过");
    assertRefused(bytes, new Limits(much, 9, much, much, 0), "读取超过");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertRefused(bytes, Limits.DEFAULT, message);
  }

  private static void assertRefused(byte[] bytes, Limits limits, String message) {
    assertThatThrownBy(() -> read(bytes, limits))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void thousandsOfEmptyPagesAreRefusedByNumber() throws IOException {
    PdfSketch sketch = new PdfSketch();
    for (int i = 0; i < 5000; i++) {
      sketch.page();
    }

    assertRefused(sketch.bytes(), "共 5000 页，超过上限 2000 页");
  }

  @Test
  void aFormThatDrawsItselfIsNotFollowedForEver() throws Exception {
    Document document = read(new PdfSketch().page().text(100, 100, 12, "正文").loop());

    assertThat(paragraphs(document)).containsExactly("正文");
    assertThat(document.diagnostics()).extracting("kind").containsExactly("broken-page");
  }

  @Test
  void aDrawingOfTensOfThousandsOfLinesIsNoTable() throws Exception {
    PdfSketch sketch = new PdfSketch().page(14000, 14000, 0).text(100, 100, 12, "正文");
    for (int i = 0; i < 5000; i++) {
      sketch.line(2.7 * i, 0, 2.7 * i, 13999).line(0, 2.7 * i, 13999, 2.7 * i);
    }

    Document document = read(sketch);

    assertThat(all(document, Table.class)).isEmpty();
    assertThat(document.diagnostics()).extracting("kind").containsExactly("unreadable-table");
  }
}
