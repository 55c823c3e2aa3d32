package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.mingjian.document.Furniture;
import org.mingjian.document.Place;

/** Walks a binary Word document and makes its blocks. Used once, by one thread. */
final class DocFlow {

  private static final char FIELD_BEGIN = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char NOTE_REFERENCE = 0x02;
  private static final char PICTURE = 0x01;

  /** Pictures at least this wide and high, in twips, may be scanned tables. */
  private static final int WIDE_PICTURE = 5_000;

  private static final int HIGH_PICTURE = 1_900;

  private final HWPFDocument document;
  private final BlockCollector blocks;
  private final DocNumbering numbering = new DocNumbering();
  private final Map<Integer, String> notes = new HashMap<>();

  /** Notes that follow the open paragraph. */
  private final List<String> pending = new ArrayList<>();

  private int element;
  private boolean hidden;

  DocFlow(HWPFDocument document, BlockCollector blocks) {
    this.document = document;
    this.blocks = blocks;
  }

  /** Reads the text, then the text boxes, whose places are not known, then the page furniture. */
  void read() {
    readNotes(document.getFootnotes(), document.getFootnoteRange());
    readNotes(document.getEndnotes(), document.getEndnoteRange());
    readRange(document.getRange());
    readRange(document.getMainTextboxRange());
    readFurniture(new HeaderStories(document));
    if (hidden) {
      blocks.report("hidden-content", "文档里有设为隐藏、不会印出的文字，未作检查", null);
    }
  }

  private void readNotes(Notes source, Range range) {
    String text = source.getNotesCount() == 0 ? "" : range.text();
    for (int i = 0; i < source.getNotesCount(); i++) {
      int from = Math.max(0, source.getNoteTextStartOffset(i));
      int to = Math.min(text.length(), source.getNoteTextEndOffset(i));
      if (from < to) {
        notes.put(source.getNoteAnchorPosition(i), plain(text.substring(from, to)));
      }
    }
  }

  private static String plain(String text) {
    return Range.stripFields(text).replaceAll("[\\u0000-\\u001f]+", " ").strip();
  }

