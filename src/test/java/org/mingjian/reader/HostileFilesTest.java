package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;

/** Files made to harm are read for their words, or refused; nothing in them is followed or run. */
class HostileFilesTest {

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a", Limits.DEFAULT);
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  @Test
  void actionsOfAPdfAreNotRun() throws Exception {
    byte[] plain = new PdfSketch().page().text(60, 60, 12, "本年支出30.00万元。").bytes();
    ByteArrayOutputStream armed = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain)) {
      document
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("app.launchURL('http://127.0.0.1/');"));
      PDAnnotationLink link = new PDAnnotationLink();
      link.setAction(new PDActionLaunch());
      document.getPage(0).getAnnotations().add(link);
      document.save(armed);
    }

    assertThat(paragraphs(read(armed.toByteArray()))).containsExactly("本年支出30.00万元。");
  }

  @Test
  void aPdfWhoseReferencesRunInCirclesEnds() throws Exception {
    byte[] plain = new PdfSketch().page().text(60, 60, 12, "本年支出30.00万元。").bytes();
    ByteArrayOutputStream circular = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain)) {
      COSDictionary tree = document.getDocumentCatalog().getPages().getCOSObject();
      tree.getCOSArray(COSName.KIDS).add(tree);
      tree.setItem(COSName.PARENT, tree);
      PDPage page = document.getPage(0);
      COSArray contents = new COSArray();
      contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
      contents.add(page.getCOSObject());
      page.getCOSObject().setItem(COSName.CONTENTS, contents);
      page.getCOSObject().setItem(COSName.RESOURCES, page.getCOSObject());
      document.save(circular);
    }

    Outcome outcome = Outcome.of(circular.toByteArray());
    assertThat(outcome.blocks() == null).isEqualTo(outcome.refusal() != null);
  }

  @Test
  void aPdfObjectThatIsItselfEnds() throws Exception {
    String pdf =
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n2 0 R\nendobj\n"
            + "3 0 obj\n<</Length 3 0 R>>stream\nx\nendstream\nendobj\n"
            + "trailer\n<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF\n";

    assertThat(Outcome.of(pdf.getBytes(ISO_8859_1)).refusal()).startsWith("PDF 文件");
  }

  @Test
  void scriptsAndFramesOfAPageAreNoText() throws Exception {
    String page =
        "<!DOCTYPE html><html><head><script src=http://127.0.0.1/a.js></script>"
            + "<link rel=stylesheet href=http://127.0.0.1/a.css></head>"
            + "<body onload=alert(1)><p>本年支出30.00万元。</p><script>document.write('坏')</script>"
            + "<iframe srcdoc='<p>坏</p>' src=file:///etc/hostname></iframe>"
            + "<object data=file:///etc/hostname></object><img src=x onerror=alert(1)>"
            + "<svg><script>坏</script></svg><noscript>坏</noscript></body></html>";

    assertThat(paragraphs(read(page.getBytes(UTF_8)))).containsExactly("本年支出30.00万元。");
  }

  @Test
  void macrosOfAWorkbookAreSaidToBeThereAndNotRun() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("本年支出30.00万元。");
      workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
      workbook.write(bytes);
    }

    Document document = read(bytes.toByteArray());

    assertThat(paragraphs(document)).containsExactly("本年支出30.00万元。");
    assertThat(document.diagnostics()).extracting("kind").containsExactly("macros");
  }

  @Test
  void formulasThatCallOutsideAreNotEvaluated() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new XSSFWorkbook()) {
      var row = workbook.createSheet().createRow(0);
      row.createCell(0).setCellValue("合计");
      row.createCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1/\",\"坏\")");
      row.createCell(2).setCellValue("30.00");
      workbook.write(bytes);
    }

    assertThat(read(bytes.toByteArray()).blocks().toString()).doesNotContain("坏");
  }

  @Test
  void aDocumentOfXmlBombsIsRefused() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    String xml = entities + "]><document><body><p><r><t>&a11;</t></r></p></body></document>";

    assertThat(Outcome.of(DocxSketch.of("").withFile("word/document.xml", xml).bytes()).refusal())
        .isEqualTo("Word 文档不完整或已损坏，无法读取");
  }

  /** What became of a file. */
  private record Outcome(List<Block> blocks, String refusal) {

    static Outcome of(byte[] bytes) {
      try {
        return new Outcome(read(bytes).blocks(), null);
      } catch (UnreadableFileException e) {
        return new Outcome(null, e.getMessage());
      }
    }
  }

  @Test
  void partsOfADocumentInThePlaceOfEachOtherAreNotFollowedForEver() throws IOException {
    String link =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Target=\"../../../etc/hostname\" Type=\"x/footnotes\"/>"
            + "<Relationship Id=\"b\" Target=\"document.xml\" Type=\"x/header\"/></Relationships>";
    byte[] bytes =
        DocxSketch.of(DocxSketch.p("正文"))
            .withFile("word/_rels/document.xml.rels", link)
            .withFile("../../etc/passwd", "x")
            .bytes();

    assertThat(Outcome.of(bytes).blocks()).isNotEmpty();
  }
}
