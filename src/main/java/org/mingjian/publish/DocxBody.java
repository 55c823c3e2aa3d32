package org.mingjian.publish;

import static org.mingjian.publish.HtmlTable.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Grid.Caption;

/**
 * The main part of a Word document. Lengths are twentieths of a point. Used once, by one thread.
 */
final class DocxBody {

  static final int LONG_SIDE = 16838;
  static final int SHORT_SIDE = 11906;
  static final int MARGIN = 1134;

  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final StringBuilder xml = new StringBuilder();
  private final List<Flow> flows;
  private final Map<String, Integer> pages;

  /** Bookmarks by what they mark; each is set once. */
  private final Map<String, Integer> bookmarks = new HashMap<>();

  private boolean newPage;
  private boolean afterTable;

  DocxBody(Manuscript manuscript) {
    flows = Flow.of(manuscript.blocks());
    pages = PageEstimate.of(flows);
  }

  String xml() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document ")
        .append(NAMESPACES)
        .append("><w:body>");
    boolean landscape = !flows.isEmpty() && flows.get(0).landscape();
    for (Flow flow : flows) {
      boolean turns = flow.landscape() != landscape;
      if (turns) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>");
        section(landscape);
        xml.append("</w:pPr></w:p>");
        landscape = flow.landscape();
      }
      newPage = flow.newPage() && !turns;
      afterTable &= !turns;
      block(flow.block(), landscape);
    }
    if (afterTable) {
      paragraph("Gap", "");
    }
    section(landscape);
    return xml.append("</w:body></w:document>").toString();
  }

  private void section(boolean landscape) {
    xml.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>")
        .append("<w:type w:val=\"nextPage\"/>")
        .append(
            landscape
                ? "<w:pgSz w:w=\"%d\" w:h=\"%d\" w:orient=\"landscape\"/>"
                    .formatted(LONG_SIDE, SHORT_SIDE)
                : "<w:pgSz w:w=\"%d\" w:h=\"%d\"/>".formatted(SHORT_SIDE, LONG_SIDE))
        .append(
            "<w:pgMar w:top=\"%1$d\" w:right=\"%1$d\" w:bottom=\"%1$d\" w:left=\"%1$d\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                .formatted(MARGIN))
        .append("</w:sectPr>");
  }

  private void block(Block block, boolean landscape) {
    if (block instanceof Heading heading) {
      String style = heading.level() == 0 ? "Title" : "Heading" + heading.level();
      paragraph(style, run(heading.text()), heading.text());
    } else if (block instanceof Text text) {
      String style =
          switch (text.alignment()) {
            case LEFT -> "Text";
            case CENTER -> "Center";
            case RIGHT -> "Right";
          };
      paragraph(style, run(text.text()));
    } else if (block instanceof Contents contents) {
      contents(contents);
    } else if (block instanceof Grid grid) {
      grid(grid, (landscape ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN);
    }
  }

  private void grid(Grid grid, int width) {
    if (!grid.title().isEmpty()) {
      paragraph("TableTitle", run(grid.title()), grid.title());
    }
    for (Caption caption : grid.captions()) {
      caption(caption, width);
    }
    if (afterTable || newPage) {
      paragraph("Gap", "");
    }
    DocxTableXml.write(xml, grid, width);
    afterTable = true;
    grid.notes().forEach(note -> paragraph("Note", run(note)));
  }

  /**
   * A line of up to three pieces, which tab stops keep at the left, in the middle and at the right.
   */
  private void caption(Caption caption, int width) {
    if (caption.left().isEmpty() && caption.center().isEmpty()) {
      paragraph("CaptionRight", run(caption.right()));
      return;
    }
    StringBuilder pieces = new StringBuilder(run(caption.left()));
    pieces.append("<w:r><w:tab/></w:r>").append(run(caption.center()));
    if (!caption.right().isEmpty()) {
      pieces.append("<w:r><w:tab/></w:r>").append(run(caption.right()));
    }
    open("CaptionLine");
    xml.append(
        "<w:tabs><w:tab w:val=\"center\" w:pos=\"%d\"/><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>"
            .formatted(width / 2, width));
    xml.append("</w:pPr>").append(pieces).append("</w:p>");
  }

  private void contents(Contents contents) {
    paragraph("ContentsTitle", run(contents.title()));
    int page = 1;
    for (Entry entry : contents.entries()) {
      page = pages.getOrDefault(entry.target(), page);
      String field =
          pages.containsKey(entry.target())
              ? field("PAGEREF " + bookmark(entry.target()) + " \\h", page)
              : run(String.valueOf(page));
      paragraph(
          "TOC" + Math.min(2, entry.level()), run(entry.text()) + "<w:r><w:tab/></w:r>" + field);
    }
  }

  private static String field(String instruction, int result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> %s </w:instrText></w:r>".formatted(instruction)
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + run(String.valueOf(result))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private String bookmark(String target) {
    return "_s" + bookmarks.computeIfAbsent(target, unseen -> bookmarks.size() + 1);
  }

  /** A paragraph that contents may refer to by {@code target}. */
  private void paragraph(String style, String runs, String target) {
    String name = bookmark(target);
    String mark =
        String.format(
            Locale.ROOT, "<w:bookmarkStart w:id=\"%s\" w:name=\"%s\"/>", name.substring(2), name);
    boolean first = xml.indexOf(mark) < 0;
    String end = "<w:bookmarkEnd w:id=\"%s\"/>".formatted(name.substring(2));
    paragraph(style, first ? mark + runs + end : runs);
  }

  private void paragraph(String style, String runs) {
    open(style);
    xml.append("</w:pPr>").append(runs).append("</w:p>");
  }

  private void open(String style) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    if (newPage) {
      xml.append("<w:pageBreakBefore/>");
    }
    newPage = false;
    afterTable = false;
  }

  static String run(String text) {
    StringBuilder run = new StringBuilder();
    boolean first = true;
    for (String line : text.split("\n", -1)) {
      run.append(first ? "" : "<w:r><w:br/></w:r>");
      if (!line.isEmpty()) {
        run.append("<w:r><w:t xml:space=\"preserve\">").append(escape(line)).append("</w:t></w:r>");
      }
      first = false;
    }
    return run.toString();
  }
}
