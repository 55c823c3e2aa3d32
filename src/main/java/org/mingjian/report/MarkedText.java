package org.mingjian.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;

/**
 * The words of a paragraph or cell with what is to be seen on them: printed figures by their state
 * in the ledger, words that findings quote, and the numbers of the findings. Filled first, written
 * once. Not thread-safe.
 */
final class MarkedText {

  /** A printed figure; several prints recognised at one place share it. */
  static final class FigureMark {
    private final int from;
    private final int to;
    private final String id;
    private final List<Integer> figures = new ArrayList<>();
    private Ledger.State state;

    private FigureMark(int from, int to, String id) {
      this.from = from;
      this.to = to;
      this.id = id;
    }

    private void add(int figure, Ledger.State other) {
      figures.add(figure);
      if (state == null || weight(other) > weight(state)) {
        state = other;
      }
    }

    /** A figure that some rule looked at is not unchecked; a contradiction outweighs all. */
    private static int weight(Ledger.State state) {
      return switch (state) {
        case UNCHECKED -> 0;
        case CONFIRMED -> 1;
        case ROUNDING -> 2;
        case CONTRADICTED -> 3;
      };
    }
  }

  private record Quote(int from, int to, Severity severity, String id) {}

  private record Badge(int at, int finding, Severity severity) {}

  private final String text;
  private final String id;
  private final List<FigureMark> figures = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Badge> badges = new ArrayList<>();
  private boolean target;

  /**
   * Creates a text without marks.
   *
   * @param text as printed
   * @param id identifies its element on the page
   */
  MarkedText(String text, String id) {
    this.text = text;
    this.id = id;
  }

  String text() {
    return text;
  }

  /** Returns the identifier of the element, when something refers to it; else null. */
  String usedId() {
    return target ? id : null;
  }

  /** Returns the identifier, for a reference to the text as a whole. */
  String refer() {
    target = true;
    return id;
  }

  /** Tells whether figures stand in it. */
  boolean hasFigures() {
    return !figures.isEmpty();
  }

  /** Tells whether a stretch is free of figures. */
  private FigureMark figureIn(int from, int to) {
    for (FigureMark mark : figures) {
      if (from < mark.to && mark.from < to) {
        return mark;
      }
    }
    return null;
  }

  /**
   * Marks a figure where its print stands: in the clause around it if possible, in any case
   * beginning between {@code from} and {@code to}.
   *
   * @return the identifier of the marked words, or null when they are not there
   */
  String markFigure(
      int figure, Ledger.State state, String quote, String clause, int from, int to, String newId) {
    int at = find(quote, clause, from, to, true);
    FigureMark mark;
    if (at >= 0) {
      mark = new FigureMark(at, at + quote.length(), newId);
      figures.add(mark);
    } else {
      at = find(quote, clause, from, to, false);
      mark = at < 0 ? null : figureIn(at, at + quote.length());
    }
    if (mark == null) {
      return null;
    }
    mark.add(figure, state);
    return mark.id;
  }

  private int find(String quote, String clause, int from, int to, boolean free) {
    if (clause != null) {
      int start = text.indexOf(clause);
      while (start >= 0) {
        int at = search(quote, Math.max(from, start), Math.min(to, start + clause.length()), free);
        if (at >= 0) {
          return at;
        }
        start = text.indexOf(clause, start + 1);
      }
    }
    return search(quote, from, to, free);
  }

  private int search(String quote, int from, int to, boolean free) {
    for (int at = text.indexOf(quote, from); at >= 0 && at < to; at = text.indexOf(quote, at + 1)) {
      int end = at + quote.length();
      if (isWhole(at, end) && (!free || figureIn(at, end) == null)) {
        return at;
      }
    }
    return -1;
  }

  /** Tells whether the stretch is a number of its own, not the middle of a longer one. */
  private boolean isWhole(int from, int to) {
    boolean before = from > 0 && isDigit(text.charAt(from)) && continues(from - 1, from - 2);
    boolean after = to < text.length() && isDigit(text.charAt(to - 1)) && continues(to, to + 1);
    return !before && !after;
  }

  private boolean continues(int next, int beyond) {
    char c = text.charAt(next);
    boolean joint = c == '.' || c == ',';
    return isDigit(c)
        || joint && beyond >= 0 && beyond < text.length() && isDigit(text.charAt(beyond));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '０' && c <= '９';
  }

