package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.document.Block;
import org.mingjian.document.Furniture;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;

/**
 * Makes the blocks of a document from its pages: joins lines and tables over page breaks and sets
 * furniture aside. Takes the pages in order; one instance for each document.
 */
final class PageJoiner {

  private final Map<TextLine, Furniture.Kind> furniture;
  private final Map<Integer, Place.Page> unreadable;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> waiting = new ArrayList<>();
  private final ParagraphJoiner paragraph = new ParagraphJoiner();
  private final TableJoiner table = new TableJoiner();

  private PageJoiner(Map<TextLine, Furniture.Kind> furniture, Map<Integer, Place.Page> unreadable) {
    this.furniture = furniture;
    this.unreadable = unreadable;
  }

  /**
   * Returns the blocks in reading order.
   *
   * @param pages the pages in order
   * @param unreadable the pages that hold something that could not be read, with the place of it
   */
  static List<Block> join(List<PageLayout> pages, Map<Integer, Place.Page> unreadable) {
    Map<TextLine, Furniture.Kind> furniture = FurnitureFinder.find(pages);
    List<List<TextLine>> text = new ArrayList<>();
    for (PageLayout page : pages) {
      List<TextLine> lines = new ArrayList<>();
      for (PageItem item : page.items()) {
        if (item instanceof TextLine line && !furniture.containsKey(line)) {
          lines.add(line);
        }
      }
      text.add(lines);
    }
    List<TextColumn> columns = TextColumn.of(text, pages);
    PageJoiner joiner = new PageJoiner(furniture, unreadable);
    for (int i = 0; i < pages.size(); i++) {
      joiner.addPage(pages.get(i), columns.get(i));
    }
    joiner.close();
    return joiner.blocks;
  }

  private void addPage(PageLayout page, TextColumn column) {
    for (TextLine mark : page.watermarks()) {
      setAside(mark, Furniture.Kind.WATERMARK);
    }
    boolean first = true;
    for (PageItem item : page.items()) {
      if (item instanceof TextLine line && furniture.containsKey(line)) {
        setAside(line, furniture.get(line));
        continue;
      }
      if (item instanceof TextLine line) {
        addLine(line, column);
      } else if (item instanceof PageTable part) {
        addTable(part, first);
      }
      first = false;
    }
    Place.Page place = unreadable.get(page.number());
    if (place != null) {
      close();
      blocks.add(new Placeholder("", place));
    }
  }

  private void setAside(TextLine line, Furniture.Kind kind) {
    waiting.add(new Furniture(kind, line.text(), line.place()));
  }

  private void addLine(TextLine line, TextColumn column) {
    if (!table.isEmpty() || (!paragraph.isEmpty() && !paragraph.continues(line, column))) {
      close();
    }
    if (paragraph.isEmpty()) {
      flushWaiting();
    }
    paragraph.add(line, column);
  }

  private void addTable(PageTable part, boolean firstOnPage) {
    boolean continued = !table.isEmpty() && firstOnPage && table.continues(part);
    if (!continued) {
      close();
      flushWaiting();
    }
    table.add(part);
  }

  /** Ends what is open; furniture that stood within it follows it. */
  private void close() {
    if (!paragraph.isEmpty()) {
      blocks.add(paragraph.finish());
    }
    if (!table.isEmpty()) {
      Table finished = table.finish();
      if (finished != null) {
        blocks.add(finished);
      }
    }
    flushWaiting();
  }

  private void flushWaiting() {
    blocks.addAll(waiting);
    waiting.clear();
  }
}
