package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.document.Box;
import org.mingjian.reader.RulingLines.Rule;

/**
 * The grid that ruling lines draw: positions of columns and rows, and which of the elementary
 * fields belong to one merged cell. Takes the lines of a page, gives one lattice for each group of
 * lines that cross. Immutable.
 */
final class Lattice {

  /**
   * A cell of the lattice.
   *
   * @param row index of the first row, from 0
   * @param column index of the first column, from 0
   */
  record Field(int row, int column, int rowSpan, int columnSpan) {}

  /** Lines that end this near each other cross. */
  private static final double REACH = 3;

  /** Positions nearer than this are one edge. */
  private static final double SNAP = 2.5;

  /**
   * Horizontal lines that run on this far past the outermost vertical one show an open column
   * there.
   */
  private static final double OPEN_COLUMN = 12;

  private final double[] xs;
  private final double[] ys;
  private final List<Field> fields;
  private final int[][] fieldAt;

  private Lattice(double[] xs, double[] ys, List<Rule> horizontal, List<Rule> vertical) {
    this.xs = xs;
    this.ys = ys;
    this.fieldAt = new int[rows()][columns()];
    this.fields = findFields(horizontal, vertical);
  }

  /** Returns the lattices that the lines form, the small ones first; single frames are left out. */
  static List<Lattice> find(List<Rule> horizontal, List<Rule> vertical, ReadingBudget budget) {
    Disjoint groups = new Disjoint(horizontal.size() + vertical.size());
    for (int h = 0; h < horizontal.size(); h++) {
      for (int v = 0; v < vertical.size(); v++) {
        if (cross(horizontal.get(h), vertical.get(v))) {
          groups.join(h, horizontal.size() + v);
        }
      }
    }
    Map<Integer, List<Rule>> acrossBy = new TreeMap<>();
    Map<Integer, List<Rule>> downBy = new HashMap<>();
    for (int h = 0; h < horizontal.size(); h++) {
      acrossBy.computeIfAbsent(groups.find(h), k -> new ArrayList<>()).add(horizontal.get(h));
    }
    for (int v = 0; v < vertical.size(); v++) {
      int group = groups.find(horizontal.size() + v);
      downBy.computeIfAbsent(group, k -> new ArrayList<>()).add(vertical.get(v));
    }
    List<Lattice> found = new ArrayList<>();
    acrossBy.forEach(
        (group, across) -> {
          List<Rule> down = downBy.getOrDefault(group, List.of());
          if (across.size() >= 2 && !down.isEmpty()) {
            Lattice lattice = of(across, down, budget);
            if (lattice != null) {
              found.add(lattice);
            }
          }
        });
    found.sort(Comparator.comparingDouble(lattice -> area(lattice.box())));
    return found;
  }

  private static double area(Box box) {
    return (box.right() - box.left()) * (box.bottom() - box.top());
  }

  private static boolean cross(Rule across, Rule down) {
    return down.at() >= across.from() - REACH
        && down.at() <= across.to() + REACH
        && across.at() >= down.from() - REACH
        && across.at() <= down.to() + REACH;
  }

  private static Lattice of(List<Rule> across, List<Rule> down, ReadingBudget budget) {
    double[] ys = positions(across);
    List<Rule> closed = withOpenSides(across, down, ys);
    double[] xs = positions(closed);
    if (xs.length < 2 || ys.length < 2) {
      return null;
    }
    budget.countCells((long) (xs.length - 1) * (ys.length - 1));
    Lattice lattice = new Lattice(xs, ys, across, closed);
    return lattice.fields.size() < 2 ? null : lattice;
  }

  /**
   * Closes a table that is printed without its outer left and right rules: most horizontal lines
   * run on past the outermost vertical line and end at the same place.
   */
  private static List<Rule> withOpenSides(List<Rule> across, List<Rule> down, double[] ys) {
    List<Rule> closed = new ArrayList<>(down);
    double left = across.stream().mapToDouble(Rule::from).min().orElse(0);
    double right = across.stream().mapToDouble(Rule::to).max().orElse(0);
    double firstX = down.stream().mapToDouble(Rule::at).min().orElse(0);
    double lastX = down.stream().mapToDouble(Rule::at).max().orElse(0);
    long fromLeft = across.stream().filter(rule -> rule.from() <= left + REACH).count();
    long toRight = across.stream().filter(rule -> rule.to() >= right - REACH).count();
    if (left < firstX - OPEN_COLUMN && 2 * fromLeft > ys.length) {
      closed.add(new Rule(left, ys[0], ys[ys.length - 1]));
    }
    if (right > lastX + OPEN_COLUMN && 2 * toRight > ys.length) {
      closed.add(new Rule(right, ys[0], ys[ys.length - 1]));
    }
    return closed;
  }

