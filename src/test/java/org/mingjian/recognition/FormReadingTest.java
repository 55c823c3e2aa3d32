package org.mingjian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.document.Document;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance.Outcome;
import org.mingjian.fact.FormText.Role;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Quality;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;

/** Forms of invented projects, each with one of the irregularities that published forms have. */
class FormReadingTest {

  private static final String TITLE = "河堤巡查经费项目支出绩效自评表 (2024年度)\n\n";
  private static final List<String> HEAD =
      List.of(
          "项目名称||河堤巡查经费||||||||",
          "主管部门及代码||301-青柳市水务局||||预算单位|301002-青柳市河道管理所|||",
          "项目资金预算安排及执行进度(万元)||年初预算数||全年预算数|全年执行数|资金结（转）余|执行率|得分|偏差原因|",
          "||目标申报数|预算编制数|||||||",
          "|资金总额：|50|50|40|38|2|95.00|9.50||",
          "|市县区财政资金|50|50|40|38|2|95.00|9.50|年中压减|",
          "项目年度绩效目标||年度目标||||实际完成情况||||",
          "||完成全部河堤的月度巡查。||||全年巡查河堤12次，修补险段3处。||||",
          "绩效指标|一级指标|二级指标|三级指标|年初指标值|调整后指标值|实际完成值|定性指标情况说明|分值|得分|偏差原因分析及改进措施");
  private static final List<String> ROWS =
      List.of(
          "|产出指标|数量指标|巡查次数|≥12次|≥12次|12次||20|20|",
          "||质量指标|险段修补合格率|=100%|=100%|100%||10|10|",
          "||时效指标|巡查按月完成||每月|达成预期指标|按月完成|10|10|",
          "||成本指标|单次巡查成本|≤4万元|≤4万元|3.2万元||10|10|",
          "|效益指标|社会效益|沿河群众安全||保障|达成预期指标||30|30|",
          "|满意度指标|服务对象满意度|沿河群众满意度|≥95%|≥95%|93%||10|8.5|部分路段整修较晚");
  private static final List<String> END =
      List.of(
          "总分|||||||||98|优",
          "项目绩效分析|项目实施和预算执行情况及分析||全年预算40万元，执行38万元，执行率95.00%。|||||||",
          "|主要经验做法||分段包干。|||||||");

  @Test
  void aPlainFormIsReadWhole() {
    EvaluationForm form = read(HEAD, ROWS, END);
    assertThat(form.quality()).isEqualTo(Quality.CLEAN);
    assertThat(form.project()).isEqualTo("河堤巡查经费");
    assertThat(form.titleProject()).isEqualTo("河堤巡查经费");
    assertThat(form.year()).isEqualTo(2024);
    assertThat(form.departmentCode()).isEqualTo("301");
    assertThat(form.unitCode() + form.unit()).isEqualTo("301002青柳市河道管理所");
    assertThat(fund(form)).containsExactly("50", "40", "38", "2", "95.00", "9.50");
    assertThat(form.funds().get(1).reason()).isEqualTo("年中压减");
    assertThat(form.text(Role.GOAL).text()).isEqualTo("完成全部河堤的月度巡查。");
    assertThat(form.text(Role.COMPLETION).text()).contains("12次");
    assertThat(form.text(Role.PRACTICE).text()).isEqualTo("分段包干。");
    assertThat(points(form)).containsExactly("20/20", "10/10", "10/10", "10/10", "30/30", "10/8.5");
    assertThat(form.total().print()).isEqualTo("98");
    assertThat(form.grade()).isEqualTo("优");
    assertThat(form.repairs()).isEmpty();
  }

  @Test
  void anIndicatorKeepsItsWords() {
    Indicator last = read(HEAD, ROWS, END).indicators().get(5);
    assertThat(last.level1()).isEqualTo("满意度指标");
    assertThat(last.name()).isEqualTo("沿河群众满意度");
    assertThat(last.targetInForce()).isEqualTo("≥95%");
    assertThat(last.actual()).isEqualTo("93%");
    assertThat(last.reached()).isNegative();
    assertThat(last.reason()).isEqualTo("部分路段整修较晚");
  }

