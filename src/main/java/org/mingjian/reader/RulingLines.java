package org.mingjian.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingjian.document.Box;

/**
 * The ruling lines of a page: takes stroked segments, thin filled rectangles and rectangle edges,
 * gives straight lines in which collinear pieces are one. All lines are added before any is asked
 * for. Lengths are in points. Not thread-safe.
 */
final class RulingLines {

  /**
   * A straight line along an axis.
   *
   * @param at its position across: y of a horizontal, x of a vertical line
   * @param from where it begins along the axis
   * @param to where it ends
   */
  record Rule(double at, double from, double to) {}

  /** Fills thinner than this are lines: borders are drawn as bars of up to 3 points. */
  static final double THICKEST = 3;

  /** Double rules and pieces drawn with rounding errors lie within this distance. */
  private static final double SNAP = 2.5;

  /** Pieces that leave a smaller gap are one line: corners are often drawn as separate squares. */
  private static final double GAP = 3.5;

  /** Shorter lines are not part of a table: strokes of drawn characters, tick marks. */
  private static final double SHORTEST = 6;

  /** More pieces than this are a drawing, or an attack. */
  private static final int MOST_PIECES = 100_000;

  /** Pairs of lines that are looked at for a crossing. */
  private static final long MOST_CROSSINGS = 20_000_000L;

  private final List<Rule> horizontal = new ArrayList<>();
  private final List<Rule> vertical = new ArrayList<>();
  private List<Rule> mergedHorizontal;
  private List<Rule> mergedVertical;
  private boolean overflow;

  /** Adds the line that a thin box stands for; a box that is thick both ways is ignored. */
  void add(Box box) {
    double width = box.right() - box.left();
    double height = box.bottom() - box.top();
    if (height <= THICKEST && width >= height) {
      addTo(horizontal, new Rule((box.top() + box.bottom()) / 2, box.left(), box.right()));
    } else if (width <= THICKEST) {
      addTo(vertical, new Rule((box.left() + box.right()) / 2, box.top(), box.bottom()));
    }
  }

  private void addTo(List<Rule> pieces, Rule piece) {
    if (pieces.size() >= MOST_PIECES) {
      overflow = true;
    } else {
      pieces.add(piece);
    }
  }

  /** Tells whether there are too many lines for a table: they are a drawing, or an attack. */
  boolean tooMany() {
    return overflow || (long) horizontal().size() * vertical().size() > MOST_CROSSINGS;
  }

  /** Returns the same lines on the turned page. */
  RulingLines turned(Turn turn) {
    if (turn.quadrant() == 0) {
      return this;
    }
    RulingLines turned = new RulingLines();
    turned.overflow = overflow;
    for (Rule rule : horizontal) {
      turned.add(turn.turn(new Box(rule.from(), rule.at(), rule.to(), rule.at())));
    }
    for (Rule rule : vertical) {
      turned.add(turn.turn(new Box(rule.at(), rule.from(), rule.at(), rule.to())));
    }
    return turned;
  }

  /** Returns the horizontal lines, ordered by position. */
  List<Rule> horizontal() {
    if (mergedHorizontal == null) {
      mergedHorizontal = merged(horizontal);
    }
    return mergedHorizontal;
  }

  /** Returns the vertical lines, ordered by position. */
  List<Rule> vertical() {
    if (mergedVertical == null) {
      mergedVertical = merged(vertical);
    }
    return mergedVertical;
  }

  private static List<Rule> merged(List<Rule> pieces) {
    List<Rule> byPosition = new ArrayList<>(pieces);
    byPosition.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= byPosition.size(); i++) {
      if (i == byPosition.size() || byPosition.get(i).at() - byPosition.get(begin).at() > SNAP) {
        joinCollinear(byPosition.subList(begin, i), lines);
        begin = i;
      }
    }
    return lines;
  }

  private static void joinCollinear(List<Rule> pieces, List<Rule> lines) {
    double at = pieces.stream().mapToDouble(Rule::at).average().orElse(0);
    List<Rule> byStart = new ArrayList<>(pieces);
    byStart.sort(Comparator.comparingDouble(Rule::from));
    double from = Double.NaN;
    double to = Double.NaN;
    for (Rule piece : byStart) {
      if (piece.from() <= to + GAP) {
        to = Math.max(to, piece.to());
        continue;
      }
      if (to - from >= SHORTEST) {
        lines.add(new Rule(at, from, to));
      }
      from = piece.from();
      to = piece.to();
    }
    if (to - from >= SHORTEST) {
      lines.add(new Rule(at, from, to));
    }
  }
}
