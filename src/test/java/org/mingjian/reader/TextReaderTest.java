package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;

class TextReaderTest {

  // ---- tables

  @Test
  void tabLinesAreATableWithTheColumnsOfEachCell() throws Exception {
    Table table = only(Table.class, "科目\t\t金额\n201\t 果园 \t1.50\n");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.spansKnown()).isFalse();
    Cell name = table.grid()[1][1];
    assertThat(name.text()).isEqualTo("果园");
    assertThat(name.place()).isEqualTo(new Place.Line(2, 5, 7));
    assertThat(table.grid()[0][1].isBlank()).isTrue();
  }

  @Test
  void aPageBreakDoesNotEndATable() throws Exception {
    String mark = "仅供内部审核\n\n仅供内部审核\n\n仅供内部审核\n\n";
    assertThat(tables("科目\t金额\n201\t1.00\n\n" + mark + "202\t2.00\n")).containsExactly("3×2");
  }

  @Test
  void aHeaderOrAnotherWidthBeginsAnotherTable() throws Exception {
    assertThat(tables("科目\t金额\n201\t1.00\n\n项目\t金额\n甲\t2.00\n")).containsExactly("2×2", "2×2");
    assertThat(tables("科目\t金额\n201\t1.00\n\n202\t2.00\t3.00\n203\t1.00\t2.00\n"))
        .containsExactly("2×2", "2×3");
  }

  @Test
  void shortRowsAreFilledWithBlankCells() throws Exception {
    Table table = only(Table.class, "项目\t甲\t乙\n201\t1.00\n202\t1.00\t2.00\n");
    assertThat(table.grid()[1][2].isBlank()).isTrue();
    assertThat(((Place.Line) table.grid()[1][2].place()).line()).isEqualTo(2);
  }

  @Test
  void aLineBreakWithinACellDoesNotBreakItsRow() throws Exception {
    Table table = only(Table.class, "项目\t说明\t分值\n甲\t很好\t1\n乙\t写得太长\n的说明\t2\n丙\t好\t3\n丁\t好\t4\n");
    assertThat(table.rows()).isEqualTo(5);
    assertThat(table.grid()[2][1].text()).isEqualTo("写得太长的说明");
    assertThat(table.grid()[2][2].text()).isEqualTo("2");
  }

  @Test
  void aBareTotalAndGradeStayInTheirTable() throws Exception {
    Table table = only(Table.class, "指标\t分值\t得分\n产量\t90\t80\n总分\t\t\n90\n优\n分析\t收成好\t\n");
    assertThat(table.rows()).isEqualTo(6);
    assertThat(table.grid()[3][0].text()).isEqualTo("90");
    assertThat(table.grid()[4][0].text()).isEqualTo("优");
  }

  @Test
  void captionsSetWithTabsAboveATableAreParagraphs() throws Exception {
    List<Block> blocks = blocks("部门名称：果园局\t\t金额单位：万元\n科目\t甲\t乙\n201\t1.00\t2.00\n");
    assertThat(blocks.get(0)).extracting("text").isEqualTo("部门名称：果园局");
    assertThat(blocks.get(1)).extracting("text").isEqualTo("金额单位：万元");
    assertThat(blocks.get(2)).isInstanceOf(Table.class);
  }

  @Test
  void contentsEntriesAreParagraphs() throws Exception {
    assertThat(texts("第一部分 概况\t1\n一、职责.....\t1\n二、机构.....\t2\n")).hasSize(3);
    assertThat(texts("第一部分 概况\t1\n")).hasSize(1);
  }

  @Test
  void markdownTablesAreTables() throws Exception {
    Table table = only(Table.class, "| 科目 | 金额 |\n|---|---:|\n| 甲\\|乙 | **1.00** |\n| 丙 |  |\n");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.grid()[1][0].text()).isEqualTo("甲|乙");
    assertThat(table.grid()[1][1].text()).isEqualTo("1.00");
    assertThat(table.grid()[2][1].isBlank()).isTrue();
  }

  @Test
  void tagsLeftInACellAreNoPartOfItsWords() throws Exception {
    Table table = only(Table.class, "项目\t<p>甲好</p>\n丙\t第一<br>第二\n");
    assertThat(table.grid()[0][1].text()).isEqualTo("甲好");
    assertThat(table.grid()[1][1].text()).isEqualTo("第一 第二");
    assertThat(table.grid()[0][1].place()).isEqualTo(new Place.Line(1, 3, 12));
  }

  // ---- furniture

  @Test
  void whatFormsRepeatIsNoWatermark() throws Exception {
    String forms = "果树项目支出绩效自评表\n\n(2024年度)\n\n单位：万元\n\n无\n\n".repeat(12);
    assertThat(all(Furniture.class, forms)).isEmpty();
  }

  @Test
  void aShortLineThatFollowsItselfAgainAndAgainIsAWatermark() throws Exception {
    List<Furniture> found = all(Furniture.class, "正文在此。\n\n" + "果园印章\n\n".repeat(10));
    assertThat(found).hasSize(10);
    assertThat(found.get(1).place()).isEqualTo(new Place.Line(5, 0, 4));
  }

  @Test
  void aRisingSeriesOfLoneNumbersIsPageNumbers() throws Exception {
    List<Furniture> found =
        all(Furniture.class, "甲句完。\n\n1\n\n乙句完。\n\n- 2 -\n\n丙句完。\n\n3\n\n丁句完。\n\n85\n");
    assertThat(found).extracting(Furniture::text).containsExactly("1", "- 2 -", "3");
    assertThat(found).allMatch(f -> f.kind() == Furniture.Kind.PAGE_NUMBER);
  }

  // ---- paragraphs

  @Test
  void joinsATornTitleAndATornName() throws Exception {
    assertThat(texts("公开03\n表\n\n单位：万元\n")).containsExactly("公开03表", "单位：万元");
    assertThat(texts("部门名称：某市果园和\n蔬菜管理局\n2024年度\n")).containsExactly("部门名称：某市果园和蔬菜管理局", "2024年度");
    assertThat(texts("部门名称：某市果园局\n2024年度\n单位：万元\n")).hasSize(3);
  }

  @Test
  void joinsASentenceThatAPageBreakTore() throws Exception {
    String text = "（六）负责全市果园的管理工作，会同有关\n\n部门制定种植办法，指导果农生产。\n";
    Paragraph paragraph = only(Paragraph.class, text);
    assertThat(paragraph.text()).isEqualTo("（六）负责全市果园的管理工作，会同有关部门制定种植办法，指导果农生产。");
    assertThat(paragraph.placeAt(0)).isEqualTo(new Place.Line(1, 0, 19));
    assertThat(paragraph.placeAt(19)).isEqualTo(new Place.Line(3, 0, 16));
  }

  @Test
  void aWatermarkWithinASentenceFollowsIt() throws Exception {
    String mark = "仅供内部审核\n\n".repeat(3);
    List<Block> blocks = blocks("果园支出增加，主要原因是\n\n" + mark + "新种苹果树三百棵，施肥一次。\n");
    assertThat(blocks).hasSize(4);
    assertThat(blocks.get(0)).extracting("text").isEqualTo("果园支出增加，主要原因是新种苹果树三百棵，施肥一次。");
  }

  @Test
  void headingsCaptionsAndListItemsStayApart() throws Exception {
    assertThat(
            texts("一、收入决算情况说明\n\n2024年度收入3.00万元，其中：\n\n苹果1.00万元，占比33.33%\n\n梨2.00万元，占比66.67%。\n"))
        .hasSize(4);
    assertThat(texts("某市果园局\n2024年度部门决算\n\n目 录\n\n果园支出决算表\n公开03表\n单位：万元\n")).hasSize(6);
    assertThat(texts("注：1.果树是指结果的树，含幼树。\n 2.果园是指种树的地。\n")).hasSize(2);
  }

  @Test
  void joinsHardWrappedLines() throws Exception {
    String text =
        """
            2024年度某市果园局收入总计三千一百二十万元与上年相比
        增加了四百五十万元增长一成六主要原因是新建果园三处并且购置
        了一批农业机械同时果农培训的次数也有所增加支出总计1062
        .85万元。
            2024年度某市果园局支出总计三千一百二十万元与上年相比
        增加四百五十万元。
        """;
    List<String> texts = texts(text);
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0)).contains("购置了一批").endsWith("1062.85万元。");
    assertThat(texts.get(1)).contains("相比增加");
  }

  @Test
  void markdownMarksAreNoPartOfTheWordsButOfThePlace() throws Exception {
    assertThat(texts("## 一、概况\n本部门**种树**。\n- 第一项\n- 第二项\n"))
        .containsExactly("一、概况", "本部门种树。", "第一项", "第二项");
    Paragraph bold = only(Paragraph.class, "本部门**种树**。\n");
    assertThat(bold.placeAt(3)).isEqualTo(new Place.Line(1, 5, 7));
    assertThat(bold.placeAt(5)).isEqualTo(new Place.Line(1, 9, 10));
  }

  @Test
  void runsCoverTheTextWithoutOverlap() throws Exception {
    String text = "本表由ABC，\nDEF<br>公司**编制**，数据来自\nSAP 系统。\n";
    for (Paragraph paragraph : all(Paragraph.class, text)) {
      int at = 0;
      for (var run : paragraph.runs()) {
        assertThat(run.start()).isEqualTo(at);
        at = run.end();
      }
      assertThat(at).isEqualTo(paragraph.text().length());
    }
  }

  // ---- what cannot be read

  @Test
  void anEnglishDescriptionStandsForATableThatWasNotRead() throws Exception {
    String text = "果树项目支出绩效自评表\n\nTable with columns for tree, fruit and score. Stamp: '果园局 章'.\n";
    Document document = read(text);
    assertThat(document.blocks().get(1)).isInstanceOf(Placeholder.class);
    assertThat(document.diagnostics())
        .singleElement()
        .extracting("kind")
        .isEqualTo("unreadable-table");
    assertThat(document.diagnostics().get(0).place())
        .isEqualTo(((Placeholder) document.blocks().get(1)).place());
  }

  @Test
  void refusesMoreCellsOrCharactersThanAllowed() {
    Limits limits = new Limits(1 << 20, 1, 100, 1_000, 1);
    assertThatThrownBy(() -> read("甲" + "\t乙".repeat(400), limits)).hasMessageContaining("单元格过多");
    assertThatThrownBy(() -> read("甲".repeat(1_001), limits)).hasMessageContaining("文字过多");
    // Few cells, but a grid of many positions.
    assertThatThrownBy(() -> read("a\tb\n".repeat(60) + "a" + "\tb".repeat(30), limits))
        .hasMessageContaining("单元格过多");
  }

  @Test
  void aLineWithoutEndIsRead() throws Exception {
    String text = "果树，".repeat(1_000_000);
    assertThat(only(Paragraph.class, text).text()).hasSize(3_000_000);
    assertThat(blocks("**<p>|\\".repeat(300_000))).isNotEmpty();
  }

  private static <T extends Block> T only(Class<T> kind, String text) throws Exception {
    List<Block> blocks = blocks(text);
    assertThat(blocks).hasSize(1);
    return kind.cast(blocks.get(0));
  }

  private static <T extends Block> List<T> all(Class<T> kind, String text) throws Exception {
    return blocks(text).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> texts(String text) throws Exception {
    assertThat(blocks(text)).allMatch(Paragraph.class::isInstance);
    return all(Paragraph.class, text).stream().map(Paragraph::text).collect(Collectors.toList());
  }

  private static List<String> tables(String text) throws Exception {
    return all(Table.class, text).stream().map(t -> t.rows() + "×" + t.columns()).toList();
  }

  private static List<Block> blocks(String text) throws Exception {
    return read(text).blocks();
  }

  private static Document read(String text) throws Exception {
    return read(text, Limits.DEFAULT);
  }

  private static Document read(String text, Limits limits) throws Exception {
    return DocumentReader.standard().read(text.getBytes(UTF_8), "a.txt", limits);
  }
}
