package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.UnreadableFileException;

/** The stages as they are built: reader, recognition, rules. */
final class StandardPipeline implements Pipeline {

  @Override
  public Disclosure recognize(Path file, String displayPath, String profile)
      throws UnreadableFileException {
    throw new UnsupportedOperationException("reader and recognition are connected at merge");
  }

  @Override
  public Rules load(List<Path> packs, boolean allowCodeRules) {
    throw new UnsupportedOperationException("rules are connected at merge");
  }
}