  @ParameterizedTest
  @ValueSource(strings = {"河堤巡查经费项目支出绩效自评表", "河堤巡查经费项目支出绩效自评", "河堤巡查经费项目支出绩效自", "河堤巡查经费项目支出绩效"})
  void titlesMayBeCutOff(String title) {
    EvaluationForm form = only(forms(title + "\n\n（2024年度）\n\n" + tabs(HEAD, ROWS, END)));
    assertThat(form.titleProject()).isEqualTo("河堤巡查经费");
    assertThat(form.year()).isEqualTo(2024);
  }

  @Test
  void theNarrativeOnPerformanceIsNoForm() {
    String text = "（四）预算绩效情况说明\n\n本部门开展了绩效自评。\n\n项目\t金额\n甲\t1.00\n乙\t2.00\n";
    assertThat(forms(text)).isEmpty();
  }

  @Test
  void aTableWithoutTitleIsKnownByWhatItNames() {
    assertThat(only(forms(tabs(HEAD, ROWS, END))).project()).isEqualTo("河堤巡查经费");
  }

  @Test
  void shiftedRowsAreReadByTheirContent() {
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(1, "质量指标|险段修补合格率|=100%|=100%|100%||10|10|||");
    rows.set(3, "||成本指标|单次巡查成本|≤4万元|≤4万元|3.2万元|||10|10");
    EvaluationForm form = read(HEAD, rows, END);
    assertThat(form.quality()).isEqualTo(Quality.CLEAN);
    assertThat(form.indicators().get(1).name()).isEqualTo("险段修补合格率");
    assertThat(form.indicators().get(1).actual()).isEqualTo("100%");
    assertThat(form.indicators().get(3).actual()).isEqualTo("3.2万元");
  }

  @ParameterizedTest
  @CsvSource({
    "||质量指标|险段修补合格率|=100%|=100%|100%||10|0|10, 又印了一次",
    "||质量指标|险段修补合格率|=100%|10|0|10|0||, 各印了两次"
  })
  void pointsPrintedTwiceAreReadOnceAndSaidSo(String row, String repair) {
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(1, row);
    EvaluationForm form = read(HEAD, rows, total("88", "良"));
    assertThat(form.quality()).isEqualTo(Quality.REPAIRED);
    assertThat(points(form).get(1)).isEqualTo("10/0");
    assertThat(form.repairs()).anyMatch(words -> words.contains(repair));
  }

  @Test
  void aWeightGluedToWordsIsReadAndSaidSo() {
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(4, "|效益指标|社会效益|沿河群众安全||保障|达成预期指标|群众安全30|30||");
    EvaluationForm form = read(HEAD, rows, END);
    assertThat(form.quality()).isEqualTo(Quality.REPAIRED);
    assertThat(points(form).get(4)).isEqualTo("30/30");
    assertThat(form.repairs()).anyMatch(words -> words.contains("粘连"));
  }

  @Test
  void aRowReadTwiceCountsOnce() {
    List<String> rows = new ArrayList<>(ROWS);
    rows.add(2, rows.get(1));
    EvaluationForm form = read(HEAD, rows, END);
    assertThat(form.quality()).isEqualTo(Quality.REPAIRED);
    assertThat(form.indicators()).hasSize(6);
  }

  @Test
  void blankScoresCountAsZero() {
    List<String> rows =
        ROWS.stream().map(row -> row.replaceAll("\\|(\\d+)\\|[\\d.]+\\|", "|$1||")).toList();
    EvaluationForm form = read(HEAD, rows, total("9.5", "差"));
    assertThat(form.balance().outcome()).isEqualTo(Outcome.CLOSED);
    assertThat(form.indicators()).noneMatch(indicator -> indicator.score().isPrinted());
  }

