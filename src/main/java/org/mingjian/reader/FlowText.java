package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Run;

/**
 * Words of a paragraph or cell that are being gathered, with the place of each stretch. Not
 * thread-safe.
 */
final class FlowText {

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private boolean lineEnded;

  /** Adds words as they stand. */
  void append(CharSequence words, Place place) {
    for (int i = 0; i < words.length(); i++) {
      append(words.charAt(i), place);
    }
  }

  /** Adds a character; after the end of a line, a space when print would show one. */
  void append(char c, Place place) {
    if (lineEnded && !text.isEmpty()) {
      if (!Script.isWide(last()) && !Script.isWide(c) && last() != ' ' && c != ' ') {
        add(' ', place);
      }
    }
    lineEnded = false;
    add(c, place);
  }

  private void add(char c, Place place) {
    int at = text.length();
    text.append(c);
    Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (before != null && before.place().equals(place)) {
      runs.set(runs.size() - 1, new Run(before.start(), at + 1, place));
    } else {
      runs.add(new Run(at, at + 1, place));
    }
  }

  /** Adds the words of {@code next}, which stand on the line below. */
  void appendLine(FlowText next) {
    endLine();
    for (Run run : next.runs) {
      append(next.text.subSequence(run.start(), run.end()), run.place());
    }
  }

  /** Receives characters with their places. */
  interface Receiver {
    void append(char c, Place place);
  }

  /** Hands every character to {@code receiver}. */
  void each(Receiver receiver) {
    for (Run run : runs) {
      for (int i = run.start(); i < run.end(); i++) {
        receiver.append(text.charAt(i), run.place());
      }
    }
  }

  /** Marks the end of a line or paragraph within a cell; it stands for no space between Chinese. */
  void endLine() {
    lineEnded = true;
  }

  boolean isBlank() {
    return text.chars().allMatch(Character::isWhitespace);
  }

  int length() {
    return text.length();
  }

  /** Returns the last character; there must be one. */
  char last() {
    return text.charAt(text.length() - 1);
  }

  /** Returns the words without the space around them. */
  String stripped() {
    return text.toString().strip();
  }

  /** Returns the place of the first word, or {@code otherwise} when there is none. */
  Place place(Place otherwise) {
    for (Run run : runs) {
      if (!text.substring(run.start(), run.end()).isBlank()) {
        return run.place();
      }
    }
    return otherwise;
  }

  /** Returns the paragraph without the space around it; there must be words. */
  Paragraph toParagraph() {
    String words = stripped();
    int from = text.indexOf(words);
    int to = from + words.length();
    List<Run> kept = new ArrayList<>();
    for (Run run : runs) {
      int start = Math.max(run.start(), from);
      int end = Math.min(run.end(), to);
      if (start < end) {
        kept.add(new Run(start - from, end - from, run.place()));
      }
    }
    return new Paragraph(words, kept);
  }
}
