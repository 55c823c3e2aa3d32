package org.mingjian.report;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.mingjian.check.PackInfo;

/** What an office file says of itself: who wrote it, and when only if the user wants it said. */
record OfficeProperties(String version, List<String> packs, ZonedDateTime time) {

  private static final String PROGRAM = "明鉴 mingjian";

  static OfficeProperties of(Tool tool) {
    List<String> packs = new ArrayList<>();
    for (PackInfo pack : tool.packs()) {
      packs.add(pack.title() + " " + pack.version());
    }
    return new OfficeProperties(tool.version(), packs, tool.time());
  }

  /** Returns it on one line. */
  String line(Texts texts) {
    String line = texts.get("tool", version, String.join("、", packs));
    return time == null ? line : line + texts.get("tool.time", Tool.format(time));
  }

  void put(POIXMLDocument file, String title) {
    POIXMLProperties properties = file.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator(PROGRAM);
    core.setTitle(title);
    core.getUnderlyingProperties()
        .setCreatedProperty(Optional.ofNullable(time).map(at -> Date.from(at.toInstant())));
    properties.getExtendedProperties().setApplication("mingjian " + version);
  }
}
