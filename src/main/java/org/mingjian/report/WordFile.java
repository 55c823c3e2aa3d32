package org.mingjian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * An official document in the making: A4, the fonts of GB/T 9704-2012 (党政机关公文格式) with their
 * stand-ins, page numbers. Words that are handed in are text and nothing else. Not thread-safe.
 */
final class WordFile {

  /** The fonts of official documents. */
  enum Font {
    TITLE("方正小标宋简体"),
    BODY("仿宋_GB2312"),
    HEADING("黑体"),
    SUBHEADING("楷体_GB2312"),
    PAGE_NUMBER("宋体");

    private final String face;

    Font(String face) {
      this.face = face;
    }
  }

  /** What to take where a font is missing, in the order of preference. */
  private static final Map<String, String> STAND_INS = new LinkedHashMap<>();

  static {
    STAND_INS.put("方正小标宋简体", "华文中宋,STZhongsong,宋体,SimSun");
    STAND_INS.put("仿宋_GB2312", "仿宋,FangSong,华文仿宋,STFangsong");
    STAND_INS.put("黑体", "SimHei,华文黑体,STHeiti");
    STAND_INS.put("楷体_GB2312", "楷体,KaiTi,华文楷体,STKaiti");
    STAND_INS.put("宋体", "SimSun,华文宋体,STSong");
  }

  private static final String LATIN = "Times New Roman";
  private static final double TWIPS_OF_MM = 1440 / 25.4;

  private final XWPFDocument document = new XWPFDocument();

  /** Begins a document with margins in millimetres. */
  WordFile(int top, int right, int bottom, int left) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(twips(210));
    section.getPgSz().setH(twips(297));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(top));
    margins.setRight(twips(right));
    margins.setBottom(twips(bottom));
    margins.setLeft(twips(left));
    margins.setHeader(twips(15));
    margins.setFooter(twips(28));
  }

  private static BigInteger twips(int millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS_OF_MM));
  }

  XWPFDocument document() {
    return document;
  }

  /** Adds a paragraph with exact line spacing. */
  XWPFParagraph paragraph(
      String words, Font font, double points, double line, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    format(paragraph, line, alignment);
    run(paragraph, words, font, points);
    return paragraph;
  }

  static void format(XWPFParagraph paragraph, double line, ParagraphAlignment alignment) {
    paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
    paragraph.setSpacingAfter(0);
    paragraph.setAlignment(alignment);
  }

  /** Indents the first line by two characters of the size. */
  static XWPFParagraph indented(XWPFParagraph paragraph, double points) {
    paragraph.setIndentationFirstLine((int) (2 * points * 20));
    return paragraph;
  }

  /** Adds words to a paragraph. */
  static XWPFRun run(XWPFParagraph paragraph, String words, Font font, double points) {
    XWPFRun run = paragraph.createRun();
    format(run, words, font, points);
    return run;
  }

  private static void format(XWPFRun run, String words, Font font, double points) {
    run.setText(clean(words));
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setCs(LATIN);
    fonts.setEastAsia(font.face);
    run.setFontSize(points);
  }

  /** Writes page numbers between dashes at the foot of each page. */
  void numberPages() {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, "— ", Font.PAGE_NUMBER, 14);
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr("PAGE");
    XWPFRun number = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
    format(number, "1", Font.PAGE_NUMBER, 14);
    run(paragraph, " —", Font.PAGE_NUMBER, 14);
  }

  /** Returns words on one line without what a Word file cannot hold. */
  static String clean(String words) {
    String line = Printable.line(words);
    StringBuilder safe = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            c ->
                safe.appendCodePoint(
                    c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff ? 0xfffd : c));
    return safe.toString();
  }

  /** Writes the file. */
  void write(OutputStream out, OfficeProperties properties, String title) throws IOException {
    addFonts();
    properties.put(document, title);
    SteadyArchive.write(document::write, out);
  }

  /** Says what to take where a font is missing; programs other than Word know other names. */
  private void addFonts() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    table.append(
        "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
    STAND_INS.forEach(
        (face, others) ->
            table.append(
                "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/></w:font>"
                    .formatted(face, others)));
    table.append("</w:fonts>");
    try {
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart part =
          document
              .getPackage()
              .createPart(
                  name,
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
      try (OutputStream content = part.getOutputStream()) {
        content.write(table.toString().getBytes(StandardCharsets.UTF_8));
      }
      document
          .getPackagePart()
          .addRelationship(
              name,
              TargetMode.INTERNAL,
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
