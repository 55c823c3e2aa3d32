package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Box;

/**
 * The columns of a table without ruling lines, from left to right: strips of paper that the words
 * and numbers below the headings leave free on both sides, and further ones that only a heading or
 * the number of the column shows. Not thread-safe.
 */
final class UnruledColumns {

  /** A column. */
  static final class Column {
    double left;
    double right;

    /** The middle of its heading or its number, which is that of the column. */
    private double middle = Double.NaN;

    /** Where its print is sure to stand; a cell of another page belongs to it that covers it. */
    private double inked;

    private boolean numbers;

    private Column(double left, double right) {
      this.left = left;
      this.right = right;
      this.inked = (left + right) / 2;
    }

    double centre() {
      return (left + right) / 2;
    }

    /** Tells whether numbers stand in it rather than words. */
    boolean holdsNumbers() {
      return numbers;
    }

    double overlap(Box box) {
      return Math.min(right, box.right()) - Math.max(left, box.left());
    }

    double distance(Box box) {
      return Math.max(0, -overlap(box));
    }

    private void widen(Box box) {
      middle = (box.left() + box.right()) / 2;
      left = Math.min(left, box.left());
      right = Math.max(right, box.right());
    }
  }

  /** Labels that stand in the middle of several columns. */
  private static final Pattern LABEL = Pattern.compile(".*(?:合计|总计)|栏次");

  /** In em, print of neighbouring columns may come this near or overlap this much. */
  private static final double SLACK = 0.1;

  /** One row in this many may have words that reach over a free strip. */
  private static final int REACHING = 20;

  private final List<Column> columns = new ArrayList<>();

  /**
   * Finds the columns.
   *
   * @param body the words and numbers below the headings
   * @param rows number of printed lines that they stand in
   * @param numbers the numbers of columns, or none
   */
  UnruledColumns(List<PrintedToken> body, int rows, List<PrintedToken> numbers) {
    int tolerated = rows / REACHING;
    List<double[]> edges = new ArrayList<>();
    for (PrintedToken token : body) {
      if (!LABEL.matcher(token.text()).matches()) {
        double slack = SLACK * token.em();
        edges.add(new double[] {token.box().left() + slack, 1});
        edges.add(new double[] {Math.max(token.box().left(), token.box().right() - slack), -1});
      }
    }
    edges.sort(Comparator.<double[]>comparingDouble(e -> e[0]).thenComparingDouble(e -> e[1]));
    int inked = 0;
    double begin = 0;
    for (double[] edge : edges) {
      int now = inked + (int) edge[1];
      if (inked <= tolerated && now > tolerated) {
        begin = edge[0];
      } else if (inked > tolerated && now <= tolerated) {
        columns.add(new Column(begin, edge[0]));
      }
      inked = now;
    }
    addRare(body, tolerated);
    addLabels(body);
    addNumbers(numbers);
    columns.forEach(column -> column.inked = column.centre());
    keepInk(body);
  }

  /** Columns that so few rows fill that they were taken for words reaching over. */
  private void addRare(List<PrintedToken> body, int tolerated) {
    if (tolerated == 0) {
      return;
    }
    for (PrintedToken token : body) {
      boolean alone =
          columns.stream().allMatch(column -> column.distance(token.box()) > SLACK * token.em());
      if (alone && !LABEL.matcher(token.text()).matches()) {
        insert(token.box());
      }
    }
  }

  /** A label that would share a cell with what stands beside it has a column of its own. */
  private void addLabels(List<PrintedToken> body) {
    for (PrintedToken label : body) {
      boolean apart = columns.stream().allMatch(column -> column.overlap(label.box()) <= 0);
      if (columns.isEmpty() || !apart || !LABEL.matcher(label.text()).matches()) {
        continue;
      }
      int home = home(label.box());
      for (PrintedToken other : body) {
        boolean aside = Math.abs(other.centreY() - label.centreY()) < 0.3 * label.em();
        if (aside && !other.equals(label) && home(other.box()) == home) {
          insert(label.box());
          break;
        }
      }
    }
  }

  /** Every number stands below a heading, above the print of one column or above none. */
  private void addNumbers(List<PrintedToken> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    int[] homes = aligned(numbers);
    for (int i = 0; i < homes.length; i++) {
      if (homes[i] >= 0) {
        columns.get(homes[i]).widen(numbers.get(i).box());
      }
    }
    for (int i = 0; i < homes.length; i++) {
      if (homes[i] < 0) {
        insert(numbers.get(i).box());
      }
    }
    sort();
  }

  private void sort() {
    columns.sort(Comparator.comparingDouble(Column::centre));
  }

