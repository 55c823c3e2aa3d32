package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;

/** Tables that no lines are drawn around are known by how their columns stand. */
class UnruledTableTest {

  private static Document read(PdfSketch sketch) throws Exception {
    SourceFile source = new SourceFile("a.pdf", "", Format.PDF);
    return new PdfReader(Ocr.FORBIDDEN).read(source, sketch.bytes(), Limits.DEFAULT);
  }

  private static List<Table> tables(Document document) {
    return document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList();
  }

  private static List<String> rows(Table table) {
    return java.util.stream.IntStream.range(0, table.rows())
        .mapToObj(row -> String.join("|", table.row(row).stream().map(Cell::text).toList()))
        .toList();
  }

  private static void number(PdfSketch sketch, double right, double y, String number) {
    if (!number.isEmpty()) {
      sketch.text(right - 5 * number.length(), y, 10, number);
    }
  }

  private static void row(PdfSketch sketch, double y, String code, String name, String... amounts) {
    sketch.text(60, y, 10, code).text(120, y, 10, name);
    double right = 340;
    for (String amount : amounts) {
      number(sketch, right, y, amount);
      right += 70;
    }
  }

  private static PdfSketch head() {
    PdfSketch sketch = new PdfSketch().page().text(240, 80, 14, "支出决算表");
    sketch.text(60, 105, 10, "部门：清禾市档案局").text(470, 105, 10, "单位：万元");
    sketch.text(60, 130, 10, "科目编码").text(120, 130, 10, "科目名称");
    sketch.text(290, 130, 10, "本年支出").text(360, 130, 10, "基本支出");
    return sketch.text(430, 130, 10, "经营支出").text(500, 130, 10, "项目支出");
  }

  @Test
  void columnsAreKnownByTheEdgesOfAmountsAndWords() throws Exception {
    PdfSketch sketch = head();
    row(sketch, 150, "", "合计", "1279.44", "1035.08", "", "244.36");
    row(sketch, 170, "201", "一般公共服务支出", "971.97", "763.54", "", "208.43");
    row(sketch, 190, "2012601", "行政运行", "529.16", "529.16", "", "");
    row(sketch, 210, "205", "教育支出", "3.86", "", "", "3.86");
    sketch.text(60, 240, 10, "注：本表反映部门本年度支出情况。");

    Document document = read(sketch);

    assertThat(rows(tables(document).get(0)))
        .containsExactly(
            "科目编码|科目名称|本年支出|基本支出|经营支出|项目支出",
            "|合计|1279.44|1035.08||244.36",
            "201|一般公共服务支出|971.97|763.54||208.43",
            "2012601|行政运行|529.16|529.16||",
            "205|教育支出|3.86|||3.86");
    assertThat(document.blocks().get(0)).isInstanceOf(Paragraph.class);
    assertThat(document.diagnostics()).isEmpty();
  }

  @Test
  void aFewRowsOnTheNextPageBelongToTheTable() throws Exception {
    PdfSketch sketch = head();
    row(sketch, 150, "", "合计", "1279.44", "1035.08", "", "244.36");
    row(sketch, 170, "201", "一般公共服务支出", "971.97", "763.54", "", "208.43");
    row(sketch, 190, "2012601", "行政运行", "529.16", "529.16", "", "");
    sketch.page();
    row(sketch, 80, "205", "教育支出", "3.86", "", "", "3.86");

    List<Table> tables = tables(read(sketch));

    assertThat(tables).hasSize(1);
    assertThat(rows(tables.get(0))).hasSize(5).contains("205|教育支出|3.86|||3.86");
  }

  @Test
  void headingsOfGroupsCoverTheirColumns() throws Exception {
    PdfSketch sketch = new PdfSketch().page().text(240, 80, 14, "收入支出决算总表");
    sketch.text(150, 110, 10, "收入").text(400, 110, 10, "支出");
    sketch.text(60, 130, 10, "项目").text(240, 130, 10, "金额");
    sketch.text(300, 130, 10, "项目").text(500, 130, 10, "金额");
    String[][] rows = {
      {"一、财政拨款收入", "1227.27", "一、一般公共服务支出", "971.97"},
      {"二、事业收入", "58.31", "二、教育支出", "3.86"},
      {"三、其他收入", "", "三、卫生健康支出", "59.19"},
      {"总计", "1285.58", "总计", "1035.02"}
    };
    for (int r = 0; r < rows.length; r++) {
      double y = 150 + 20 * r;
      sketch.text(60, y, 10, rows[r][0]).text(300, y, 10, rows[r][2]);
      number(sketch, 275, y, rows[r][1]);
      number(sketch, 535, y, rows[r][3]);
    }

    Table table = tables(read(sketch)).get(0);

    assertThat(table.row(0)).extracting(Cell::columnSpan).containsExactly(2, 2);
    assertThat(rows(table))
        .containsExactly(
            "收入|支出",
            "项目|金额|项目|金额",
            "一、财政拨款收入|1227.27|一、一般公共服务支出|971.97",
            "二、事业收入|58.31|二、教育支出|3.86",
            "三、其他收入||三、卫生健康支出|59.19",
            "总计|1285.58|总计|1035.02");
  }

  @Test
  void sentencesWithAmountsAreNoTable() throws Exception {
    PdfSketch sketch = new PdfSketch().page();
    for (int i = 0; i < 8; i++) {
      double y = 100 + 20 * i;
      sketch.text(80, y, 10, "本年支出合计1279.44万元，其中：基本支出1035.08万元，占80.90%；");
      sketch.text(60, y + 10, 10, "项目支出244.36万元，占19.10%，比上年增加12.00万元，增长5.16%。");
    }

    assertThat(tables(read(sketch))).isEmpty();
  }
}
