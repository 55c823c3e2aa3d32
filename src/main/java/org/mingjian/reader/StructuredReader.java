package org.mingjian.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjian.document.Block;
import org.mingjian.document.Box;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Run;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;

/**
 * Reads a disclosure in the project's own structured form, JSON or YAML, as {@code extract} writes
 * it or another program supplies it; {@code disclosure.schema.json} says what it looks like. Of
 * what {@code extract} writes only the document itself is taken, for all else follows from it.
 * Where no place is given, it is the line in the structured file.
 */
final class StructuredReader implements FormatReader {

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    try {
      String text = TextDecoding.decode(bytes, limits.glyphs());
      DataNode root = source.format() == Format.JSON ? DataNode.json(text) : DataNode.yaml(text);
      return new Reading(new ReadingBudget(limits)).read(source, documentIn(root));
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("数据过多，内存不足", e);
    }
  }

  /** Returns the document in what {@code extract} writes, or the root when it is one itself. */
  private static DataNode documentIn(DataNode root) throws UnreadableFileException {
    DataNode entry = root;
    DataNode several = root.member("documents");
    if (several != null) {
      if (several.items().size() != 1) {
        throw several.wrong("这里有 " + several.items().size() + " 份文件的数据，一次只能检查一份，请逐份导出");
      }
      entry = several.items().get(0);
    }
    DataNode document = entry.member("document");
    return document == null ? entry : document;
  }

  /** The reading of one file. */
  private static final class Reading {

    private final ReadingBudget budget;
    private final List<Block> blocks = new ArrayList<>();

    Reading(ReadingBudget budget) {
      this.budget = budget;
    }

    Document read(SourceFile source, DataNode document) throws UnreadableFileException {
      DataNode listed = document.member("blocks");
      if (listed == null) {
        throw document.wrong("缺少 blocks，不是决算公开的结构化数据");
      }
      for (DataNode block : listed.items()) {
        addBlock(block);
      }
      if (blocks.stream().allMatch(block -> block instanceof Furniture)) {
        throw new UnreadableFileException("文件里没有文字");
      }
      List<Diagnostic> diagnostics = new ArrayList<>();
      DataNode reported = document.member("diagnostics");
      if (reported != null) {
        for (DataNode entry : reported.items()) {
          Place place = entry.member("place") == null ? null : place(entry, 0);
          diagnostics.add(new Diagnostic(entry.text("kind"), entry.text("message"), place));
        }
      }
      Set<Place> doubtful = new LinkedHashSet<>();
      DataNode doubted = document.member("doubtful");
      if (doubted != null) {
        for (DataNode place : doubted.items()) {
          doubtful.add(place(place));
        }
      }
      Format format = format(document, source.format());
      return new Document(
          new SourceFile(source.path(), source.sha256(), format), blocks, diagnostics, doubtful);
    }

    /** What the data was read from, for some checks depend on what that format can show. */
    private static Format format(DataNode document, Format otherwise)
        throws UnreadableFileException {
      DataNode format = document.member("format");
      if (format == null) {
        return otherwise;
      }
      for (Format known : Format.values()) {
        if (known.wireName().equals(format.text())) {
          return known;
        }
      }
      throw format.wrong("不认识的格式 " + format.text());
    }

    private void addBlock(DataNode block) throws UnreadableFileException {
      budget.checkTime();
      if (block.isList()) {
        addTable(block, block);
      } else if (!block.isObject()) {
        addText(block.text(), block);
      } else if (block.member("table") != null) {
        addTable(block.member("table"), block);
      } else if (block.member("paragraph") != null) {
        addParagraph(block);
      } else if (block.member("furniture") != null) {
        String text = block.text("furniture");
        blocks.add(new Furniture(kind(block), text, place(block, text.length())));
      } else if (block.member("placeholder") != null) {
        String text = block.text("placeholder");
        blocks.add(new Placeholder(text, place(block, text.length())));
      } else {
        throw block.wrong("这里应是 paragraph、table、placeholder 或 furniture");
      }
    }

    private static Furniture.Kind kind(DataNode block) throws UnreadableFileException {
      for (Furniture.Kind kind : Furniture.Kind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(block.text("kind"))) {
          return kind;
        }
      }
      throw block.wrong("kind 应是 watermark、page_number 或 running_head");
    }

    private void addText(String text, DataNode node) throws UnreadableFileException {
      if (!text.isBlank()) {
        blocks.add(Paragraph.at(text.strip(), place(node, text.length())));
      }
    }

    private void addParagraph(DataNode block) throws UnreadableFileException {
      DataNode runs = block.member("runs");
      String text = block.text("paragraph");
      if (runs == null && block.member("place") == null) {
        addText(text, block);
        return;
      }
      List<Run> found = new ArrayList<>();
      if (runs == null) {
        found.add(new Run(0, text.length(), place(block, 0)));
      } else {
        for (DataNode run : runs.items()) {
          int start = run.number("start", 0);
          int end = run.number("end", text.length());
          int last = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
          if (start < last || end < start || end > text.length()) {
            throw run.wrong("start、end 应依次落在段落文字之内");
          }
          found.add(new Run(start, end, place(run, 0)));
        }
      }
      if (found.isEmpty()) {
        throw runs.wrong("runs 不能是空的");
      }
      blocks.add(new Paragraph(text, found));
    }

    /**
     * Adds a table. One that does not say whether its spans are known comes from a hand that may
     * have put titles and notes into the grid.
     */
    private void addTable(DataNode rows, DataNode block) throws UnreadableFileException {
      GridBuilder grid = new GridBuilder();
      List<int[]> covered = new ArrayList<>();
      boolean spans = false;
      int row = 0;
      for (DataNode cells : rows.items()) {
        int column = 0;
        for (DataNode cell : cells.items()) {
          column = free(covered, row, column);
          int rowSpan = Math.max(1, cell.number("rowSpan", 1));
          int columnSpan = Math.max(1, cell.number("columnSpan", 1));
          budget.countCells((long) rowSpan * columnSpan);
          String text = cell.isObject() ? cell.text("text") : cell.text();
          grid.add(row, column, rowSpan, columnSpan, text, place(cell, text.length()));
          if (rowSpan > 1) {
            covered.add(new int[] {row, row + rowSpan, column, column + columnSpan});
          }
          spans |= rowSpan > 1 || columnSpan > 1;
          column += columnSpan;
        }
        int next = ++row;
        covered.removeIf(span -> span[1] <= next);
      }
      if (grid.rows() == 0) {
        return;
      }
      budget.countCells((long) grid.rows() * grid.columns());
      DataNode known = block.member("spansKnown");
      if (known == null) {
        blocks.addAll(TableParts.of(grid.build(spans)));
      } else {
        Table table = grid.build(known.text().equals("true"));
        blocks.add(table);
      }
    }

    /** Returns the first column from {@code column} on into which no cell above reaches. */
    private static int free(List<int[]> covered, int row, int column) {
      int free = column;
      for (boolean moved = true; moved; ) {
        moved = false;
        for (int[] span : covered) {
          if (span[0] < row && span[2] <= free && free < span[3]) {
            free = span[3];
            moved = true;
          }
        }
      }
      return free;
    }

    private static Place place(DataNode node, int length) throws UnreadableFileException {
      DataNode place = node.member("place");
      return place == null ? new Place.Line(node.line(), 0, length) : place(place);
    }

    private static Place place(DataNode place) throws UnreadableFileException {
      if (place.member("file") != null) {
        DataNode within = place.member("place");
        if (within == null || within.member("file") != null) {
          throw place.wrong("file 之外还应有 place");
        }
        return new Place.InFile(place.number("file", 0), place.text("path"), place(within));
      }
      if (place.member("page") != null) {
        return new Place.Page(place.number("page", 1), box(place.member("box")));
      }
      if (place.member("sheet") != null) {
        return new Place.Sheet(place.text("sheet"), place.text("cell"));
      }
      if (place.member("element") != null) {
        return new Place.Element(
            place.number("element", 0), place.number("row", 0), place.number("column", 0));
      }
      if (place.member("line") != null) {
        return new Place.Line(
            place.number("line", 1), place.number("from", 0), place.number("to", 0));
      }
      throw place.wrong("place 里应有 page、sheet、element 或 line");
    }

    private static Box box(DataNode box) throws UnreadableFileException {
      if (box == null) {
        return new Box(0, 0, 0, 0);
      }
      double[] edges = new double[4];
      if (box.items().size() != edges.length) {
        throw box.wrong("box 应是 4 个数");
      }
      for (int i = 0; i < edges.length; i++) {
        String number = box.items().get(i).text();
        if (!number.matches("-?\\d{1,9}(\\.\\d{1,20})?(E-?\\d{1,2})?")) {
          throw box.wrong("box 应是 4 个数");
        }
        edges[i] = Double.parseDouble(number);
      }
      return new Box(edges[0], edges[1], edges[2], edges[3]);
    }
  }
}
