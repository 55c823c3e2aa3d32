package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;
import org.mingjian.fact.Part;

/**
 * Finds where each form begins and which tables belong to it. A title may be cut off after 绩效; a
 * table that names a project begins a form of its own even without a title. One pass over the
 * blocks.
 */
final class FormFinder {

  private static final String YEAR = "(?:\\(?\\d{4}年度\\)?|\\(\\d{4}年\\))?";
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:附[件表]?\\d*[:：]?)?(?:[一二三四五六七八九十]+、|\\(?\\d+\\)?[、.])?"
              + YEAR
              + "(.{0,60}?)"
              + "(项目(?:支出)?|(?:部门|单位)?(?:\\(单位\\))?整体(?:支出|预算)?|部门预算项目|政策|资金|转移支付)(?:区域)?"
              + "(?:绩效(?:目标)?(自评表?|自|自我评价表|自评价表|目标自评表|自评估表|自评情况表|自评评分表|自评打分表|评价自评表)?|(自评表))"
              + YEAR
              + "\\*?");
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?:\\d{4}年度?|部门|单位|中央|省|市|区|县|[省市区县]级|本级|财政|预算|支出|专项|一般|一级|二级|其他|重点|政策|、|和|及)*");
  private static final Pattern EVALUATED_YEAR = Pattern.compile("\\((20\\d\\d)年度?\\)");
  private static final Pattern LEADING_YEAR = Pattern.compile("^(?:附[件表]?\\d*[:：]?)?(20\\d\\d)年度?");
  private static final int BLOCKS_BELOW_TITLE = 8;
  private static final int LONGEST_TITLE = 90;
  private static final int LABEL = 12;

  private final List<Block> blocks;
  private final Outline outline;
  private final Set<Integer> used;
  private final List<FormSource> forms = new ArrayList<>();
  private FormSource open;

  FormFinder(Document document, Outline outline, Set<Integer> used) {
    this.blocks = document.blocks();
    this.outline = outline;
    this.used = used;
  }

  List<FormSource> find() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Paragraph paragraph && outline.partOf(i) != Part.CONTENTS) {
        accept(i, paragraph);
      } else if (block instanceof Table table && !used.contains(i)) {
        accept(table);
      } else if (block instanceof Placeholder placeholder && open != null && open.rows.isEmpty()) {
        open.placeholder = placeholder;
      }
    }
    return forms;
  }

  private void accept(int index, Paragraph paragraph) {
    FormSource titled = titled(paragraph);
    if (titled != null && isAboveForm(index)) {
      begin(titled);
      return;
    }
    if (open == null) {
      return;
    }
    String text = paragraph.text().strip();
    String key = Words.key(text);
    if (open.year == null && open.rows.isEmpty()) {
      open.year = year(key);
    }
    if (key.startsWith("备注") || key.startsWith("说明:") || key.startsWith("注:")) {
      open.closed = !open.rows.isEmpty();
    } else if (!open.rows.isEmpty() && text.length() < 24) {
      open.lines.add(new FormSource.Line(text, paragraph.place()));
    } else if (!open.rows.isEmpty() && text.length() > LONGEST_TITLE) {
      open.closed = true;
    }
  }

  private static Integer year(String key) {
    Matcher matcher = EVALUATED_YEAR.matcher(key);
    return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
  }

  private void begin(FormSource form) {
    forms.add(form);
    open = form;
  }

  /** Returns the form that the words are the title of, or null. */
  static FormSource titled(Paragraph paragraph) {
    return titled(paragraph.text(), paragraph.place());
  }

  private static FormSource titled(String text, org.mingjian.document.Place place) {
    String key = Words.key(text);
    if (key.length() > LONGEST_TITLE || !key.contains("绩效") && !key.contains("自评表")) {
      return null;
    }
    Matcher matcher = TITLE.matcher(key);
    if (!matcher.matches()) {
      return null;
    }
    boolean whole = matcher.group(2).contains("整体");
    boolean complete =
        matcher.group(4) != null || matcher.group(3) != null && matcher.group(3).endsWith("表");
    if (!complete && (matcher.group(1).isEmpty() || matcher.group(2).equals("资金"))) {
      return null; // 项目绩效 alone says nothing
    }
    String title = key.replaceAll("\\(\\d{4}年度?\\)$", "");
    String project = GENERAL.matcher(matcher.group(1)).matches() ? "" : matcher.group(1);
    FormSource form = new FormSource(title, project, whole, place);
    form.year = year(key);
    Matcher leading = LEADING_YEAR.matcher(key);
    if (form.year == null && project.isEmpty() && leading.find()) {
      form.year = Integer.valueOf(leading.group(1)); // no part of the project's name
    }
    return form;
  }

  /** A form follows: a table, or what stands for one, before any other title or sentence. */
  private boolean isAboveForm(int title) {
    int seen = 0;
    for (int i = title + 1; i < blocks.size() && seen < BLOCKS_BELOW_TITLE; i++) {
      Block block = blocks.get(i);
      if (block instanceof Table || block instanceof Placeholder) {
        return !used.contains(i);
      }
      if (block instanceof Paragraph paragraph) {
        seen++;
        if (titled(paragraph) != null || paragraph.text().indexOf('。') >= 0) {
          return false;
        }
      } else if (!(block instanceof Furniture)) {
        return false;
      }
    }
    return false;
  }

  private void accept(Table table) {
    List<Cell> first = table.row(0);
    FormSource inside = first.size() <= 2 ? titledCell(first) : null;
    if (inside != null) {
      begin(inside);
    } else if (namesProject(table) && (open == null || !open.rows.isEmpty() || open.closed)) {
      begin(untitled(table));
    }
    if (open != null && !open.closed) {
      open.add(table);
    }
  }

  private static FormSource titledCell(List<Cell> cells) {
    for (Cell cell : cells) {
      FormSource form = titled(cell.text(), cell.place());
      if (form != null) {
        return form;
      }
    }
    return null;
  }

  private static FormSource untitled(Table table) {
    return new FormSource("绩效自评表", "", false, table.place());
  }

  /**
   * Tells whether the table begins with the name of a project and speaks of performance further
   * down.
   */
  private static boolean namesProject(Table table) {
    boolean named = false;
    boolean indicators = false;
    for (Cell cell : table.cells()) {
      if (cell.row() >= 3 && !named) {
        return false;
      }
      String key =
          cell.text().length() > LABEL ? "" : Words.key(cell.text()).replaceFirst(":$", "");
      named |= cell.row() < 3 && (key.equals("项目名称") || key.equals("专项名称"));
      indicators |= key.equals("三级指标") || key.equals("绩效指标") || key.equals("一级指标");
    }
    return named && indicators;
  }
}
