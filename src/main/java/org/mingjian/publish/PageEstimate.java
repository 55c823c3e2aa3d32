package org.mingjian.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * About on which page things stand, for formats whose pages only a word processor knows; it puts
 * the true numbers in when it refreshes the fields.
 */
final class PageEstimate {

  private static final int LINES = 28;
  private static final int ROWS = 42;
  private static final int CHARACTERS = 30;

  private PageEstimate() {}

  /** The pages, from 1, by the texts of headings and the titles of tables. */
  static Map<String, Integer> of(List<Flow> flows) {
    Map<String, Integer> pages = new HashMap<>();
    double position = 0;
    for (Flow flow : flows) {
      if (flow.newPage()) {
        position = Math.ceil(position);
      }
      int page = 1 + (int) position;
      if (flow.block() instanceof Heading heading) {
        pages.putIfAbsent(heading.text(), page);
      } else if (flow.block() instanceof Grid grid) {
        pages.putIfAbsent(grid.title(), page);
      }
      position += height(flow.block());
    }
    return pages;
  }

  private static double height(Block block) {
    if (block instanceof Grid grid) {
      return (4.0 + grid.rows().size() + grid.notes().size()) / ROWS;
    }
    if (block instanceof Contents contents) {
      return (2.0 + contents.entries().size()) / LINES;
    }
    int length = block instanceof Text text ? text.text().length() : 1;
    return Math.ceil((2.0 + length) / CHARACTERS) / LINES;
  }
}