  private static double[] positions(List<Rule> rules) {
    double[] all = rules.stream().mapToDouble(Rule::at).sorted().toArray();
    double[] distinct = new double[all.length];
    int count = 0;
    for (double at : all) {
      if (count == 0 || at - distinct[count - 1] > SNAP) {
        distinct[count++] = at;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  private List<Field> findFields(List<Rule> horizontal, List<Rule> vertical) {
    boolean[][] ruleOnRight = new boolean[rows()][columns()];
    boolean[][] ruleBelow = new boolean[rows()][columns()];
    for (Rule rule : vertical) {
      int c = edge(xs, rule.at()) - 1;
      for (int r = 0; c >= 0 && c < columns() && r < rows(); r++) {
        ruleOnRight[r][c] |= covers(rule, ys[r], ys[r + 1]);
      }
    }
    for (Rule rule : horizontal) {
      int r = edge(ys, rule.at()) - 1;
      for (int c = 0; r >= 0 && r < rows() && c < columns(); c++) {
        ruleBelow[r][c] |= covers(rule, xs[c], xs[c + 1]);
      }
    }
    Disjoint merged = new Disjoint(rows() * columns());
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (c + 1 < columns() && !ruleOnRight[r][c]) {
          merged.join(r * columns() + c, r * columns() + c + 1);
        }
        if (r + 1 < rows() && !ruleBelow[r][c]) {
          merged.join(r * columns() + c, (r + 1) * columns() + c);
        }
      }
    }
    return rectangles(merged);
  }

  private static boolean covers(Rule rule, double from, double to) {
    double middle = (from + to) / 2;
    return rule.from() <= middle && rule.to() >= middle;
  }

  /** A group of fields that is not a rectangle is cut into the widest and then highest that fit. */
  private List<Field> rectangles(Disjoint merged) {
    List<Field> found = new ArrayList<>();
    for (int[] row : fieldAt) {
      Arrays.fill(row, -1);
    }
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (fieldAt[r][c] >= 0) {
          continue;
        }
        int group = merged.find(r * columns() + c);
        int width = 1;
        while (c + width < columns() && free(merged, group, r, c + width)) {
          width++;
        }
        int height = 1;
        while (r + height < rows() && rowFree(merged, group, r + height, c, width)) {
          height++;
        }
        for (int i = r; i < r + height; i++) {
          Arrays.fill(fieldAt[i], c, c + width, found.size());
        }
        found.add(new Field(r, c, height, width));
      }
    }
    return found;
  }

  private boolean rowFree(Disjoint merged, int group, int row, int from, int count) {
    for (int c = from; c < from + count; c++) {
      if (!free(merged, group, row, c)) {
        return false;
      }
    }
    return true;
  }

  private boolean free(Disjoint merged, int group, int row, int column) {
    return fieldAt[row][column] < 0 && merged.find(row * columns() + column) == group;
  }

  private static int edge(double[] edges, double at) {
    int index = Arrays.binarySearch(edges, at);
    if (index >= 0) {
      return index;
    }
    int after = -index - 1;
    if (after == 0) {
      return 0;
    }
    if (after == edges.length) {
      return edges.length - 1;
    }
    return at - edges[after - 1] <= edges[after] - at ? after - 1 : after;
  }

  int rows() {
    return ys.length - 1;
  }

  int columns() {
    return xs.length - 1;
  }

  /** Returns the x positions of the columns' edges, ascending. */
  double[] columnEdges() {
    return xs.clone();
  }

  List<Field> fields() {
    return fields;
  }

  Box box() {
    return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  Box boxOf(Field field) {
    return new Box(
        xs[field.column()],
        ys[field.row()],
        xs[field.column() + field.columnSpan()],
        ys[field.row() + field.rowSpan()]);
  }

  /** Returns the index of the field at a point, or -1 outside the lattice. */
  int fieldIndexAt(double x, double y) {
    Box box = box();
    if (x < box.left() || x >= box.right() || y < box.top() || y >= box.bottom()) {
      return -1;
    }
    return fieldAt[below(ys, y)][below(xs, x)];
  }

  private static int below(double[] edges, double at) {
    int index = Arrays.binarySearch(edges, at);
    return Math.min(index >= 0 ? index : -index - 2, edges.length - 2);
  }
}
