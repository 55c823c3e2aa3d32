package org.mingjian.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;

/**
 * Writes places in the terms of SARIF 2.1.0: a line of a text is a region; SARIF knows no pages,
 * cells or elements, so these become logical locations.
 */
final class SarifLocations {

  private static final String ROOT = "ROOT";
  private static final Pattern ABSOLUTE = Pattern.compile("^(?:([A-Za-z]:)?/+)");
  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

  private final LocationText words;

  SarifLocations(LocationText words) {
    this.words = words;
  }

  /** Returns the base that files named from the root of the file system are relative to. */
  static ObjectNode bases() {
    ObjectNode bases = JsonNodeFactory.instance.objectNode();
    bases.putObject(ROOT).put("uri", "file:///");
    return bases;
  }

  /**
   * Adds the address of a file, always a relative one: a file named from the root of the file
   * system is relative to a base that says so.
   */
  static void putAddress(ObjectNode node, String path) {
    Matcher absolute = ABSOLUTE.matcher(path);
    if (!absolute.find()) {
      node.put("uri", encoded(path));
      return;
    }
    String drive = absolute.group(1) == null ? "" : absolute.group(1) + "/";
    node.put("uri", encoded(drive + path.substring(absolute.end()))).put("uriBaseId", ROOT);
  }

  /** Encodes all but the characters of names; so no colon can make the first part a scheme. */
  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(String.format("%02X", (int) c));
      }
    }
    return uri.toString();
  }

  /** Adds a location of a finding. */
  void put(ObjectNode node, Location location, String path, int artifact) {
    put(node, location.place(), path, artifact);
    ObjectNode physical = (ObjectNode) node.get("physicalLocation");
    if (location.quote() != null && physical.has("region")) {
      ((ObjectNode) physical.get("region")).putObject("snippet").put("text", location.quote());
    }
    String headings =
        words.write(
            new Location(
                null,
                location.section(),
                location.table(),
                location.row(),
                location.column(),
                null));
    if (!headings.isEmpty()) {
      node.withArray("logicalLocations").addObject().put("name", headings).put("kind", "member");
    }
    node.putObject("message").put("text", plain(words.write(location)));
  }

  /** Adds a place, or the file as a whole when it is null. */
  void put(ObjectNode node, Place place, String path, int artifact) {
    ObjectNode physical = node.putObject("physicalLocation");
    ObjectNode address = physical.putObject("artifactLocation");
    putAddress(address, path);
    address.put("index", artifact);
    if (place instanceof Place.Line line) {
      ObjectNode region = physical.putObject("region").put("startLine", line.line());
      if (line.to() > line.from()) {
        region.put("startColumn", line.from() + 1).put("endColumn", line.to() + 1);
      }
    } else if (place != null) {
      String kind = place.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
      ObjectNode logical = node.putArray("logicalLocations").addObject();
      logical.put("name", words.write(place)).put("kind", kind);
    }
  }

  /**
   * Returns text that no viewer takes for more: brackets would make a link (SARIF 2.1.0, 3.11.6),
   * braces a placeholder (3.11.5).
   */
  static String plain(String text) {
    return text.replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("{", "{{")
        .replace("}", "}}");
  }
}
