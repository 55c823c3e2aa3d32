package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.GradeScale;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;
import org.mingjian.fact.Unit;

/** Reads one form from top to bottom: who, money, goal, indicators, total, analysis. Used once. */
final class FormReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern CODED =
      Pattern.compile("(?<!\\d)(\\d{3,9})\\s*[-—－]\\s*(\\p{IsHan}[^|]*)$");
  private static final Pattern TOTAL =
      Pattern.compile("(?:总\\s*分|总计|合计|总得分|评价总分|自评总分|总评分)(?:值?、?.{0,8})?");
  private static final Pattern PROJECT =
      Pattern.compile("(?:一级|二级|专项|支出|转移支付)?(?:项目|专项|政策|转移支付)(?:支出)?名称");
  private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
  private static final Pattern CHARGE = Pattern.compile("(?:业务|预算|项目|地方|省级)?主管(?:部门|单位).*|预算部门");
  private static final Pattern UNIT_NAME =
      Pattern.compile("(?:项目)?(?:实施|预算|项目|用款|资金使用)单位.*|(?:[省市县区]级|本级)?(?:预算)?(?:部门|单位)名称");
  private static final Pattern GRADE =
      Pattern.compile("[(（]?(优秀?|良好?|中|差|合格|不合格|及格|不及格|一般|较差)(?:[(（].*|[)）])?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
  private static final Pattern TOTAL_IN_WORDS =
      Pattern.compile("总\\s*分\\s*[:：]?\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(\\D*)");

  private enum Phase {
    IDENTITY,
    FUNDS,
    GOAL,
    INDICATORS,
    TOTAL,
    ANALYSIS
  }

  private final FormSource source;
  private final GradeScale scale;
  private final int number;
  private final FigureRegister figures;
  private final FundReader funds;
  private final IndicatorReader indicators;
  private final FormTexts texts;
  private final List<Object> asides = new ArrayList<>();
  private Phase phase = Phase.IDENTITY;
  private String project = "";
  private String departmentCode = "";
  private String department = "";
  private String unitCode = "";
  private String unit = "";
  private Location projectLocation;
  private Location unitLocation;
  private String loose = "";
  private Location looseLocation;
  private BigDecimal total;
  private Place totalPlace;
  private String totalQuote;
  private Cell weightTotalCell;
  private boolean totalAlone;
  private Place weightTotalPlace;
  private Cell loneTotal;
  private Cell firstTotal;
  private String grade = "";
  private Location gradeLocation;

  FormReader(
      FormSource source,
      int number,
      FormDictionary dictionary,
      GradeScale scale,
      FigureRegister figures) {
    this.source = source;
    this.scale = scale;
    this.number = number;
    this.figures = figures;
    this.funds = new FundReader(number, source.title, dictionary, figures);
    this.indicators = new IndicatorReader(number, source.title, dictionary, figures);
    this.texts = new FormTexts(number, source.title);
  }

  /** Returns what was read beside the form: sums of groups, doubts about its headings. */
  List<Object> asides() {
    return asides;
  }

  EvaluationForm read() {
    for (FormRow row : source.rows) {
      if (!row.cells().isEmpty()) {
        accept(row);
      }
    }
    if (total == null || grade.isEmpty()) {
      source.lines.forEach(this::acceptLine);
    }
    return finish();
  }

  private void accept(FormRow row) {
    if (indicators.isHeader(row)) {
      if (phase != Phase.ANALYSIS) { // there it only repeats itself on a new page
        indicators.readHeader(row);
        phase = Phase.INDICATORS;
      }
      return;
    }
    switch (phase) {
      case IDENTITY -> acceptIdentity(row);
      case FUNDS -> acceptFunds(row);
      case GOAL -> acceptGoal(row);
      case INDICATORS -> acceptIndicator(row);
      case TOTAL -> acceptBelowTotal(row);
      case ANALYSIS -> texts.readAnalysis(row);
    }
  }

  private void acceptIdentity(FormRow row) {
    if (funds.headings(row) >= 3 || speaksOfMoney(row)) {
      phase = Phase.FUNDS;
      acceptFunds(row);
    } else if (texts.isGoalHeader(row)) {
      phase = Phase.GOAL;
      texts.readGoalHeader(row);
    } else {
      readIdentity(row);
    }
  }

  private static boolean speaksOfMoney(FormRow row) {
    String head = row.head();
    return head.contains("项目资金") || head.contains("资金安排") || head.contains("资金总额");
  }

  private void readIdentity(FormRow row) {
    List<Cell> cells = row.cells();
    for (int i = 0; i < cells.size(); i++) {
      String words = FormRow.text(cells.get(i));
      String label = Words.key(words).replaceFirst(":$", "");
      Matcher coded = CODED.matcher(words);
      Cell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
      if (coded.find()) {
        takeCoded(coded.group(1), coded.group(2).strip(), cells.get(i));
      } else if (PROJECT.matcher(BRACKETS.matcher(label).replaceAll("")).matches()) {
        if (next != null && !CODED.matcher(next.text()).find()) {
          project = FormRow.text(next);
          projectLocation = location(next, "项目名称");
          i++;
        }
      } else if (next != null && !CODED.matcher(next.text()).find()) {
        i += takeLabelled(label, next) ? 1 : 0;
      } else if (cells.size() == 1 && label.length() > 3) {
        loose = words;
        looseLocation = location(cells.get(i), "项目名称");
      }
    }
  }

  private void takeCoded(String code, String name, Cell cell) {
    if (code.length() <= 3) {
      departmentCode = code;
      department = name;
    } else {
      unitCode = code;
      unit = name;
      unitLocation = location(cell, "预算单位");
    }
  }

  private boolean takeLabelled(String label, Cell next) {
    String value = FormRow.text(next);
    String bare = BRACKETS.matcher(label).replaceAll("");
    if (bare.startsWith("中央主管部门")) {
      return true; // in charge of the programme, not of the region
    }
    if (CHARGE.matcher(bare).matches()) {
      department = department.isEmpty() ? value : department;
      return true;
    }
    if (TOTAL.matcher(bare).matches() && PrintedNumber.of(value).isNumber()) {
      firstTotal = next;
      return true;
    }
    if (label.matches("(项目|专项)(编码|代码|编号)")) {
      return true;
    }
    if (UNIT_NAME.matcher(bare).matches()) {
      unit = unit.isEmpty() ? value : unit;
      unitLocation = unitLocation == null ? location(next, "实施单位") : unitLocation;
      return true;
    }
    if (label.endsWith("编码") || label.endsWith("代码")) {
      unitCode = unitCode.isEmpty() ? value : unitCode;
      return true;
    }
    return false;
  }

  private void acceptFunds(FormRow row) {
    if (FundReader.numbers(row) == 0 && (funds.headings(row) >= 3 || !texts.isGoalHeader(row))) {
      funds.readHeader(row);
    } else if (texts.isGoalHeader(row)) {
      phase = Phase.GOAL;
      texts.readGoalHeader(row);
    } else if (indicators.looksLikeRow(row)) {
      phase = Phase.INDICATORS;
      acceptIndicator(row);
    } else {
      funds.read(row);
    }
  }

  private void acceptGoal(FormRow row) {
    if (indicators.looksLikeRow(row)) {
      phase = Phase.INDICATORS;
      acceptIndicator(row);
    } else if (funds.rows().isEmpty() && funds.isHeader(row)) {
      phase = Phase.FUNDS; // the goal stands above the money
      acceptFunds(row);
    } else {
      texts.readGoal(row);
    }
  }

  private void acceptIndicator(FormRow row) {
    String head = row.head();
    if (TOTAL.matcher(head).matches() || head.startsWith("总分")) {
      phase = Phase.TOTAL;
      readTotal(row);
    } else if (texts.isAnalysisHeading(row)) {
      phase = Phase.ANALYSIS;
      texts.readAnalysis(row);
    } else if (texts.isRemark(row)) {
      texts.readAnalysis(row);
    } else {
      indicators.read(row);
    }
  }

  private void acceptBelowTotal(FormRow row) {
    boolean onlyPoints = true;
    for (Cell cell : row.cells()) {
      String words = FormRow.text(cell);
      onlyPoints &=
          PrintedNumber.of(words).isNumber()
              || gradeIn(words) != null
              || words.matches("(评价|自评|绩效)?(等级|结论|结果)");
    }
    if (onlyPoints) {
      readTotal(row);
    } else {
      phase = Phase.ANALYSIS;
      texts.readAnalysis(row);
    }
  }

  private void readTotal(FormRow row) {
    List<Cell> numbers = new ArrayList<>();
    for (Cell cell : row.cells()) {
      String words = FormRow.text(cell);
      Matcher together = TOTAL_IN_WORDS.matcher(words);
      if (together.matches()) {
        takeTotal(new BigDecimal(together.group(1)), cell.place(), together.group(1));
        takeGrade(together.group(2).strip(), cell.place());
      } else if (NUMBER.matcher(words).matches()) {
        numbers.add(cell);
      } else {
        takeGrade(words, cell.place());
      }
    }
    if (numbers.size() == 1 && row.cells().size() == 1) {
      String words = FormRow.text(numbers.get(0));
      takeLoneTotal(PrintedNumber.of(words).value(), numbers.get(0).place(), words);
    } else if (!numbers.isEmpty() && total == null) {
      int score = indicators.scoreOfTwo(row);
      Cell last =
          numbers.stream()
              .filter(cell -> cell.column() == score)
              .findFirst()
              .orElse(numbers.get(numbers.size() - 1));
      takeTotal(PrintedNumber.of(FormRow.text(last)).value(), last.place(), FormRow.text(last));
      if (numbers.size() == 2) {
        weightTotalCell = numbers.get(0);
      } else if (indicators.isWeight(row, last)) {
        loneTotal = last;
      }
    }
  }

  private void takeTotal(BigDecimal value, Place place, String quote) {
    total = value;
    totalPlace = place;
    totalQuote = quote;
  }

  private void takeGrade(String words, Place place) {
    String named = gradeIn(words);
    if (grade.isEmpty() && named != null) {
      grade = named;
      gradeLocation = new Location(place, null, source.title, "总分", "等级", words);
    }
  }

  /**
   * Returns the grade that the words are, or that is ticked among all of them; null without one.
   */
  private static String gradeIn(String words) {
    Matcher matcher = GRADE.matcher(words);
    return matcher.matches() ? matcher.group(1) : TickedGrade.in(words);
  }

  private void acceptLine(FormSource.Line line) {
    String words = line.text().strip();
    Matcher together = TOTAL_IN_WORDS.matcher(words);
    if (total == null && together.matches()) {
      takeTotal(new BigDecimal(together.group(1)), line.place(), together.group(1));
      takeGrade(together.group(2).strip(), line.place());
    } else if (NUMBER.matcher(words).matches()) {
      takeLoneTotal(new BigDecimal(words), line.place(), words);
    } else {
      totalAlone = false;
      takeGrade(words, line.place());
    }
  }

  /** Of two numbers that stand alone, one below the other, the first is the sum of the weights. */
  private void takeLoneTotal(BigDecimal value, Place place, String quote) {
    if (total == null) {
      takeTotal(value, place, quote);
      totalAlone = true;
    } else if (totalAlone) {
      totalAlone = value.compareTo(HUNDRED) == 0;
      if (total.compareTo(HUNDRED) == 0) {
        weightTotalPlace = totalPlace;
        takeTotal(value, place, quote);
      }
    }
  }

  private Location location(Cell cell, String row) {
    return new Location(cell.place(), null, source.title, row, null, FormRow.text(cell));
  }

  private EvaluationForm finish() {
    if (project.isEmpty() && !loose.isEmpty()) {
      project = loose;
      projectLocation = looseLocation;
    }
    if (loneTotal != null && isTotalOfWeights()) {
      weightTotalCell = loneTotal;
      total = null;
    }
    if (total == null && firstTotal != null) {
      String words = FormRow.text(firstTotal);
      takeTotal(PrintedNumber.of(words).value(), firstTotal.place(), words);
    }
    if (weightTotalPlace != null && earned().compareTo(HUNDRED) == 0) {
      takeTotal(HUNDRED, weightTotalPlace, "100"); // a stray number followed
    }
    Settlement settled = settle();
    List<Indicator> rows = indicators.settle(settled.chosen);
    asides.addAll(indicators.subtotals(settled.chosen, rows));
    asides.addAll(funds.doubts());
    Figure printedTotal = total == null ? null : points(total, totalPlace, "总分", totalQuote);
    Figure weightTotal =
        weightTotalCell == null
            ? null
            : points(
                PrintedNumber.of(FormRow.text(weightTotalCell)).value(),
                weightTotalCell.place(),
                "分值",
                FormRow.text(weightTotalCell));
    FormBalance balance = balance(rows, settled.executionWeight);
    List<String> repairs = new ArrayList<>();
    boolean mended = repairs(settled.chosen, rows, repairs);
    return new EvaluationForm(
        number,
        source.title,
        source.titleProject,
        source.wholeDepartment ? EvaluationForm.Kind.WHOLE_DEPARTMENT : EvaluationForm.Kind.PROJECT,
        source.year,
        project,
        departmentCode,
        department,
        unitCode,
        unit,
        funds.rows(),
        rows,
        texts.found(),
        weightTotal,
        printedTotal,
        grade,
        scale,
        settled.executionWeight,
        indicators.asksPoints(),
        indicators.asksReasons(),
        !source.rows.isEmpty() && source.rows.get(0).spansKnown(),
        balance,
        quality(rows, balance, mended),
        repairs,
        Location.ofTable(source.place, source.title, source.title),
        projectLocation,
        unitLocation,
        gradeLocation);
  }

  /** A lone 100 under the weights is their sum, unless the scores add up to it. */
  private boolean isTotalOfWeights() {
    BigDecimal excess = earned().subtract(HUNDRED);
    return total.compareTo(HUNDRED) == 0 && excess.signum() != 0 && !isSlip(excess);
  }

  /** Returns the sum of the scores in their plainest reading. */
  private BigDecimal earned() {
    Figure execution = executionScore();
    BigDecimal scores = execution == null ? BigDecimal.ZERO : execution.value();
    for (List<ScoreReading> row : indicators.readings()) {
      scores = scores.add(row.get(0).points());
    }
    return scores;
  }

  /** Tells whether a single score is too high by so much: then 100 is the total all the same. */
  private boolean isSlip(BigDecimal excess) {
    return excess.signum() > 0
        && indicators.readings().stream()
            .map(row -> row.get(0))
            .anyMatch(row -> row.points().subtract(row.weightOrZero()).compareTo(excess) == 0);
  }

  private Figure points(BigDecimal value, Place place, String column, String quote) {
    Location location = new Location(place, null, source.title, "总分", column, quote);
    return figures.printed(value, Unit.count("分"), true, location);
  }

  private record Settlement(List<ScoreReading> chosen, BigDecimal executionWeight) {}

  /**
   * Chooses the readings; the weight of execution is what is printed, else what makes the weights
   * complete, else 10.
   */
  private Settlement settle() {
    List<List<ScoreReading>> readings = indicators.readings();
    Figure score = executionScore();
    BigDecimal execution = executionWeight(readings, score);
    boolean scored = score != null && execution.signum() > 0;
    BigDecimal wanted =
        total == null ? null : total.subtract(scored ? score.value() : BigDecimal.ZERO);
    List<ScoreReading> chosen = ScoreSolver.choose(readings, HUNDRED.subtract(execution), wanted);
    return new Settlement(chosen, execution);
  }

  private Figure executionScore() {
    Figure any = null;
    for (var row : funds.rows()) {
      if (row.score() != null && (any == null || row.total())) {
        any = row.score();
      }
    }
    return any;
  }

  private BigDecimal executionWeight(List<List<ScoreReading>> readings, Figure score) {
    if (countsWithoutExecution(readings)) {
      return BigDecimal.ZERO;
    }
    for (var row : funds.rows()) {
      if (row.weight() != null) {
        return row.weight().value();
      }
    }
    if (score != null && funds.headedWeight() != null) {
      return funds.headedWeight();
    }
    if (score == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (List<ScoreReading> row : readings) {
      sum = sum.add(row.get(0).weightOrZero());
    }
    BigDecimal rest = HUNDRED.subtract(sum);
    for (int usual : new int[] {20, 30, 50}) {
      BigDecimal weight = BigDecimal.valueOf(usual);
      if (rest.compareTo(weight) == 0 && explains(weight, score)) {
        return weight;
      }
    }
    return BigDecimal.TEN;
  }

  /** Tells whether the indicators alone have a hundred points and earn the total. */
  private boolean countsWithoutExecution(List<List<ScoreReading>> readings) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal scores = BigDecimal.ZERO;
    for (List<ScoreReading> row : readings) {
      ScoreReading usual = row.get(0);
      weights = weights.add(usual.weightOrZero());
      scores = scores.add(usual.score() == null ? BigDecimal.ZERO : usual.score());
    }
    return total != null && weights.compareTo(HUNDRED) == 0 && scores.compareTo(total) == 0;
  }

  /** Tells whether the score is the rate's share of this weight and of no smaller one. */
  private boolean explains(BigDecimal weight, Figure score) {
    for (var row : funds.rows()) {
      if (row.rate() != null && score.equals(row.score()) && !row.rate().isZero()) {
        BigDecimal earned = row.rate().value().multiply(weight).movePointLeft(2);
        return earned.subtract(score.value()).abs().compareTo(new BigDecimal("0.05")) <= 0;
      }
    }
    return false;
  }

  private FormBalance balance(List<Indicator> rows, BigDecimal executionWeight) {
    BigDecimal weights = BigDecimal.ZERO;
    Figure execution = executionWeight.signum() == 0 ? null : executionScore();
    BigDecimal scores = execution == null ? BigDecimal.ZERO : execution.value();
    BigDecimal blank = BigDecimal.ZERO;
    for (Indicator row : rows) {
      weights = weights.add(row.weight().value());
      scores = scores.add(row.score().value());
      blank = row.score().isPrinted() ? blank : blank.add(row.weight().value());
    }
    boolean weighted = rows.stream().anyMatch(row -> row.weight().isPrinted());
    BigDecimal expected = weighted ? HUNDRED.subtract(executionWeight) : weights;
    boolean weightsClose = weights.compareTo(expected) == 0;
    boolean unscored = executionWeight.signum() > 0 && execution == null;
    if (unscored) {
      blank = blank.add(executionWeight);
    }
    boolean scoresClose = total != null && scores.compareTo(total) == 0;
    FormBalance.Outcome outcome;
    if (!weighted && !scoresClose && indicators.asksPoints() && !(total != null && isWhole())) {
      outcome = FormBalance.Outcome.OPEN; // without weights a lost row cannot be told
    } else if (weightsClose && (scoresClose || total == null)) {
      outcome = FormBalance.Outcome.CLOSED;
    } else if (weightsClose) {
      BigDecimal missing = total.subtract(scores);
      boolean lostInBlank = missing.signum() > 0 && missing.compareTo(blank) <= 0;
      outcome = lostInBlank ? FormBalance.Outcome.OPEN : FormBalance.Outcome.SCORES_OFF;
    } else {
      outcome = scoresClose ? FormBalance.Outcome.WEIGHTS_OFF : FormBalance.Outcome.OPEN;
    }
    return new FormBalance(outcome, weights, expected, scores, total);
  }

  /** Tells whether no row can be lost: merged cells are known, and every row has points. */
  private boolean isWhole() {
    return source.rows.get(0).spansKnown() && indicators.unread().isEmpty();
  }

  private boolean repairs(List<ScoreReading> chosen, List<Indicator> rows, List<String> words) {
    boolean mended = false;
    int row = 0;
    for (ScoreReading reading : chosen) {
      String name = reading.isLeftOut() ? "" : "“" + rows.get(row++).name() + "”：";
      if (reading.cost() > 0) {
        mended = true;
        words.add(name + reading.repair());
      }
    }
    words.addAll(funds.repairs());
    return mended;
  }

  private Quality quality(List<Indicator> rows, FormBalance balance, boolean mended) {
    if (rows.isEmpty()) {
      return Quality.UNREADABLE;
    }
    boolean weighted = rows.stream().anyMatch(row -> row.weight().isPrinted());
    boolean digital = (weighted || !indicators.asksPoints()) && isWhole();
    return switch (balance.outcome()) {
      case CLOSED, SCORES_OFF -> mended ? Quality.REPAIRED : Quality.CLEAN;
      case WEIGHTS_OFF, OPEN -> digital && !mended ? Quality.CLEAN : Quality.SUSPECT;
    };
  }
}
