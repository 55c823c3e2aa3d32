package org.mingjian.document;

import java.io.Closeable;
import java.io.IOException;

/** Pictures of a document's pages, made one by one when they are asked for. */
@FunctionalInterface
public interface PagePictures extends Closeable {

  /** For documents without pages, and where nobody wants pictures. */
  PagePictures NONE = page -> null;

  /**
   * Returns the picture of a page in JPEG.
   *
   * @param page number of the page, from 1
   * @return the bytes, or null when there is no picture to be had
   */
  byte[] jpeg(int page);

  @Override
  default void close() throws IOException {}
}
