package org.mingjian.recognition;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Subject;

/** Finds what a count in the sections on 三公 and on assets counts. */
final class CountSubjects {

  private static final Pattern THRESHOLD = Pattern.compile("(\\d+)万元");

  private static final Map<String, String> SCOPES =
      Map.of(
          "国(境)外", "国（境）外接待费",
          "国外", "外事接待费",
          "外事", "外事接待费",
          "外宾", "外事接待费",
          "国内", "国内接待费");

  private static final Pattern BOUGHT = Pattern.compile("购置|购入|购买|新增|更新|报废|处置");

  private final NarrativeDictionary dictionary;

  CountSubjects(NarrativeDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Returns what is counted, or null.
   *
   * @param section kind of the section
   * @param lead words of the clause before the number
   * @param sentence words of the sentence before the number
   * @param unit unit of the number
   * @param current what the sentence speaks of
   * @param named whether the number follows the words for it
   */
  Subject find(
      String section,
      String lead,
      String sentence,
      String unit,
      List<Subject> current,
      boolean named) {
    return switch (section) {
      case "three-public" -> threePublic(lead, sentence, unit, current);
      case "assets" -> assets(lead, unit, named ? current : List.of());
      default -> null;
    };
  }

  private Subject threePublic(String lead, String sentence, String unit, List<Subject> current) {
    if (lead.contains("参加其他") || lead.contains("参加外")) {
      return null; // not those that the body sent itself
    }
    boolean reception = current.size() == 1 && current.get(0).table().equals("reception");
    String name = current.size() == 1 ? nameOf(current.get(0)) : named(lead);
    if (name == null) {
      return null;
    }
    for (NarrativeDictionary.Count count : dictionary.counts()) {
      if (!name.contains(count.within()) || !count.units().contains(unit)) {
        continue;
      }
      boolean unitTells = unit.equals(count.units().get(0));
      if (unitTells && !unit.equals("辆") || count.words().stream().anyMatch(lead::contains)) {
        return new Subject("counts", "", scope(name, reception ? lead : sentence), count.row(), "");
      }
    }
    return null;
  }

  private static String nameOf(Subject about) {
    return about.table().equals("reception") ? about.row() : about.column();
  }

  /**
   * Where the sentence says whose vehicles or guests they are, the clause itself names the item.
   */
  private static String named(String lead) {
    if (lead.contains("公务用车")) {
      return "公务用车";
    }
    return lead.contains("公务接待") ? "公务接待费" : null;
  }

  private static String scope(String name, String lead) {
    if (!name.contains("接待")) {
      return name.contains("出国") ? "因公出国（境）费" : "公务用车";
    }
    String found = name;
    int last = -1;
    for (Map.Entry<String, String> scope : SCOPES.entrySet()) {
      int at = lead.lastIndexOf(scope.getKey());
      if (at > last) {
        last = at;
        found = scope.getValue();
      }
    }
    return found;
  }

  private static Subject assets(String lead, String unit, List<Subject> current) {
    if (BOUGHT.matcher(lead).find()) {
      return null; // in the year, not owned
    }
    if (lead.contains("设备")) {
      Matcher threshold = THRESHOLD.matcher(lead);
      if (!threshold.find()) {
        return null;
      }
      String row =
          threshold.group(1).equals("100") && !lead.contains("专用") && !lead.contains("通用")
              ? "单价100万元（含）以上设备"
              : lead.substring(lead.indexOf(threshold.group()));
      return new Subject("disclosure-statistics", "", row, "统计数", lead);
    }
    if (!unit.equals("辆") && !unit.equals("台")) {
      return null;
    }
    return current.size() == 1 && current.get(0).table().equals("disclosure-statistics")
        ? current.get(0)
        : new Subject("disclosure-statistics", "", "?车辆", "统计数", lead);
  }
}
