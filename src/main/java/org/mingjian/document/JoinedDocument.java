package org.mingjian.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the files of one disclosure into one document, in their order, every place naming its file.
 */
public final class JoinedDocument {

  private JoinedDocument() {}

  /**
   * Returns the files as one document, whose format is that of the first.
   *
   * @param source path and digest of the whole
   * @param parts the files, at least one
   */
  public static Document of(SourceFile source, List<Document> parts) {
    List<Block> blocks = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<Place> doubtful = new LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      Document part = parts.get(i);
      int file = i;
      String path = part.source().path();
      part.doubtful().forEach(place -> doubtful.add(within(file, path, place)));
      part.blocks()
          .forEach(block -> blocks.add(Moved.block(block, place -> within(file, path, place))));
      for (Diagnostic diagnostic : part.diagnostics()) {
        Place place = within(file, path, diagnostic.place());
        String message = place == null ? path + "：" + diagnostic.message() : diagnostic.message();
        diagnostics.add(new Diagnostic(diagnostic.kind(), message, place));
      }
    }
    return new Document(source, blocks, diagnostics, doubtful);
  }

  private static Place within(int file, String path, Place place) {
    return place == null ? null : new Place.InFile(file, path, place);
  }
}
