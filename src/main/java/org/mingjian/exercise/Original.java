package org.mingjian.exercise;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;

/**
 * A disclosure that somebody published, as another program read and understood it: its words and
 * tables, piece by piece, and what the pieces mean.
 *
 * @param body whose disclosure it is
 * @param year the fiscal year
 * @param parts in reading order; what belongs to a table stands right before or after it
 * @param facts what was recognised
 * @param equations the equations between its figures, whether they hold or not
 * @param doubtful places that something was said about already; no error is planted there
 * @param where finds the piece in which a fact stands, when it is sure
 */
public record Original(
    String body,
    int year,
    List<Part> parts,
    List<Object> facts,
    List<Reconciliation> equations,
    List<Location> doubtful,
    Function<Location, Optional<Spot>> where) {

  public Original {
    parts = List.copyOf(parts);
    facts = List.copyOf(facts);
    equations = List.copyOf(equations);
    doubtful = List.copyOf(doubtful);
  }

  /** A part of a disclosure. */
  public sealed interface Part permits Words, Sheet {}

  /** What words are. */
  public enum Role {
    COVER,
    HEADING,
    /** A line of the table of contents, without leader and page. */
    ENTRY,
    TEXT,
    /** The title of the table that follows. */
    TITLE,
    /** A line between title and table. */
    CAPTION,
    /** A line below the table before it. */
    NOTE
  }

  /**
   * A paragraph.
   *
   * @param id number of the piece in the disclosure
   * @param level of a heading or an entry, from 1
   */
  public record Words(int id, Role role, int level, String text) implements Part {}

  /**
   * A table.
   *
   * @param cells by row and column
   * @param spansKnown whether merged cells are known; if not, what they cover are blank cells
   */
  public record Sheet(int rows, int columns, List<SheetCell> cells, boolean spansKnown)
      implements Part {
    public Sheet {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param id number of the piece in the disclosure
   */
  public record SheetCell(int id, int row, int column, int rowSpan, int columnSpan, String text) {}

  /**
   * A stretch of a piece.
   *
   * @param id of the piece
   * @param from index of its first character in the piece
   * @param to index after the last
   */
  public record Spot(int id, int from, int to) {}

  /** Returns the facts of one kind, in document order. */
  <T> List<T> facts(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
