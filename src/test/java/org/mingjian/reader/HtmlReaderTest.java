package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

class HtmlReaderTest {

  // ---- paragraphs

  @Test
  void blockElementsAreParagraphsAndWhiteSpaceIsOneSpace() throws Exception {
    assertThat(paragraphs("<h1>果园局</h1><p>本年 收入\n1.00万元，\n  增加。</p><div>梨<span>树</span></div>"))
        .containsExactly("果园局", "本年 收入 1.00万元，增加。", "梨树");
  }

  @Test
  void aLineBreakEndsAParagraphUnlessItTearsASentence() throws Exception {
    assertThat(paragraphs("<p>一、收入情况<br>本年收入1.00万元。<br>本年支出包括苹果、<br>梨和桃。</p>"))
        .containsExactly("一、收入情况", "本年收入1.00万元。", "本年支出包括苹果、梨和桃。");
  }

  @Test
  void entitiesAndHardSpacesAreCharacters() throws Exception {
    assertThat(paragraphs("<p>&ldquo;三公&rdquo;&nbsp;经费&#65306;&lt;1&gt;</p>"))
        .containsExactly("“三公” 经费：<1>");
  }

  @Test
  void listItemsKeepTheirNumbers() throws Exception {
    assertThat(paragraphs("<ol start=3><li>苹果</li><li>4. 梨</li></ol><ul><li>桃</li></ul>"))
        .containsExactly("3. 苹果", "4. 梨", "桃");
  }

  @Test
  void placesAreLinesOfTheSource() throws Exception {
    Document document = read("<html><body>\n<p>\n第一句。\n第二句。</p></body></html>");
    Paragraph paragraph = (Paragraph) document.blocks().get(0);
    assertThat(((Place.Line) paragraph.placeAt(0)).line()).isEqualTo(3);
    assertThat(((Place.Line) paragraph.placeAt(5)).line()).isEqualTo(4);
  }

  // ---- what surrounds the content

  @Test
  void navigationAroundTheContentIsLeftOut() throws Exception {
    String page =
        """
        <header><a href="/">首页</a></header>
        <nav><ul><li><a href="/a">新闻</a></li></ul></nav>
        <div><a href="/">首页</a> &gt; <a href="/b">公开</a> &gt; <a href="/c">决算</a></div>
        <div><p>本年收入1.00万元，见<a href="/d">附件</a>。</p></div>
        <table><tr><td><a href="/1">机构</a></td><td><a href="/2">政策</a></td><td><a href="/3">互动</a></td></tr></table>
        <script>document.write("<p>脚本</p>")</script><style>p{}</style>
        <footer>版权所有</footer>
        """;
    assertThat(paragraphs(page)).containsExactly("本年收入1.00万元，见附件。");
  }

  @Test
  void aListOfContentsIsNoMenu() throws Exception {
    assertThat(
            paragraphs(
                "<ul><li><a href='#1'>概况</a></li><li><a href='#2'>决算表</a></li><li><a"
                    + " href='#3'>说明</a></li></ul><p>正文。</p>"))
        .contains("概况", "决算表", "说明");
  }

  @Test
  void hiddenTablesAreKept() throws Exception {
    String page =
        "<div style='display: none'><table><tr><td>甲<td>1.00<tr><td>乙<td>2.00</table></div>";
    assertThat(tables("<p>页签</p>" + page)).hasSize(1);
  }

  @Test
  void deletedTextIsNotRead() throws Exception {
    assertThat(paragraphs("<p>收入<del>1.00</del><ins>2.00</ins>万元</p>")).containsExactly("收入2.00万元");
  }

  // ---- tables

  @Test
  void spansAreMergedCells() throws Exception {
    Table table =
        tables(
                "<table><tr><td rowspan=2>科目<td colspan=2>金额<tr><td>甲<td>乙"
                    + "<tr><td>梨<td>1.00<td>2.00</table>")
            .get(0);
    assertThat(table.spansKnown()).isTrue();
    assertThat(texts(table)).containsExactly("科目", "金额", "甲", "乙", "梨", "1.00", "2.00");
    assertThat(table.grid()[1][0].text()).isEqualTo("科目");
    assertThat(table.grid()[0][2].text()).isEqualTo("金额");
  }

  @Test
  void aSpanDoesNotReachPastTheTable() throws Exception {
    Table table = tables("<table><tr><td rowspan=60000>甲<td>乙<tr><td>丙</table>").get(0);
    assertThat(table.rows()).isEqualTo(2);
  }

