package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Run;

/**
 * Joins printed lines into a paragraph, also over a page break. A line is continued when the
 * beginning of the next one would not have fitted behind it, and indents, font size and distance do
 * not speak against it. Not thread-safe.
 */
final class ParagraphJoiner {

  /** Indents that differ by less, in em, are the same. */
  private static final double SAME = 1.0;

  /**
   * Tolerance for a line that may well be the last one, and for one that stops within a sentence.
   */
  private static final double SLACK_AT_END = 0.3;

  private static final double SLACK_WITHIN = 1.0;

  /** In em, more than the indent of a paragraph, which a scan does not show exactly. */
  private static final double CENTRED = 2.5;

  private static final Pattern MARKER =
      Pattern.compile(
          "^(第[一二三四五六七八九十]+(部分|章|节|条)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]"
              + "|\\d{1,2}[.、．](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]|注[：:]|表\\s?\\d+$|公开\\d+表).*");

  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile(".*([.…·．⋯]{3,}\\s*[-—]?\\s*\\d{1,4}\\s*[-—]?|\\s\\d{1,3})$");

  private final List<TextLine> lines = new ArrayList<>();
  private TextColumn column;

  /** Tells whether no line was taken since the last paragraph. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Tells whether {@code next}, which stands in the column {@code nextColumn}, continues the
   * paragraph.
   */
  boolean continues(TextLine next, TextColumn nextColumn) {
    TextLine last = lines.get(lines.size() - 1);
    if (last.apart() || next.apart() || !sameSize(last, next) || isLabel(last)) {
      return false;
    }
    char first = next.text().charAt(0);
    if (Script.isClosing(first) && Script.isWide(first)) {
      // No paragraph begins so, but spreadsheets wrap before closing marks.
      return !samePage(last, next) || near(last, next, false);
    }
    if (!filled(last, next) || CONTENTS_ENTRY.matcher(last.text()).matches()) {
      return false;
    }
    boolean ended = Script.endsSentence(last.text());
    if (MARKER.matcher(next.text()).matches() && beginsItem(last, next, nextColumn, ended)) {
      return false;
    }
    if (samePage(last, next) && !near(last, next, ended)) {
      return false;
    }
    return indentAgrees(last, next, nextColumn, ended);
  }

  /** Tells whether a line that looks like the beginning of a heading or item is one. */
  private boolean beginsItem(TextLine last, TextLine next, TextColumn nextColumn, boolean ended) {
    TextLine first = lines.get(0);
    boolean afterHeading = lines.size() == 1 && MARKER.matcher(last.text()).matches();
    double em = Math.max(1, last.size());
    double indent = (next.left() - nextColumn.left()) / em;
    boolean indentedAlike =
        indent >= SAME && Math.abs(indent - (first.left() - column.left()) / em) < SAME;
    return ended || afterHeading || indentedAlike;
  }

  private static boolean samePage(TextLine last, TextLine next) {
    return last.place().page() == next.place().page();
  }

  private static boolean sameSize(TextLine last, TextLine next) {
    return Math.abs(last.size() - next.size()) <= 0.08 * Math.max(last.size(), next.size());
  }

  /**
   * A short piece that begins in the right half is a label such as the unit, whatever it reaches.
   */
  private boolean isLabel(TextLine last) {
    return last.left() > column.left() + 0.5 * (column.right() - column.left());
  }

  private boolean filled(TextLine last, TextLine next) {
    // a numbered line with a comma in it is no heading
    boolean heading =
        lines.size() == 1 && last.text().indexOf('，') < 0 && MARKER.matcher(last.text()).matches();
    boolean mayEnd = heading || Script.endsSentence(last.text());
    double slack = (mayEnd ? SLACK_AT_END : SLACK_WITHIN) * last.size();
    return room(last) < next.firstToken() + slack;
  }

  /** Returns the free width of the line: behind it, or on both sides when it is centred. */
  private double room(TextLine last) {
    double before = last.left() - column.left();
    double behind = column.right() - last.right();
    boolean centred = before > CENTRED * last.size() && Math.abs(before - behind) < last.size();
    return centred ? before + behind : behind;
  }

  private boolean near(TextLine last, TextLine next, boolean ended) {
    double distance = next.centreY() - last.centreY();
    double usual = column.pitch() > 0 ? column.pitch() : 2 * last.size();
    if (lines.size() > 1) {
      TextLine before = lines.get(lines.size() - 2);
      usual = samePage(before, last) ? last.centreY() - before.centreY() : usual;
    }
    return distance < (ended ? 1.4 : 2.2) * usual;
  }

  private boolean indentAgrees(TextLine last, TextLine next, TextColumn nextColumn, boolean ended) {
    double em = Math.max(1, last.size());
    double before = (last.left() - column.left()) / em;
    double after = (next.left() - nextColumn.left()) / em;
    if (lines.size() > 1) {
      return Math.abs(after - before) <= SAME || !ended;
    }
    if (after < before - SAME) {
      return true;
    }
    if (after <= before + SAME) {
      return before < SAME || !ended;
    }
    return !ended;
  }

  /** Takes a line into the paragraph. */
  void add(TextLine line, TextColumn lineColumn) {
    lines.add(line);
    column = lineColumn;
  }

  /** Returns the paragraph and begins a new one. */
  Paragraph finish() {
    StringBuilder text = new StringBuilder();
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int start = text.length();
      text.append(lines.get(i).text());
      if (i + 1 < lines.size()) {
        text.append(Script.between(lines.get(i).text(), lines.get(i + 1).text()));
      }
      runs.add(new Run(start, text.length(), lines.get(i).place()));
    }
    lines.clear();
    return new Paragraph(text.toString(), runs);
  }
}
