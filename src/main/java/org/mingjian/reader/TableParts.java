package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;

/**
 * Takes out of a grid what is no part of the table: the title, the body's name, the unit and the
 * notes below, which authors put into rows of the same grid. Several tables in one grid are parted
 * at their titles; a single column is text.
 */
@SuppressWarnings("ReferenceEquality") // a cell is looked up by itself, not by what it holds
final class TableParts {

  private static final Pattern TITLE = Pattern.compile(".{2,40}表\\s{0,3}(?:[（(].{2,12}[）)])?");
  private static final Pattern NOTE =
      Pattern.compile("[（(]?(?:注|说明|备注|附注)\\s{0,3}(?:[：:\\d一二三]|$).*");
  private static final Pattern NO_DATA = Pattern.compile(".{0,80}(?:无数据|没有数据|空表).{0,40}");
  private static final int FEWEST_COLUMNS = 3;
  private static final int SENTENCE = 60;

  private final Table table;
  private final Cell[][] grid;
  private final List<Block> parts = new ArrayList<>();

  private TableParts(Table table) {
    this.table = table;
    this.grid = table.grid();
  }

  /** Returns the paragraphs and tables that the grid holds, in order. */
  static List<Block> of(Table table) {
    return new TableParts(table).split();
  }

  /** Tells whether {@code next}, which only blank space parts from {@code table}, continues it. */
  static boolean continues(Table table, Table next) {
    return table.columns() == next.columns()
        && table.columns() > 1
        && !TableRows.beginsHeader(texts(next, 0));
  }

  private static List<String> texts(Table table, int row) {
    return table.row(row).stream().map(Cell::text).toList();
  }

  private List<Block> split() {
    if (compact(table).columns() == 1) {
      for (int row = 0; row < table.rows(); row++) {
        addParagraphs(row);
      }
      return parts;
    }
    int row = 0;
    while (row < table.rows()) {
      row = captions(row);
      int end = bodyEnd(row);
      int notes = notesFrom(row, end);
      addTable(row, notes);
      for (int r = notes; r < end; r++) {
        addParagraphs(r);
      }
      row = end;
    }
    return parts;
  }

  /** Takes blank rows and captions off; returns the first row below. */
  private int captions(int from) {
    int row = from;
    while (row < table.rows()
        && (isBlank(row)
            || isCaption(row)
            || (row > from && isLoneCaption(row))
            || (row == from && from == 0 && isSentence(row)))) {
      addParagraphs(row);
      row++;
    }
    return row;
  }

  private int bodyEnd(int from) {
    for (int row = from + 1; row < table.rows(); row++) {
      if (isTitle(row)) {
        return row;
      }
    }
    return table.rows();
  }

  /** Returns the row where the notes below the table begin, blank rows before them included. */
  private int notesFrom(int from, int end) {
    int notes = end;
    boolean blankSince = false;
    for (int row = end - 1; row > from; row--) {
      if (isNote(row) || isSentence(row)) {
        notes = row;
        blankSince = false;
      } else if (isBlank(row) && notes < end) {
        blankSince = true;
      } else {
        break;
      }
    }
    while (blankSince && notes > from + 1 && isBlank(notes - 1)) {
      notes--;
    }
    return notes;
  }

  private void addParagraphs(int row) {
    Cell previous = null;
    for (Cell cell : grid[row]) {
      if (cell != previous && cell.row() == row && !cell.isBlank()) {
        parts.add(Paragraph.at(cell.text().strip(), cell.place()));
      }
      previous = cell;
    }
  }

  private void addTable(int from, int to) {
    if (from >= to) {
      return;
    }
    GridBuilder part = new GridBuilder();
    for (Cell cell : table.cells()) {
      int top = Math.max(cell.row(), from);
      int bottom = Math.min(cell.row() + cell.rowSpan(), to);
      if (top < bottom) {
        boolean whole = cell.row() >= from;
        part.add(
            top - from,
            cell.column(),
            bottom - top,
            cell.columnSpan(),
            whole ? cell.text() : "",
            cell.place());
      }
    }
    parts.add(compact(part.build(table.spansKnown())));
  }

  /**
   * Returns the table without the columns in which no cell begins: other tables on the same sheet
   * or page have their edges there.
   */
  private static Table compact(Table table) {
    int[] index = new int[table.columns() + 1];
    boolean[] begins = new boolean[table.columns()];
    table.cells().forEach(cell -> begins[cell.column()] = true);
    for (int c = 0; c < table.columns(); c++) {
      index[c + 1] = index[c] + (begins[c] ? 1 : 0);
    }
    if (index[table.columns()] == table.columns()) {
      return table;
    }
    GridBuilder compacted = new GridBuilder();
    for (Cell cell : table.cells()) {
      int end = Math.min(cell.column() + cell.columnSpan(), table.columns());
      compacted.add(
          cell.row(),
          index[cell.column()],
          cell.rowSpan(),
          index[end] - index[cell.column()],
          cell.text(),
          cell.place());
    }
    return compacted.build(table.spansKnown());
  }

  private List<Cell> printed(int row) {
    List<Cell> printed = new ArrayList<>();
    for (Cell cell : grid[row]) {
      boolean seen = !printed.isEmpty() && printed.get(printed.size() - 1) == cell;
      if (!seen && !cell.isBlank()) {
        printed.add(cell);
      }
    }
    return printed;
  }

  private boolean isBlank(int row) {
    return printed(row).isEmpty();
  }

  /** Years alone may be headings of columns; a label, a title or the whole width is none. */
  private boolean isCaption(int row) {
    List<Cell> cells = printed(row);
    if (cells.isEmpty() || !cells.stream().allMatch(cell -> isCaption(cell, row))) {
      return false;
    }
    return spansAll(cells) || cells.stream().anyMatch(cell -> isLabelOrTitle(cell.text()));
  }

  /** Below a caption, a year that stands alone is the year of the table. */
  private boolean isLoneCaption(int row) {
    List<Cell> cells = printed(row);
    return cells.size() == 1 && isCaption(cells.get(0), row);
  }

  private static boolean isCaption(Cell cell, int row) {
    return cell.row() == row && cell.rowSpan() == 1 && Wording.isCaption(cell.text().strip());
  }

  private boolean spansAll(List<Cell> cells) {
    return cells.size() == 1 && cells.get(0).columnSpan() == table.columns();
  }

  private static boolean isLabelOrTitle(String text) {
    return text.indexOf('：') >= 0 || text.indexOf(':') >= 0 || text.strip().matches(".*表[）)]?");
  }

  /** A title in the middle begins another table. */
  private boolean isTitle(int row) {
    List<Cell> cells = printed(row);
    return cells.size() == 1
        && table.columns() >= FEWEST_COLUMNS
        && isCaption(cells.get(0), row)
        && (cells.get(0).columnSpan() > 1 || isBlank(row - 1))
        && TITLE.matcher(cells.get(0).text().strip()).matches();
  }

  private boolean isNote(int row) {
    List<Cell> cells = printed(row);
    if (cells.size() != 1 || cells.get(0).row() != row) {
      return false;
    }
    String text = cells.get(0).text().strip();
    return NOTE.matcher(text).matches() || NO_DATA.matcher(text).matches();
  }

  /** A sentence over the whole width is text that happens to stand in the grid. */
  private boolean isSentence(int row) {
    List<Cell> cells = printed(row);
    return spansAll(cells)
        && table.columns() >= FEWEST_COLUMNS
        && cells.get(0).text().length() > SENTENCE
        && Wording.endsFully(cells.get(0).text().strip());
  }
}
