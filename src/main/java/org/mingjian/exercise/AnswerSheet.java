package org.mingjian.exercise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet that a trainee fills in: a line for each error found.
 *
 * @param paper number of the paper that it belongs to
 * @param name of the trainee; empty when left out
 * @param answers the lines that are filled in
 */
public record AnswerSheet(String paper, String name, List<Answer> answers) {

  private static final String PAPER = "试卷编号";
  private static final String NAME = "姓名";
  private static final List<String> HEADINGS = List.of("序号", "位置", "问题", "应为", "依据");
  private static final int LINES = 40;
  private static final int MOST_ROWS = 500;
  private static final int MOST_COLUMNS = 20;
  private static final long MOST_BYTES = 5_000_000;

  /**
   * A line.
   *
   * @param row number of the row in the sheet, from 1
   * @param place where
   * @param problem what is wrong
   * @param expected what it should be
   * @param basis why
   */
  public record Answer(int row, String place, String problem, String expected, String basis) {
    /** Returns all words of the line. */
    String words() {
      return place + " " + problem + " " + expected;
    }
  }

  /** A sheet that cannot be marked; the message is for the trainer. */
  public static final class UnusableSheetException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSheetException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  public AnswerSheet {
    answers = List.copyOf(answers);
  }

  // ---- writing

  /** Writes an empty sheet for a paper. */
  public static void write(String paper, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("答题表");
      CellStyle title = style(book, 16, false);
      CellStyle plain = style(book, 11, false);
      CellStyle framed = style(book, 11, true);
      text(sheet.createRow(0), 0, "决算公开文件查错练习答题表", title);
      Row number = sheet.createRow(1);
      text(number, 0, PAPER, plain);
      text(number, 1, paper, plain);
      Row name = sheet.createRow(2);
      text(name, 0, NAME, plain);
      text(name, 1, "", framed);
      text(
          sheet.createRow(3),
          0,
          "每行写一处错误。“位置”写明表格、行和栏，或章节；“问题”写明错在哪里；能写出正确的数字或文字的，写在“应为”。指错的会扣分。",
          plain);
      Row headings = sheet.createRow(4);
      for (int i = 0; i < HEADINGS.size(); i++) {
        text(headings, i, HEADINGS.get(i), framed);
      }
      for (int line = 1; line <= LINES; line++) {
        Row row = sheet.createRow(4 + line);
        text(row, 0, String.valueOf(line), framed);
        for (int i = 1; i < HEADINGS.size(); i++) {
          text(row, i, "", framed);
        }
      }
      int[] widths = {9, 42, 42, 22, 26};
      for (int i = 0; i < widths.length; i++) {
        sheet.setColumnWidth(i, widths[i] * 256);
      }
      sheet.createFreezePane(0, 5);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      book.write(out);
    }
  }

  private static CellStyle style(Workbook book, int size, boolean framed) {
    Font font = book.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) size);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    if (framed) {
      style.setWrapText(true);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private static void text(Row row, int column, String words, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(words);
    cell.setCellStyle(style);
  }

  // ---- reading

  /**
   * Reads a filled sheet. Rows and columns may have been moved; headings must be there.
   *
   * @throws UnusableSheetException when it is no answer sheet, or nothing is filled in
   */
  public static AnswerSheet read(Path file) throws UnusableSheetException {
    List<List<String>> rows = rows(file);
    int head = -1;
    for (int i = 0; i < rows.size() && head < 0; i++) {
      if (rows.get(i).contains("位置") && rows.get(i).contains("问题")) {
        head = i;
      }
    }
    if (head < 0) {
      throw new UnusableSheetException("不是答题表：没有找到“位置”“问题”两栏", null);
    }
    List<String> headings = rows.get(head);
    List<Answer> answers = new ArrayList<>();
    for (int i = head + 1; i < rows.size(); i++) {
      Answer answer =
          new Answer(
              i + 1,
              at(rows.get(i), headings.indexOf("位置")),
              at(rows.get(i), headings.indexOf("问题")),
              at(rows.get(i), headings.indexOf("应为")),
              at(rows.get(i), headings.indexOf("依据")));
      if (!answer.words().isBlank()) {
        answers.add(answer);
      }
    }
    if (answers.isEmpty()) {
      throw new UnusableSheetException("没有填写任何答案", null);
    }
    return new AnswerSheet(beside(rows, PAPER), beside(rows, NAME), answers);
  }

  private static List<List<String>> rows(Path file) throws UnusableSheetException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableSheetException("没有这个文件", null);
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnusableSheetException("文件过大，不是答题表", null);
      }
      try (Workbook book =
          WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        Sheet sheet = book.getSheetAt(0);
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r <= Math.min(sheet.getLastRowNum(), MOST_ROWS); r++) {
          Row row = sheet.getRow(r);
          List<String> cells = new ArrayList<>();
          for (int c = 0; row != null && c < Math.min(row.getLastCellNum(), MOST_COLUMNS); c++) {
            cells.add(formatter.formatCellValue(row.getCell(c)).strip());
          }
          rows.add(cells);
        }
        return rows;
      }
    } catch (IOException | RuntimeException e) {
      throw new UnusableSheetException("无法打开，不是 Excel 答题表", e);
    }
  }

  private static String at(List<String> row, int column) {
    return column >= 0 && column < row.size() ? row.get(column) : "";
  }

  private static String beside(List<List<String>> rows, String label) {
    for (List<String> row : rows) {
      int column = row.indexOf(label);
      if (column >= 0) {
        return at(row, column + 1);
      }
    }
    return "";
  }
}
