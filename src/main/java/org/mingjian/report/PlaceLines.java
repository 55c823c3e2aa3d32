package org.mingjian.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingjian.fact.Location;

/**
 * Writes the places of a finding, one line each, and many of one kind together: the same words in
 * many places as one line of places, the many rows of one table as one line of rows. Of the same
 * words in very many places a writer may ask for the first ones and the number of all; nothing else
 * is left out.
 */
final class PlaceLines {

  /** More places of one kind than this are written together. */
  private static final int TOGETHER = 5;

  private final Texts texts;
  private final LocationText places;
  private final int most;

  PlaceLines(Texts texts) {
    this(texts, Integer.MAX_VALUE);
  }

  /** Creates a writer that names at most {@code most} positions of the same words. */
  PlaceLines(Texts texts, int most) {
    this.texts = texts;
    this.places = new LocationText(texts);
    this.most = most;
  }

  /** Returns the lines for these places, in their order. */
  List<String> write(List<Location> locations) {
    Map<List<Object>, List<Location>> same = group(locations, PlaceLines::words);
    Map<List<Object>, List<Location>> column = group(locations, PlaceLines::column);
    List<String> lines = new ArrayList<>();
    Set<Object> written = new HashSet<>();
    for (int i = 0; i < locations.size(); i++) {
      Location location = locations.get(i);
      List<Location> alike = same.get(words(location));
      List<Location> rows = column.get(column(location));
      if (alike.size() > TOGETHER) {
        if (written.add(words(location))) {
          lines.add(alike(alike));
        }
      } else if (i == 0 || location.table() == null || rows.size() <= TOGETHER) {
        lines.add(places.write(location));
      } else if (written.add(column(location))) {
        lines.add(rows(rows.stream().filter(row -> !row.equals(locations.get(0))).toList()));
      }
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
    String shown =
        String.join(
            texts.get("list.separator"), positions.subList(0, Math.min(most, positions.size())));
    if (positions.size() > most) {
      shown = texts.get("place.more", shown, positions.size());
    }
    return shown + " · " + places.write(rest);
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
      List<Location> locations, Function<Location, List<Object>> key) {
    Map<List<Object>, List<Location>> groups = new LinkedHashMap<>();
    for (Location location : locations) {
      groups.computeIfAbsent(key.apply(location), k -> new ArrayList<>()).add(location);
    }
    return groups;
  }

  private static List<Object> words(Location location) {
    return Arrays.asList(
        location.section(), location.table(), location.row(), location.column(), location.quote());
  }

  private static List<Object> column(Location location) {
    return Arrays.asList(location.section(), location.table(), location.column());
  }
}
