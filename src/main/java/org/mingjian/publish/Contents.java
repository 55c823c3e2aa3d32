package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of contents. Page numbers are the writer's, in formats that have pages.
 *
 * @param title 目录, as printed
 */
public record Contents(String title, List<Entry> entries) implements Block {
  public Contents {
    entries = List.copyOf(entries);
  }

  /**
   * A line of a table of contents.
   *
   * @param level as of a heading
   * @param text as printed
   * @param target the text of the heading or the title of the table whose page it gives; when there
   *     is none, the entry gives the page of the entry before it
   */
  public record Entry(int level, String text, String target) {

    /** An entry for a heading of the same words. */
    public Entry(int level, String text) {
      this(level, text, text);
    }
  }

  /** The contents of these blocks: their headings down to a level, without the cover. */
  public static Contents of(String title, int deepest, List<Block> blocks) {
    List<Entry> entries = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading heading && heading.level() > 0 && heading.level() <= deepest) {
        entries.add(new Entry(heading.level(), heading.text()));
      }
    }
    return new Contents(title, entries);
  }
}
