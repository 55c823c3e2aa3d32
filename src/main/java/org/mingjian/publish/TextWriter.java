package org.mingjian.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes UTF-8 text as text recognition does: a blank line after each paragraph, a row of a table
 * on a line, its cells apart by tabs.
 */
final class TextWriter implements ManuscriptWriter {

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Heading heading) {
        paragraph(text, heading.text());
      } else if (block instanceof Text paragraph) {
        paragraph(text, paragraph.text());
      } else if (block instanceof Contents contents) {
        paragraph(text, contents.title());
        contents.entries().forEach(entry -> paragraph(text, entry.text()));
      } else if (block instanceof Grid grid) {
        grid(text, grid);
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void grid(StringBuilder text, Grid grid) {
    if (!grid.title().isEmpty()) {
      paragraph(text, grid.title());
    }
    grid.captions().forEach(line -> line.pieces().forEach(piece -> paragraph(text, piece)));
    for (List<String> row : FlatGrid.of(grid.rows(), grid.columns().size())) {
      text.append(String.join("\t", row)).append('\n');
    }
    text.append('\n');
    grid.notes().forEach(note -> paragraph(text, note));
  }

  private static void paragraph(StringBuilder text, String words) {
    text.append(words).append("\n\n");
  }
}
