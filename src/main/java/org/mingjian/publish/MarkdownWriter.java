package org.mingjian.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.mingjian.publish.Contents.Entry;

/**
 * Writes Markdown: tables in pipes; those whose body has merged cells, which pipes cannot show, in
 * HTML.
 */
final class MarkdownWriter implements ManuscriptWriter {

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cover = true;
    for (Block block : manuscript.blocks()) {
      if (block instanceof Heading heading) {
        int level = heading.level() > 0 ? heading.level() : cover ? 1 : 0;
        paragraph(text, level == 0 ? heading.text() : "#".repeat(level) + " " + heading.text());
        cover = false;
      } else if (block instanceof Text paragraph) {
        paragraph(text, paragraph.text());
      } else if (block instanceof Contents contents) {
        contents(text, contents);
      } else if (block instanceof Grid grid) {
        grid(text, grid);
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void contents(StringBuilder text, Contents contents) {
    paragraph(text, "## " + contents.title());
    for (Entry entry : contents.entries()) {
      paragraph(text, (entry.level() > 1 ? "- " : "") + entry.text());
    }
  }

  private static void grid(StringBuilder text, Grid grid) {
    if (!grid.title().isEmpty()) {
      paragraph(text, "**" + grid.title() + "**");
    }
    grid.captions().forEach(line -> paragraph(text, String.join("　", line.pieces())));
    if (grid.body().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(MarkdownWriter::merged)) {
      HtmlTable.write(text, grid);
    } else {
      pipes(text, grid);
    }
    text.append('\n');
    grid.notes().forEach(note -> paragraph(text, note));
  }

  private static boolean merged(Grid.Cell cell) {
    return cell.rowSpan() > 1 || cell.colSpan() > 1;
  }

  private static void pipes(StringBuilder text, Grid grid) {
    int columns = grid.columns().size();
    List<List<String>> rows = FlatGrid.of(grid.rows(), columns);
    for (int i = 0; i < rows.size(); i++) {
      for (String cell : rows.get(i)) {
        text.append(cell.isEmpty() ? "| " : "| " + cell.replace("|", "\\|") + " ");
      }
      text.append("|\n");
      if (i == 0) {
        text.append('|')
            .append(String.join("|", Collections.nCopies(columns, "---")))
            .append("|\n");
      }
    }
  }

  private static void paragraph(StringBuilder text, String words) {
    text.append(words).append("\n\n");
  }
}
