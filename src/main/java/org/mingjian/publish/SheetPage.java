package org.mingjian.publish;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Grid.Caption;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.SheetStyles.Look;
import org.mingjian.publish.Tiling.Placed;

/** One sheet, filled from top to bottom. Used once, by one thread. */
final class SheetPage {

  private static final String SONG = "宋体";
  private static final String HEI = "黑体";

  /** The width of a sheet's print, in characters; a Chinese one takes two. */
  private static final int PORTRAIT = 84;

  private static final int LANDSCAPE = 128;
  private static final int TEXT_SIZE = 12;
  private static final int CELL_SIZE = 10;

  /** A number as printed: digits in groups or not, then decimals (1) and a percent sign (2). */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.(\\d{1,6}))?(%)?");

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final boolean table;
  private int next;

  /** Widths of the columns so far. */
  private double[] widths = {};

  /**
   * Creates a page.
   *
   * @param table whether it holds one table and nothing else
   */
  SheetPage(XSSFSheet sheet, SheetStyles styles, boolean table) {
    this.sheet = sheet;
    this.styles = styles;
    this.table = table;
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setDisplayGridlines(false);
    sheet.getFooter().setCenter("— &P —");
    sheet.setHorizontallyCenter(true);
  }

  boolean isTable() {
    return table;
  }

  void add(Block block) {
    if (block instanceof Heading heading) {
      boolean middle = heading.level() < 2;
      line(
          heading.text(),
          HEI,
          heading.level() == 0 ? 20 : middle ? 16 : 13,
          middle ? Alignment.CENTER : Alignment.LEFT);
    } else if (block instanceof Text text) {
      line(text.text(), SONG, TEXT_SIZE, text.alignment());
    } else if (block instanceof Contents contents) {
      line(contents.title(), HEI, 16, Alignment.CENTER);
      for (Entry entry : contents.entries()) {
        line(entry.text(), SONG, TEXT_SIZE, Alignment.LEFT);
      }
    } else if (block instanceof Grid grid) {
      grid(grid);
    }
  }

  /** A line over the whole width. */
  private void line(String text, String font, int size, Alignment alignment) {
    widen(List.of(Column.text(1)), PORTRAIT);
    XSSFRow row = sheet.createRow(next++);
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(text);
    boolean wraps = table || alignment == Alignment.LEFT;
    cell.setCellStyle(styles.of(new Look(font, size, false, false, wraps, alignment, "")));
    double width = 0;
    for (double w : widths) {
      width += w;
    }
    int lines = (int) Math.ceil(2.0 * text.length() * size / 11 / width);
    row.setHeightInPoints(Math.min(400, 1.6f * size * Math.max(1, lines)));
    if (widths.length > 1) {
      sheet.addMergedRegion(
          new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.length - 1));
    }
  }

  /** Gives columns that are new a width; those of a table above keep theirs. */
  private void widen(List<Column> columns, int width) {
    if (columns.size() <= widths.length) {
      return;
    }
    double total = columns.stream().mapToDouble(Column::width).sum();
    double[] wider = new double[columns.size()];
    for (int c = 0; c < wider.length; c++) {
      wider[c] =
          c < widths.length && widths.length > 1
              ? widths[c]
              : width * columns.get(c).width() / total;
      sheet.setColumnWidth(c, (int) Math.min(250 * 256, Math.max(3, wider[c]) * 256));
    }
    widths = wider;
  }

  private void grid(Grid grid) {
    int columns = grid.columns().size();
    sheet.getPrintSetup().setLandscape(grid.landscape() && table);
    widen(grid.columns(), grid.landscape() ? LANDSCAPE : PORTRAIT);
    if (next > 0) {
      next++;
    }
    if (!grid.title().isEmpty()) {
      line(grid.title(), HEI, 16, Alignment.CENTER);
    }
    grid.captions().forEach(caption -> caption(caption, columns));
    int top = next;
    List<Grid.Row> rows = grid.rows();
    for (int r = 0; r < rows.size(); r++) {
      sheet.createRow(top + r);
    }
    for (Placed placed : Tiling.of(rows, columns).cells()) {
      place(grid, placed, top, placed.row() < grid.head().size());
    }
    next = top + rows.size();
    if (grid.repeatHead() && !grid.head().isEmpty() && table) {
      sheet.setRepeatingRows(new CellRangeAddress(top, top + grid.head().size() - 1, -1, -1));
    }
    grid.notes().forEach(note -> line(note, SONG, CELL_SIZE, Alignment.LEFT));
    if (!table) {
      next++;
    }
  }

  private void caption(Caption caption, int columns) {
    XSSFRow row = sheet.createRow(next++);
    int middle = columns / 3;
    int right = Math.max(columns - 1, 2);
    caption(row, 0, caption.left(), Alignment.LEFT);
    caption(row, Math.max(1, middle), caption.center(), Alignment.CENTER);
    caption(row, right, caption.right(), Alignment.RIGHT);
  }

  private void caption(XSSFRow row, int column, String text, Alignment alignment) {
    if (!text.isEmpty()) {
      XSSFCell cell = row.createCell(column);
      cell.setCellValue(text);
      cell.setCellStyle(styles.of(new Look(SONG, CELL_SIZE, false, false, false, alignment, "")));
    }
  }

  private void place(Grid grid, Placed placed, int top, boolean head) {
    Grid.Cell cell = placed.cell();
    boolean figures = !head && grid.columns().get(placed.column()).number();
    Matcher number = NUMBER.matcher(cell.text());
    String format = figures && number.matches() ? format(cell.text(), number) : "";
    Look look = new Look(SONG, CELL_SIZE, head, true, true, cell.alignment(), format);
    int bottom = placed.row() + cell.rowSpan() - 1;
    int right = placed.column() + cell.colSpan() - 1;
    for (int r = placed.row(); r <= bottom; r++) {
      for (int c = placed.column(); c <= right; c++) {
        sheet.getRow(top + r).createCell(c).setCellStyle(styles.of(look));
      }
    }
    XSSFCell first = sheet.getRow(top + placed.row()).getCell(placed.column());
    if (!format.isEmpty()) {
      double value = Double.parseDouble(cell.text().replaceAll("[,%]", ""));
      first.setCellValue(format.endsWith("%") ? value / 100 : value);
    } else if (!cell.text().isEmpty()) {
      first.setCellValue(cell.text());
    }
    if (bottom > placed.row() || right > placed.column()) {
      sheet.addMergedRegion(
          new CellRangeAddress(top + placed.row(), top + bottom, placed.column(), right));
    }
    grow(sheet.getRow(top + placed.row()), cell, placed.column(), right);
  }

  /** The format by which the number shows as it is printed. */
  private static String format(String text, Matcher number) {
    String decimals = number.group(1) == null ? "" : "." + "0".repeat(number.group(1).length());
    boolean grouped = text.indexOf(',') >= 0 || text.replaceAll("\\..*|\\D", "").length() < 4;
    return (grouped ? "#,##0" : "0") + decimals + (number.group(2) == null ? "" : "%");
  }

  /** Makes the row high enough for a cell of one row whose words wrap. */
  private void grow(XSSFRow row, Grid.Cell cell, int from, int to) {
    double width = 0;
    for (int c = from; c <= to; c++) {
      width += widths[c];
    }
    double lines = 0;
    for (String line : cell.text().split("\n", -1)) {
      double needed = line.chars().mapToDouble(c -> c < 128 ? 1.1 : 2.1).sum();
      lines += Math.max(1, Math.ceil(needed / Math.max(1, width - 1)));
    }
    float height = (float) (1.45 * CELL_SIZE * lines / cell.rowSpan()) + 3;
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), Math.min(400, height)));
  }
}
