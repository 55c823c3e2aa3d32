package org.mingjian.document;

import java.util.List;

/**
 * A paragraph, joined over the lines and pages that it runs across.
 *
 * @param text the words, without line breaks
 * @param runs where the words stand, in order, covering the text without overlap; never empty
 */
public record Paragraph(String text, List<Run> runs) implements Block {

  public Paragraph {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a paragraph needs a place");
    }
  }

  /** Returns a paragraph whose whole text stands in one place. */
  public static Paragraph at(String text, Place place) {
    return new Paragraph(text, List.of(new Run(0, text.length(), place)));
  }

  /** Returns the place of the character at {@code offset}; past the end, that of the last run. */
  public Place placeAt(int offset) {
    for (Run run : runs) {
      if (offset < run.end()) {
        return run.place();
      }
    }
    return runs.get(runs.size() - 1).place();
  }

  /** Returns the place where the paragraph begins. */
  public Place place() {
    return runs.get(0).place();
  }
}
