package org.mingjian.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mingjian.check.Severity;

/**
 * A table that fills a sheet of a workbook: a heading that stays in view, a filter, and a set-up
 * for print. Words longer than a cell can hold go on in the next row, and more rows than a sheet
 * can hold on the next sheet: nothing is cut. No cell is a formula. Not thread-safe.
 */
final class SheetTable {

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_LINKS = 65_000;
  private static final int MOST_CHARACTERS = 32_000;
  private static final int WIDTH_UNIT = 256;
  private static final double LINE_POINTS = 13.5;
  private static final double HIGHEST_ROW = 409;
  private static final double MARGIN_INCHES = 0.4;

  /**
   * A column.
   *
   * @param heading what stands above it
   * @param width in characters
   * @param printed whether it is printed on paper; those that are come first
   */
  record Column(String heading, int width, boolean printed) {}

  /** Words that lead to an address. */
  record Link(String words, String address) {}

  private final SXSSFWorkbook workbook;
  private final SheetStyles styles;
  private final String name;
  private final List<Column> columns;
  private final String footer;
  private SXSSFSheet sheet;
  private int sheets;
  private int headerRow;
  private int nextRow;
  private int links;

  /**
   * Begins a sheet.
   *
   * @param footer text at the bottom of a printed page, in the words of the spreadsheet
   */
  SheetTable(
      SXSSFWorkbook workbook,
      SheetStyles styles,
      String name,
      List<Column> columns,
      String footer,
      String... notes) {
    this.workbook = workbook;
    this.styles = styles;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.footer = footer;
    begin(notes);
  }

  private void begin(String... notes) {
    sheets++;
    sheet = workbook.createSheet(sheets == 1 ? name : name + " (" + sheets + ")");
    nextRow = 0;
    for (String note : notes) {
      note(note, nextRow == 0);
    }
    headerRow = nextRow;
    Row row = sheet.createRow(nextRow++);
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, columns.get(c).width * WIDTH_UNIT);
      Cell cell = row.createCell(c);
      cell.setCellValue(columns.get(c).heading);
      cell.setCellStyle(styles.header());
    }
    sheet.createFreezePane(0, nextRow);
    setUpPrint();
  }

  private void setUpPrint() {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    sheet.getFooter().setCenter(footer);
    for (PageMargin margin : PageMargin.values()) {
      sheet.setMargin(margin, MARGIN_INCHES);
    }
  }

  /** Writes words outside the table. */
  void note(String words, boolean title) {
    Cell cell = sheet.createRow(nextRow++).createCell(0);
    cell.setCellValue(clean(words));
    cell.setCellStyle(title ? styles.title() : styles.note());
  }

  /**
   * Adds a row: words, {@link SheetNumber}s, whole numbers, severities, {@link Link}s, or null for
   * nothing.
   */
  void add(Object... values) {
    int rows = 1;
    for (Object value : values) {
      rows = Math.max(rows, value instanceof String words ? pieces(words).size() : 1);
    }
    for (int piece = 0; piece < rows; piece++) {
      if (nextRow >= MOST_ROWS) {
        finish();
        begin();
      }
      Row row = sheet.createRow(nextRow++);
      int lines = 1;
      for (int c = 0; c < values.length; c++) {
        write(row.createCell(c), values[c], piece);
        if (row.getCell(c).getCellType() == CellType.STRING) {
          lines = Math.max(lines, lines(row.getCell(c).getStringCellValue(), c));
        }
      }
      row.setHeightInPoints((float) Math.min(HIGHEST_ROW, LINE_POINTS * lines + 3));
    }
  }

  /** Returns about how many lines words take in a column: not every program finds out by itself. */
  private int lines(String words, int column) {
    int width = columns.get(column).width - 1;
    return words.lines().mapToInt(line -> 1 + Math.max(0, DisplayWidth.of(line) - 1) / width).sum();
  }

  private void write(Cell cell, Object value, int piece) {
    if (value instanceof SheetNumber number) {
      cell.setCellValue(number.value());
      cell.setCellStyle(styles.number(number.format()));
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
      cell.setCellStyle(styles.number("0"));
    } else if (value instanceof SeverityName severity) {
      cell.setCellValue(severity.name);
      cell.setCellStyle(styles.severity(severity.severity));
    } else if (value instanceof Link link) {
      writeLink(cell, link);
    } else {
      List<String> pieces = pieces(value == null ? "" : (String) value);
      // what is short stands in every row, so that a filter keeps the rows together
      int shown = pieces.size() == 1 ? 0 : piece;
      String words = shown < pieces.size() ? pieces.get(shown) : "";
      cell.setCellValue(words);
      cell.setCellStyle(styles.text(words));
    }
  }

  private void writeLink(Cell cell, Link link) {
    cell.setCellValue(clean(link.words));
    cell.setCellStyle(styles.text(""));
    if (link.address != null && links < MOST_LINKS) {
      links++;
      Hyperlink hyperlink = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
      hyperlink.setAddress(link.address);
      cell.setHyperlink(hyperlink);
      cell.setCellStyle(styles.link());
    }
  }

  /**
   * The name of a severity.
   *
   * @param severity decides the look
   * @param name in the language of the report
   */
  record SeverityName(Severity severity, String name) {}

  private static List<String> pieces(String words) {
    String rest = clean(words);
    List<String> pieces = new ArrayList<>();
    while (rest.length() > MOST_CHARACTERS) {
      int line = rest.lastIndexOf('\n', MOST_CHARACTERS);
      int cut = line > 0 ? line : MOST_CHARACTERS;
      cut -= Character.isHighSurrogate(rest.charAt(cut - 1)) ? 1 : 0;
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(line > 0 ? cut + 1 : cut);
    }
    pieces.add(rest);
    return pieces;
  }

  /** Returns words whose lines hold nothing that a cell cannot show. */
  private static String clean(String words) {
    return String.join("\n", words.lines().map(Printable::line).toList());
  }

  /** Ends the table with its filter. */
  void finish() {
    int last = Math.max(headerRow + 1, nextRow - 1);
    sheet.setAutoFilter(new CellRangeAddress(headerRow, last, 0, columns.size() - 1));
    int printed = (int) columns.stream().filter(Column::printed).count();
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, printed - 1, 0, last);
  }
}
