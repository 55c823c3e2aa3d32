package org.mingjian.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.mingjian.publish.PrintedPage.Box;
import org.mingjian.publish.PrintedPage.Line;
import org.mingjian.publish.Typeface.Style;

/**
 * Writes PDF files with the characters of the machine's own Chinese fonts in them. The same bytes
 * come out where the same fonts are installed.
 */
final class PdfWriter implements ManuscriptWriter {

  private static final float RULE = 0.5f;

  private final boolean ruled;

  /**
   * Creates a writer.
   *
   * @param ruled whether the cells of tables have lines around them
   */
  PdfWriter(boolean ruled) {
    this.ruled = ruled;
  }

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    try (Typeface type = Typeface.open();
        PDDocument document = new PDDocument()) {
      List<PrintedPage> pages = PageSetter.pages(manuscript, type);
      Map<Style, PDFont> fonts = new EnumMap<>(Style.class);
      for (Map.Entry<Style, TrueTypeFont> font : type.fonts().entrySet()) {
        fonts.put(font.getKey(), PDType0Font.load(document, font.getValue(), true));
      }
      for (PrintedPage page : pages) {
        print(page, document, type, fonts);
      }
      document.getDocumentInformation().setTitle(manuscript.title());
      document.setDocumentId((long) manuscript.title().hashCode());
      document.save(out);
    }
  }

  private void print(PrintedPage page, PDDocument document, Typeface type, Map<Style, PDFont> fonts)
      throws IOException {
    PDPage paper = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
    document.addPage(paper);
    try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
      content.setLineWidth(RULE);
      for (Box box : ruled ? page.boxes() : List.<Box>of()) {
        content.addRect(
            (float) box.left(),
            (float) (page.height() - box.bottom()),
            (float) (box.right() - box.left()),
            (float) (box.bottom() - box.top()));
        content.stroke();
      }
      for (Line line : page.lines()) {
        print(line, page.height(), content, type, fonts);
      }
    }
  }

  /** Prints a line, which may need both fonts. */
  private static void print(
      Line line,
      double height,
      PDPageContentStream content,
      Typeface type,
      Map<Style, PDFont> fonts)
      throws IOException {
    content.beginText();
    content.newLineAtOffset((float) line.x(), (float) (height - line.y()));
    int[] characters = line.text().codePoints().filter(type::has).toArray();
    for (int from = 0; from < characters.length; ) {
      Style style = type.of(characters[from], line.style());
      int to = from;
      while (to < characters.length && type.of(characters[to], line.style()) == style) {
        to++;
      }
      content.setFont(fonts.get(style), (float) line.size());
      content.showText(new String(characters, from, to - from));
      from = to;
    }
    content.endText();
  }
}
