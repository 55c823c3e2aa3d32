package org.mingjian.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mingjian.check.Assessment;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;
import org.mingjian.exercise.Original;
import org.mingjian.exercise.Original.Part;
import org.mingjian.exercise.Original.Role;
import org.mingjian.exercise.Original.Sheet;
import org.mingjian.exercise.Original.SheetCell;
import org.mingjian.exercise.Original.Spot;
import org.mingjian.exercise.Original.Words;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;

/** Writes down what was read of a disclosure, piece by piece, for exercises. Used for one. */
final class Transcript {

  /** A title stands this many paragraphs above its table at most. */
  private static final int FAR = 7;

  private static final int LONGEST_CAPTION = 90;
  private static final int LONGEST_COVER = 40;

  private final Disclosure disclosure;
  private final Assessment assessment;
  private final Predicate<Reconciliation> grave;
  private final List<Block> blocks;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, Heading> headings = new HashMap<>();
  private final Set<Integer> severalEntries = new HashSet<>();
  private final Map<Integer, Role> roles = new HashMap<>();
  private final Map<Place, Integer> cells = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Paragraph> paragraphs = new HashMap<>();
  private int next;

  private Transcript(Assessment assessment, Predicate<Reconciliation> grave) {
    this.assessment = assessment;
    this.grave = grave;
    this.disclosure = assessment.disclosure();
    this.blocks = disclosure.document().blocks();
  }

  /**
   * Returns the disclosure that was assessed; its body and year must be known.
   *
   * @param grave tells of an equation whether it must hold
   */
  static Original of(Assessment assessment, Predicate<Reconciliation> grave) {
    return new Transcript(assessment, grave).original();
  }

  private Original original() {
    for (Heading heading : disclosure.facts(Heading.class)) {
      if (headings.put(heading.block(), heading) != null) {
        severalEntries.add(heading.block());
      }
    }
    captions();
    cover();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Paragraph paragraph) {
        paragraph(i, paragraph);
      } else if (blocks.get(i) instanceof Table table) {
        table(table);
      }
    }
    return new Original(
        disclosure.body(),
        disclosure.year(),
        parts,
        disclosure.facts(),
        assessment.reconciliations().stream().filter(grave).toList(),
        assessment.findings().stream().flatMap(f -> f.locations().stream()).toList(),
        this::find);
  }

  /** Tells of the paragraphs around each table which are its title, captions and notes. */
  private void captions() {
    Set<String> titles = new HashSet<>();
    disclosure.tables().forEach(table -> titles.add(plain(table.title())));
    disclosure.facts(EvaluationForm.class).forEach(form -> titles.add(plain(form.title())));
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Table)) {
        continue;
      }
      for (int above = i - 1; above >= Math.max(0, i - FAR); above--) {
        if (!(blocks.get(above) instanceof Paragraph paragraph)
            || paragraph.text().length() > LONGEST_CAPTION
            || roles.containsKey(above)) {
          break;
        }
        if (titles.contains(plain(paragraph.text()))) {
          roles.put(above, Role.TITLE);
          for (int between = above + 1; between < i; between++) {
            roles.put(between, Role.CAPTION);
          }
          break;
        }
      }
      for (int below = i + 1; below < blocks.size(); below++) {
        boolean note =
            blocks.get(below) instanceof Paragraph paragraph
                && plain(paragraph.text()).matches("(?:注|备注|说明)[:：\\d].*");
        if (!note) {
          break;
        }
        roles.put(below, Role.NOTE);
      }
    }
  }

  /** The lines before the first heading that are short are the cover. */
  private void cover() {
    for (int i = 0; i < blocks.size() && !headings.containsKey(i); i++) {
      boolean line =
          blocks.get(i) instanceof Paragraph paragraph
              && paragraph.text().length() <= LONGEST_COVER
              && !plain(paragraph.text()).equals("目录");
      if (!line) {
        return;
      }
      roles.putIfAbsent(i, Role.COVER);
    }
  }

  private void paragraph(int index, Paragraph paragraph) {
    String text = paragraph.text().strip();
    Heading heading = headings.get(index);
    Role role = roles.get(index);
    int level = 1;
    if (role == null && heading != null && !severalEntries.contains(index)) {
      role = heading.inContents() ? Role.ENTRY : Role.HEADING;
      level = heading.level() + 1;
    }
    boolean contentsTitle =
        plain(text).equals("目录") && index + 1 < blocks.size() && isEntry(index + 1);
    if (text.isEmpty() || contentsTitle) {
      return;
    }
    if (role == Role.ENTRY) {
      text = text.replaceFirst("[\\s　.．·•…‥_-]*\\d*[\\s　]*$", "");
    }
    int id = piece(text);
    paragraphs.put(id, paragraph);
    parts.add(new Words(id, role == null ? Role.TEXT : role, level, text));
  }

  private boolean isEntry(int index) {
    Heading heading = headings.get(index);
    return heading != null && heading.inContents() && !severalEntries.contains(index);
  }

  private void table(Table table) {
    List<SheetCell> found = new ArrayList<>();
    for (Cell cell : table.cells()) {
      int id = piece(cell.text());
      cells.putIfAbsent(cell.place(), id);
      found.add(
          new SheetCell(
              id, cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
    }
    parts.add(new Sheet(table.rows(), table.columns(), found, table.spansKnown()));
  }

  private int piece(String text) {
    texts.put(next, text);
    return next++;
  }

  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("[\\s　]", "");
  }

  // ---- where facts stand

  private Optional<Spot> find(Location location) {
    Integer cell = cells.get(location.place());
    if (cell != null) {
      return Optional.of(whole(cell));
    }
    List<Spot> found = new ArrayList<>();
    paragraphs.forEach(
        (id, paragraph) -> {
          if (paragraph.runs().stream().anyMatch(run -> covers(run.place(), location.place()))) {
            within(id, location).ifPresent(found::add);
          }
        });
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A stretch of a line lies in the line; other places are the same or not. */
  private static boolean covers(Place run, Place place) {
    if (run instanceof Place.Line line && place instanceof Place.Line part) {
      return line.line() == part.line();
    }
    return run.equals(place);
  }

  /** The clause of the location in a paragraph, when it stands there once; else the paragraph. */
  private Optional<Spot> within(int id, Location location) {
    String clause = location.context() == null ? location.quote() : location.context();
    String text = texts.get(id);
    if (clause == null || clause.isEmpty()) {
      return Optional.of(whole(id));
    }
    String words = clause.replaceFirst("…$", "").strip();
    int from = text.indexOf(words);
    if (from < 0) {
      return Optional.empty();
    }
    return text.indexOf(words, from + 1) < 0
        ? Optional.of(new Spot(id, from, from + words.length()))
        : Optional.empty();
  }

  private Spot whole(int id) {
    return new Spot(id, 0, texts.get(id).length());
  }
}
