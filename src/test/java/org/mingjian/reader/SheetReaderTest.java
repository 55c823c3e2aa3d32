package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

class SheetReaderTest {

  private static final String[][] INCOME = {
    {"收入决算表", "", ""},
    {"部门：果园局", "", "单位：万元"},
    {"项目", "合计", "其中"},
    {"梨", "1.00", "2.00"},
    {"注：本表反映收入。", "", ""}
  };

  @Test
  void titleUnitAndNotesAreParagraphsAroundTheTable() throws Exception {
    for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      fill(workbook.createSheet("收入"), 0, INCOME);
      Document document = read(workbook);
      assertThat(texts(document)).containsExactly("收入决算表", "部门：果园局", "单位：万元", "2×3", "注：本表反映收入。");
      Table table = (Table) document.blocks().get(3);
      assertThat(table.grid()[1][1].place()).isEqualTo(new Place.Sheet("收入", "B4"));
    }
  }

  @Test
  void mergedRegionsAreSpans() throws Exception {
    Table table =
        table(
            sheet -> {
              fill(sheet, 0, new String[][] {{"科目", "金额", ""}, {"", "甲", "乙"}, {"梨", "1", "2"}});
              sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            });
    assertThat(table.spansKnown()).isTrue();
    assertThat(table.grid()[1][0].text()).isEqualTo("科目");
    assertThat(table.grid()[0][2].text()).isEqualTo("金额");
  }

  @Test
  void numbersAreWhatAPersonSees() throws Exception {
    Table table =
        table(
            sheet -> {
              fill(sheet, 0, new String[][] {{"项目", "金额"}});
              number(sheet, 1, 0, 2010101, "General");
              number(sheet, 1, 1, 0.1 + 0.2, "General");
              number(sheet, 2, 0, 50, "General");
              number(sheet, 2, 1, 50, "#,##0.00");
              number(sheet, 3, 0, 1, "000");
              number(sheet, 3, 1, -1234.5, "#,##0.00");
              number(sheet, 4, 0, 123456789012.0, "General");
              number(sheet, 4, 1, 0.9735, "0.00%");
            });
    assertThat(table.cells())
        .extracting(org.mingjian.document.Cell::text)
        .containsExactly(
            "项目",
            "金额",
            "2010101",
            "0.3",
            "50",
            "50.00",
            "001",
            "-1,234.50",
            "123456789012",
            "97.35%");
  }

  @Test
  void formulasShowTheirLastResult() throws Exception {
    Table table =
        table(
            sheet -> {
              fill(sheet, 0, new String[][] {{"项目", "金额"}});
              number(sheet, 1, 0, 1, "0");
              Cell cell = sheet.getRow(1).createCell(1);
              cell.setCellFormula("1+A2");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertThat(table.grid()[1][1].text()).isEqualTo("2");
  }

  @Test
  void severalTablesOnOneSheetAreTakenApart() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("全部");
    fill(sheet, 0, INCOME);
    fill(sheet, 5, new String[][] {{"支出决算表", "", ""}, {"项目", "合计", "其中"}, {"桃", "3.00", "4.00"}});
    fill(sheet, 10, new String[][] {{"项目", "合计", "其中"}, {"杏", "5.00", "6.00"}});
    assertThat(texts(read(workbook)))
        .containsExactly("收入决算表", "部门：果园局", "单位：万元", "2×3", "注：本表反映收入。", "支出决算表", "2×3", "2×3");
  }

  @Test
  void aTotalWithoutAmountsStaysInItsTable() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    fill(
        workbook.createSheet("空表"),
        0,
        new String[][] {{"项目", "金额"}, {"栏次", "1"}, {"合计", ""}, {"注：本表无数据。", ""}, {"说明一", ""}});
    assertThat(texts(read(workbook))).startsWith("3×2", "注：本表无数据。");
  }

  @Test
  void textInASheetIsText() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    fill(
        workbook.createSheet("说明"),
        0,
        new String[][] {{"一、收入"}, {"本年收入1.00万元。"}, {"项目", "金额"}, {"梨", "1.00"}});
    assertThat(texts(read(workbook))).containsExactly("一、收入", "本年收入1.00万元。", "2×2");
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreReadAndSaidToBeHidden() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Sheet shown = workbook.createSheet("显示");
    fill(shown, 0, INCOME);
    shown.getRow(3).setZeroHeight(true);
    shown.setColumnHidden(2, true);
    fill(workbook.createSheet("旧稿"), 0, INCOME);
    workbook.setSheetHidden(1, true);
    fill(workbook.createSheet("暗"), 0, new String[][] {{"品名", "数量"}, {"梨", "1.00"}});
    workbook.setSheetHidden(2, true);
    Document document = read(workbook);
    assertThat(document.blocks().stream().filter(Table.class::isInstance)).hasSize(2);
    assertThat(document.diagnostics()).extracting("kind").containsOnly("hidden-content");
    assertThat(document.diagnostics())
        .extracting("message")
        .containsExactly(
            "工作表“显示”有 1 行有内容但被隐藏（第 4 行起），仍作了检查",
            "工作表“显示”有 1 列有内容但被隐藏（C 列起），仍作了检查",
            "工作表“旧稿”是隐藏的，标题与其他工作表相同，未作检查",
            "工作表“暗”是隐藏的，仍作了检查");
  }

  @Test
  void aWorkbookOfEmptyCellsIsRefused() throws Exception {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int r = 1; r <= 1_000; r++) {
      rows.append("<row>").append("<c s=\"1\"/>".repeat(1_000)).append("</row>");
    }
    assertThatThrownBy(() -> read(workbookXml(rows + "</sheetData></worksheet>")))
        .hasMessage("工作簿的单元格过多，上限为 200000 个（空单元格也计入）");
    String many = "<worksheet><sheetData>" + "<row/>".repeat(100_000) + "</sheetData></worksheet>";
    assertThatThrownBy(() -> read(workbookXml(many))).hasMessage("工作簿的行过多，上限为 60000 行");
  }

  @Test
  void cellsAtOppositeEndsOfASheetAreRefused() throws Exception {
    Workbook workbook = new XSSFWorkbook();
    Sheet sheet = workbook.createSheet("远");
    fill(sheet, 0, new String[][] {{"梨", "1.00"}, {"桃", "2.00"}});
    number(sheet, 1_000_000, 0, 1, "0");
    number(sheet, 1_000_000, 16_000, 2, "0");
    assertThatThrownBy(() -> read(bytes(workbook))).hasMessage("工作表“远”的范围过大，无法读取");
  }

  @Test
  void zipBombsEntitiesAndBrokenFilesAreRefused() throws Exception {
    String bomb = "<worksheet>" + " ".repeat(80 << 20) + "</worksheet>";
    assertThatThrownBy(() -> read(workbookXml(bomb))).hasMessageContaining("上限为 64 MB");
    String entity =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet>&a;</worksheet>";
    assertThatThrownBy(() -> read(workbookXml(entity))).hasMessage("工作簿不完整或已损坏，无法读取");
    Workbook workbook = new XSSFWorkbook();
    fill(workbook.createSheet(), 0, INCOME);
    byte[] whole = bytes(workbook);
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 100)))
        .hasMessage("工作簿不完整或已损坏，无法读取");
  }

  @Test
  void encryptedWorkbooksAreNamed() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    fill(workbook.createSheet(), 0, INCOME);
    Biff8EncryptionKey.setCurrentUserPassword("pass");
    byte[] bytes;
    try {
      bytes = bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThatThrownBy(() -> read(bytes)).hasMessage("工作簿已加密，需要密码才能打开");
  }

  // ----

  private static void fill(Sheet sheet, int top, String[][] rows) {
    for (int r = 0; r < rows.length; r++) {
      sheet.createRow(top + r);
      for (int c = 0; c < rows[r].length; c++) {
        sheet.getRow(top + r).createCell(c).setCellValue(rows[r][c]);
      }
    }
  }

  private static void number(Sheet sheet, int row, int column, double value, String format) {
    if (sheet.getRow(row) == null) {
      sheet.createRow(row);
    }
    Workbook workbook = sheet.getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    Cell cell = sheet.getRow(row).createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  private static Table table(Consumer<Sheet> content) throws Exception {
    Workbook workbook = new XSSFWorkbook();
    content.accept(workbook.createSheet("表"));
    List<Block> blocks = read(workbook).blocks();
    assertThat(blocks).hasSize(1);
    return (Table) blocks.get(0);
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream()
        .map(
            block ->
                block instanceof Table table
                    ? table.rows() + "×" + table.columns()
                    : ((Paragraph) block).text())
        .toList();
  }

  private static byte[] workbookXml(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static Document read(Workbook workbook) throws Exception {
    return read(bytes(workbook));
  }

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a.xlsx", Limits.DEFAULT);
  }
}
