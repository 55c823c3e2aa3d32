package org.mingjian.check;

import org.mingjian.fact.Location;

/** Names places for people. */
final class Wording {

  private Wording() {}

  /** Returns for instance {@code 《收入决算表》“2050303 技校教育”行“财政拨款收入”列}. */
  static String place(Location location) {
    StringBuilder text = new StringBuilder();
    if (location.table() != null) {
      text.append("《").append(location.table()).append("》");
      if (location.context() != null && location.section() != null) {
        text.append("“").append(location.section()).append("”一栏“");
        text.append(location.context()).append("”中");
      }
    } else if (location.section() != null) {
      text.append("“").append(location.section()).append("”");
      if (location.context() != null) {
        text.append("一节“").append(location.context()).append("”中");
      }
    }
    if (location.row() != null) {
      text.append("“").append(location.row()).append("”行");
    }
    if (location.column() != null) {
      text.append("“").append(location.column()).append("”列");
    }
    return text.toString();
  }
}
