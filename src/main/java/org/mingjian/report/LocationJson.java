package org.mingjian.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.mingjian.document.Box;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;

/** Writes places into JSON objects, in the members that the report contract names. */
final class LocationJson {

  private LocationJson() {}

  /** Adds the position and the headings; parts that do not apply are left out. */
  static void put(ObjectNode json, Location location) {
    put(json, location.place());
    putText(json, "section", location.section());
    putText(json, "table", location.table());
    putText(json, "row", location.row());
    putText(json, "column", location.column());
    putText(json, "quote", location.context() == null ? location.quote() : location.context());
    if (location.context() != null) {
      putText(json, "figure", location.quote());
    }
  }

  /** Adds the position in the file; nothing when it is null. */
  static void put(ObjectNode json, Place place) {
    if (place instanceof Place.Line line) {
      json.put("line", line.line());
    } else if (place instanceof Place.Page page) {
      json.put("page", page.page());
      putBox(json.putArray("box"), page.box());
    } else if (place instanceof Place.Sheet sheet) {
      json.put("sheet", sheet.sheet()).put("cell", sheet.cell());
    } else if (place instanceof Place.Element element) {
      json.put("element", element.element());
    }
  }

  /** Adds page, line, cell or element alone: enough to find the place, without its extent. */
  static void putShort(ObjectNode json, Place place) {
    put(json, place);
    json.remove("box");
  }

  private static void putBox(ArrayNode json, Box box) {
    json.add(points(box.left())).add(points(box.top()));
    json.add(points(box.right())).add(points(box.bottom()));
  }

  private static BigDecimal points(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
  }

  /** Adds a member unless the text is null. */
  static void putText(ObjectNode json, String member, String text) {
    if (text != null) {
      json.put(member, text);
    }
  }
}
