package org.mingjian.exercise;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.exercise.Marking.Marked;
import org.mingjian.exercise.Marking.Result;

/** Web pages for the trainer: answer keys, results, the class. Everything quoted is escaped. */
public final class ExercisePages {

  private static final String STYLE =
      "body{font-family:'Noto Sans CJK SC','Microsoft YaHei','PingFang"
          + " SC',sans-serif;max-width:60em;margin:2em auto;padding:0"
          + " 1em;line-height:1.6}table{border-collapse:collapse;width:100%}th,td{border:1px solid"
          + " #999;padding:.3em .6em;text-align:left;vertical-align:top}"
          + "th{background:#eef}td.n{text-align:right}.ok{color:#063}.no{color:#900}@media"
          + " print{body{max-width:none}}";

  /** The folder of the pages on rules, beside the results. */
  public static final String RULES = "规则";

  private ExercisePages() {}

  /** Returns the readable answer key. */
  public static String key(AnswerKey key) {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (PlantedError error : key.errors()) {
      row(
          rows,
          String.valueOf(++number),
          error.place().words(),
          error.title(),
          error.after(),
          error.before(),
          error.explanation(),
          error.basis(),
          String.join(" ", error.rules()),
          "★".repeat(error.difficulty()));
    }
    return page(
        "答案 " + key.paper(),
        "<p>"
            + escape(key.body())
            + " "
            + key.year()
            + "年度 · 试卷编号 "
            + escape(key.paper())
            + " · 共 "
            + key.errors().size()
            + " 处错误</p>"
            + table(List.of("序号", "位置", "错误种类", "印为", "应为", "说明", "依据", "规则", "难度"), rows)
            + known(key.known())
            + "<p>规则的说明：<code>mingjian rules show 规则编号</code></p>");
  }

  private static String known(List<PlantedError> known) {
    if (known.isEmpty()) {
      return "";
    }
    StringBuilder rows = new StringBuilder();
    for (PlantedError error : known) {
      row(
          rows,
          error.place().words(),
          error.title(),
          error.explanation(),
          String.join(" ", error.rules()));
    }
    return "<h2>原文件中已有的问题</h2><p>不是植入的，由检查得出；答到不加分也不扣分。</p>"
        + table(List.of("位置", "问题", "说明", "规则"), rows);
  }

  /**
   * Returns the result of one trainee.
   *
   * @param ruled the ids of the rules that have a page in the folder {@link #RULES} beside it
   */
  public static String result(Result result, Set<String> ruled) {
    StringBuilder rows = new StringBuilder();
    for (Marked marked : result.errors()) {
      PlantedError error = marked.error();
      linked(
          rows,
          error.rules(),
          ruled,
          error.place().words(),
          error.title(),
          error.after(),
          error.before(),
          marked.answer() == null
              ? "没有找到"
              : "第" + marked.answer().row() + "行：" + marked.answer().problem(),
          String.valueOf(marked.points()),
          error.explanation() + "。依据：" + error.basis());
    }
    StringBuilder wrong = new StringBuilder();
    result
        .wrong()
        .forEach(a -> row(wrong, "第" + a.row() + "行", a.place(), a.problem(), "-" + Marking.WRONG));
    String name = result.sheet().name().isEmpty() ? "（未填姓名）" : result.sheet().name();
    return page(
        name + " 的成绩",
        "<p>试卷编号 "
            + escape(result.key().paper())
            + " · 得分 <strong>"
            + result.points()
            + "</strong> / "
            + result.most()
            + "（"
            + result.percent()
            + "%）</p>"
            + table(List.of("位置", "错误种类", "印为", "应为", "你的答案", "得分", "说明", "规则"), rows)
            + (result.wrong().isEmpty()
                ? ""
                : "<h2>指错的地方</h2>" + table(List.of("答题表", "位置", "问题", "得分"), wrong))
            + "<p>每处错误 "
            + (Marking.PLACE + Marking.PROBLEM + Marking.EXPECTED)
            + " 分：位置 "
            + Marking.PLACE
            + "，问题 "
            + Marking.PROBLEM
            + "，应为 "
            + Marking.EXPECTED
            + "；指错一处扣 "
            + Marking.WRONG
            + " 分。</p>");
  }

  /**
   * Returns the summary of a class.
   *
   * @param unusable files that could not be marked, with the reason
   */
  public static String classSummary(List<Result> results, Map<String, String> unusable) {
    StringBuilder rows = new StringBuilder();
    results.stream()
        .sorted(Comparator.comparingInt(Result::percent).reversed())
        .forEach(
            r ->
                row(
                    rows,
                    r.sheet().name(),
                    r.key().paper(),
                    r.errors().stream().filter(Marked::place).count() + " / " + r.errors().size(),
                    String.valueOf(r.wrong().size()),
                    r.points() + " / " + r.most(),
                    r.percent() + "%"));
    StringBuilder kinds = new StringBuilder();
    missed(results)
        .forEach(
            (kind, counts) ->
                row(
                    kinds,
                    kind,
                    String.valueOf(counts[1]),
                    String.valueOf(counts[0]),
                    counts[0] * 100 / counts[1] + "%"));
    StringBuilder bad = new StringBuilder();
    unusable.forEach((file, why) -> row(bad, file, why));
    return page(
        "班级成绩",
        table(List.of("姓名", "试卷", "找到", "指错", "得分", "百分比"), rows)
            + "<h2>最常漏掉的错误</h2>"
            + table(List.of("错误种类", "题数", "漏掉", "比例"), kinds)
            + (unusable.isEmpty() ? "" : "<h2>未能评分的文件</h2>" + table(List.of("文件", "原因"), bad)));
  }

  /** How often each kind was missed, and how often it was asked; the most often missed first. */
  static Map<String, int[]> missed(List<Result> results) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Result result : results) {
      for (Marked marked : result.errors()) {
        int[] count = counts.computeIfAbsent(marked.error().title(), k -> new int[2]);
        count[0] += marked.place() ? 0 : 1;
        count[1]++;
      }
    }
    Map<String, int[]> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -(double) e.getValue()[0] / e.getValue()[1]))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static String table(List<String> headings, StringBuilder rows) {
    StringBuilder head = new StringBuilder();
    headings.forEach(h -> head.append("<th>").append(escape(h)).append("</th>"));
    return "<table><thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table>";
  }

  private static void row(StringBuilder rows, String... cells) {
    rows.append("<tr>");
    for (String cell : cells) {
      rows.append("<td>").append(escape(cell)).append("</td>");
    }
    rows.append("</tr>\n");
  }

  /** Adds a row that ends with links to the pages of the rules. */
  private static void linked(
      StringBuilder rows, List<String> rules, Set<String> ruled, String... cells) {
    row(rows, cells);
    rows.setLength(rows.length() - "</tr>\n".length());
    rows.append("<td>");
    for (String rule : rules) {
      if (ruled.contains(rule)) {
        rows.append("<a href=\"").append(RULES).append('/').append(escape(rule)).append(".html\">");
      }
      rows.append(escape(rule)).append(ruled.contains(rule) ? "</a> " : " ");
    }
    rows.append("</td></tr>\n");
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>"
        + escape(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><h1>"
        + escape(title)
        + "</h1>"
        + body
        + "</body></html>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
