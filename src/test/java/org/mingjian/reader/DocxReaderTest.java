package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjian.reader.DocxSketch.cell;
import static org.mingjian.reader.DocxSketch.cells;
import static org.mingjian.reader.DocxSketch.p;
import static org.mingjian.reader.DocxSketch.r;
import static org.mingjian.reader.DocxSketch.table;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

class DocxReaderTest {

  private static final String NUMBERING =
      "<w:abstractNum w:abstractNumId=\"7\">"
          + level(0, "chineseCounting", "%1、")
          + level(1, "chineseCounting", "（%2）")
          + level(2, "decimal", "%3.")
          + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>";

  // ---- paragraphs

  @Test
  void paragraphsAndTablesKeepTheirOrderAndPlace() throws Exception {
    Document document = read(p("收入情况") + table(cells("项目", "金额"), cells("梨", "1.00")) + p("注：无"));
    assertThat(document.blocks()).hasSize(3);
    Table table = (Table) document.blocks().get(1);
    assertThat(table.spansKnown()).isTrue();
    assertThat(table.grid()[1][1].place()).isEqualTo(new Place.Element(1, 2, 2));
    assertThat(((Paragraph) document.blocks().get(2)).place())
        .isEqualTo(new Place.Element(2, 0, 0));
  }

  @Test
  void trackedChangesCountAsAccepted() throws Exception {
    assertThat(
            paragraphs(
                "<w:p>"
                    + r("收入")
                    + "<w:del><w:r><w:delText>1.00</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + r("2.00")
                    + "</w:ins>"
                    + "<w:moveFrom>"
                    + r("梨")
                    + "</w:moveFrom>"
                    + r("万元")
                    + "</w:p>"))
        .containsExactly("收入2.00万元");
  }

  @Test
  void aDeletedParagraphMarkJoinsParagraphs() throws Exception {
    assertThat(
            paragraphs(
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
                    + r("上")
                    + "</w:p>"
                    + p("下")))
        .containsExactly("上下");
  }

  @Test
  void deletedRowsAreNotRead() throws Exception {
    String row = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cells("桃", "2.00") + "</w:tr>";
    String table = table(cells("项目", "金额"), cells("梨", "1.00"));
    assertThat(tables(table.replace("</w:tbl>", row + "</w:tbl>")).get(0).rows()).isEqualTo(2);
  }

  @Test
  void headingsNumberedByTheWordProcessorKeepTheirNumbers() throws Exception {
    String body =
        item(0, "职责")
            + item(1, "机构")
            + item(1, "人员")
            + item(2, "编制")
            + item(0, "收入")
            + item(1, "总体");
    assertThat(paragraphs(DocxSketch.of(body).with("numbering", "numbering", NUMBERING)))
        .containsExactly("一、职责", "（一）机构", "（二）人员", "1. 编制", "二、收入", "（一）总体");
  }

  @Test
  void numberingComesFromStylesToo() throws Exception {
    String styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
            + "</w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:basedOn w:val=\"H\"/></w:style>";
    String body = "<w:p><w:pPr><w:pStyle w:val=\"Own\"/></w:pPr>" + r("职责") + "</w:p>";
    DocxSketch sketch =
        DocxSketch.of(body + body)
            .with("numbering", "numbering", NUMBERING)
            .with("styles", "styles", styles);
    assertThat(paragraphs(sketch)).containsExactly("一、职责", "二、职责");
  }

  @Test
  void fieldsShowTheirResults() throws Exception {
    String field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF _a</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("12")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assertThat(
            paragraphs(
                "<w:p>"
                    + r("概况")
                    + "<w:r><w:tab/></w:r>"
                    + field
                    + "</w:p><w:p><w:hyperlink>"
                    + r("收入表")
                    + "</w:hyperlink></w:p>"))
        .containsExactly("概况\t12", "收入表");
  }

  @Test
  void textBoxesContentControlsAndFootnotesAreRead() throws Exception {
    String box =
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
            + p("框中")
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + "<w:txbxContent>"
            + p("框中")
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    String body =
        "<w:p>"
            + r("正文")
            + box
            + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:sdt><w:sdtPr/><w:sdtContent>"
            + p("控件")
            + "</w:sdtContent></w:sdt>";
    DocxSketch sketch =
        DocxSketch.of(body)
            .with("footnotes", "footnotes", "<w:footnote w:id=\"2\">" + p("脚注") + "</w:footnote>");
    assertThat(paragraphs(sketch)).containsExactly("正文", "框中", "脚注", "控件");
  }

  @Test
  void aSoftBreakEndsAParagraphUnlessItTearsASentence() throws Exception {
    assertThat(paragraphs("<w:p>" + r("果园局") + "<w:r><w:br/></w:r>" + r("2024年度") + "</w:p>"))
        .containsExactly("果园局", "2024年度");
    assertThat(paragraphs("<w:p>" + r("包括苹果、") + "<w:r><w:br/></w:r>" + r("梨。") + "</w:p>"))
        .containsExactly("包括苹果、梨。");
  }

