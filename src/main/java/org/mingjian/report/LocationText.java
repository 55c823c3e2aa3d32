package org.mingjian.report;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;

/** Writes places for people: position first, then the headings around it, then the print itself. */
final class LocationText {

  private static final String SEPARATOR = " · ";

  private final Texts texts;

  LocationText(Texts texts) {
    this.texts = texts;
  }

  /** Returns the place on one line, for instance {@code 第12页 · 表 收入决算表 · 行 总计 · “8,751.93”}. */
  String write(Location location) {
    List<String> parts = new ArrayList<>();
    if (location.place() != null) {
      parts.add(write(location.place()));
    }
    add(parts, "place.section", location.section());
    add(parts, "place.table", location.table());
    add(parts, "place.row", location.row());
    add(parts, "place.column", location.column());
    add(parts, "place.quote", location.context() == null ? location.quote() : location.context());
    return String.join(SEPARATOR, parts);
  }

  /** Returns the position in the file, for instance {@code 第34行}. */
  String write(Place place) {
    if (place instanceof Place.Line line) {
      return texts.get("place.line", line.line());
    }
    if (place instanceof Place.Page page) {
      return texts.get("place.page", page.page());
    }
    if (place instanceof Place.Sheet sheet) {
      return texts.get("place.cell", Printable.line(sheet.sheet()), sheet.cell());
    }
    Place.Element element = (Place.Element) place;
    return element.row() == 0
        ? texts.get("place.element", element.element() + 1)
        : texts.get("place.element.cell", element.element() + 1, element.row(), element.column());
  }

  private void add(List<String> parts, String key, String words) {
    if (words != null && !words.isBlank()) {
      parts.add(texts.get(key, Printable.line(words.strip())));
    }
  }
}
