package org.mingjian.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;

/** What the writers make of one small manuscript, seen through the libraries of each format. */
class WritersTest {

  private static final int ROWS = 90;
  private static final Manuscript MANUSCRIPT = manuscript();

  private static Manuscript manuscript() {
    List<Block> body = new ArrayList<>();
    body.add(new PageBreak());
    body.add(new Heading(1, "第一部分 概况"));
    body.add(new Text("本部门负责<测试>的“事项”，2024年支出1,234.50万元。"));
    body.add(grid());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(0, "甲县测试局"));
    blocks.add(new PageBreak());
    List<Contents.Entry> entries = new ArrayList<>(Contents.of("目录", 2, body).entries());
    entries.add(new Contents.Entry(2, "一、支出决算表", "支出决算表"));
    blocks.add(new Contents("目录", entries));
    blocks.addAll(body);
    return new Manuscript("甲县测试局2024年度部门决算", blocks);
  }

  private static Grid grid() {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(Cell.center("合计").over(1, 2), Cell.number("1,234.50")));
    for (int i = 0; i < ROWS; i++) {
      String code = String.valueOf(2010000 + i);
      rows.add(Row.of(Cell.text(code), Cell.text("一般公共服务支出"), Cell.number(i == 0 ? "" : "12.00")));
    }
    List<Row> head =
        List.of(
            Row.of(Cell.center("项目").over(1, 2), Cell.center("合计").over(2, 1)),
            Row.of(Cell.center("科目编码"), Cell.center("科目名称")));
    return new Grid(
        "支出决算表",
        List.of(Caption.right("公开03表"), new Caption("部门：甲县测试局", "2024年度", "金额单位：万元")),
        List.of(Column.text(2), Column.text(4), Column.number(2)),
        head,
        rows,
        List.of("注：本表反映部门本年度各项支出情况。"),
        true,
        true);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameManuscriptGivesTheSameBytes(Format format) throws IOException {
    assumeTrue(format.isAvailable(), Typeface.MISSING);
    assertThat(format.bytes(MANUSCRIPT)).isEqualTo(format.bytes(manuscript()));
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCX", "XLSX"})
  void officeFilesTellNothingOfTheirMaking(Format format) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(format.bytes(MANUSCRIPT)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        assertThat(new String(zip.readAllBytes(), UTF_8))
            .doesNotContain("Apache", "dc:creator", "dcterms:created", "lastModifiedBy");
      }
    }
  }

  @Test
  void wordGetsHeadingsRepeatedHeadsMergedCellsAndTurnedPages() throws IOException {
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(Format.DOCX.bytes(MANUSCRIPT)))) {
      assertThat(word.getParagraphs())
          .filteredOn(p -> "Heading1".equals(p.getStyle()))
          .extracting(p -> p.getText())
          .containsExactly("第一部分 概况");
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRows().subList(0, 3))
          .extracting(row -> row.isRepeatHeader())
          .containsExactly(true, true, false);
      assertThat(table.getRow(0).getTableCells()).hasSize(2);
      assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("合计");
      assertThat(word.getDocument().xmlText()).contains("landscape", "PAGEREF");
    }
  }

  @Test
  void workbooksHoldFiguresAsNumbersAndCodesAsText() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Format.XLSX.bytes(MANUSCRIPT)))) {
      XSSFSheet sheet = workbook.getSheet("支出决算表");
      assertThat(sheet.getRow(5).getCell(2).getNumericCellValue()).isEqualTo(1234.5);
      assertThat(sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0.00");
      assertThat(sheet.getRow(6).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(6).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getMergedRegions())
          .extracting(region -> region.formatAsString())
          .contains("A4:B4", "C4:C5", "A6:B6");
    }
  }

  @Test
  void pdfRepeatsTheHeadNumbersThePagesAndHoldsItsFonts() throws IOException {
    assumeTrue(Format.PDF.isAvailable(), Typeface.MISSING);
    try (PDDocument pdf = Loader.loadPDF(Format.PDF.bytes(MANUSCRIPT))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(pdf)).contains("第一部分 概况").containsPattern("支出决算表\\.+\\s*4\\s");
      stripper.setStartPage(5);
      stripper.setEndPage(5);
      assertThat(stripper.getText(pdf)).contains("科目编码", "— 5 —").doesNotContain("公开03表");
      assertThat(pdf.getPage(4).getMediaBox().getWidth()).isGreaterThan(800);
      for (var name : pdf.getPage(4).getResources().getFontNames()) {
        PDFont font = pdf.getPage(4).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void scansHoldPicturesAlone() throws IOException {
    assumeTrue(Format.PAGE_IMAGES.isAvailable(), Typeface.MISSING);
    try (PDDocument pdf = Loader.loadPDF(Format.PAGE_IMAGES.bytes(MANUSCRIPT))) {
      assertThat(new PDFTextStripper().getText(pdf)).isBlank();
      assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
    }
  }

  @Test
  void pagesEscapeWhatTheyPrint() throws IOException {
    assertThat(new String(Format.HTML.bytes(MANUSCRIPT), UTF_8))
        .contains("负责&lt;测试&gt;的", "<th colspan=\"2\"", "<th rowspan=\"2\"");
  }

  @Test
  void aGridWithAGapIsRefused() {
    List<Row> torn = List.of(Row.of(Cell.text("一")));
    List<Column> columns = List.of(Column.text(1), Column.text(1));
    assertThatThrownBy(
            () -> new Grid("", List.of(), columns, List.of(), torn, List.of(), false, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gap");
  }
}
