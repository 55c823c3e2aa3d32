package org.mingjian.document;

/**
 * A cell of a table. A merged cell is one cell with a span; the positions that it covers hold no
 * other cell.
 *
 * @param row index of its first row, from 0
 * @param column index of its first column, from 0
 * @param rowSpan number of rows covered, at least 1
 * @param columnSpan number of columns covered, at least 1
 * @param text as printed, lines within the cell joined; empty when nothing is printed
 * @param place where it stands
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Place place) {

  /** Tells whether nothing is printed in the cell. */
  public boolean isBlank() {
    return text.isBlank();
  }
}