  private void readRange(Range range) {
    int i = 0;
    while (i < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable()) {
        Table table = range.getTable(paragraph);
        readTable(table);
        i += Math.max(1, table.numParagraphs());
      } else {
        readParagraph(paragraph);
        i++;
      }
      element++;
    }
  }

  private void readParagraph(Paragraph paragraph) {
    Place place = new Place.Element(element, 0, 0);
    blocks.endParagraph();
    FlowText words = new FlowText();
    List<FlowText> lines = new ArrayList<>(List.of(words));
    boolean picture = readWords(paragraph, place, lines);
    String label = numbering.label(paragraph);
    if (lines.stream().anyMatch(line -> !line.isBlank())) {
      label.chars().forEach(c -> blocks.append((char) c, place));
    }
    for (FlowText line : lines) {
      line.each(blocks::append);
      blocks.breakLine();
    }
    blocks.endParagraph();
    if (picture) {
      blocks.addUnreadable("unreadable-picture", "此处是一张图片，未能读取其中的内容，请人工核对", place);
    }
    pending.forEach(note -> blocks.addParagraph(note, place));
    pending.clear();
  }

  /** Adds the words to {@code lines}; tells whether a large picture stands among them. */
  private boolean readWords(Paragraph paragraph, Place place, List<FlowText> lines) {
    boolean picture = false;
    int instruction = 0;
    List<Boolean> fields = new ArrayList<>();
    for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
      CharacterRun run = paragraph.getCharacterRun(r);
      if (run.isMarkedDeleted()) {
        continue;
      }
      if (run.isSymbol()) {
        lines.get(lines.size() - 1).append('□', place);
        continue;
      }
      String text = run.text();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == FIELD_BEGIN) {
          fields.add(false);
          instruction++;
        } else if (c == FIELD_RESULT && !fields.isEmpty() && !fields.get(fields.size() - 1)) {
          fields.set(fields.size() - 1, true);
          instruction--;
        } else if (c == FIELD_END && !fields.isEmpty()) {
          instruction -= fields.remove(fields.size() - 1) ? 0 : 1;
        } else if (instruction == 0 && c == NOTE_REFERENCE) {
          String note = notes.get(run.getStartOffset() + i);
          if (note != null) {
            pending.add(note);
          }
        } else if (instruction == 0 && c == PICTURE) {
          picture |= isLarge(run);
        } else if (instruction == 0 && run.isVanished()) {
          hidden |= !Character.isWhitespace(c) && c >= ' ';
        } else if (instruction == 0) {
          add(c, place, lines);
        }
      }
    }
    return picture;
  }

  private static void add(char c, Place place, List<FlowText> lines) {
    FlowText line = lines.get(lines.size() - 1);
    switch (c) {
      case '\t' -> line.append('\t', place);
      case 0x0b, 0x0c, 0x0e -> lines.add(new FlowText());
      case 0x1e -> line.append('-', place);
      case '\u00a0' -> line.append(' ', place);
      default -> {
        if (c >= ' ') {
          line.append(c, place);
        }
      }
    }
  }

  private boolean isLarge(CharacterRun run) {
    if (!document.getPicturesTable().hasPicture(run)) {
      return false;
    }
    Picture picture = document.getPicturesTable().extractPicture(run, false);
    return picture != null
        && picture.getDxaGoal() >= WIDE_PICTURE
        && picture.getDyaGoal() >= HIGH_PICTURE;
  }

  // ---- tables

  private void readTable(Table table) {
    blocks.endParagraph();
    if (table.numRows() == 1 && table.getRow(0).numCells() == 1) {
      readFramed(table.getRow(0).getCell(0), table.getTableLevel());
      return;
    }
    List<Table> inner = new ArrayList<>();
    DocTable grid = new DocTable(table, (cell, level) -> cellText(cell, level, inner));
    blocks.addTable(grid.build(element));
    inner.forEach(this::readTable);
    Place place = new Place.Element(element, 0, 0);
    pending.forEach(note -> blocks.addParagraph(note, place));
    pending.clear();
  }

  /** A table of one cell only frames text. */
  private void readFramed(TableCell cell, int level) {
    int i = 0;
    while (i < cell.numParagraphs()) {
      Paragraph paragraph = cell.getParagraph(i);
      if (paragraph.getTableLevel() > level) {
        Table table = cell.getTable(paragraph);
        readTable(table);
        i += Math.max(1, table.numParagraphs());
      } else {
        readParagraph(paragraph);
        i++;
      }
    }
  }

  private FlowText cellText(TableCell cell, int level, List<Table> inner) {
    Place place = new Place.Element(element, 0, 0);
    FlowText text = new FlowText();
    int i = 0;
    while (i < cell.numParagraphs()) {
      Paragraph paragraph = cell.getParagraph(i);
      if (paragraph.getTableLevel() > level) {
        Table nested = cell.getTable(paragraph);
        inner.add(nested);
        i += Math.max(1, nested.numParagraphs());
        continue;
      }
      List<FlowText> lines = new ArrayList<>(List.of(new FlowText()));
      readWords(paragraph, place, lines);
      String label = numbering.label(paragraph);
      text.endLine();
      if (lines.stream().anyMatch(line -> !line.isBlank())) {
        text.append(label, place);
      }
      lines.forEach(
          line -> {
            line.each(text::append);
            text.endLine();
          });
      i++;
    }
    return text;
  }

  // ---- page furniture

  private void readFurniture(HeaderStories stories) {
    List<Range> ranges = new ArrayList<>();
    ranges.add(stories.getFirstHeaderSubrange());
    ranges.add(stories.getOddHeaderSubrange());
    ranges.add(stories.getEvenHeaderSubrange());
    ranges.add(stories.getFirstFooterSubrange());
    ranges.add(stories.getOddFooterSubrange());
    ranges.add(stories.getEvenFooterSubrange());
    Set<String> texts = new LinkedHashSet<>();
    for (Range range : ranges) {
      texts.add(range == null ? "" : plain(range.text()));
    }
    for (String words : texts) {
      boolean number = words.matches("[-—第共页/\\s\\d]*");
      blocks.addFurniture(
          number ? Furniture.Kind.PAGE_NUMBER : Furniture.Kind.RUNNING_HEAD,
          words,
          new Place.Element(0, 0, 0));
    }
  }
}
