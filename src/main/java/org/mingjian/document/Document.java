package org.mingjian.document;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A file as it was read.
 *
 * @param source the file
 * @param blocks its content in reading order
 * @param diagnostics what could not be read
 * @param doubtful places of numbers that text recognition read two ways
 */
public record Document(
    SourceFile source, List<Block> blocks, List<Diagnostic> diagnostics, Set<Place> doubtful) {

  /** Creates a document of which no number is in doubt. */
  public Document(SourceFile source, List<Block> blocks, List<Diagnostic> diagnostics) {
    this(source, blocks, diagnostics, Set.of());
  }

  public Document {
    blocks = List.copyOf(blocks);
    diagnostics = List.copyOf(diagnostics);
    doubtful = Collections.unmodifiableSet(new LinkedHashSet<>(doubtful));
  }
}
