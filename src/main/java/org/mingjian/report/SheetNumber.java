package org.mingjian.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Unit;

/**
 * A number as a spreadsheet holds it.
 *
 * @param value the value; a rate as a fraction
 * @param format how the spreadsheet shows it, with the decimals of the print
 */
record SheetNumber(double value, String format) {

  private static final int EXACT_DIGITS = 15;
  private static final Pattern PRINT = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?%?");

  /** Returns the number that the print is, or null when it is none that a cell can hold exactly. */
  static SheetNumber of(String print) {
    if (print == null || !PRINT.matcher(print).matches()) {
      return null;
    }
    boolean rate = print.endsWith("%");
    String digits = print.replace(",", "");
    BigDecimal value = new BigDecimal(rate ? digits.substring(0, digits.length() - 1) : digits);
    return of(value, rate, print.indexOf(',') >= 0 || value.scale() > 0);
  }

  /** Returns the number of a printed figure in its own unit, or null when none is printed. */
  static SheetNumber of(Figure figure) {
    return figure == null || !figure.isPrinted()
        ? null
        : of(figure.value(), figure.unit().dimension() == Unit.Dimension.RATE, true);
  }

  private static SheetNumber of(BigDecimal value, boolean rate, boolean grouped) {
    if (value.precision() > EXACT_DIGITS) {
      return null;
    }
    int decimals = Math.max(0, value.scale());
    String places = decimals == 0 ? "" : "." + "0".repeat(decimals);
    return rate
        ? new SheetNumber(value.movePointLeft(2).doubleValue(), "0" + places + "%")
        : new SheetNumber(value.doubleValue(), (grouped ? "#,##0" : "0") + places);
  }
}
