package org.mingjian.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook's cells, each made once. */
final class SheetStyles {

  /**
   * How a cell looks.
   *
   * @param size of its type, in points
   * @param format of its number; empty for text
   */
  record Look(
      String font,
      int size,
      boolean bold,
      boolean ruled,
      boolean wraps,
      Alignment alignment,
      String format) {}

  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  SheetStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle of(Look look) {
    return styles.computeIfAbsent(look, this::make);
  }

  private XSSFCellStyle make(Look look) {
    XSSFFont font = workbook.createFont();
    font.setFontName(look.font());
    font.setFontHeightInPoints((short) look.size());
    font.setBold(look.bold());
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(look.wraps());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (look.alignment()) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTER -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        });
    if (look.ruled()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    // Cells of a table hold codes that must stay text; a long sentence as "text" shows as ####.
    String format = look.format().isEmpty() ? look.ruled() ? "@" : "General" : look.format();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
