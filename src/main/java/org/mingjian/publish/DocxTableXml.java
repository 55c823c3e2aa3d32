package org.mingjian.publish;

import java.util.List;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;
import org.mingjian.publish.Tiling.Placed;

/** The element of a table in a Word document. */
final class DocxTableXml {

  /** Tables of at least so many columns are set in smaller type. */
  private static final int MANY_COLUMNS = 9;

  private DocxTableXml() {}

  /**
   * Writes a table.
   *
   * @param width of the text, in twentieths of a point
   */
  static void write(StringBuilder xml, Grid grid, int width) {
    int[] edges = edges(grid.columns(), width);
    xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/>")
        .append("<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>".formatted(width))
        .append("<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for (int c = 0; c + 1 < edges.length; c++) {
      xml.append("<w:gridCol w:w=\"%d\"/>".formatted(edges[c + 1] - edges[c]));
    }
    xml.append("</w:tblGrid>");
    List<Row> rows = grid.rows();
    Placed[][] places = Tiling.of(rows, grid.columns().size()).grid(rows.size(), edges.length - 1);
    for (int r = 0; r < places.length; r++) {
      boolean head = r < grid.head().size();
      xml.append("<w:tr><w:trPr><w:cantSplit/>")
          .append(head && grid.repeatHead() ? "<w:tblHeader/>" : "")
          .append("</w:trPr>");
      row(xml, places[r], r, edges, head);
      xml.append("</w:tr>");
    }
    xml.append("</w:tbl>");
  }

  private static int[] edges(List<Column> columns, int width) {
    double total = columns.stream().mapToDouble(Column::width).sum();
    int[] edges = new int[columns.size() + 1];
    double sum = 0;
    for (int c = 0; c < columns.size(); c++) {
      sum += columns.get(c).width();
      edges[c + 1] = (int) Math.round(width * sum / total);
    }
    return edges;
  }

  private static void row(StringBuilder xml, Placed[] places, int row, int[] edges, boolean head) {
    for (int column = 0; column < places.length; ) {
      Placed placed = places[column];
      Cell cell = placed.cell();
      int end = column + cell.colSpan();
      xml.append(
          "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(edges[end] - edges[column]));
      if (cell.colSpan() > 1) {
        xml.append("<w:gridSpan w:val=\"%d\"/>".formatted(cell.colSpan()));
      }
      boolean begins = placed.row() == row;
      if (cell.rowSpan() > 1) {
        xml.append(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
      }
      xml.append("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
          .append(head ? "Head" : "Cell")
          .append(places.length >= MANY_COLUMNS ? "Small" : "")
          .append("\"/><w:jc w:val=\"")
          .append(
              switch (cell.alignment()) {
                case LEFT -> "left";
                case CENTER -> "center";
                case RIGHT -> "right";
              })
          .append("\"/></w:pPr>")
          .append(begins ? DocxBody.run(cell.text()) : "")
          .append("</w:p></w:tc>");
      column = end;
    }
  }
}
