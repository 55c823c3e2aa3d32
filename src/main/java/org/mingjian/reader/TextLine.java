package org.mingjian.reader;

import org.mingjian.document.Box;
import org.mingjian.document.Place;

/**
 * A printed line of text, or the part of one that stands apart from the rest.
 *
 * @param text its characters from left to right
 * @param box where it stands on the turned page
 * @param size prevailing font size, in points
 * @param firstToken width of what a line break could not separate at its beginning, in points
 * @param apart whether it stands beside another part of the same line
 * @param place where it stands on the displayed page
 */
record TextLine(
    String text, Box box, double size, double firstToken, boolean apart, Place.Page place)
    implements PageItem {

  double left() {
    return box.left();
  }

  double right() {
    return box.right();
  }

  double centreY() {
    return (box.top() + box.bottom()) / 2;
  }
}
