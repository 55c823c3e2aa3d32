package org.mingjian.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.Location;

/**
 * Writes the places of a finding, one line each, and many of one kind together: the same words in
 * many places as one line of places, the many rows of one table as one line of rows. Nothing is
 * left out.
 */
final class PlaceLines {

  /** More places of one kind than this are written together. */
  private static final int TOGETHER = 5;

  private final Texts texts;
  private final LocationText places;

  PlaceLines(Texts texts) {
    this.texts = texts;
    this.places = new LocationText(texts);
  }

  /** Returns the lines for these places, in their order. */
  List<String> write(List<Location> locations) {
    Map<List<Object>, List<Location>> same = group(locations, PlaceLines::words);
    Map<List<Object>, List<Location>> column = group(locations, PlaceLines::column);
    List<String> lines = new ArrayList<>();
    boolean first = true;
    for (Location location : locations) {
      List<Location> alike = same.get(words(location));
      List<Location> rows = column.get(column(location));
      if (alike.size() > TOGETHER) {
        if (location == alike.get(0)) {
          lines.add(alike(alike));
        }
      } else if (first || location.table() == null || rows.size() <= TOGETHER) {
        lines.add(places.write(location));
      } else if (location == rows.get(0)
          || (location == rows.get(1) && rows.get(0) == locations.get(0))) {
        lines.add(rows(rows.stream().filter(row -> row != locations.get(0)).toList()));
      }
      first = false;
    }
    return lines.stream().distinct().toList();
  }

  private String alike(List<Location> locations) {
    Location first = locations.get(0);
    List<String> positions =
        locations.stream().map(l -> places.write(l.place())).distinct().toList();
    Location rest =
        new Location(
            null, first.section(), first.table(), first.row(), first.column(), first.quote());
    return String.join(texts.get("list.separator"), positions) + " · " + places.write(rest);
  }

  private String rows(List<Location> locations) {
    Location first = locations.get(0);
    List<String> rows = new ArrayList<>();
    for (Location location : locations) {
      String quote = location.quote() == null ? "" : " " + location.quote();
      rows.add(location.row() + quote + "（" + places.write(location.place()) + "）");
    }
    Location head = new Location(null, first.section(), first.table(), null, first.column(), null);
    return places.write(head) + "： " + String.join(texts.get("list.separator"), rows);
  }

  private static Map<List<Object>, List<Location>> group(
      List<Location> locations, java.util.function.Function<Location, List<Object>> key) {
    Map<List<Object>, List<Location>> groups = new LinkedHashMap<>();
    for (Location location : locations) {
      groups.computeIfAbsent(key.apply(location), k -> new ArrayList<>()).add(location);
    }
    return groups;
  }

  private static List<Object> words(Location location) {
    return java.util.Arrays.asList(
        location.section(), location.table(), location.row(), location.column(), location.quote());
  }

  private static List<Object> column(Location location) {
    return java.util.Arrays.asList(location.section(), location.table(), location.column());
  }
}
