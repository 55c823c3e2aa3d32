package org.mingjian.publish;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with what is printed above and below it. Statements are grids, and so are evaluation
 * forms, whose cells are merged in many ways.
 *
 * @param title centred above it; empty when the table has none of its own
 * @param captions the lines between title and table, in order: 公开01表, 部门, 金额单位
 * @param columns from left to right
 * @param head header rows, from top to bottom; may be empty
 * @param body all other rows
 * @param notes the lines below it: 注：…
 * @param repeatHead whether the header rows stand again on every page that the table goes on to
 * @param landscape whether it is printed on pages turned on their side
 */
public record Grid(
    String title,
    List<Caption> captions,
    List<Column> columns,
    List<Row> head,
    List<Row> body,
    List<String> notes,
    boolean repeatHead,
    boolean landscape)
    implements Block {

  public Grid {
    captions = List.copyOf(captions);
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    Tiling.of(head, columns.size());
    Tiling.of(body, columns.size());
  }

  /** All rows, header rows first. */
  public List<Row> rows() {
    return Stream.concat(head.stream(), body.stream()).toList();
  }

  /**
   * A line above a table, of up to three pieces.
   *
   * @param left empty when nothing stands at the left
   * @param center empty when nothing stands in the middle
   * @param right empty when nothing stands at the right
   */
  public record Caption(String left, String center, String right) {

    /** A line with one piece at the right: 公开01表. */
    public static Caption right(String text) {
      return new Caption("", "", text);
    }

    /** The pieces that are not empty, from left to right. */
    public List<String> pieces() {
      return Stream.of(left, center, right).filter(piece -> !piece.isEmpty()).toList();
    }
  }

  /**
   * A column.
   *
   * @param width in relation to the other columns
   * @param number whether its figures are figures, which a workbook keeps as numbers; codes are not
   */
  public record Column(double width, boolean number) {

    /** A column of text. */
    public static Column text(double width) {
      return new Column(width, false);
    }

    /** A column of figures. */
    public static Column number(double width) {
      return new Column(width, true);
    }
  }

  /**
   * The cells that begin in a row, from left to right. What a cell of the row above or of the left
   * covers is left out.
   */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row of these cells. */
    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /**
   * A cell.
   *
   * @param text as printed; empty when nothing is. May hold line breaks
   * @param rowSpan the rows that it covers, at least 1; it ends with the header or with the body
   * @param colSpan the columns that it covers, at least 1
   */
  public record Cell(String text, int rowSpan, int colSpan, Alignment alignment) {
    public Cell {
      if (rowSpan < 1 || colSpan < 1) {
        throw new IllegalArgumentException(rowSpan + " × " + colSpan + ": " + text);
      }
    }

    /** A cell of text, at the left. */
    public static Cell text(String text) {
      return new Cell(text, 1, 1, Alignment.LEFT);
    }

    /** A cell in the middle: a heading, a label, a line number. */
    public static Cell center(String text) {
      return new Cell(text, 1, 1, Alignment.CENTER);
    }

    /** A figure, at the right. */
    public static Cell number(String text) {
      return new Cell(text, 1, 1, Alignment.RIGHT);
    }

    /** The same cell over so many rows and columns. */
    public Cell over(int rows, int cols) {
      return new Cell(text, rows, cols, alignment);
    }
  }
}
