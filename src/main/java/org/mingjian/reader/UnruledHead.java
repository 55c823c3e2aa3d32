package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.document.Box;

/**
 * The headings of a table without ruling lines. A heading stands above its column, or in the middle
 * above the columns of the headings below it; those that stand above one level only are in the
 * middle of the height. Not thread-safe.
 */
final class UnruledHead {

  /** A heading with its words, which may be printed on several lines. */
  static final class Heading {
    final List<List<Glyph>> lines = new ArrayList<>();
    Box box;
    double em;
    int from;
    int to;
    int depth;
    boolean parent;

    private Heading(PrintedToken token) {
      box = token.box();
      em = token.em();
      lines.add(token.glyphs());
    }

    private void add(PrintedToken token) {
      box = box.union(token.box());
      lines.add(token.glyphs());
    }

    private double centreX() {
      return (box.left() + box.right()) / 2;
    }

    private double centreY() {
      return (box.top() + box.bottom()) / 2;
    }

    boolean covers(Heading other) {
      return from <= other.from && other.to <= to && centreY() < other.centreY();
    }
  }

  /** In em, lines of one heading are no further apart than this. */
  private static final double WRAPPED = 1.5;

  /** In em, headings whose middles are this near stand on one level. */
  private static final double LEVEL = 0.35;

  /** In em, a heading stands this much lower than the one above it. */
  private static final double LOWER = 1.2;

  /** In em, room below a heading that is not above it shows that others stand below. */
  private static final double UNEVEN = 0.9;

  private static final double AWAY = 2;
  private static final double LEFT_OUT = 1;
  private static final double NEW = 4;

  private final UnruledColumns columns;
  private final List<Heading> headings;
  private final List<Heading> placed = new ArrayList<>();
  private double top = Double.MAX_VALUE;
  private double bottom;

  private UnruledHead(UnruledColumns columns, List<Heading> headings) {
    this.columns = columns;
    this.headings = headings;
    for (Heading heading : headings) {
      top = Math.min(top, heading.box.top());
      bottom = Math.max(bottom, heading.box.bottom());
    }
  }

  /**
   * Returns the headings with the columns that they stand above, each with its depth.
   *
   * @param columns the columns; those that only a heading shows are added
   * @param lines the printed lines of the headings from top to bottom
   */
  static List<Heading> of(UnruledColumns columns, List<List<PrintedToken>> lines) {
    UnruledHead head = new UnruledHead(columns, headings(lines));
    head.place();
    return head.placed;
  }

  /** Puts lines of one heading together: nothing else stands above or below them. */
  private static List<Heading> headings(List<List<PrintedToken>> lines) {
    List<Heading> headings = new ArrayList<>();
    List<PrintedToken> tokens = new ArrayList<>();
    lines.forEach(tokens::addAll);
    List<Heading> of = new ArrayList<>();
    for (PrintedToken token : tokens) {
      PrintedToken above = only(token, tokens, -1);
      Heading heading = null;
      if (above != null && token.equals(only(above, tokens, 1))) {
        heading = of.get(tokens.indexOf(above));
        heading.add(token);
      } else {
        heading = new Heading(token);
        headings.add(heading);
      }
      of.add(heading);
    }
    return headings;
  }

  /** Returns the one token that stands directly above (-1) or below (1), or null. */
  private static PrintedToken only(PrintedToken token, List<PrintedToken> tokens, int side) {
    PrintedToken found = null;
    for (PrintedToken other : tokens) {
      double lower = side * (other.centreY() - token.centreY());
      boolean overlaps =
          Math.min(other.box().right(), token.box().right())
              > Math.max(other.box().left(), token.box().left());
      if (overlaps && lower > 0.5 * token.em() && lower <= WRAPPED * token.em()) {
        if (found != null) {
          return null;
        }
        found = other;
      }
    }
    return found;
  }

  private void place() {
    List<Heading> rest = new ArrayList<>(headings);
    rest.sort(Comparator.comparingDouble(Heading::centreY).reversed());
    while (!rest.isEmpty()) {
      Heading lowest = rest.get(0);
      List<Heading> level = new ArrayList<>();
      for (Heading heading : rest) {
        if (lowest.centreY() - heading.centreY() <= LEVEL * lowest.em) {
          level.add(heading);
        }
      }
      rest.removeAll(level);
      level.sort(Comparator.comparingDouble(Heading::centreX));
      placeLevel(level);
    }
    for (Heading heading : placed) {
      heading.depth = (int) placed.stream().filter(other -> other.covers(heading)).count();
    }
  }

  /** What a heading may stand above. */
  private record Choice(int from, int to, boolean added, double cost) {}

