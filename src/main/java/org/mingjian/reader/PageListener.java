package org.mingjian.reader;

/** Hears how far the reading of paged files is; called by the thread that reads. */
@FunctionalInterface
public interface PageListener {

  /** Where nobody listens. */
  PageListener NOBODY = (path, number, count) -> {};

  /**
   * A page is about to be read.
   *
   * @param path of the file as the user gave it
   * @param number of the page, from 1
   * @param count number of pages
   */
  void page(String path, int number, int count);
}