  /**
   * Marks the words that a finding quotes.
   *
   * @return the identifier of the marked words, or that of the whole text when they are not there
   */
  String markQuote(Severity severity, String quote, int finding, String newId) {
    int from = quote == null || quote.isBlank() ? -1 : text.indexOf(quote.strip());
    if (from < 0 || quote.strip().length() == text.strip().length()) {
      badge(text.length(), finding, severity);
      return refer();
    }
    int to = from + quote.strip().length();
    for (FigureMark figure : figures) {
      if (figure.from < to && from < figure.to) {
        from = Math.min(from, figure.from);
        to = Math.max(to, figure.to);
      }
    }
    badge(to, finding, severity);
    String mark = newId;
    for (Quote known : quotes) {
      mark = known.from == from ? known.id : mark;
    }
    quotes.add(new Quote(from, to, severity, mark));
    return mark;
  }

  /** Writes the number of a finding after a marked figure. */
  void badgeFigure(String markId, int finding, Severity severity) {
    for (FigureMark mark : figures) {
      if (mark.id.equals(markId)) {
        badge(mark.to, finding, severity);
        return;
      }
    }
    badge(text.length(), finding, severity);
  }

  private void badge(int at, int finding, Severity severity) {
    Badge badge = new Badge(at, finding, severity);
    if (!badges.contains(badge)) {
      badges.add(badge);
    }
  }

  /**
   * Writes the words with their marks.
   *
   * @param prefix of the identifiers of findings
   * @param texts phrases of the page
   */
  void write(HtmlWriter html, String prefix, Texts texts) throws IOException {
    figures.sort(Comparator.comparingInt(mark -> mark.from));
    badges.sort(Comparator.comparingInt(Badge::at).thenComparingInt(Badge::finding));
    int from = 0;
    int nextFigure = 0;
    for (int to : cuts()) {
      FigureMark figure =
          nextFigure < figures.size() && figures.get(nextFigure).from == from
              ? figures.get(nextFigure++)
              : null;
      if (to > from) {
        writeStretch(html, from, to, figure);
      }
      writeBadges(html, to, prefix, texts);
      from = to;
    }
  }

  /** Returns where stretches end; no cut goes through a figure. */
  private SortedSet<Integer> cuts() {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(text.length());
    for (Quote quote : quotes) {
      cuts.add(quote.from);
      cuts.add(quote.to);
    }
    badges.forEach(badge -> cuts.add(badge.at));
    for (FigureMark figure : figures) {
      cuts.subSet(figure.from, false, figure.to, false).clear();
      cuts.add(figure.from);
      cuts.add(figure.to);
    }
    if (text.isEmpty()) {
      return cuts;
    }
    cuts.remove(0);
    return cuts;
  }

  private void writeStretch(HtmlWriter html, int from, int to, FigureMark figure)
      throws IOException {
    int depth = html.depth();
    Quote quote = quoteAt(from, to);
    if (quote != null) {
      html.open(
          "mark",
          "class",
          "q " + letter(quote.severity),
          "id",
          quote.from == from ? quote.id : null);
    }
    if (figure != null) {
      html.open(
          "a",
          "class",
          "f " + letter(figure.state),
          "id",
          figure.id,
          "href",
          "#" + figure.id,
          "data-f",
          figure.figures.size() == 1 ? null : join(figure.figures));
    }
    html.text(text.substring(from, to));
    html.closeTo(depth);
  }

  private static String join(List<Integer> figures) {
    return String.join(" ", figures.stream().map(String::valueOf).toList());
  }

  /** Returns the quotation that begins here, else the gravest one that covers the stretch. */
  private Quote quoteAt(int from, int to) {
    Quote found = null;
    for (Quote quote : quotes) {
      if (quote.from <= from && to <= quote.to) {
        boolean begins = quote.from == from;
        if (found == null
            || begins && found.from != from
            || begins == (found.from == from) && quote.severity.compareTo(found.severity) < 0) {
          found = quote;
        }
      }
    }
    return found;
  }

  private void writeBadges(HtmlWriter html, int at, String prefix, Texts texts) throws IOException {
    for (Badge badge : badges) {
      if (badge.at == at) {
        html.element(
            "a",
            Integer.toString(badge.finding),
            "class",
            "n " + letter(badge.severity),
            "href",
            "#" + prefix + "n" + badge.finding,
            "aria-label",
            texts.get("badge", texts.get("severity." + badge.severity.wireName()), badge.finding));
      }
    }
  }

  /** Returns the style class of a severity. */
  static String letter(Severity severity) {
    return severity.wireName().substring(0, 1);
  }

  /** Returns the style class of a state. */
  static String letter(Ledger.State state) {
    return switch (state) {
      case CONFIRMED -> "c";
      case ROUNDING -> "r";
      case CONTRADICTED -> "x";
      case UNCHECKED -> "u";
    };
  }
}
