package org.mingjian.report;

import java.io.IOException;

/**
 * A report that is written while the run goes on: {@code begin}, then {@code add} for each
 * document, then {@code end}. It keeps at most a few words of each document. Not thread-safe.
 */
public interface Report {

  /** Writes what stands before the first document. */
  void begin(Tool tool) throws IOException;

  /** Writes one document. */
  void add(DocumentResult result) throws IOException;

  /** Writes what stands after the last document and flushes. */
  void end() throws IOException;
}
