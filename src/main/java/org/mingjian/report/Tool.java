package org.mingjian.report;

import java.util.List;
import org.mingjian.check.PackInfo;

/**
 * What judged the documents.
 *
 * @param version of the program
 * @param packs rule packs in force
 */
public record Tool(String version, List<PackInfo> packs) {

  public Tool {
    packs = List.copyOf(packs);
  }
}
