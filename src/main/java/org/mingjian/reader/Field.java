package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Place;

/**
 * One cell of a table row in a text file.
 *
 * @param text its words, without mark-up and white space at the ends
 * @param place where they stand; for a blank cell, the space it takes
 */
record Field(String text, Place.Line place) {

  /** Splits a line at its tabs. */
  static List<Field> atTabs(SourceLine line) {
    List<Field> fields = new ArrayList<>(line.tabs() + 1);
    String raw = line.raw();
    int start = 0;
    for (int tab = raw.indexOf('\t'); tab >= 0; tab = raw.indexOf('\t', start)) {
      fields.add(of(line, start, tab));
      start = tab + 1;
    }
    fields.add(of(line, start, raw.length()));
    return fields;
  }

  /** Splits a row of a Markdown table at its pipes; one that is escaped belongs to the words. */
  static List<Field> atPipes(SourceLine line) {
    List<Field> fields = new ArrayList<>();
    String raw = line.raw();
    int start = raw.charAt(line.from()) == '|' ? line.from() + 1 : line.from();
    for (int i = start; i < line.to(); i++) {
      if (raw.charAt(i) == '|' && raw.charAt(i - 1 < 0 ? 0 : i - 1) != '\\') {
        fields.add(of(line, start, i));
        start = i + 1;
      }
    }
    if (start < line.to()) {
      fields.add(of(line, start, line.to()));
    }
    return fields;
  }

  /** Returns a cell that takes the whole line. */
  static Field whole(SourceLine line) {
    return of(line, line.from(), line.to());
  }

  private static Field of(SourceLine line, int start, int end) {
    int from = SourceLine.skipSpace(line.raw(), start, end);
    if (from == end) {
      return new Field("", new Place.Line(line.number(), start, end));
    }
    int to = SourceLine.trimSpace(line.raw(), from, end);
    String text = Markup.strip(line.raw(), from, to).text().strip().replace("\\|", "|");
    return new Field(text, new Place.Line(line.number(), from, to));
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** Returns this cell with the words of {@code rest}, which a line break had torn off. */
  Field with(Field rest) {
    return isBlank() ? rest : new Field(text + rest.text, place);
  }
}