  private void keepInk(List<PrintedToken> body) {
    for (Column column : columns) {
      List<PrintedToken> own =
          body.stream().filter(token -> column.overlap(token.box()) > 0).toList();
      long numbers = own.stream().filter(PrintedToken::isNumber).count();
      if (2 * numbers > own.size()) {
        column.numbers = true;
        column.inked = own.stream().mapToDouble(t -> t.box().right()).max().orElse(0) - 1;
      } else if (!own.isEmpty()) {
        column.inked = own.stream().mapToDouble(t -> t.box().left()).min().orElse(0) + 1;
      }
    }
  }

  /**
   * Matches words with the columns, both from left to right, so that the distances are least.
   *
   * @return for each word the index of its column, or -1 when it stands apart from all
   */
  int[] aligned(List<PrintedToken> words) {
    List<Box> boxes = words.stream().map(PrintedToken::box).toList();
    double apart = apart(boxes);
    int n = boxes.size();
    int m = columns.size();
    double[][] cost = new double[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int j = m; j >= 0; j--) {
        double best = i == n ? 0 : apart + cost[i + 1][j];
        if (j < m) {
          best = Math.min(best, cost[i][j + 1]);
        }
        if (i < n && j < m) {
          best = Math.min(best, distance(boxes.get(i), columns.get(j)) + cost[i + 1][j + 1]);
        }
        cost[i][j] = i == n ? 0 : best;
      }
    }
    int[] homes = new int[n];
    int j = 0;
    for (int i = 0; i < n; i++) {
      homes[i] = -1;
      while (j < m && cost[i][j] == cost[i][j + 1]) {
        j++;
      }
      if (j < m && cost[i][j] == distance(boxes.get(i), columns.get(j)) + cost[i + 1][j + 1]) {
        homes[i] = j++;
      }
    }
    return homes;
  }

  /** Half of the usual distance of neighbours, nearly: what is further away is another column. */
  private static double apart(List<Box> boxes) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < boxes.size(); i++) {
      Box one = boxes.get(i - 1);
      Box other = boxes.get(i);
      distances.add((other.left() + other.right() - one.left() - one.right()) / 2);
    }
    distances.sort(Comparator.naturalOrder());
    return distances.isEmpty() ? 40 : 0.45 * distances.get(distances.size() / 2);
  }

  private static double distance(Box box, Column column) {
    double centre = (box.left() + box.right()) / 2;
    return column.distance(box) + 0.02 * Math.abs(centre - column.centre());
  }

  /** Adds a column where there is none; returns its index. */
  int insert(Box box) {
    Column column = new Column(box.left(), box.right());
    column.widen(box);
    columns.add(column);
    sort();
    return columns.indexOf(column);
  }

  /** Tells that a heading belongs to a column. */
  void widen(int column, Box box) {
    columns.get(column).widen(box);
  }

  int size() {
    return columns.size();
  }

  Column get(int column) {
    return columns.get(column);
  }

  /** Returns how far a column may reach to the left, its heading being in its middle. */
  double farLeft(int column) {
    Column own = columns.get(column);
    double far =
        Double.isNaN(own.middle) ? own.left : Math.min(own.left, 2 * own.middle - own.right);
    return column == 0 ? far : Math.max(far, columns.get(column - 1).right);
  }

  /** Returns how far a column may reach to the right, its heading being in its middle. */
  double farRight(int column) {
    Column own = columns.get(column);
    double far =
        Double.isNaN(own.middle) ? own.right : Math.max(own.right, 2 * own.middle - own.left);
    return column + 1 == columns.size() ? far : Math.min(far, columns.get(column + 1).left);
  }

  /** Returns the column that a box overlaps most, or the nearest. */
  int home(Box box) {
    int best = 0;
    for (int c = 1; c < columns.size(); c++) {
      Column column = columns.get(c);
      Column chosen = columns.get(best);
      boolean more = column.overlap(box) > Math.max(0, chosen.overlap(box));
      boolean nearer =
          chosen.overlap(box) <= 0
              && column.overlap(box) <= 0
              && column.distance(box) < chosen.distance(box);
      if (more || nearer) {
        best = c;
      }
    }
    return best;
  }

  /** Returns the edges between the columns and at both sides. */
  double[] edges() {
    double[] edges = new double[columns.size() + 1];
    edges[0] = columns.get(0).left;
    for (int c = 1; c < columns.size(); c++) {
      edges[c] = (columns.get(c - 1).right + columns.get(c).left) / 2;
    }
    edges[columns.size()] = columns.get(columns.size() - 1).right;
    return edges;
  }

  /** Returns for each column where its print is sure to stand: amounts end there, words begin. */
  double[] anchors() {
    return columns.stream().mapToDouble(column -> column.inked).toArray();
  }
}
