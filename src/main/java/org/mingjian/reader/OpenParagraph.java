package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Run;

/** A paragraph of a text file that is being read; decides which lines belong to it. */
final class OpenParagraph {

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private final boolean closed;
  private SourceLine last;
  private int lines;

  /**
   * Begins a paragraph.
   *
   * @param closed whether nothing can continue it
   */
  OpenParagraph(SourceLine line, Markup.Plain words, boolean closed) {
    this.closed = closed;
    append(line, words);
  }

  /** Adds the words of a line; between Latin words the line break stood for a space. */
  void append(SourceLine line, Markup.Plain words) {
    if (lines > 0 && isSpaceDue(text.charAt(text.length() - 1), words.text().charAt(0))) {
      Run before = runs.remove(runs.size() - 1);
      runs.add(new Run(before.start(), before.end() + 1, before.place()));
      text.append(' ');
    }
    int offset = text.length();
    text.append(words.text());
    for (Markup.Piece piece : words.pieces()) {
      Place place = new Place.Line(line.number(), piece.from(), piece.to());
      runs.add(new Run(offset + piece.start(), offset + piece.end(), place));
    }
    last = line;
    lines++;
  }

  private static boolean isSpaceDue(char above, char below) {
    boolean word = Wording.isLatin(above) || Wording.isLatin(below);
    return word && isWordPart(above) && isWordPart(below);
  }

  private static boolean isWordPart(char c) {
    return Wording.isLatin(c) || Wording.isDigit(c) || ",.;:".indexOf(c) >= 0;
  }

  /**
   * Tells whether a line goes on with this paragraph.
   *
   * @param line the line, which begins with no list or heading mark
   * @param words its words
   * @param gap whether blank lines or page furniture stand between
   * @param wrapping how lines end in this file
   */
  boolean goesOnWith(SourceLine line, String words, boolean gap, Wrapping wrapping) {
    if (closed) {
      return false;
    }
    if (isTornOff(words, gap)) {
      return true;
    }
    boolean full = wrapping.isFull(last);
    if (isSelfContained(full && !gap) || Wording.startsAnew(words)) {
      return false;
    }
    if (Wording.isTorn(text, words)) {
      return true;
    }
    if (!gap && isIndentedAnew(line)) {
      return false;
    }
    if (Wording.endsSentence(text)) {
      return full && !gap && wrapping.paragraphsMarked();
    }
    return full || !(gap && wrapping.loose()) && Wording.isUnfinished(text, words);
  }

  /**
   * Tells whether the words are the rest of a short line: of a table number, a title, a body's
   * name.
   */
  private boolean isTornOff(String words, boolean gap) {
    if (text.length() > 60 || words.length() > 20) {
      return false;
    }
    String above = text.toString();
    boolean orphan = Wording.isOrphan(above, words);
    return gap ? orphan && above.startsWith("公开") : orphan || Wording.isSplitLabel(above, words);
  }

  /** A numbered line that fills its width goes on, where a shorter one would be a heading. */
  private boolean isSelfContained(boolean wrapped) {
    if (text.length() > 120) {
      return false;
    }
    String above = text.toString();
    return wrapped ? Wording.isFixed(above) : Wording.isSelfContained(above);
  }

  private boolean isIndentedAnew(SourceLine line) {
    int above = Wrapping.indent(last);
    int here = Wrapping.indent(line);
    return here >= above + 2 || lines == 1 && above >= 2 && here >= above;
  }

  Paragraph build() {
    return new Paragraph(text.toString(), runs);
  }
}
