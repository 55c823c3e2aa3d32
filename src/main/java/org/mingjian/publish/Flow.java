package org.mingjian.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * A block with the page that it needs.
 *
 * @param landscape whether its page is turned on its side; headings go with what they head
 * @param newPage whether it begins a page, because of a break or of a turned page
 */
record Flow(Block block, boolean landscape, boolean newPage) {

  /** The blocks of a manuscript in order, without the breaks between them. */
  static List<Flow> of(List<Block> blocks) {
    List<Flow> flows = new ArrayList<>();
    boolean turned = false;
    boolean breaks = false;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof PageBreak) {
        breaks = !flows.isEmpty();
        continue;
      }
      boolean landscape = isLandscape(blocks, i);
      flows.add(new Flow(blocks.get(i), landscape, breaks || landscape != turned && i > 0));
      turned = landscape;
      breaks = false;
    }
    return flows;
  }

  private static boolean isLandscape(List<Block> blocks, int from) {
    int i = from;
    while (i < blocks.size() - 1 && blocks.get(i) instanceof Heading) {
      i++;
    }
    return blocks.get(i) instanceof Grid grid && grid.landscape();
  }
}
