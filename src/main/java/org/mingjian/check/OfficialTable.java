package org.mingjian.check;

import java.util.List;

/**
 * A table that the profile of a document demands; a fact for the rules on completeness and titles,
 * from {@code pack.yaml}.
 *
 * @param kind id of the table
 * @param position its place in the official order, from 1; 0 when the order is free
 * @param titles titles that are official, the usual one first
 */
public record OfficialTable(String kind, int position, List<String> titles) {
  public OfficialTable {
    titles = List.copyOf(titles);
  }

  /** Returns the usual title. */
  public String title() {
    return titles.get(0);
  }
}
