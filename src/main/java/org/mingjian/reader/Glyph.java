package org.mingjian.reader;

import org.mingjian.document.Box;

/**
 * A printed character with its em box. The box is the same for all fonts of one size, so that
 * digits and Chinese characters on one line overlap even when their fonts disagree on ascent and
 * descent.
 *
 * @param text the character or ligature; a single space for any white space
 * @param box the em box: advance width by font size
 * @param size font size as printed, in points
 */
record Glyph(String text, Box box, double size) {

  boolean isSpace() {
    return text.equals(" ");
  }

  double centreX() {
    return (box.left() + box.right()) / 2;
  }

  double centreY() {
    return (box.top() + box.bottom()) / 2;
  }
}
