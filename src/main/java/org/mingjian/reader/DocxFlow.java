package org.mingjian.reader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mingjian.document.Furniture;
import org.mingjian.document.Place;

/** Walks the body of a Word document and makes its blocks. Used once, by one thread. */
final class DocxFlow {

  /** What tracked changes took away, and what is no text. */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "rPr", "pPr", "tblPr", "tblGrid", "sdtPr", "sdtEndPr", "rt");

  /** Pictures at least this wide and high, in English Metric Units, may be scanned tables. */
  private static final int WIDE_PICTURE = 3_200_000;

  private static final int HIGH_PICTURE = 1_200_000;

  private final OfficeArchive archive;
  private final BlockCollector blocks;
  private final Map<String, String> targets;
  private final DocxNumbering numbering;
  private final Map<String, XmlNode> footnotes;
  private final Map<String, XmlNode> endnotes;

  /** What hangs on the open paragraph and follows it: text boxes, notes, pictures. */
  private final List<XmlNode> anchored = new ArrayList<>();

  private final Set<String> furniture = new LinkedHashSet<>();
  private int element;
  private boolean joined;
  private boolean hidden;

  DocxFlow(OfficeArchive archive, String part, BlockCollector blocks) throws IOException {
    this.archive = archive;
    this.blocks = blocks;
    this.targets = archive.relationships(part);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    this.numbering =
        new DocxNumbering(
            archive.parse(folder + "numbering.xml"), archive.parse(folder + "styles.xml"));
    this.footnotes = notes(archive.parse(folder + "footnotes.xml"));
    this.endnotes = notes(archive.parse(folder + "endnotes.xml"));
  }

  private static Map<String, XmlNode> notes(XmlNode root) {
    Map<String, XmlNode> notes = new HashMap<>();
    if (root != null) {
      for (XmlNode note : root.children()) {
        if (note.attribute("type") == null || note.attribute("type").equals("normal")) {
          notes.put(note.attribute("id"), note);
        }
      }
    }
    return notes;
  }

  /** Reads the body and what its sections print on every page. */
  void read(XmlNode body) throws IOException {
    readBlocks(body, true);
    blocks.endParagraph();
    readAnchored();
    for (String name : furniture) {
      readFurniture(archive.parse(name));
    }
    if (hidden) {
      blocks.report("hidden-content", "文档里有设为隐藏、不会印出的文字，未作检查", null);
    }
  }

  private Place place() {
    return new Place.Element(element, 0, 0);
  }

  // ---- blocks

  /** Reads paragraphs and tables; only those of the body itself are counted. */
  private void readBlocks(XmlNode parent, boolean counted) {
    for (XmlNode child : parent.children()) {
      switch (child.name()) {
        case "p" -> {
          readParagraph(child);
          element += counted ? 1 : 0;
        }
        case "tbl" -> {
          blocks.endParagraph();
          readTable(child);
          element += counted ? 1 : 0;
        }
        case "altChunk" ->
            blocks.addUnreadable("unreadable-part", "此处嵌入了另一个文件，未能读取，请人工核对", place());
        case "sectPr" -> noteFurniture(child);
        case "AlternateContent" -> readBlocks(chosen(child), counted);
        default -> {
          if (!SKIPPED.contains(child.name())) {
            readBlocks(child, counted);
          }
        }
      }
    }
  }

  private void readParagraph(XmlNode paragraph) {
    XmlNode properties = paragraph.child("pPr");
    if (properties != null && properties.child("sectPr") != null) {
      noteFurniture(properties.child("sectPr"));
    }
    if (!joined) {
      blocks.endParagraph();
      append(label(paragraph));
    }
    new Words(c -> blocks.append(c, place()), blocks::breakLine).read(paragraph);
    // A paragraph whose mark was deleted goes on in the next one.
    joined = properties != null && properties.at("rPr", "del") != null;
    if (!joined) {
      blocks.endParagraph();
      readAnchored();
    }
  }

  /** Counts the paragraph in its list; a blank one shows its number but says nothing. */
  private String label(XmlNode paragraph) {
    String label = numbering.label(paragraph.child("pPr"));
    boolean[] words = new boolean[1];
    if (!label.isEmpty()) {
      int before = anchored.size();
      new Words(c -> words[0] |= !Character.isWhitespace(c), () -> {}).read(paragraph);
      anchored.subList(before, anchored.size()).clear();
    }
    return words[0] ? label : "";
  }

  private void append(String text) {
    text.chars().forEach(c -> blocks.append((char) c, place()));
  }

  private void readAnchored() {
    if (anchored.isEmpty()) {
      return;
    }
    List<XmlNode> pending = List.copyOf(anchored);
    anchored.clear();
    for (XmlNode node : pending) {
      if (node.is("inline") || node.is("anchor")) {
        blocks.addUnreadable("unreadable-picture", "此处是一张图片，未能读取其中的内容，请人工核对", place());
      } else {
        readBlocks(node, false);
        blocks.endParagraph();
      }
    }
  }

  /** Of several forms of one thing, the first with words or the last. */
  private static XmlNode chosen(XmlNode alternatives) {
    XmlNode best = alternatives;
    for (XmlNode alternative : alternatives.children()) {
      best = alternative;
      if (!alternative.all("t").isEmpty() || !alternative.all("drawing").isEmpty()) {
        break;
      }
    }
    return best;
  }

  // ---- page furniture

  private void noteFurniture(XmlNode section) {
    for (XmlNode child : section.children()) {
      if (child.is("headerReference") || child.is("footerReference")) {
        String target = targets.get(child.attribute("id"));
        if (target != null) {
          furniture.add(target);
        }
      }
    }
  }

  private void readFurniture(XmlNode root) {
    if (root == null) {
      return;
    }
    for (XmlNode mark : root.all("textpath")) {
      String words = mark.attribute("string");
      blocks.addFurniture(Furniture.Kind.WATERMARK, words == null ? "" : words, place());
    }
    List<XmlNode> paragraphs = root.all("p");
    for (XmlNode paragraph : paragraphs) {
      StringBuilder text = new StringBuilder();
      new Words(text::append, () -> text.append(' ')).read(paragraph);
      anchored.clear();
      boolean number = text.toString().strip().matches("[-—第共页/\\s\\d]*");
      blocks.addFurniture(
          number ? Furniture.Kind.PAGE_NUMBER : Furniture.Kind.RUNNING_HEAD,
          text.toString(),
          place());
    }
  }

  // ---- tables

  private void readTable(XmlNode table) {
    DocxTable grid = new DocxTable(table);
    if (grid.isLayout()) {
      for (XmlNode cell : grid.cells()) {
        readBlocks(cell, false);
        blocks.endParagraph();
      }
      return;
    }
    List<XmlNode> inner = new ArrayList<>();
    GridBuilder built = grid.build(element, cell -> cellText(cell, inner));
    blocks.addTable(built);
    inner.forEach(this::readTable);
    readAnchored();
  }

  private FlowText cellText(XmlNode cell, List<XmlNode> inner) {
    FlowText text = new FlowText();
    addCell(cell, text, inner);
    return text;
  }

  private void addCell(XmlNode parent, FlowText text, List<XmlNode> inner) {
    for (XmlNode child : parent.children()) {
      if (child.is("p")) {
        text.endLine();
        text.append(label(child), place());
        new Words(c -> text.append(c, place()), text::endLine).read(child);
        text.endLine();
      } else if (child.is("tbl")) {
        inner.add(child);
      } else if (!SKIPPED.contains(child.name()) && !child.is("tcPr")) {
        addCell(child.is("AlternateContent") ? chosen(child) : child, text, inner);
      }
    }
  }

  // ---- words

  /** Reads the words of one paragraph: runs, fields by their results, symbols. */
  private final class Words {

    private final Consumer<Character> characters;
    private final Runnable lineBreak;

    /** For each open field, whether its result has begun. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    Words(Consumer<Character> characters, Runnable lineBreak) {
      this.characters = characters;
      this.lineBreak = lineBreak;
    }

    void read(XmlNode parent) {
      for (XmlNode child : parent.children()) {
        switch (child.name()) {
          case "r" -> readRun(child);
          case "AlternateContent" -> read(chosen(child));
          case "t" -> add(child.text());
          case "tab", "ptab" -> add("\t");
          case "br", "cr" -> {
            if (isShown()) {
              lineBreak.run();
            }
          }
          case "noBreakHyphen" -> add("-");
          case "sym" -> addSymbol(child);
          case "fldChar" -> field(child.attribute("fldCharType"));
          case "instrText", "delText", "delInstrText" -> {}
          case "footnoteReference" -> anchor(footnotes.get(child.attribute("id")));
          case "endnoteReference" -> anchor(endnotes.get(child.attribute("id")));
          case "drawing", "pict", "object" -> readDrawing(child);
          default -> {
            if (!SKIPPED.contains(child.name())) {
              read(child);
            }
          }
        }
      }
    }

    private void readRun(XmlNode run) {
      if (run.isOn("rPr", "vanish")) {
        hidden |= !run.all("t").isEmpty();
      } else {
        read(run);
      }
    }

    private boolean isShown() {
      return !fields.contains(false);
    }

    private void add(String text) {
      if (isShown()) {
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          characters.accept(c == '\u00a0' || c == '\n' || c == '\r' ? ' ' : c);
        }
      }
    }

    /** A symbol outside the fonts' own range is a character. */
    private void addSymbol(XmlNode symbol) {
      String code = symbol.attribute("char");
      if (code != null && code.matches("[0-9A-Fa-f]{4}")) {
        int value = Integer.parseInt(code, 16);
        add(String.valueOf(value >= 0xe000 && value <= 0xf8ff ? '□' : (char) value));
      }
    }

    private void field(String type) {
      if ("begin".equals(type)) {
        fields.push(false);
      } else if ("separate".equals(type) && !fields.isEmpty()) {
        fields.pop();
        fields.push(true);
      } else if ("end".equals(type) && !fields.isEmpty()) {
        fields.pop();
      }
    }

    private void anchor(XmlNode note) {
      if (note != null) {
        anchored.add(note);
      }
    }

    private void readDrawing(XmlNode drawing) {
      List<XmlNode> boxes = drawing.all("txbxContent");
      anchored.addAll(boxes);
      if (!boxes.isEmpty()) {
        return;
      }
      for (XmlNode shape : drawing.children()) {
        XmlNode size = shape.child("extent");
        if (size != null
            && size.number("cx", 0) >= WIDE_PICTURE
            && size.number("cy", 0) >= HIGH_PICTURE
            && !shape.all("blip").isEmpty()) {
          anchored.add(shape);
        }
      }
    }
  }
}
