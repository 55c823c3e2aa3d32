package org.mingjian.settled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Location;
import org.mingjian.report.Invented;

class SettlerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final Path FILE = Path.of("/srv/2024/甲局决算.pdf");

  /** A finding at table 收入支出决算总表, row 总计, column 收入决算数, figure 2,940.05. */
  private static final Finding FINDING = Invented.finding(Severity.ERROR);

  private static Suppression suppression(
      String table, String row, String column, String text, String figure, String file) {
    return new Suppression(
        "t1-balance", table, row, column, text, figure, file, "已核实", "张三", null, "s.yaml 第 2 行");
  }

  private static Settler settler(Suppression... suppressions) {
    Settings settings =
        new Settings(
            Path.of("s.yaml"),
            null,
            List.of(),
            null,
            null,
            List.of(),
            List.of(suppressions),
            List.of());
    return new Settler(settings, null, TODAY);
  }

  private static SettledAssessment settle(Settler settler, Finding... findings) {
    Assessment clean = Invented.clean("甲局决算.pdf").assessment();
    return settler.settle(clean.withFindings(List.of(findings)), List.of(FILE));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "收入支出决算总表, 总计, 收入决算数, -, '2,940.05', -, true",
        "收入支出决算总表, 总计, 收入决算数, -, 2940.05, *.pdf, true",
        "收入支出决算总表, -, -, -, -, -, true",
        "-, -, -, -, -, 2024/*.pdf, true",
        "-, -, -, 2940, 2940.05, -, false",
        "收入支出决算总表, 总计, -, -, 2940.06, -, false",
        "收入支出决算总表, 合计, -, -, 2940.05, -, false",
        "支出决算表, 总计, -, -, 2940.05, -, false",
        "-, -, 支出决算数, -, 2940.05, -, false",
        "-, -, -, -, -, 2023/*.pdf, false",
        "-, -, -, -, -, *.docx, false"
      })
  void suppressesByPlaceFigureAndFile(
      String table,
      String row,
      String column,
      String text,
      String figure,
      String file,
      boolean meant) {
    Settler settler = settler(suppression(table, row, column, text, figure, file));

    SettledAssessment settled = settle(settler, FINDING);

    assertThat(settled.settled()).hasSize(meant ? 1 : 0);
    assertThat(settled.open().findings()).hasSize(meant ? 0 : 1);
    assertThat(settler.remarks()).hasSize(meant ? 0 : 1);
  }

  @Test
  void keepsReasonAndPerson() {
    SettledAssessment settled =
        settle(settler(suppression("收入支出决算总表", null, null, null, null, null)), FINDING);

    assertThat(settled.settled())
        .containsExactly(
            new SettledFinding(
                FINDING, new Settlement(Settlement.Kind.SUPPRESSION, "已核实", "张三", null)));
  }

  @Test
  void asksForTheFigureWhereAPlaceOfAFigureIsNamed() {
    Settler settler = settler(suppression(null, "总计", null, null, null, null));

    assertThat(settle(settler, FINDING).settled()).isEmpty();
    assertThat(settler.remarks())
        .singleElement()
        .asString()
        .contains("s.yaml 第 2 行")
        .contains("该处印有数字 2,940.05，须写明 figure");
  }

  @Test
  void takesWordsOfASentenceWithoutFigures() {
    Location sentence = Location.ofText(null, "三、收入决算情况说明", "主要原因是其他");
    Finding bare = Invented.bare(Severity.WARNING);
    Finding finding =
        new Finding(
            "t1-balance",
            bare.severity(),
            bare.certainty(),
            "",
            "",
            List.of(),
            List.of(sentence),
            List.of(),
            null,
            null,
            null,
            "f");

    assertThat(
            settle(settler(suppression(null, null, null, "原因是其他", null, null)), finding).settled())
        .hasSize(1);
    assertThat(
            settle(settler(suppression(null, null, null, "收入决算情况", null, null)), finding).settled())
        .hasSize(1);
    assertThat(settle(settler(suppression(null, null, null, "支出", null, null)), finding).settled())
        .isEmpty();
  }

  @Test
  void expiresAfterItsLastDay() {
    Suppression until30 =
        new Suppression(
            "t1-balance", null, null, null, null, null, "*", "r", "p", TODAY, "s.yaml 第 2 行");
    Suppression until29 =
        new Suppression(
            "t1-balance",
            null,
            null,
            null,
            null,
            null,
            "*",
            "r",
            "p",
            TODAY.minusDays(1),
            "s.yaml 第 2 行");
    assertThat(settle(settler(until30), FINDING).settled()).hasSize(1);

    Settler expired = settler(until29);
    assertThat(settle(expired, FINDING).settled()).isEmpty();
    assertThat(expired.remarks()).singleElement().asString().contains("已于 2026-06-29 到期");
  }

  @Test
  void setsSeveritiesAndSaysSo() {
    SeverityChange change = new SeverityChange("t1-balance", Severity.INFO, "本地");
    Settings settings =
        new Settings(
            Path.of("s.yaml"),
            null,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(change, new SeverityChange("other", Severity.INFO, "无关")));

    SettledAssessment settled = settle(new Settler(settings, null, TODAY), FINDING);

    assertThat(settled.open().findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(settled.changes()).containsExactly(change);
  }

  @Test
  void knowsWhatIsInTheBaselineAndCountsWhatIsGone() {
    Assessment clean = Invented.clean("甲局决算.pdf").assessment();
    Finding gone = FINDING.withFingerprint("gone");
    Baseline baseline =
        new Baseline(List.of(BaselineDocument.of(clean.disclosure(), List.of(FINDING, gone))));
    Settler settler = new Settler(Settings.NONE, baseline, TODAY);

    SettledAssessment settled = settle(settler, FINDING, FINDING.withFingerprint("new"));

    assertThat(settled.settled())
        .extracting(item -> item.settlement().kind())
        .containsExactly(Settlement.Kind.BASELINE);
    assertThat(settled.open().findings()).extracting(Finding::fingerprint).containsExactly("new");
    assertThat(settled.compared()).isTrue();
    assertThat(settler.remarks()).containsExactly("基线中有 1 处问题已不再出现");
  }
}
