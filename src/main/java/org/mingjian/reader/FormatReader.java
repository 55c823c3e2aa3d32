package org.mingjian.reader;

import org.mingjian.document.Document;
import org.mingjian.document.SourceFile;

/** Reads one format. Implementations hold no state and may be used by several threads. */
interface FormatReader {

  /**
   * Reads a file.
   *
   * @param source the file, its format already recognised
   * @param bytes its content
   * @param limits what to refuse
   * @return the document; what could not be read within it stands in its diagnostics
   * @throws UnreadableFileException when nothing can be read, with a message for the user
   */
  Document read(SourceFile source, byte[] bytes, Limits limits) throws UnreadableFileException;
}
