package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Place;

/**
 * A line of a text file.
 *
 * @param number its number in the file, from 1
 * @param raw its characters without the line break
 * @param from index of the first character that is not white space; equal to {@code to} if there is
 *     none
 * @param to index after the last such character
 * @param tabs number of tab characters
 */
record SourceLine(int number, String raw, int from, int to, int tabs) {

  /** Splits a text at LF, CRLF and CR. */
  static List<SourceLine> split(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      lines.add(of(lines.size() + 1, text.substring(start, i)));
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
    }
    if (start < text.length()) {
      lines.add(of(lines.size() + 1, text.substring(start)));
    }
    return lines;
  }

  static SourceLine of(int number, String raw) {
    int tabs = 0;
    for (int i = raw.indexOf('\t'); i >= 0; i = raw.indexOf('\t', i + 1)) {
      tabs++;
    }
    int from = skipSpace(raw, 0, raw.length());
    return new SourceLine(number, raw, from, trimSpace(raw, from, raw.length()), tabs);
  }

  /** Returns the index of the first character in the range that is not white space, or its end. */
  static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Returns the index after the last character in the range that is not white space, or its start.
   */
  static int trimSpace(String text, int from, int to) {
    int i = to;
    while (i > from && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Tells white space of any kind, also the ideographic, no-break and zero-width ones. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }

  boolean isBlank() {
    return from == to;
  }

  /** Tells whether the line is part of a table as far as tabs can tell. */
  boolean hasCells() {
    return tabs > 0 && !isBlank();
  }

  /** Returns the line without the white space at its ends. */
  String content() {
    return raw.substring(from, to);
  }

  int length() {
    return to - from;
  }

  Place.Line place() {
    return new Place.Line(number, from, to);
  }
}
