package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Block;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;

/**
 * Gathers the blocks of a file whose format tells paragraphs from tables: soft line breaks make
 * paragraphs unless they fall within a sentence, captions and notes leave the grids that they were
 * put into, tables that only blank space parts are joined. Not thread-safe.
 */
final class BlockCollector {

  private final ReadingBudget budget;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Lines of the paragraph that is open. */
  private final List<FlowText> lines = new ArrayList<>();

  BlockCollector(ReadingBudget budget) {
    this.budget = budget;
  }

  /** Adds a character to the open paragraph. */
  void append(char c, Place place) {
    budget.countGlyph();
    if (lines.isEmpty()) {
      lines.add(new FlowText());
    }
    line().append(c, place);
  }

  private FlowText line() {
    return lines.get(lines.size() - 1);
  }

  /** Returns the last character of the open line, or 0 when nothing stands there. */
  char last() {
    return lines.isEmpty() || line().length() == 0 ? 0 : line().last();
  }

  /** Tells whether no word stands in the open paragraph. */
  boolean isParagraphBlank() {
    return lines.stream().allMatch(FlowText::isBlank);
  }

  /** Notes a soft line break in the open paragraph. */
  void breakLine() {
    if (!lines.isEmpty()) {
      lines.add(new FlowText());
    }
  }

  /** Ends the open paragraph. */
  void endParagraph() {
    FlowText open = null;
    for (FlowText line : lines) {
      if (line.isBlank()) {
        continue;
      }
      if (open != null && goesOn(open.stripped(), line.stripped())) {
        open.appendLine(line);
      } else {
        if (open != null) {
          blocks.add(open.toParagraph());
        }
        open = line;
      }
    }
    if (open != null) {
      blocks.add(open.toParagraph());
    }
    lines.clear();
  }

  /** A soft line break stands for the end of a paragraph unless it tears a sentence. */
  private static boolean goesOn(String above, String below) {
    return Wording.isTorn(above, below)
        || (!Wording.endsSentence(above)
            && !Wording.isSelfContained(above)
            && !Wording.startsAnew(below)
            && Wording.isUnfinished(above, below));
  }

  /** Adds a paragraph; blank ones are left out. */
  void addParagraph(String text, Place place) {
    endParagraph();
    if (!text.isBlank()) {
      blocks.add(Paragraph.at(text.strip(), place));
    }
  }

  /** Adds page furniture. */
  void addFurniture(Furniture.Kind kind, String text, Place place) {
    endParagraph();
    if (!text.isBlank()) {
      blocks.add(new Furniture(kind, text.strip(), place));
    }
  }

  /** Adds something that is known to be there and was not read. */
  void addUnreadable(String kind, String message, Place place) {
    endParagraph();
    blocks.add(new Placeholder("", place));
    report(kind, message, place);
  }

  void report(String kind, String message, Place place) {
    diagnostics.add(new Diagnostic(kind, message, place));
  }

  /** Adds a table; one without words is left out. Refuses a grid that is too large to build. */
  void addTable(GridBuilder grid) {
    endParagraph();
    if (grid.rows() == 0) {
      return;
    }
    budget.countCells((long) grid.rows() * grid.columns());
    budget.checkTime();
    for (Block part : TableParts.of(grid.build(true))) {
      add(part);
    }
  }

  private void add(Block part) {
    int last = blocks.size() - 1;
    if (part instanceof Table table
        && last >= 0
        && blocks.get(last) instanceof Table open
        && TableParts.continues(open, table)) {
      blocks.set(last, new GridBuilder().append(open).append(table).build(true));
    } else {
      blocks.add(part);
    }
  }

  /** Ends the open paragraph and returns all blocks. */
  List<Block> blocks() {
    endParagraph();
    return List.copyOf(blocks);
  }

  /**
   * Ends the reading.
   *
   * @param nothing message for a file without words
   */
  Document finish(SourceFile source, String nothing) throws UnreadableFileException {
    endParagraph();
    if (blocks.stream().allMatch(block -> block instanceof Furniture)) {
      throw new UnreadableFileException(nothing);
    }
    return new Document(source, blocks, diagnostics);
  }
}
