package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;
import org.mingjian.fact.FormText;
import org.mingjian.fact.FormText.Role;
import org.mingjian.fact.Location;

/**
 * Collects the words of one form: goal and completion above the indicators, the analysis below
 * them. Not thread-safe.
 */
final class FormTexts {

  private static final Pattern GOAL =
      Pattern.compile(
          "(?:项目)?(?:年度|年初|预期|全年|总体|设定|绩效|履职|申报|\\(调整\\)|的){1,4}目标(?:\\d|[一二三四五六七八九])?");
  private static final Pattern NUMBERED = Pattern.compile("目标(?:\\d|[一二三四五六七八九]):?");
  private static final Pattern DONE =
      Pattern.compile("(?:项目|年度|全年|总体|绩效|履职|目标|实际|自评|的){0,5}完成情况(?:综述|说明|总结)?");
  private static final int LABEL = 24;
  private static final int UNBROKEN = 30;

  private final int form;
  private final String title;
  private final List<FormText> found = new ArrayList<>();
  private int completionColumn = -1;
  private Cell completionLabel;
  private boolean goalSeen;

  FormTexts(int form, String title) {
    this.form = form;
    this.title = title;
  }

  /** Returns the texts; a completion that has a place and was not filled in is blank. */
  List<FormText> found() {
    List<FormText> all = new ArrayList<>(found);
    if (completionLabel != null && all.stream().noneMatch(t -> t.role() == Role.COMPLETION)) {
      String heading = FormRow.text(completionLabel);
      all.add(new FormText(form, Role.COMPLETION, heading, "", location(completionLabel, heading)));
    }
    return all;
  }

  boolean isGoalHeader(FormRow row) {
    boolean named = false;
    for (Cell cell : row.cells()) {
      String key = Words.key(FormRow.text(cell));
      named |= GOAL.matcher(key).matches() || DONE.matcher(key).matches();
    }
    return named;
  }

  void readGoalHeader(FormRow row) {
    for (Cell cell : row.cells()) {
      if (DONE.matcher(Words.key(FormRow.text(cell))).matches()) {
        completionColumn = cell.column();
        completionLabel = cell;
      }
    }
    readGoal(row); // goals may stand in the same row as their label
  }

  /** Reads goal and completion: two cells are one of each, a single one is told by its column. */
  void readGoal(FormRow row) {
    List<Cell> words = new ArrayList<>();
    boolean numbered = false;
    for (Cell cell : row.cells()) {
      String key = Words.key(FormRow.text(cell));
      numbered |= NUMBERED.matcher(key).matches();
      if (!GOAL.matcher(key).matches() && !DONE.matcher(key).matches() && !isLabel(key)) {
        words.add(cell);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      Cell cell = words.get(i);
      boolean completion =
          words.size() > 2 && completionColumn > 0
              ? cell.column() >= completionColumn
              : words.size() > 1
                  ? i > 0
                  : goalSeen && !numbered
                      || completionColumn > 0 && cell.column() >= completionColumn;
      add(completion ? Role.COMPLETION : Role.GOAL, completion ? "实际完成情况" : "年度目标", cell);
      goalSeen |= !completion;
    }
  }

  private static boolean isLabel(String key) {
    return NUMBERED.matcher(key).matches()
        || key.length() <= 12 && (key.endsWith("目标") || key.endsWith("指标") || key.endsWith("情况"));
  }

  /** Tells whether the row is a remark, which may stand above the total as well as below it. */
  boolean isRemark(FormRow row) {
    return row.head().equals("说明") || row.head().startsWith("其他需要说明");
  }

  boolean isAnalysisHeading(FormRow row) {
    String head = row.head();
    return head.contains("分析")
        || head.startsWith("自评结果")
        || head.contains("预算执行情况")
        || head.endsWith("自评报告");
  }

  /** Reads a row of the analysis: words at the right, their heading left of them. */
  void readAnalysis(FormRow row) {
    List<Cell> cells = row.cells();
    Cell last = cells.get(cells.size() - 1);
    boolean alone = cells.size() == 1;
    String words = FormRow.text(last);
    if (alone && isHeading(words)) {
      found.add(new FormText(form, role(words), words, "", location(last, words)));
      return;
    }
    String heading = alone ? "" : FormRow.text(cells.get(cells.size() - 2));
    add(role(heading.isEmpty() ? words : heading), heading, last);
  }

  private static boolean isHeading(String words) {
    return words.length() <= LABEL && role(words) != Role.OTHER;
  }

  private void add(Role role, String heading, Cell cell) {
    if (goesOn(role, cell)) {
      FormText begun = found.remove(found.size() - 1);
      String whole = begun.heading() + heading;
      found.add(
          new FormText(
              form, role(whole), whole, begun.text() + FormRow.text(cell), begun.location()));
      return;
    }
    found.add(new FormText(form, role, heading, FormRow.text(cell), location(cell, heading)));
  }

  /** Tells whether the end of a page cut the last text, and with it its heading, in two. */
  private boolean goesOn(Role role, Cell cell) {
    if (found.isEmpty() || !(cell.place() instanceof Place.Page next)) {
      return false;
    }
    FormText last = found.get(found.size() - 1);
    return last.isAnalysis()
        && last.location().place() instanceof Place.Page page
        && next.page() == page.page() + 1
        && (last.role() == role || last.role() == Role.OTHER || role == Role.OTHER)
        && last.text().length() >= UNBROKEN
        && !last.text().strip().matches("(?s).*[。；！？.;!?]");
  }

  private Location location(Cell cell, String heading) {
    return new Location(cell.place(), heading, title, null, null, excerpt(FormRow.text(cell)));
  }

  private static String excerpt(String words) {
    return words.length() <= 60 ? words : words.substring(0, 60) + "…";
  }

  private static Role role(String heading) {
    String key = Words.key(heading);
    if (key.contains("预算执行") || key.contains("项目实施") || key.contains("项目预算")) {
      return Role.EXECUTION;
    }
    if (key.contains("满意度")) {
      return Role.SATISFACTION;
    }
    if (key.contains("产出")) {
      return Role.OUTPUT;
    }
    if (key.contains("效益")) {
      return Role.EFFECT;
    }
    if (key.contains("问题")) {
      return Role.PROBLEM;
    }
    if (key.contains("改进") || key.contains("下一步") || key.contains("建议")) {
      return Role.MEASURES;
    }
    if (key.contains("经验") || key.contains("做法")) {
      return Role.PRACTICE;
    }
    return Role.OTHER;
  }
}