  @Test
  void aTableForLayoutDoesNotSwallowItsText() throws Exception {
    Document document =
        read(
            "<table><tr><td><p>收入决算表</p><p>单位：万元</p><table><tr><td>项目<td>金额"
                + "<tr><td>梨<td>1.00</table><p>注：无。</p></td></tr></table>");
    assertThat(document.blocks()).hasSize(4);
    assertThat(document.blocks().get(2)).isInstanceOf(Table.class);
  }

  @Test
  void aTableWithinADataTableStandsAlone() throws Exception {
    String rows = "<tr><td>甲<td>1.00<tr><td>乙<td>2.00<tr><td>丙<td>3.00";
    List<Table> tables =
        tables("<table>" + rows + "<tr><td>丁<td><table><tr><td>项目<td>4.00<td>x</table></table>");
    assertThat(tables).hasSize(2);
    assertThat(texts(tables.get(1))).containsExactly("项目", "4.00", "x");
  }

  @Test
  void titlesAndNotesWithinTheGridBecomeParagraphs() throws Exception {
    Document document =
        read(
            "<table><tr><td colspan=3>收入决算表<tr><td colspan=2>部门：果园局<td>单位：万元"
                + "<tr><td>项目<td>合计<td>其中<tr><td>梨<td>1.00<td>1.00"
                + "<tr><td colspan=3>注：本表反映收入。</table>");
    assertThat(paragraphs(document)).containsExactly("收入决算表", "部门：果园局", "单位：万元", "注：本表反映收入。");
    assertThat(((Table) document.blocks().get(3)).rows()).isEqualTo(2);
  }

  @Test
  void aHeaderInATableOfItsOwnIsJoinedToTheBody() throws Exception {
    List<Table> tables =
        tables(
            "<table><tr><td>项目<td>金额</table><table><tr><td>梨<td>1.00</table>"
                + "<table><tr><td>项目<td>金额<tr><td>桃<td>2.00</table>");
    assertThat(tables).extracting(Table::rows).containsExactly(2, 2);
  }

  @Test
  void linesWithinACellAreJoined() throws Exception {
    assertThat(texts(tables("<table><tr><td>公务<br>接待费<td><p>12</p><p>34</p></table>").get(0)))
        .containsExactly("公务接待费", "12 34");
  }

  // ---- encodings, word processors, hostile files

  @Test
  void theDeclaredEncodingCountsWhenTheBytesFitIt() throws Exception {
    String page = "<html><meta charset=gb2312><p>镕基果园</p></html>";
    assertThat(paragraphs(read(page.getBytes(Charset.forName("GB18030"))))).containsExactly("镕基果园");
    assertThat(paragraphs(read(page.getBytes(UTF_8)))).containsExactly("镕基果园");
  }

  @Test
  void whatWordAddsIsNoText() throws Exception {
    assertThat(
            paragraphs(
                "<!--[if gte mso 9]><xml><o:p>垃圾</o:p></xml><![endif]-->"
                    + "<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、"
                    + "</span><![endif]>职责<o:p></o:p></p>"))
        .containsExactly("一、职责");
  }

  @Test
  void hostilePagesAreRefusedInOneLine() {
    String wide = "<html><table>" + "<tr><td colspan=1000>a<td>b".repeat(2);
    assertThatThrownBy(() -> read(wide)).hasMessage("表格的列过多，上限为 1000 列");
    assertThatThrownBy(() -> read("<html><script>x</script></html>")).hasMessage("网页里没有文字");
  }

  @Test
  void deeplyNestedTablesAreReadSafely() throws Exception {
    Document document = read("<html><div>" + "<table><tr><td>".repeat(10_000) + "果园");
    assertThat(paragraphs(document)).containsExactly("果园");
  }

  // ----

  private static Document read(String page) throws UnreadableFileException {
    return read(page.getBytes(UTF_8));
  }

  private static Document read(byte[] page) throws UnreadableFileException {
    boolean whole = new String(page, 0, 5, UTF_8).equals("<html");
    byte[] start = (whole ? "" : "<html>").getBytes(UTF_8);
    byte[] bytes = new byte[start.length + page.length];
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(page, 0, bytes, start.length, page.length);
    return DocumentReader.standard().read(bytes, "a.html", Limits.DEFAULT);
  }

  private static List<String> paragraphs(String page) throws UnreadableFileException {
    return paragraphs(read(page));
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  private static List<Table> tables(String page) throws UnreadableFileException {
    return read(page).blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private static List<String> texts(Table table) {
    return table.cells().stream().map(Cell::text).toList();
  }
}
