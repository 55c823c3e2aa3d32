package org.mingjian.document;

import java.util.List;

/**
 * A file as it was read.
 *
 * @param source the file
 * @param blocks its content in reading order
 * @param diagnostics what could not be read
 */
public record Document(SourceFile source, List<Block> blocks, List<Diagnostic> diagnostics) {

  public Document {
    blocks = List.copyOf(blocks);
    diagnostics = List.copyOf(diagnostics);
  }
}
