package org.mingjian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.SourceFile;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.Unit;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each sentence of {@code narrative/sentences.yaml} makes exactly the claims listed with it. */
class NarrativeSentencesTest {

  record Case(String at, String text, List<String> claims) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (InputStream stream =
        NarrativeSentencesTest.class.getResourceAsStream("/narrative/sentences.yaml")) {
      List<Map<String, Object>> entries =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      List<Case> cases = new ArrayList<>();
      for (Map<String, Object> entry : entries) {
        List<String> claims = new ArrayList<>();
        for (Object claim : (List<?>) entry.getOrDefault("claims", List.of())) {
          claims.add((String) claim);
        }
        cases.add(new Case((String) entry.get("at"), (String) entry.get("text"), claims));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSentenceMakesTheseClaims(Case sentence) {
    assertThat(claims(sentence)).containsExactlyElementsOf(sentence.claims());
  }

  static List<String> claims(Case sentence) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, "第三部分 2024年度部门决算情况说明");
    for (String heading : sentence.at().split("\\|", -1)) {
      add(blocks, heading);
    }
    for (String paragraph : sentence.text().split("\n", -1)) {
      add(blocks, paragraph);
    }
    Document document = new Document(new SourceFile("a.txt", "", Format.TEXT), blocks, List.of());
    FigureRegister figures = new FigureRegister();
    List<Object> facts =
        new NarrativeRecognizer()
            .recognize(document, Outline.of(document), cells(), figures, 2024, null);
    return facts.stream()
        .filter(Claim.class::isInstance)
        .map(fact -> ClaimText.of((Claim) fact))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void add(List<Block> blocks, String text) {
    blocks.add(Paragraph.at(text, new Place.Line(blocks.size() + 1, 0, text.length())));
  }

  private static List<StatementCell> cells() {
    List<StatementCell> cells = new ArrayList<>();
    String[] rows = {
      "205 教育支出",
      "20502 普通教育",
      "2050202 小学教育",
      "2050204 高中教育",
      "208 社会保障和就业支出",
      "20805 行政事业单位养老支出",
      "2080505 机关事业单位基本养老保险缴费支出",
      "221 住房保障支出",
      "22102 住房改革支出",
      "2210201 住房公积金"
    };
    for (String row : rows) {
      String code = row.substring(0, row.indexOf(' '));
      String name = row.substring(row.indexOf(' ') + 1);
      cells.add(cell("general-expenditure", code, code, name, "合计"));
    }
    cells.add(cell("general-expenditure", "合计", "", "合计", "合计"));
    cells.add(cell("income", "合计", "", "合计", "本年收入合计"));
    cells.add(cell("income", "合计", "", "合计", "财政拨款收入"));
    cells.add(cell("income", "合计", "", "合计", "其他收入"));
    cells.add(cell("expenditure", "合计", "", "合计", "本年支出合计"));
    return cells;
  }

  private static StatementCell cell(
      String table, String row, String code, String name, String column) {
    Figure figure =
        new Figure(
            -1,
            BigDecimal.TEN,
            Unit.TEN_THOUSAND_YUAN,
            Figure.Presence.PRINTED,
            true,
            Location.ofTable(new Place.Line(1, 0, 1), table, "10"));
    return new StatementCell(table, "", row, code, "", name, column, figure);
  }
}
