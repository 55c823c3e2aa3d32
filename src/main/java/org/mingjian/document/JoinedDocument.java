package org.mingjian.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the files of one disclosure into one document, in their order, every place naming its file.
 */
public final class JoinedDocument {

  private JoinedDocument() {}

  /**
   * Returns the files as one document, whose format is that of the first.
   *
   * @param source path and digest of the whole
   * @param parts the files, at least one
   */
  public static Document of(SourceFile source, List<Document> parts) {
    List<Block> blocks = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<Place> doubtful = new LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Document part = parts.get(i);
      int file = i;
      String path = part.source().path();
      part.doubtful().forEach(place -> doubtful.add(within(file, path, place)));
      part.blocks().forEach(block -> blocks.add(within(file, path, block)));
      for (Diagnostic diagnostic : part.diagnostics()) {
        Place place = within(file, path, diagnostic.place());
        String message = place == null ? path + "：" + diagnostic.message() : diagnostic.message();
        diagnostics.add(new Diagnostic(diagnostic.kind(), message, place));
      }
    }
    return new Document(source, blocks, diagnostics, doubtful);
  }

  private static Place within(int file, String path, Place place) {
    return place == null ? null : new Place.InFile(file, path, place);
  }

  private static Block within(int file, String path, Block block) {
    if (block instanceof Paragraph paragraph) {
      List<Run> runs = new ArrayList<>();
      for (Run run : paragraph.runs()) {
        runs.add(new Run(run.start(), run.end(), within(file, path, run.place())));
      }
      return new Paragraph(paragraph.text(), runs);
    }
    if (block instanceof Table table) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : table.cells()) {
        Place place = within(file, path, cell.place());
        cells.add(
            new Cell(
                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), place));
      }
      return new Table(table.rows(), table.columns(), cells, table.spansKnown());
    }
    if (block instanceof Furniture furniture) {
      Place place = within(file, path, furniture.place());
      return new Furniture(furniture.kind(), furniture.text(), place);
    }
    Placeholder placeholder = (Placeholder) block;
    return new Placeholder(placeholder.text(), within(file, path, placeholder.place()));
  }
}
