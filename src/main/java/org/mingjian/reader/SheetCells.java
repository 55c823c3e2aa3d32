package org.mingjian.reader;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Workbook;
import org.mingjian.document.Place;

/** The words of a spreadsheet's cells as a person sees them. Not thread-safe. */
final class SheetCells {

  private static final Pattern NUMBER = Pattern.compile("[-+(]?[¥￥$]?[\\d,]+(?:\\.\\d+)?[)]?%?");
  private static final Pattern OVERFLOW = Pattern.compile("#+");
  private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:\\.\\d+)?E[+-]?\\d+");

  private static final Place ANYWHERE = new Place.Line(1, 0, 0);

  private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);

  SheetCells(Workbook workbook) {
    formatter.setUseCachedValuesForFormulaCells(true);
    if (workbook.getNumberOfSheets() == 0) {
      throw new IllegalArgumentException("a workbook needs a sheet");
    }
  }

  /** Returns the words of a cell; errors of formulas as they are shown. */
  String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> oneLine(cell.getRichStringCellValue().getString());
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> formatter.formatCellValue(cell);
      default -> "";
    };
  }

  private static String oneLine(String text) {
    FlowText line = new FlowText();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        line.endLine();
      } else {
        line.append(c == '\u00a0' ? ' ' : c, ANYWHERE);
      }
    }
    return line.stripped();
  }

  /** A format that shows no number where one is, for instance a narrow column, hides no amount. */
  private String number(Cell cell) {
    String shown = formatter.formatCellValue(cell).strip();
    if (DateUtil.isCellDateFormatted(cell)) {
      return shown;
    }
    double value = cell.getNumericCellValue();
    boolean general = "General".equalsIgnoreCase(cell.getCellStyle().getDataFormatString());
    if (general || OVERFLOW.matcher(shown).matches() || SCIENTIFIC.matcher(shown).matches()) {
      return plain(value);
    }
    return NUMBER.matcher(shown).matches() ? shown.replaceAll("[¥￥$]", "") : shown;
  }

  /**
   * Returns the number as the General format shows it in a wide cell: ten digits at most, so that
   * the residue of binary fractions is not shown.
   */
  private static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e15) {
      return String.valueOf(value);
    }
    BigDecimal exact = new BigDecimal(value);
    BigDecimal shown = exact.setScale(9, RoundingMode.HALF_UP);
    shown = shown.round(new MathContext(15, RoundingMode.HALF_UP));
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
