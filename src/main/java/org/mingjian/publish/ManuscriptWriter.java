package org.mingjian.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes manuscripts in one format. The same manuscript gives the same bytes; nothing in them but
 * the manuscript tells where, when or by whom they were made.
 */
@FunctionalInterface
public interface ManuscriptWriter {

  /**
   * Writes a whole file; the stream stays open.
   *
   * @throws IOException when the stream cannot be written, or the format needs a font that is
   *     missing
   */
  void write(Manuscript manuscript, OutputStream out) throws IOException;
}
