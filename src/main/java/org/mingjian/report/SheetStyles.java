package org.mingjian.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.mingjian.check.Severity;

/** The looks of the cells of one workbook. Not thread-safe. */
final class SheetStyles {

  private static final String FONT = "等线";
  private static final short SIZE = 10;
  private static final byte[] LINE = {(byte) 0xc6, (byte) 0xce, (byte) 0xd7};

  private final Workbook workbook;
  private final Font plain;
  private final Map<String, CellStyle> numbers = new HashMap<>();
  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle link;
  private final CellStyle header;
  private final CellStyle title;
  private final CellStyle note;
  private final Map<Severity, CellStyle> severities = new HashMap<>();

  SheetStyles(Workbook workbook) {
    this.workbook = workbook;
    this.plain = font(false, SIZE);
    this.text = body(plain);
    this.quoted = body(plain);
    quoted.setQuotePrefixed(true);
    Font linked = font(false, SIZE);
    linked.setUnderline(Font.U_SINGLE);
    linked.setColor(IndexedColors.BLUE.getIndex());
    this.link = body(linked);
    this.header = body(font(true, SIZE));
    fill(header, 0xe4, 0xea, 0xf1);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    header.setAlignment(HorizontalAlignment.CENTER);
    this.title = workbook.createCellStyle();
    title.setFont(font(true, (short) 16));
    this.note = workbook.createCellStyle();
    note.setFont(plain);
    note.setQuotePrefixed(true);
    severities.put(Severity.ERROR, filled(0xfd, 0xe4, 0xe1));
    severities.put(Severity.WARNING, filled(0xfd, 0xf0, 0xd5));
    severities.put(Severity.INFO, filled(0xe3, 0xef, 0xfb));
  }

  private Font font(boolean bold, short points) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    return font;
  }

  private CellStyle body(Font font) {
    XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    XSSFColor line = new XSSFColor(LINE, null);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
    return style;
  }

  private CellStyle filled(int red, int green, int blue) {
    CellStyle style = body(font(true, SIZE));
    fill(style, red, green, blue);
    style.setAlignment(HorizontalAlignment.CENTER);
    return style;
  }

  private static void fill(CellStyle style, int red, int green, int blue) {
    style.setFillForegroundColor(
        new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null));
    style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
  }

  /** Returns the look of words; those that a spreadsheet could take for a formula are so marked. */
  CellStyle text(String words) {
    String shown = words.stripLeading();
    return shown.isEmpty() || "=+-@＝＋－＠".indexOf(shown.charAt(0)) < 0 ? text : quoted;
  }

  /** Returns the look of words that lead somewhere. */
  CellStyle link() {
    return link;
  }

  /** Returns the look of the heading of a column. */
  CellStyle header() {
    return header;
  }

  /** Returns the look of the title of a sheet. */
  CellStyle title() {
    return title;
  }

  /** Returns the look of words beside a table. */
  CellStyle note() {
    return note;
  }

  /** Returns the look of the name of a severity. */
  CellStyle severity(Severity severity) {
    return severities.get(severity);
  }

  /** Returns the look of a number in a format of the spreadsheet. */
  CellStyle number(String format) {
    return numbers.computeIfAbsent(
        format,
        key -> {
          CellStyle style = body(plain);
          style.setWrapText(false);
          style.setAlignment(HorizontalAlignment.RIGHT);
          style.setDataFormat(workbook.createDataFormat().getFormat(key));
          return style;
        });
  }
}
