package org.mingjian.publish;

import java.util.List;
import java.util.Locale;
import org.mingjian.publish.Grid.Cell;
import org.mingjian.publish.Grid.Column;
import org.mingjian.publish.Grid.Row;

/** The element of a table, with real spans. */
final class HtmlTable {

  private HtmlTable() {}

  static void write(StringBuilder html, Grid grid) {
    html.append("<table>\n<colgroup>");
    double total = grid.columns().stream().mapToDouble(Column::width).sum();
    for (Column column : grid.columns()) {
      html.append(
          String.format(Locale.ROOT, "<col style=\"width:%.2f%%\">", 100 * column.width() / total));
    }
    html.append("</colgroup>\n");
    rows(html, "thead", "th", grid.head());
    rows(html, "tbody", "td", grid.body());
    html.append("</table>\n");
  }

  private static void rows(StringBuilder html, String part, String name, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.append('<').append(part).append(">\n");
    for (Row row : rows) {
      html.append("<tr>");
      row.cells().forEach(cell -> cell(html, name, cell));
      html.append("</tr>\n");
    }
    html.append("</").append(part).append(">\n");
  }

  private static void cell(StringBuilder html, String name, Cell cell) {
    html.append('<').append(name);
    if (cell.rowSpan() > 1) {
      html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    if (cell.colSpan() > 1) {
      html.append(" colspan=\"").append(cell.colSpan()).append('"');
    }
    html.append(" style=\"text-align:")
        .append(cell.alignment().name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(escape(cell.text()).replace("\n", "<br>"))
        .append("</")
        .append(name)
        .append('>');
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
