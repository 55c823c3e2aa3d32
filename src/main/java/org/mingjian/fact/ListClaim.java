package org.mingjian.fact;

import java.util.List;

/**
 * A list of the items of a whole by name: 公用经费12万元，主要包括：办公费、印刷费.
 *
 * @param subject the whole
 * @param items the items that were recognised, in order
 * @param unknown the names that no dictionary knows
 * @param open whether the list ends in 等 or begins with 主要, so that it need not name all
 * @param section kind of the narrative section
 * @param location the list
 */
public record ListClaim(
    Subject subject,
    List<Subject> items,
    List<String> unknown,
    boolean open,
    String section,
    Location location)
    implements Claim {

  public ListClaim {
    items = List.copyOf(items);
    unknown = List.copyOf(unknown);
  }

  /** Tells whether the row is named in the list. */
  public boolean names(String row) {
    return items.stream().anyMatch(item -> item.row().equals(row));
  }

  /** Tells whether the economic item of this code belongs to the whole. */
  public boolean covers(String code) {
    if (!subject.row().endsWith("合计")) {
      return code.startsWith(subject.row());
    }
    boolean personnel = code.startsWith("301") || code.startsWith("303");
    return subject.row().equals("人员经费合计") ? personnel : !personnel;
  }
}
