package org.mingjian.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements of a page. Whatever is handed in as text or as the value of an attribute is
 * escaped, so words of a document stay words: there is no way to write mark-up through them. The
 * result is well-formed XML apart from the document type, which makes it easy to test. Not
 * thread-safe.
 */
final class HtmlWriter {

  private static final char REPLACEMENT = '\ufffd';

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Writes what stands before the root element. */
  void doctype() throws IOException {
    out.write("<!DOCTYPE html>\n");
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is null is left out
   */
  HtmlWriter open(String tag, String... attributes) throws IOException {
    tag(tag, attributes);
    out.write('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  HtmlWriter close() throws IOException {
    out.write("</");
    out.write(open.pop());
    out.write('>');
    return this;
  }

  /** Closes elements until as many are open as {@link #depth()} said before. */
  void closeTo(int depth) throws IOException {
    while (open.size() > depth) {
      close();
    }
  }

  /** Returns how many elements are open. */
  int depth() {
    return open.size();
  }

  /** Writes an element that holds only text. */
  HtmlWriter element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  /** Writes an element that cannot hold anything. */
  HtmlWriter empty(String tag, String... attributes) throws IOException {
    tag(tag, attributes);
    out.write("/>");
    return this;
  }

  /** Writes text. */
  HtmlWriter text(String text) throws IOException {
    escape(text);
    return this;
  }

  /** Ends the line, for whoever reads the source. */
  HtmlWriter line() throws IOException {
    out.write('\n');
    return this;
  }

  /**
   * Writes an element with a program, a style or data in it as it is. It must come from the product
   * or be JSON by {@link PageData#embeddable}.
   */
  void verbatim(String tag, String content, String... attributes) throws IOException {
    if (content.contains("</") || content.contains("<!--")) {
      throw new IllegalArgumentException(tag + " would end early");
    }
    open(tag, attributes);
    out.write(content);
    close().line();
  }

  void flush() throws IOException {
    out.flush();
  }

  private void tag(String tag, String... attributes) throws IOException {
    out.write('<');
    out.write(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.write(' ');
        out.write(attributes[i]);
        out.write("=\"");
        escape(attributes[i + 1]);
        out.write('"');
      }
    }
  }

  private void escape(String text) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text, i);
      if (escaped != null) {
        out.write(text, written, i - written);
        out.write(escaped);
        written = i + 1;
      }
    }
    out.write(text, written, text.length() - written);
  }

  /** Returns what is written instead of the character at {@code i}, or null for itself. */
  private static String escaped(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n', '\t' -> null;
      default -> isHarmless(text, i) ? null : String.valueOf(REPLACEMENT);
    };
  }

  /**
   * Tells whether a character is shown as it is: no control character, no mark that reorders a
   * line, no half of a pair.
   */
  private static boolean isHarmless(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x7f) {
      return c >= ' ';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    boolean reorders = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    return !reorders && !Character.isISOControl(c) && c < '\ufffe';
  }
}
