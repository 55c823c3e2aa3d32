package org.mingjian.publish;

import java.util.List;

/**
 * What is printed, from the cover to the last page, in the order of reading.
 *
 * @param title the name of the document, as a window or a browser's tab shows it
 */
public record Manuscript(String title, List<Block> blocks) {
  public Manuscript {
    blocks = List.copyOf(blocks);
  }
}
