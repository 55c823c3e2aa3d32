package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Table;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.ScoreTable;
import org.mingjian.fact.Unit;

/**
 * Reads the score tables of evaluation reports: a column of weights, one of scores, and a row of
 * sums below them. A table with anything else in these columns is left alone. Stateless.
 */
final class ScoreTables {

  private static final Pattern WEIGHT = Pattern.compile("(?:指标)?(?:分值|权重|标准分值?|满分)分?");
  private static final Pattern SCORE = Pattern.compile("(?:自评|评价|实际|综合)?得分|评分");
  private static final Pattern SUMS = Pattern.compile("合计|总计|总分|总得分|综合得分");
  private static final int FEWEST_ROWS = 2;

  private ScoreTables() {}

  /**
   * Returns the score tables.
   *
   * @param used indexes of the blocks that belong to other tables
   */
  static List<ScoreTable> of(Document document, Set<Integer> used, FigureRegister figures) {
    List<ScoreTable> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Table table && !used.contains(i)) {
        ScoreTable scores = read(FormRow.of(table, 0), figures);
        if (scores != null) {
          found.add(scores);
        }
      }
    }
    return found;
  }

  private static ScoreTable read(List<FormRow> rows, FigureRegister figures) {
    int weight = rows.isEmpty() ? -1 : column(rows.get(0), WEIGHT);
    int score = rows.isEmpty() ? -1 : column(rows.get(0), SCORE);
    FormRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    if (weight < 0 || score < 0 || !SUMS.matcher(last.head()).matches()) {
      return null;
    }
    List<Figure> weights = new ArrayList<>();
    List<Figure> scores = new ArrayList<>();
    for (FormRow row : rows.subList(1, rows.size())) {
      Figure points = figure(row, weight, "分值", figures);
      Figure earned = figure(row, score, "得分", figures);
      if (points == null || earned == null) {
        return null;
      }
      weights.add(points);
      scores.add(earned);
    }
    int parts = weights.size() - 1;
    return parts < FEWEST_ROWS
        ? null
        : new ScoreTable(
            weights.subList(0, parts),
            weights.get(parts),
            scores.subList(0, parts),
            scores.get(parts));
  }

  /** Returns the only column with such a heading, or -1. */
  private static int column(FormRow row, Pattern heading) {
    int found = -1;
    for (Cell cell : row.cells()) {
      if (heading.matcher(FormDictionary.bare(FormRow.text(cell))).matches()) {
        if (found >= 0 || cell.columnSpan() > 1) {
          return -1;
        }
        found = cell.column();
      }
    }
    return found;
  }

  private static Figure figure(FormRow row, int column, String heading, FigureRegister figures) {
    Cell cell = row.cellAt(column);
    PrintedNumber number = cell == null ? null : PrintedNumber.of(FormRow.text(cell));
    if (number == null || !number.isNumber() || cell.row() != row.row()) {
      return null;
    }
    String words = FormRow.text(cell);
    Location at = new Location(cell.place(), null, "评分表", row.head(), heading, words);
    return figures.printed(number.value(), Unit.count("分"), true, at);
  }
}