  /** Finds the columns of the headings of a level so that they fit best together. */
  private void placeLevel(List<Heading> level) {
    int n = level.size();
    int m = columns.size();
    double[][] cost = new double[n + 1][m + 1];
    Choice[][] chosen = new Choice[n + 1][m + 1];
    for (int i = n; i >= 0; i--) {
      for (int from = m; from >= 0; from--) {
        cost[i][from] = i == n ? leftOut(level, from) : Double.MAX_VALUE;
        if (i == n) {
          continue;
        }
        for (Choice choice : choices(level.get(i), from)) {
          double skipped = leftOut(level, from) - leftOut(level, choice.from);
          double all = skipped + choice.cost + cost[i + 1][choice.added ? choice.from : choice.to];
          if (all < cost[i][from]) {
            cost[i][from] = all;
            chosen[i][from] = choice;
          }
        }
      }
    }
    int from = 0;
    int added = 0;
    for (int i = 0; i < n; i++) {
      Heading heading = level.get(i);
      Choice choice = chosen[i][from];
      if (choice == null) {
        int home = columns.home(heading.box);
        choice = new Choice(home, home + 1, false, 0);
      }
      from = Math.max(from, choice.added ? choice.from : choice.to);
      if (choice.added) {
        int column = columns.insert(heading.box);
        placed.forEach(other -> makeRoom(other, column));
        heading.from = column;
        heading.to = column + 1;
        added++;
      } else {
        heading.from = choice.from + added;
        heading.to = choice.to + added;
        heading.parent = isClaimed(heading.from);
        if (!heading.parent) {
          columns.widen(heading.from, heading.box);
        }
      }
      placed.add(heading);
    }
  }

  private static void makeRoom(Heading heading, int column) {
    heading.to += heading.to > column ? 1 : 0;
    heading.from += heading.from >= column ? 1 : 0;
  }

  private boolean isClaimed(int column) {
    return placed.stream().anyMatch(heading -> heading.from <= column && column < heading.to);
  }

  /**
   * Tells whether the headings above this column fit below a heading: lower, and in the middle of
   * the height that is left.
   */
  private boolean mayBeBelow(int column, Heading parent) {
    Heading highest = null;
    double lowest = 0;
    for (Heading heading : placed) {
      if (heading.from <= column && column < heading.to) {
        boolean higher = highest == null || heading.centreY() < highest.centreY();
        highest = higher ? heading : highest;
        lowest = Math.max(lowest, heading.box.bottom());
      }
    }
    if (highest == null || highest.centreY() - parent.centreY() < LOWER * parent.em) {
      return false;
    }
    double above = highest.box.top() - parent.box.bottom();
    return bottom - lowest - above <= UNEVEN * parent.em;
  }

  private double leftOut(List<Heading> level, int from) {
    double cost = 0;
    for (int c = from; c < columns.size(); c++) {
      cost += mayBeBelow(c, level.get(0)) ? LEFT_OUT : 0;
    }
    return cost;
  }

  private List<Choice> choices(Heading heading, int first) {
    List<Choice> choices = new ArrayList<>();
    double uneven = unevenness(heading);
    double asLeaf = uneven > UNEVEN ? AWAY : 0;
    double asParent = Math.abs(uneven) <= 0.6 ? AWAY : 0;
    for (int c = first; c < columns.size(); c++) {
      if (!isClaimed(c)) {
        UnruledColumns.Column column = columns.get(c);
        double away = column.distance(heading.box);
        double aside = 0.1 * Math.abs(column.centre() - heading.centreX());
        choices.add(new Choice(c, c + 1, false, asLeaf + (away + aside) / heading.em));
        continue;
      }
      for (int to = c + 1; to <= columns.size() && mayBeBelow(to - 1, heading); to++) {
        double middle = (columns.farLeft(c) + columns.farRight(to - 1)) / 2;
        double cost = asParent + Math.abs(middle - heading.centreX()) / heading.em;
        choices.add(new Choice(c, to, false, cost));
      }
    }
    for (int c = first; c <= columns.size(); c++) {
      boolean after = c == 0 || columns.get(c - 1).centre() < heading.centreX();
      boolean before = c == columns.size() || heading.centreX() < columns.get(c).centre();
      if (after && before) {
        double taken = overlapsOthers(heading) ? 2 * AWAY : 0;
        choices.add(new Choice(c, c, true, NEW + asLeaf + taken));
      }
    }
    return choices;
  }

  private boolean overlapsOthers(Heading heading) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).overlap(heading.box) > 0.2 * heading.em) {
        return true;
      }
    }
    return false;
  }

  /** Returns how much more room is below a heading than above, in em. */
  private double unevenness(Heading heading) {
    return (bottom - heading.box.bottom() - (heading.box.top() - top)) / heading.em;
  }
}
