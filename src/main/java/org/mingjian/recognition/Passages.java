package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;
import org.mingjian.fact.Part;

/**
 * The words of a document in reading order: paragraphs and cells, each with its part and section.
 * Immutable.
 */
final class Passages {

  private final List<Passage> all;
  private final List<Passage> paragraphs;

  private Passages(List<Passage> all) {
    this.all = List.copyOf(all);
    this.paragraphs = all.stream().filter(passage -> !passage.inCell()).toList();
  }

  static Passages of(Document document, Outline outline) {
    List<Passage> all = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Part part = outline.partOf(i);
      String section = outline.sectionOf(i);
      if (blocks.get(i) instanceof Paragraph paragraph && !paragraph.text().isBlank()) {
        all.add(Passage.of(paragraph, part, section, i));
      } else if (blocks.get(i) instanceof Table table) {
        for (Cell cell : table.cells()) {
          if (!cell.isBlank()) {
            all.add(Passage.of(cell, part, section, i));
          }
        }
      }
    }
    return new Passages(all);
  }

  /** Returns paragraphs and cells. */
  List<Passage> all() {
    return all;
  }

  /** Returns paragraphs only. */
  List<Passage> paragraphs() {
    return paragraphs;
  }

  /** Returns the paragraphs of one part. */
  List<Passage> paragraphs(Part part) {
    return paragraphs.stream().filter(passage -> passage.part() == part).toList();
  }

  /** Returns the first passage, or null when the document holds no words. */
  Passage first() {
    return all.isEmpty() ? null : all.get(0);
  }
}