  @Test
  void aLostRowMakesAFormSuspect() {
    EvaluationForm form = read(HEAD, ROWS.subList(1, 6), END);
    assertThat(form.quality()).isEqualTo(Quality.SUSPECT);
    assertThat(form.balance().weightGap()).isEqualByComparingTo("-20");
    assertThat(form.balance().scoreGap()).isEqualByComparingTo("-20");
  }

  @Test
  void aWrongTotalLeavesAFormReadable() {
    EvaluationForm form = read(HEAD, ROWS, total("89", "良"));
    assertThat(form.quality()).isEqualTo(Quality.CLEAN);
    assertThat(form.balance().outcome()).isEqualTo(Outcome.SCORES_OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "总分 98 优||||||||||",
        "总 分|||||||||98|优",
        "总分||||||||||;||98|优|||||||",
        "总分||||||||||;98||||||||||;优||||||||||",
        "总分||98||||||||;评价等级||优||||||||"
      })
  void theTotalTakesManyShapes(String lines) {
    EvaluationForm form = read(HEAD, ROWS, List.of(lines.split(";")));
    assertThat(form.total().value()).isEqualByComparingTo("98");
    assertThat(form.grade()).isEqualTo("优");
  }

  @Test
  void aFormMayHaveNoHeadingsOfIndicators() {
    List<String> head = HEAD.subList(0, HEAD.size() - 1);
    assertThat(points(read(head, ROWS, END))).hasSize(6);
  }

  @Test
  void moneyInYuanUnderALabelOfTenThousandIsInYuan() {
    List<String> head = new ArrayList<>(HEAD);
    head.set(2, "项目资金预算安排及执行进度(万元)||年初预算数(元)||全年预算数(元)|年执行数(元)|结转（转）余(元)|执行率|得分||");
    EvaluationForm form = read(head, ROWS, END);
    assertThat(form.fund().executed().unit().symbol()).isEqualTo("元");
  }

  @Test
  void shiftedMoneyIsReadByWhatTheNumbersSayOfOneAnother() {
    List<String> head = new ArrayList<>(HEAD);
    head.set(4, "|资金总额：|50|50|50|40|38|2|95.00|9.50|");
    EvaluationForm form = read(head, ROWS, END);
    assertThat(fund(form)).containsExactly("50", "40", "38", "2", "95.00", "9.50");
    assertThat(form.repairs()).anyMatch(words -> words.contains("资金行"));
  }

  @Test
  void labelsOfTheIdentityMayBeMissingOrShifted() {
    List<String> head = new ArrayList<>(HEAD);
    head.set(0, "河堤巡查经费||||||||||");
    head.set(1, "项目名称||301-青柳市水务局||||预算单位 301002-青柳市河道管理所||||");
    EvaluationForm form = read(head, ROWS, END);
    assertThat(form.project()).isEqualTo("河堤巡查经费");
    assertThat(form.department()).isEqualTo("青柳市水务局");
    assertThat(form.unitCode()).isEqualTo("301002");
  }

  @Test
  void aFormGoesOnAfterAGapWithOtherColumns() {
    String rest = "\n项目绩效分析\t产出情况及分析\t巡查全部完成。\n\t主要经验做法\t分段包干。\n";
    String text = TITLE + tabs(HEAD, ROWS, END.subList(0, 1)) + rest;
    assertThat(only(forms(text)).text(Role.PRACTICE).text()).isEqualTo("分段包干。");
  }

  @Test
  void markUpLeftInCellsIsNoText() {
    List<String> head = new ArrayList<>(HEAD);
    head.set(7, "||<p>完成全部河堤的月度巡查。</p>||||<p>全年巡查河堤12次。</p>||||");
    assertThat(read(head, ROWS, END).text(Role.GOAL).text()).isEqualTo("完成全部河堤的月度巡查。");
  }

