package org.mingjian.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Blocks that stand elsewhere: a part of a file read as a file of its own, a file among others. */
public final class Moved {

  private Moved() {}

  /** Returns the same block with each of its places moved. */
  public static Block block(Block block, UnaryOperator<Place> move) {
    if (block instanceof Paragraph paragraph) {
      List<Run> runs = new ArrayList<>();
      for (Run run : paragraph.runs()) {
        runs.add(new Run(run.start(), run.end(), move.apply(run.place())));
      }
      return new Paragraph(paragraph.text(), runs);
    }
    if (block instanceof Table table) {
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : table.cells()) {
        Place place = move.apply(cell.place());
        cells.add(
            new Cell(
                cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), place));
      }
      return new Table(table.rows(), table.columns(), cells, table.spansKnown());
    }
    if (block instanceof Furniture furniture) {
      return new Furniture(furniture.kind(), furniture.text(), move.apply(furniture.place()));
    }
    Placeholder placeholder = (Placeholder) block;
    return new Placeholder(placeholder.text(), move.apply(placeholder.place()));
  }
}
