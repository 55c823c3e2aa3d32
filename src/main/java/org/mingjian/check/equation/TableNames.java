package org.mingjian.check.equation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of statement table with the titles by which formulas and messages call them. */
public final class TableNames {

  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("summary", "收入支出决算总表");
    TITLES.put("income", "收入决算表");
    TITLES.put("expenditure", "支出决算表");
    TITLES.put("fiscal-summary", "财政拨款收入支出决算总表");
    TITLES.put("general-expenditure", "一般公共预算财政拨款支出决算表");
    TITLES.put("basic-expenditure", "一般公共预算财政拨款基本支出决算表");
    TITLES.put("three-public", "财政拨款“三公”经费支出决算表");
    TITLES.put("government-fund", "政府性基金预算财政拨款收入支出决算表");
    TITLES.put("state-capital", "国有资本经营预算财政拨款支出决算表");
    TITLES.put("disclosure-statistics", "部门决算公开相关信息统计表");
  }

  private static final Map<String, String> OTHER_TITLES =
      Map.of(
          "一般公共预算财政拨款基本支出决算明细表", "basic-expenditure",
          "国有资本经营预算财政拨款收入支出决算表", "state-capital");

  private TableNames() {}

  /** Returns the kinds, in the usual order of the tables. */
  public static List<String> kinds() {
    return List.copyOf(TITLES.keySet());
  }

  /**
   * Returns the title of a kind of table, or the kind itself when it is not one of the official
   * tables.
   */
  public static String title(String kind) {
    return TITLES.getOrDefault(kind, kind);
  }

  /** Returns the kind that is called so, by id or by title. */
  static Optional<String> kind(String name) {
    if (TITLES.containsKey(name)) {
      return Optional.of(name);
    }
    String plain = name.replace('"', '“');
    for (Map.Entry<String, String> entry : TITLES.entrySet()) {
      if (entry.getValue().replace('”', '“').equals(plain.replace('”', '“'))) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.ofNullable(OTHER_TITLES.get(name));
  }
}
