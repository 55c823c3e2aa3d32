package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mingjian.exercise.Ink.Spot;
import org.mingjian.publish.Block;
import org.mingjian.publish.Contents;
import org.mingjian.publish.Grid;
import org.mingjian.publish.Heading;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.Text;

/**
 * A disclosure that errors are planted in: keeps what is changed, and where, so that no two errors
 * meet. Nothing else of the document changes.
 */
final class Draft {

  /** A paragraph or heading under a heading. */
  record Passage(String section, String text, boolean heading) {}

  private final FinalAccount account;
  private final Layout layout;
  private final Map<Spot, String> cells = new HashMap<>();
  private final Map<Passage, String> texts = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();
  private final Set<String> droppedTables = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Spot, String> clean;
  private final List<Passage> passages;

  Draft(FinalAccount account, Layout layout) {
    this.account = account;
    this.layout = layout;
    Ink ink = new Ink(Map.of());
    this.passages = passages(Press.print(account, layout, ink));
    this.clean = ink.printed();
  }

  FinalAccount account() {
    return account;
  }

  Layout layout() {
    return layout;
  }

  /** Returns the cells of the clean document, but those of rows where an error stands. */
  List<Spot> cells(Predicate<Spot> wanted) {
    return clean.keySet().stream().filter(wanted).filter(spot -> free(key(spot))).toList();
  }

  /** Returns what the clean document prints in a cell; empty when there is no such cell. */
  String printed(Spot spot) {
    return clean.getOrDefault(spot, "");
  }

  /** Returns the paragraphs of the clean document that no error stands in. */
  List<Passage> passages(Predicate<Passage> wanted) {
    return passages.stream().filter(wanted).filter(passage -> free(passage.text())).toList();
  }

  /** Returns all free paragraphs in which the pattern is found. */
  List<Passage> matching(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return passages(p -> !p.heading() && compiled.matcher(p.text()).find());
  }

  private boolean free(String key) {
    return !taken.contains(key);
  }

  private static String key(Spot spot) {
    return spot.table() + "|" + spot.row();
  }

  /** Keeps later errors away from a row or a paragraph. */
  void take(String key) {
    taken.add(key);
  }

  /** Prints another text in a cell. */
  void set(Spot spot, String text) {
    cells.put(spot, text);
    taken.add(key(spot));
  }

  /** Prints another paragraph, or none when it is null. */
  void set(Passage passage, String text) {
    texts.put(passage, text);
    taken.add(passage.text());
  }

  /** Prints another line in the table of contents. */
  void setEntry(String entry, String text) {
    entries.put(entry, text);
  }

  /** Leaves a table out. */
  void dropTable(String title) {
    droppedTables.add(title);
    clean.keySet().stream().filter(s -> s.table().equals(title)).forEach(s -> taken.add(key(s)));
  }

  /** Tells whether a table is still there. */
  boolean has(String table) {
    return !droppedTables.contains(table);
  }

  /** Returns the document with the errors planted so far. */
  Manuscript manuscript() {
    Manuscript printed = Press.print(account, layout, new Ink(cells));
    List<Block> blocks = new ArrayList<>();
    String section = "";
    for (Block block : printed.blocks()) {
      if (block instanceof Heading heading) {
        section = heading.level() == 0 ? "" : heading.text();
        String text = edited(new Passage(section, heading.text(), true), heading.text());
        if (text != null) {
          blocks.add(new Heading(heading.level(), text));
        }
      } else if (block instanceof Text paragraph) {
        String text = edited(new Passage(section, paragraph.text(), false), paragraph.text());
        if (text != null) {
          text.lines().forEach(line -> blocks.add(new Text(line, paragraph.alignment())));
        }
      } else if (block instanceof Contents contents) {
        blocks.add(contents(contents));
      } else if (!(block instanceof Grid grid && droppedTables.contains(grid.title()))) {
        blocks.add(block);
      }
    }
    return new Manuscript(printed.title(), blocks);
  }

  private String edited(Passage passage, String text) {
    return texts.containsKey(passage) ? texts.get(passage) : text;
  }

  private Contents contents(Contents contents) {
    return new Contents(
        contents.title(),
        contents.entries().stream()
            .map(
                e ->
                    new Contents.Entry(
                        e.level(), entries.getOrDefault(e.text(), e.text()), target(e.target())))
            .toList());
  }

  /** Returns what a heading reads like now: its entry still gives its page. */
  private String target(String heading) {
    return texts.entrySet().stream()
        .filter(e -> e.getKey().heading() && e.getKey().text().equals(heading))
        .map(Map.Entry::getValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(heading);
  }

  private static List<Passage> passages(Manuscript manuscript) {
    List<Passage> passages = new ArrayList<>();
    String section = "";
    for (Block block : manuscript.blocks()) {
      if (block instanceof Heading heading) {
        section = heading.level() == 0 ? "" : heading.text();
        passages.add(new Passage(section, heading.text(), true));
      } else if (block instanceof Text text) {
        passages.add(new Passage(section, text.text(), false));
      }
    }
    return passages;
  }

  /** Returns the document of another account in the same words, to take consistent errors from. */
  Draft of(FinalAccount other) {
    return new Draft(other, layout);
  }
}
