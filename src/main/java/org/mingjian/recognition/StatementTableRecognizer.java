package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;
import org.mingjian.fact.Quality;
import org.mingjian.fact.Remark;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Unit;

/**
 * Finds the official tables of a final account by their titles and reads them by row heading and
 * column heading. A table whose title is repeated on the next page goes on there. Thread-safe.
 */
final class StatementTableRecognizer {

  private static final Pattern UNIT = Pattern.compile("单位\\s*[:：]\\s*(?:人民币)?\\s*(亿元|万元|千元|元)");
  private static final Pattern NO_DATA =
      Pattern.compile("无数据|没有数据|为空表|空表|(?:没有|无).{0,40}(?:收入|支出|收支|预算|拨款|经费)");

  /** The template's own words on what to do with an empty table. */
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?:没有|无)[^,，。]{0,40}的[,，](?:仍|应|需|须|请|可)|下述说明|保留该表格式");

  private static final Pattern NUMBERED_TABLE = Pattern.compile("[^\\d]{0,6}\\d{1,2}表");
  private static final int BLOCKS_ABOVE = 12;

  /** A title may end with a remark: …决算表（经济科目）. */
  private static final Pattern TITLE_END = Pattern.compile("表\\s*(?:[（(][^（）()]*[）)])?$");

  private static final int LONGEST_TITLE = 40;

  private final TableDictionary dictionary;

  StatementTableRecognizer(TableDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * What was found: tables and cells as facts, diagnostics, and the indexes of the blocks that
   * belong to the tables.
   */
  record Found(
      List<StatementTable> tables,
      List<Object> facts,
      List<Diagnostic> diagnostics,
      Set<Integer> blocks) {}

  /** Reads all official tables of the document. */
  Found recognize(Document document, Outline outline, FigureRegister figures) {
    List<Candidate> candidates = candidates(document.blocks(), outline);
    List<StatementTable> tables = new ArrayList<>();
    List<Object> facts = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<Integer> blocks = new HashSet<>();
    for (List<Candidate> fragments : joinFragments(candidates)) {
      Candidate first = fragments.get(0);
      Location location = Location.ofTable(first.titlePlace(), first.title, first.title);
      StatementTableReader reader =
          new StatementTableReader(dictionary, first.kind, first.title, first.unit, figures);
      for (Candidate fragment : fragments) {
        if (fragment.table != null) {
          reader.read(fragment.table);
          blocks.add(fragment.tableBlock);
        }
      }
      Quality quality = reader.quality();
      if (quality == Quality.UNREADABLE) {
        diagnostics.add(
            new Diagnostic(
                "unreadable-table", "找到《" + first.title + "》，但未能识别其行列", first.titlePlace()));
      }
      tables.add(
          new StatementTable(
              first.kind.kind(),
              first.title,
              first.unit,
              reader.isEmpty(),
              quality,
              location,
              end(fragments)));
      facts.add(tables.get(tables.size() - 1));
      facts.addAll(reader.facts());
      fragments.get(fragments.size() - 1).remarks.forEach(facts::add);
    }
    return new Found(tables, MisprintedCodes.mend(facts), diagnostics, blocks);
  }

  private static Place end(List<Candidate> fragments) {
    Place end = fragments.get(0).titlePlace();
    for (Candidate fragment : fragments) {
      if (fragment.table != null) {
        List<Cell> cells = fragment.table.cells();
        end = cells.get(cells.size() - 1).place();
      }
    }
    return end;
  }

  /** A title with the table below it. */
  private static final class Candidate {
    final TableKind kind;
    final String title;
    final int titleBlock;
    final Paragraph titleParagraph;
    Table table;
    int tableBlock = -1;
    Unit unit;
    final List<Remark> remarks = new ArrayList<>();

    Candidate(TableKind kind, String title, int titleBlock, Paragraph titleParagraph) {
      this.kind = kind;
      this.title = title;
      this.titleBlock = titleBlock;
      this.titleParagraph = titleParagraph;
    }

    Place titlePlace() {
      return titleParagraph.place();
    }
  }

  private List<Candidate> candidates(List<Block> blocks, Outline outline) {
    List<Candidate> found = new ArrayList<>();
    Candidate open = null;
    boolean other = false; // the last title is that of another table
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Paragraph paragraph && outline.partOf(i) != Part.CONTENTS) {
        String text = titleText(blocks, i, paragraph);
        TableKind kind = dictionary.ofTitle(bareTitle(text));
        if (kind != null && titlesTable(blocks, i)) {
          open = new Candidate(kind, shortTitle(text), i, paragraph);
          other = false;
          found.add(open);
        } else if (dictionary.isOther(bareTitle(text)) && titlesTable(blocks, i)) {
          open = null;
          other = true;
        } else if (open != null && open.table != null && opensSection(outline, i)) {
          open = null;
        } else if (open != null) {
          attach(open, paragraph);
        }
      } else if (block instanceof Table table && open != null && open.table == null) {
        open.table = table;
        open.tableBlock = i;
        if (open.unit == null) {
          open.unit = unitIn(table);
        }
      } else if (block instanceof Table table && open != null && continues(blocks, open, i)) {
        Candidate next = new Candidate(open.kind, open.title, open.titleBlock, open.titleParagraph);
        next.table = table;
        next.tableBlock = i;
        next.unit = open.unit;
        found.add(next);
        open = next;
      } else if (block instanceof Table table && !other) {
        open = untitled(blocks, table, i);
        if (open != null) {
          found.add(open);
        }
      }
    }
    return found;
  }

  /** What follows a heading is no remark on the table before it. */
  private static boolean opensSection(Outline outline, int block) {
    List<Heading> path = outline.path(block);
    return !path.isEmpty() && path.get(path.size() - 1).block() == block;
  }

  /** A title printed in two lines is read as one. */
  private String titleText(List<Block> blocks, int index, Paragraph paragraph) {
    String text = paragraph.text();
    if (!TITLE_END.matcher(bareTitle(text)).find()
        && text.length() < LONGEST_TITLE
        && text.indexOf('。') < 0
        && index + 1 < blocks.size()
        && blocks.get(index + 1) instanceof Paragraph next
        && next.text().strip().endsWith("表")
        && !NUMBERED_TABLE.matcher(Words.key(next.text())).matches()
        && dictionary.ofTitle(bareTitle(next.text())) == null
        && !dictionary.isOther(bareTitle(next.text()))) {
      return text + next.text();
    }
    return text;
  }

  /**
   * A table without a known title, known by its cells; where no words above it are a title, its
   * first cell stands in for the title's place.
   */
  private Candidate untitled(List<Block> blocks, Table table, int block) {
    Set<String> keys = new HashSet<>();
    table.cells().forEach(cell -> keys.add(Words.key(StatementTableReader.bare(cell.text()))));
    TableKind kind = dictionary.ofCells(keys);
    if (kind == null) {
      return null;
    }
    Paragraph title = titleAbove(blocks, block);
    Candidate candidate =
        title == null
            ? new Candidate(kind, kind.title(), block, Paragraph.at(kind.title(), table.place()))
            : new Candidate(kind, shortTitle(title.text()), block, title);
    for (int i = block - 1;
        i >= 0 && blocks.get(i) instanceof Paragraph head && isHead(head);
        i--) {
      attach(candidate, head);
    }
    candidate.table = table;
    candidate.tableBlock = block;
    candidate.unit = candidate.unit == null ? unitIn(table) : candidate.unit;
    return candidate;
  }

  /** Returns the nearest of the short lines above a table that reads like a title, or null. */
  private static Paragraph titleAbove(List<Block> blocks, int table) {
    for (int i = table - 1;
        i >= 0 && blocks.get(i) instanceof Paragraph line && isHead(line);
        i--) {
      String key = Words.key(line.text());
      if (key.endsWith("表") && !NUMBERED_TABLE.matcher(key).matches()) {
        return line;
      }
    }
    return null;
  }

  private static boolean isHead(Paragraph line) {
    return line.text().length() <= LONGEST_TITLE * 2 && line.text().indexOf('。') < 0;
  }

  /**
   * Tells whether nothing but furniture stands between the table of {@code open} and the table at
   * {@code index}.
   */
  private static boolean continues(List<Block> blocks, Candidate open, int index) {
    for (int i = open.tableBlock + 1; i < index; i++) {
      if (!(blocks.get(i) instanceof Furniture)) {
        return false;
      }
    }
    return true;
  }

  /** A title stands above a table: the next table follows before any sentence. */
  private boolean titlesTable(List<Block> blocks, int title) {
    int seen = 0;
    for (int i = title + 1; i < blocks.size() && seen < BLOCKS_ABOVE; i++) {
      Block block = blocks.get(i);
      if (block instanceof Table) {
        return true;
      }
      if (block instanceof Paragraph paragraph) {
        seen++;
        if (paragraph.text().indexOf('。') >= 0
            || dictionary.ofTitle(bareTitle(paragraph.text())) != null) {
          return false;
        }
      } else if (!(block instanceof Furniture)) {
        return true; // an unreadable table under its title
      }
    }
    return false;
  }

  private void attach(Candidate open, Paragraph paragraph) {
    String text = paragraph.text();
    if (open.table == null) {
      Matcher unit = UNIT.matcher(text);
      if (unit.find()) {
        open.unit = Unit.money(unit.group(1));
      }
      return;
    }
    String key = Words.key(text);
    boolean remark =
        key.startsWith("注:")
            || key.startsWith("说明:")
            || key.startsWith("备注:")
            || key.startsWith("注");
    boolean statement =
        key.length() < 120 && NO_DATA.matcher(key).find() && !INSTRUCTION.matcher(key).find();
    if (!remark && !statement) {
      return;
    }
    Location location = Location.ofTable(paragraph.place(), open.title, text.strip());
    Remark.Kind kind =
        statement
            ? Remark.Kind.NO_DATA_STATEMENT
            : key.contains("反映") ? Remark.Kind.NOTE : Remark.Kind.EXPLANATION;
    open.remarks.add(new Remark(open.kind.kind(), kind, location));
  }

  private Unit unitIn(Table table) {
    for (int r = 0; r < Math.min(3, table.rows()); r++) {
      for (var cell : table.row(r)) {
        Matcher unit = UNIT.matcher(cell.text());
        if (unit.find()) {
          return Unit.money(unit.group(1));
        }
      }
    }
    return null;
  }

  /**
   * Joins tables of one kind that follow one another without a remark between: one table printed
   * over several pages.
   */
  private static List<List<Candidate>> joinFragments(List<Candidate> candidates) {
    List<List<Candidate>> joined = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      boolean follows =
          i > 0
              && candidates.get(i - 1).kind.equals(candidate.kind)
              && candidates.get(i - 1).remarks.isEmpty()
              && last.containsKey(candidate.kind.kind());
      if (follows) {
        joined.get(joined.size() - 1).add(candidate);
      } else {
        joined.add(new ArrayList<>(List.of(candidate)));
      }
      last.put(candidate.kind.kind(), i);
    }
    return joined;
  }

  private static String bareTitle(String text) {
    return text.strip()
        .replaceFirst("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\\d+[、.．])\\s*", "")
        .replaceFirst("^《([^《》]+)》$", "$1");
  }

  private static String shortTitle(String text) {
    return bareTitle(text).replaceAll("\\s+", "");
  }
}