  @ParameterizedTest
  @CsvSource({"10, 95.00, 9.50, 98", "20, 95.00, 19.00, 97.5", "50, 95.00, 47.50, 96"})
  void executionMayWeighTenTwentyOrFifty(int weight, String rate, String score, String total) {
    List<String> head = new ArrayList<>(HEAD);
    head.set(4, "|资金总额：|50|50|40|38|2|" + rate + "|" + score + "||");
    head.set(5, "|市县区财政资金|50|50|40|38|2|" + rate + "|" + score + "||");
    int rest = 80 - weight;
    List<String> rows =
        List.of(
            "|产出指标|数量指标|巡查次数|≥12次|≥12次|12次||" + rest + "|" + rest + "|",
            "|效益指标|社会效益|沿河群众安全||保障|达成预期指标||10|10|",
            "|满意度指标|服务对象满意度|沿河群众满意度|≥95%|≥95%|93%||10|8.5|整修较晚");
    EvaluationForm form = read(head, rows, total(total, "优"));
    assertThat(form.executionWeight()).isEqualByComparingTo(String.valueOf(weight));
    assertThat(form.balance().weights()).isEqualByComparingTo(String.valueOf(100 - weight));
  }

  @Test
  void aFormWithoutExecutionScoreHasAHundredPointsOfIndicators() {
    List<String> head = new ArrayList<>(HEAD);
    head.set(2, "项目资金(万元)||年初预算数||全年预算数|全年执行数|执行率||||");
    head.set(3, "||||||||||");
    head.set(4, "|年度资金总额|50||40|38|95.00%|||||");
    head.remove(5);
    List<String> rows = new ArrayList<>(ROWS);
    rows.set(0, "|产出指标|数量指标|巡查次数|≥12次|≥12次|12次||30|30|");
    EvaluationForm form = read(head, rows, total("98.5", "优"));
    assertThat(form.balance().expectedWeights()).isEqualByComparingTo("100");
    assertThat(form.balance().outcome()).isEqualTo(Outcome.CLOSED);
  }

  @Test
  void aPlaceholderIsAnUnreadableForm() {
    String text =
        TITLE + "Table with columns for project name, budget, execution and indicators.\n";
    assertThat(only(forms(text)).quality()).isEqualTo(Quality.UNREADABLE);
  }

  private static List<String> total(String total, String grade) {
    return List.of("总分|||||||||" + total + "|" + grade);
  }

  @SafeVarargs
  private static EvaluationForm read(List<String>... parts) {
    return only(forms(TITLE + tabs(parts)));
  }

  @SafeVarargs
  private static String tabs(List<String>... parts) {
    StringBuilder text = new StringBuilder();
    for (List<String> part : parts) {
      for (String line : part) {
        String row = line.replace('|', '\t');
        int tabs = (int) row.chars().filter(c -> c == '\t').count();
        text.append(row).append("\t".repeat(Math.max(0, 10 - tabs))).append('\n');
      }
    }
    return text.toString();
  }

  private static List<EvaluationForm> forms(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Document document = DocumentReader.standard().read(bytes, "form.txt", Limits.DEFAULT);
      Outline outline = Outline.of(document);
      return new FormRecognizer(FormDictionary.load())
          .recognize(document, outline, new FigureRegister(), Set.of(), "national")
          .forms();
    } catch (UnreadableFileException e) {
      throw new AssertionError(e);
    }
  }

  private static EvaluationForm only(List<EvaluationForm> forms) {
    assertThat(forms).hasSize(1);
    return forms.get(0);
  }

  private static List<String> fund(EvaluationForm form) {
    return form.fund().figures().stream().map(figure -> figure.location().quote()).toList();
  }

  private static List<String> points(EvaluationForm form) {
    return form.indicators().stream()
        .map(indicator -> quote(indicator.weight()) + "/" + quote(indicator.score()))
        .toList();
  }

  private static String quote(Figure figure) {
    return figure.isPrinted() ? figure.location().quote() : "";
  }
}