  @Test
  void hiddenTextIsNotPrintedAndSaidToBeThere() throws Exception {
    Document document =
        read(p("正文") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p>");
    assertThat(document.blocks()).hasSize(1);
    assertThat(document.diagnostics()).extracting("kind").containsExactly("hidden-content");
  }

  @Test
  void headersAreFurniture() throws Exception {
    String body = p("正文") + "<w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr>";
    Document document = read(DocxSketch.of(body).with("header", "hdr", p("果园局决算")).bytes());
    assertThat(document.blocks().get(1))
        .isInstanceOfSatisfying(
            Furniture.class, f -> assertThat(f.kind()).isEqualTo(Furniture.Kind.RUNNING_HEAD));
  }

  // ---- tables

  @Test
  void mergedCellsAreSpans() throws Exception {
    Table table =
        tables(
                table(
                    cell("<w:vMerge w:val=\"restart\"/>", "科目")
                        + cell("<w:gridSpan w:val=\"2\"/>", "金额"),
                    cell("<w:vMerge/>", "") + cells("甲", "乙"),
                    cells("梨", "1.00", "2.00")))
            .get(0);
    assertThat(texts(table)).containsExactly("科目", "金额", "甲", "乙", "梨", "1.00", "2.00");
    assertThat(table.grid()[1][0].text()).isEqualTo("科目");
    assertThat(table.grid()[0][2].text()).isEqualTo("金额");
  }

  @Test
  void columnsWhereNoCellBeginsAreNone() throws Exception {
    String wide = "<w:gridSpan w:val=\"3\"/>";
    Table table =
        tables(table(cell(wide, "项目") + cell(wide, "金额"), cell(wide, "梨") + cell(wide, "1.00")))
            .get(0);
    assertThat(table.columns()).isEqualTo(2);
  }

  @Test
  void aNestedTableStandsAloneAndAFrameIsNoTable() throws Exception {
    String inner = table(cells("项目", "金额"), cells("梨", "1.00"));
    assertThat(tables(table("<w:tc>" + p("标题") + inner + p("") + "</w:tc>"))).hasSize(1);
    Document framed = read(table("<w:tc>" + p("标题") + p("正文") + "</w:tc>"));
    assertThat(framed.blocks()).hasSize(2).allMatch(Paragraph.class::isInstance);
  }

  // ---- hostile files

  @Test
  void macrosAreSaidToBeThere() throws Exception {
    Document document = read(DocxSketch.of(p("正文")).withFile("word/vbaProject.bin", "x").bytes());
    assertThat(document.diagnostics()).extracting("kind").containsExactly("macros");
  }

  @Test
  void brokenAndHostileFilesAreRefusedInOneLine() {
    byte[] whole = DocxSketch.of(p("正文")).bytes();
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .hasMessage("Word 文档不完整或已损坏，无法读取");
    String deep = "<w:tbl><w:tr><w:tc>".repeat(10_000) + "</w:tc></w:tr></w:tbl>".repeat(10_000);
    assertThatThrownBy(() -> read(deep)).hasMessage("文件内容嵌套过深，无法读取");
    assertThatThrownBy(() -> read("<w:p/>")).hasMessage("Word 文档里没有文字");
    assertThatThrownBy(() -> read(p("空".repeat(30 << 20)))).hasMessageContaining("上限为 64 MB");
  }

  @Test
  void entitiesAreNeverResolved() {
    String xml =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + "<document><body><p><r><t>正文&a;</t></r></p></body></document>";
    DocxSketch sketch = DocxSketch.of("").withFile("word/document.xml", xml);
    assertThatThrownBy(() -> read(sketch.bytes())).hasMessage("Word 文档不完整或已损坏，无法读取");
  }

  // ----

  private static String level(int level, String format, String text) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>"
            + "<w:lvlText w:val=\"%s\"/></w:lvl>")
        .formatted(level, format, text);
  }

  private static String item(int level, String words) {
    return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + "%s</w:p>")
        .formatted(level, r(words));
  }

  private static Document read(String body) throws UnreadableFileException {
    return read(DocxSketch.of(body).bytes());
  }

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a.docx", Limits.DEFAULT);
  }

  private static List<String> paragraphs(String body) throws UnreadableFileException {
    return paragraphs(DocxSketch.of(body));
  }

  private static List<String> paragraphs(DocxSketch sketch) throws UnreadableFileException {
    return read(sketch.bytes()).blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  private static List<Table> tables(String body) throws UnreadableFileException {
    return read(body).blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private static List<String> texts(Table table) {
    return table.cells().stream().map(Cell::text).toList();
  }
}
