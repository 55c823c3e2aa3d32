package org.mingjian.reader;

import org.mingjian.document.Box;
import org.mingjian.document.Place;

/**
 * A piece of a page before pages are joined: a line of text or the part of a table on this page.
 */
sealed interface PageItem permits TextLine, PageTable {

  /** Returns where it stands on the turned page. */
  Box box();

  /** Returns where it stands on the displayed page. */
  Place.Page place();
}
