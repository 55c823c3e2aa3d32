package org.mingjian;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

/** Small changes to a document as read, and what is reported of them. */
final class Changes {

  /** The seed of the random trials; {@code -Dmingjian.seed} gives another. */
  static final long SEED = Long.getLong("mingjian.seed", 20241231L);

  private Changes() {}

  /** Returns the number with one digit changed. */
  static String digit(String printed, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < printed.length(); i++) {
      if (Character.isDigit(printed.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    char digit = (char) ('0' + (printed.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return printed.substring(0, at) + digit + printed.substring(at + 1);
  }

  /** Returns the document with another text in a paragraph. */
  static Document paragraph(Document document, int block, String text) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    Paragraph paragraph = (Paragraph) blocks.get(block);
    blocks.set(block, new Paragraph(text, paragraph.runs()));
    return new Document(document.source(), blocks, document.diagnostics());
  }

  /** Returns the document without some blocks. */
  static Document without(Document document, int from, int to) {
    List<Block> blocks = new ArrayList<>(document.blocks());
    blocks.subList(from, to).clear();
    return new Document(document.source(), blocks, document.diagnostics());
  }

  /** Returns the document with another text in the cell at a place. */
  static Document cell(Document document, Place place, String text) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      blocks.add(block instanceof Table table ? cell(table, place, text) : block);
    }
    return new Document(document.source(), blocks, document.diagnostics());
  }

  private static Table cell(Table table, Place place, String text) {
    List<Cell> cells = new ArrayList<>();
    for (Cell cell : table.cells()) {
      cells.add(
          cell.place().equals(place)
              ? new Cell(
                  cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, cell.place())
              : cell);
    }
    return new Table(table.rows(), table.columns(), cells, table.spansKnown());
  }

  /** Returns the findings that the document as published does not have. */
  static List<Finding> fresh(Assessment before, Assessment after) {
    Set<String> known =
        before.findings().stream().map(Finding::message).collect(Collectors.toSet());
    return after.findings().stream().filter(finding -> !known.contains(finding.message())).toList();
  }
}
