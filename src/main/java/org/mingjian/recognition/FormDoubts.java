package org.mingjian.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.FormText;
import org.mingjian.fact.FormText.Role;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Measure;
import org.mingjian.fact.Quality;

/** Finds what does not fit within one form, told by its words. Used for one form at a time. */
final class FormDoubts {

  private static final Pattern WHOLE = Pattern.compile("(\\d[\\d,]*)余?(户|人|名|个|家|台|件|项|次)");
  private static final Pattern PART =
      Pattern.compile("其中[:：]?[^\\d,，。;；]{0,16}(\\d[\\d,]*)余?(户|人|名|个|家|台|件|项|次)");
  private static final Pattern EACH =
      Pattern.compile("每个?([\\p{IsHan}]{2,6}?)(?:单位)?(\\d+)(户|人|名|个|家)");
  private static final Pattern SPENT_RATE =
      Pattern.compile("(?:实际支出|共支出|总支出|实际到位)(?:为|了)?\\d{1,3}(?:\\.\\d+)?%");
  private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)(?!/)");
  private static final Pattern SATISFACTION =
      Pattern.compile("满意度(?:均|分别)?(?:为|达到了?|达|是)?(?:到)?(\\d{1,3}(?:\\.\\d+)?)%(?!以上|左右)");
  private static final Pattern WHOLE_COST =
      Pattern.compile("项目(?:建设|实施)?(?:总金额|总成本|总投入|总投资|总支出|总费用)(?:\\(.*\\))?");
  private static final Pattern AFTERWARDS =
      Pattern.compile("(20\\d\\d)年\\d{1,2}月[^,，。;；]{0,6}(?:已|完成|支付|发放了|验收)");
  private static final Pattern DONE_IN =
      Pattern.compile(
          "(?<![自从据《〔(\\d])(20\\d\\d)年(?:度|全年|\\d{1,2}月)?[^,，。;；\\d《》〔]{0,8}(?:完成|支付|发放|开展|举办|验收|采购)");
  private static final Pattern LEVEL_POINTS =
      Pattern.compile("[^\\d]{2,12}[(（]\\s{0,2}(\\d{1,3}(?:\\.\\d{1,2})?)\\s{0,2}分\\s{0,2}[)）]");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern END = Pattern.compile("[。.！？!?；;）)”\"》…]$");
  private static final Set<Role> TELLING =
      Set.of(Role.COMPLETION, Role.SATISFACTION, Role.EFFECT, Role.OUTPUT);
  private static final Pattern PAID =
      Pattern.compile(
          "(?:支付|已付|后付|拨付|发放|支出|付款|花费|即)[^,，。;；\\d]{0,8}(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)(?![/每])");
  private static final Pattern NO_MONEY =
      Pattern.compile("[≥≤≧≦><=＝—-]{0,2}\\d[\\d,.]*[年月日天人次个名户家]");
  private static final Pattern INCOME = Pattern.compile("增收|收入|产值|效益|追回|追发|节约|融资|引资|带动|拉动");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,60}\\)");
  private static final Pattern MONEY_PARTS =
      Pattern.compile(
          "(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)[,，。;；:]{0,2}其中([^。]{6,300}?)(?=。|其中|合计|共计|结余|结转|剩余|$)");
  private static final Pattern MONEY_PART =
      Pattern.compile("([^\\d,，;；、]{0,20})(\\d[\\d,]*(?:\\.\\d+)?)(万元|元)(?![/每])");
  private static final Pattern NO_PART =
      Pattern.compile("单价|标准|每|预算|占|比|节约|年初|原|超|少|增|减|均|累计|上年|已付|中标|合同");
  private static final Pattern COUNTED =
      Pattern.compile("(\\d[\\d,]*)(件|户|人|名|份|家|个|台|卷|宗)(?=[,，、。;；]|$)");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int FEWEST_PARTS = 4;
  private static final Pattern COST = Pattern.compile(".*(?:费|费用|成本|支出|金额|投入)");
  private static final String SET_PHRASE = "[无/—\\-。]*|暂无。?|没有。?";
  private static final int LONG = 30;
  private static final double HALF = 0.5;
  private static final BigDecimal NEARLY = new BigDecimal("0.05");
  private static final BigDecimal FAR = new BigDecimal("1.3");

  private final EvaluationForm form;
  private final List<FormDoubt> found = new ArrayList<>();

  FormDoubts(EvaluationForm form) {
    this.form = form;
  }

  /** Returns what does not fit. */
  List<FormDoubt> find() {
    for (FormText text : form.texts()) {
      String words = FormClaims.plain(text.text());
      parts(text, words);
      moneyParts(text, words);
      nearSums(text, words);
      spentRate(text, words);
      afterYear(text, words);
      paidTooMuch(text, words);
      nearCounts(text, words);
    }
    budgetSpent();
    costSigns();
    proportions();
    beforeYear();
    each();
    zeroAndDone();
    satisfaction();
    wholeCost();
    unitsOfNames();
    goalAndCompletion();
    analysis();
    late();
    overTarget();
    blanks();
    projectName();
    levelPoints();
    return found;
  }

  private void add(Matter kind, String detail, Location... locations) {
    found.add(new FormDoubt(kind, detail, List.of(locations)));
  }

  private void parts(FormText text, String words) {
    Matcher part = PART.matcher(words);
    while (part.find()) {
      Matcher whole = WHOLE.matcher(words).region(0, part.start());
      BigDecimal last = null;
      while (whole.find()) {
        boolean same = whole.group(2).equals(part.group(2));
        last = same ? number(whole.group(1)) : last;
      }
      if (last != null && number(part.group(1)).compareTo(last) > 0) {
        add(
            Matter.PART_ABOVE_WHOLE,
            "“其中”一项 "
                + part.group(1)
                + part.group(2)
                + "，超过总数 "
                + last.toPlainString()
                + part.group(2),
            FormClaims.clause(text, words, part.start(), part.end()));
      }
    }
  }

  /** What 其中 lists in money is more than the amount right before it. */
  private void moneyParts(FormText text, String words) {
    String plain = IN_BRACKETS.matcher(words).replaceAll("");
    Matcher matcher = MONEY_PARTS.matcher(plain);
    while (matcher.find()) {
      BigDecimal whole = yuan(matcher.group(1), matcher.group(2));
      BigDecimal open = FormFactors.half(matcher.group(1), matcher.group(2));
      BigDecimal sum = BigDecimal.ZERO;
      int parts = 0;
      Matcher part = MONEY_PART.matcher(matcher.group(3));
      while (part.find()) {
        if (NO_PART.matcher(part.group(1)).find()) {
          parts = 0;
          break;
        }
        sum = sum.add(yuan(part.group(2), part.group(3)));
        open = open.add(FormFactors.half(part.group(2), part.group(3)));
        parts++;
      }
      if (parts > 1 && sum.subtract(open).compareTo(whole) > 0) {
        add(
            Matter.PART_ABOVE_WHOLE,
            "“其中”所列 "
                + parts
                + " 项合计 "
                + sum.stripTrailingZeros().toPlainString()
                + " 元，超过总数 "
                + matcher.group(1)
                + matcher.group(2),
            text.location());
      }
    }
  }

  private static BigDecimal yuan(String number, String unit) {
    return unit.equals("万元") ? number(number).movePointRight(4) : number(number);
  }

  /** The largest amount is nearly, but not quite, the sum of all others. */
  private void nearSums(FormText text, String words) {
    Set<BigDecimal> amounts = new LinkedHashSet<>();
    Matcher amount = AMOUNT.matcher(words);
    while (amount.find()) {
      BigDecimal factor =
          amount.group(2).equals("万元") ? BigDecimal.valueOf(10_000) : BigDecimal.ONE;
      BigDecimal value = number(amount.group(1)).multiply(factor);
      amounts.add(value.stripTrailingZeros());
    }
    if (amounts.size() < 3) {
      return;
    }
    BigDecimal most = amounts.stream().max(BigDecimal::compareTo).orElseThrow();
    BigDecimal rest = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(most);
    BigDecimal gap = rest.subtract(most).abs();
    if (gap.compareTo(most.multiply(new BigDecimal("0.005"))) < 0
        && gap.compareTo(BigDecimal.valueOf(500)) > 0) {
      add(
          Matter.PARTS_MISS_WHOLE,
          "各分项合计 "
              + rest.toPlainString()
              + " 元，与总数 "
              + most.toPlainString()
              + " 元相差 "
              + gap.stripTrailingZeros().toPlainString()
              + " 元",
          text.location());
    }
  }

  /** A payment of more than ten times all the money of the project: a slip of unit or digits. */
  private void paidTooMuch(FormText text, String words) {
    BigDecimal most = BigDecimal.ZERO;
    for (FundRow row : form.funds()) {
      for (Figure figure : new Figure[] {row.initial(), row.adjusted(), row.executed()}) {
        most = figure == null ? most : most.max(figure.exact());
      }
    }
    Matcher paid = PAID.matcher(words);
    while (most.signum() > 0 && paid.find()) {
      BigDecimal amount = number(paid.group(1));
      amount = paid.group(2).equals("元") ? amount : amount.movePointRight(4);
      if (amount.compareTo(most.multiply(TEN)) > 0
          && !isSlipOfUnit(amount)
          && text.role() != Role.GOAL) {
        add(
            Matter.PAID_TOO_MUCH,
            "“" + paid.group() + "”超过项目资金 " + most.stripTrailingZeros().toPlainString() + " 元的十倍",
            FormClaims.clause(text, words, paid.start(), paid.end()));
        return;
      }
    }
  }

  /** An amount of the money block with another unit is reported as that slip. */
  private boolean isSlipOfUnit(BigDecimal amount) {
    for (FundRow row : form.funds()) {
      for (Figure figure : new Figure[] {row.initial(), row.adjusted(), row.executed()}) {
        if (figure != null
            && amount
                .stripTrailingZeros()
                .unscaledValue()
                .equals(figure.exact().stripTrailingZeros().unscaledValue())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A count followed by at least four counts of the same thing that nearly make it. */
  private void nearCounts(FormText text, String words) {
    for (String sentence : words.split("[。;；]", -1)) {
      Matcher counted = COUNTED.matcher(sentence);
      List<BigDecimal> numbers = new ArrayList<>();
      String unit = null;
      while (counted.find()) {
        if (unit == null || counted.group(2).equals(unit)) {
          unit = counted.group(2);
          numbers.add(number(counted.group(1)));
        }
      }
      if (numbers.size() <= FEWEST_PARTS) {
        continue;
      }
      BigDecimal whole = numbers.get(0);
      BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(whole);
      BigDecimal gap = sum.subtract(whole).abs();
      if (gap.signum() > 0 && gap.multiply(TEN).compareTo(whole) < 0) {
        add(
            Matter.PARTS_MISS_WHOLE,
            "所列 "
                + (numbers.size() - 1)
                + " 个分项合计 "
                + sum.toPlainString()
                + unit
                + "，与总数 "
                + whole.toPlainString()
                + unit
                + " 不同",
            text.location());
      }
    }
  }

  /** A cost whose target is the whole budget is what the project spent. */
  private void budgetSpent() {
    FundRow fund = form.fund();
    if (fund == null || fund.executed() == null || fund.initial() == null) {
      return;
    }
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      Measure actual = indicator.actualMeasure();
      String name = FormMentions.name(indicator);
      if (target != null
          && actual != null
          && target.yuan() != null
          && actual.yuan() != null
          && target.yuan().compareTo(fund.initial().exact()) == 0
          && target.yuan().signum() > 0
          && !near(actual, fund.executed())
          && !WHOLE_COST.matcher(name).matches()
          && (indicator.level2().startsWith("成本") || COST.matcher(name).matches())) {
        add(
            Matter.BUDGET_SPENT,
            "“"
                + indicator.name()
                + "”的目标就是全部预算 "
                + indicator.targetInForce()
                + "，实际写 "
                + indicator.actual()
                + "，资金行执行数为 "
                + fund.executed().print()
                + fund.executed().unit().symbol(),
            indicator.actualLocation(),
            fund.executed().location());
      }
    }
  }

  /** A cost that must be at least so high asks for spending, not for saving. */
  private void costSigns() {
    List<Location> places = new ArrayList<>();
    boolean limited = form.indicators().stream().anyMatch(FormDoubts::isLimit);
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      boolean cost =
          indicator.level2().contains("成本")
              || FormMentions.name(indicator).matches(".*(?:费|费用|成本)");
      boolean mixed = limited && !INCOME.matcher(indicator.name()).find();
      if (target != null
          && (cost || mixed)
          && target.yuan() != null
          && target.bound() == Measure.Bound.AT_LEAST) {
        places.add(indicator.targetLocation());
      }
    }
    if (!places.isEmpty()) {
      found.add(
          new FormDoubt(
              Matter.COST_SIGN, "有 " + places.size() + " 个成本指标的目标用“≥”表示，成本一般应为不高于某数", places));
    }
  }

  private static boolean isLimit(Indicator indicator) {
    Measure target = indicator.targetMeasure();
    return target != null
        && target.yuan() != null
        && target.bound() == Measure.Bound.AT_MOST
        && !indicator.level2().contains("效益");
  }

  /** A score that nearly, but not quite, is the share of the weight that was achieved. */
  private void proportions() {
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      Measure actual = indicator.actualMeasure();
      if (target == null
          || actual == null
          || !indicator.lostPoints()
          || !target.comparesWith(actual)
          || target.value().signum() == 0
          || actual.value().compareTo(target.value()) >= 0) {
        continue;
      }
      BigDecimal full = indicator.weight().value();
      BigDecimal low = share(actual, target, full, -1);
      BigDecimal high = share(actual, target, full, 1);
      BigDecimal score = indicator.score().value();
      int decimals = Math.max(1, indicator.score().decimals());
      BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
      BigDecimal exact = share(actual, target, full, 0);
      boolean cut = exact.setScale(decimals, RoundingMode.DOWN).compareTo(score) == 0;
      boolean meets =
          cut || score.add(half).compareTo(low) >= 0 && score.subtract(half).compareTo(high) <= 0;
      BigDecimal gap = exact.subtract(score).abs();
      if (!meets && gap.compareTo(NEARLY) <= 0) {
        add(
            Matter.PROPORTION,
            "“"
                + indicator.name()
                + "”目标 "
                + indicator.targetInForce()
                + "，实际 "
                + indicator.actual()
                + "，按比例应得 "
                + exact.setScale(2, RoundingMode.HALF_UP).toPlainString()
                + " 分，印为 "
                + indicator.score().print()
                + " 分",
            indicator.score().location(),
            indicator.actualLocation());
      }
    }
  }

  /** The points for so much of the target, at the low or high end of what both prints allow. */
  private static BigDecimal share(Measure actual, Measure target, BigDecimal full, int end) {
    BigDecimal up = halfUnit(actual).multiply(BigDecimal.valueOf(end));
    BigDecimal down = halfUnit(target).multiply(BigDecimal.valueOf(-end));
    return actual
        .value()
        .add(up)
        .multiply(full)
        .divide(target.value().add(down), MathContext.DECIMAL64);
  }

  /** Counts without decimals are exact. */
  private static BigDecimal halfUnit(Measure measure) {
    int scale = measure.value().scale();
    return scale <= 0 ? BigDecimal.ZERO : new BigDecimal("0.5").scaleByPowerOfTen(-scale);
  }

  private void spentRate(FormText text, String words) {
    Matcher matcher = SPENT_RATE.matcher(words);
    if (matcher.find()) {
      add(
          Matter.MONEY_AS_RATE,
          "“" + matcher.group() + "”应为金额",
          FormClaims.clause(text, words, matcher.start(), matcher.end()));
    }
  }

  private void afterYear(FormText text, String words) {
    Matcher matcher = AFTERWARDS.matcher(words);
    while (form.year() != null && matcher.find()) {
      boolean plan =
          words
              .substring(Math.max(0, matcher.start() - 12), matcher.end())
              .matches(".*(将|拟|计划|预计|继续).*");
      if (Integer.parseInt(matcher.group(1)) > form.year() && !plan && text.role() != Role.GOAL) {
        add(
            Matter.AFTER_YEAR,
            "“" + matcher.group() + "”在" + form.year() + "年度之后",
            FormClaims.clause(text, words, matcher.start(), matcher.end()));
      }
    }
  }

  /** The completion tells only of work that was done in an earlier year. */
  private void beforeYear() {
    FormText completion = form.text(Role.COMPLETION);
    if (form.year() == null || completion == null) {
      return;
    }
    String words = FormClaims.plain(completion.text());
    if (words.contains(String.valueOf(form.year()))) {
      return;
    }
    Matcher matcher = DONE_IN.matcher(words);
    if (matcher.find() && Integer.parseInt(matcher.group(1)) < form.year()) {
      add(
          Matter.BEFORE_YEAR,
          "实际完成情况写“" + matcher.group() + "”，没有提到" + form.year() + "年",
          FormClaims.clause(completion, words, matcher.start(), matcher.end()));
    }
  }

  private void each() {
    Map<String, Matched> first = new HashMap<>();
    for (FormText text : form.texts()) {
      String words = FormClaims.plain(text.text());
      Matcher matcher = EACH.matcher(words);
      while (matcher.find()) {
        String key = matcher.group(1).replaceFirst("村$", "") + matcher.group(3);
        Location at = FormClaims.clause(text, words, matcher.start(), matcher.end());
        Matched before = first.putIfAbsent(key, new Matched(matcher.group(2), matcher.group(), at));
        if (before != null && !before.number.equals(matcher.group(2))) {
          add(
              Matter.COUNTS_DIFFER,
              "一处写“" + before.words + "”，另一处写“" + matcher.group() + "”",
              at,
              before.location);
          return;
        }
      }
    }
  }

  private record Matched(String number, String words, Location location) {}

  private void zeroAndDone() {
    for (Indicator zero : form.indicators()) {
      Measure none = zero.actualMeasure();
      String stem = stem(zero);
      if (none == null || none.value().signum() != 0 || stem.length() < 4 || !isHeadcount(zero)) {
        continue;
      }
      for (Indicator done : form.indicators()) {
        Measure some = done.actualMeasure();
        if (some != null
            && some.value().signum() > 0
            && stem(done).equals(stem)
            && done.fullMarks()) {
          add(
              Matter.ZERO_AND_DONE,
              "“"
                  + zero.name()
                  + "”实际为 "
                  + zero.actual()
                  + "，“"
                  + done.name()
                  + "”却为 "
                  + done.actual()
                  + " 并得满分",
              done.actualLocation(),
              zero.actualLocation());
        }
      }
    }
  }

  private static boolean isHeadcount(Indicator indicator) {
    return indicator.name().contains("人数");
  }

  private static String stem(Indicator indicator) {
    return FormMentions.name(indicator)
        .replaceFirst("^(?:参加|参与|举办|组织|开展)", "")
        .replaceFirst("(?:人数|次数|天数|期数|场次)$", "");
  }

  private void satisfaction() {
    List<Indicator> rated = new ArrayList<>();
    for (Indicator indicator : form.indicators()) {
      Measure actual = indicator.actualMeasure();
      boolean rates = indicator.level1().startsWith("满意度") || indicator.name().contains("满意");
      if (rates && actual != null && (actual.unit().equals("%") || actual.unit().isEmpty())) {
        rated.add(indicator);
      }
    }
    for (FormText text : form.texts()) {
      if (TELLING.contains(text.role()) && !rated.isEmpty()) {
        satisfaction(text, rated);
      }
    }
  }

  private void satisfaction(FormText text, List<Indicator> rated) {
    String words = FormClaims.plain(text.text());
    Matcher matcher = SATISFACTION.matcher(words);
    while (matcher.find()) {
      BigDecimal told = number(matcher.group(1));
      boolean printed =
          rated.stream().anyMatch(i -> i.actualMeasure().value().compareTo(told) == 0);
      if (!printed) {
        Indicator indicator = closest(rated, words.substring(0, matcher.start()));
        add(
            Matter.SATISFACTION_DIFFERS,
            "文字写满意度 "
                + matcher.group(1)
                + "%，指标“"
                + indicator.name()
                + "”实际完成值为 "
                + indicator.actual(),
            FormClaims.clause(text, words, matcher.start(), matcher.end()),
            indicator.actualLocation());
      }
    }
  }

  private static Indicator closest(List<Indicator> rated, String before) {
    for (Indicator indicator : rated) {
      String name = FormMentions.name(indicator);
      if (name.length() > 2 && before.endsWith(name.substring(0, name.length() - 3))) {
        return indicator;
      }
    }
    return rated.get(0);
  }

  private void wholeCost() {
    FundRow fund = form.fund();
    if (fund == null || fund.executed() == null || fund.initial() == null) {
      return;
    }
    for (Indicator indicator : form.indicators()) {
      Measure actual = indicator.actualMeasure();
      if (actual == null
          || actual.yuan() == null
          || !WHOLE_COST.matcher(FormMentions.name(indicator)).matches()) {
        continue;
      }
      Measure target = indicator.targetMeasure();
      boolean spent = near(actual, fund.executed());
      boolean planned =
          target == null
              || target.yuan() == null
              || near(target, fund.initial())
              || near(target, fund.budget());
      if (!spent && !planned) {
        add(
            Matter.WHOLE_COST,
            "“"
                + indicator.name()
                + "”目标 "
                + indicator.targetInForce()
                + "、实际 "
                + indicator.actual()
                + "，资金行预算 "
                + fund.initial().print()
                + fund.initial().unit().symbol()
                + "、执行 "
                + fund.executed().print()
                + fund.executed().unit().symbol(),
            indicator.actualLocation(),
            fund.executed().location(),
            fund.initial().location());
      }
    }
  }

  /** Equal within half of the last digit of the coarser of the two prints. */
  private static boolean near(Measure measure, Figure figure) {
    BigDecimal unit =
        measure.yuan().signum() == 0 ? BigDecimal.ONE : measure.yuan().divide(measure.value());
    BigDecimal half =
        unit.scaleByPowerOfTen(-Math.max(0, measure.value().scale())).divide(BigDecimal.valueOf(2));
    var low = figure.interval().low().subtract(half);
    var high = figure.interval().high().add(half);
    return measure.yuan().compareTo(low) >= 0 && measure.yuan().compareTo(high) <= 0;
  }

  private void unitsOfNames() {
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      String name = FormMentions.name(indicator);
      if (name.endsWith("金额") && NO_MONEY.matcher(indicator.targetInForce()).matches()) {
        add(
            Matter.UNIT_OF_NAME,
            "“" + indicator.name() + "”印为“" + indicator.targetInForce() + "”，没有金额单位",
            indicator.targetLocation());
      }
      if (target == null
          || target.unit().isEmpty()
          || target.yuan() != null
          || target.unit().contains("%")
          || target.unit().contains("元")) {
        continue;
      }
      String unit = target.unit();
      String fitting = fittingUnits(name);
      if (fitting != null && !unit.matches(".*(?:" + fitting + ").*")) {
        add(
            Matter.UNIT_OF_NAME,
            "“" + indicator.name() + "”的单位印为“" + unit + "”",
            indicator.targetLocation());
      }
    }
  }

  private static String fittingUnits(String name) {
    if (name.endsWith("面积")) {
      return "平方|平米|㎡|亩|公顷|m2|m²";
    }
    if (name.matches(".*(?<![家人车户])次数")) {
      return "次|场|期|批|轮|趟|届";
    }
    if (name.endsWith("人数") || name.endsWith("人员数")) {
      return "人|名|位";
    }
    return name.endsWith("天数") ? "天|日" : null;
  }

  private void goalAndCompletion() {
    FormText goal = form.text(Role.GOAL);
    FormText completion = form.text(Role.COMPLETION);
    if (goal == null || completion == null) {
      return;
    }
    if (completion.text().isBlank()) {
      boolean merged = FormMentions.isMerged(form, goal);
      add(
          merged ? Matter.COMPLETION_MERGED : Matter.COMPLETION_MISSING,
          merged ? "没有读到实际完成情况，可能与年度目标连成了一格" : "只有年度目标，没有实际完成情况",
          goal.location());
      return;
    }
    String aimed = FormDictionary.bare(goal.text());
    String done = FormDictionary.bare(completion.text());
    boolean copied =
        aimed.equals(done)
            || done.length() >= 20
                && (aimed.contains(done)
                    || Similarity.ofPairs(aimed, done) > 0.92
                        && numbers(aimed).equals(numbers(done)));
    if (copied && done.length() > 8) {
      add(Matter.GOAL_COPIED, "实际完成情况与年度目标的文字相同", completion.location(), goal.location());
    }
  }

  private static List<String> numbers(String words) {
    return DIGITS.matcher(words).results().map(java.util.regex.MatchResult::group).toList();
  }

  private void analysis() {
    List<Location> cut = new ArrayList<>();
    Map<String, List<Location>> same = new LinkedHashMap<>();
    for (FormText text : form.texts()) {
      String words = text.text().strip();
      if (words.length() >= LONG && !END.matcher(words).find()) {
        cut.add(text.location());
      }
      if (text.isAnalysis() && words.length() >= 12) {
        same.computeIfAbsent(Words.key(words), key -> new ArrayList<>()).add(text.location());
      }
      boolean blank = words.matches(SET_PHRASE);
      Indicator lost = text.role() == Role.PROBLEM && blank ? firstLoss() : null;
      if (lost != null) {
        add(
            Matter.NO_PROBLEM,
            "问题一栏填“" + words + "”，而“" + lost.name() + "”被扣分",
            text.location(),
            lost.score().location());
      }
    }
    if (!cut.isEmpty()) {
      found.add(new FormDoubt(Matter.CUT_OFF, "有 " + cut.size() + " 处文字在句子中间结束，可能被截断", cut));
    }
    same.values().stream()
        .filter(places -> places.size() > 2)
        .forEach(
            places ->
                found.add(
                    new FormDoubt(
                        Matter.SAME_EVERYWHERE, "分析的 " + places.size() + " 栏填了同一段话", places)));
  }

  /**
   * Returns the first indicator that lost points, other than by a slip that the sums already show.
   */
  private Indicator firstLoss() {
    for (Indicator indicator : form.indicators()) {
      if (indicator.lostPoints() && !form.balance().explainedBy(indicator)) {
        return indicator;
      }
    }
    return null;
  }

  private void late() {
    for (Indicator indicator : form.indicators()) {
      Deadline deadline = Deadline.of(indicator.targetInForce());
      String done =
          Deadline.of(indicator.actual()) != null ? indicator.actual() : indicator.remark();
      Deadline achieved = Deadline.of(done);
      if (deadline != null
          && achieved != null
          && indicator.fullMarks()
          && achieved.isAfter(deadline)) {
        add(
            Matter.LATE,
            "“"
                + indicator.name()
                + "”目标 "
                + indicator.targetInForce()
                + "，实际 "
                + done
                + "，晚于目标却得满分",
            indicator.score().location(),
            indicator.actualLocation() == null ? indicator.location() : indicator.actualLocation());
      }
    }
  }

  private void overTarget() {
    for (Indicator indicator : form.indicators()) {
      Measure target = indicator.targetMeasure();
      Measure actual = indicator.actualMeasure();
      if (target == null
          || actual == null
          || target.bound() != Measure.Bound.AT_LEAST
          || target.reachedBy(actual) <= 0
          || target.value().signum() == 0) {
        continue;
      }
      if (actual.value().compareTo(target.value().multiply(FAR)) >= 0
          && indicator.reason().isBlank()) {
        add(
            Matter.OVER_TARGET,
            "“"
                + indicator.name()
                + "”目标 "
                + indicator.targetInForce()
                + "，实际 "
                + indicator.actual()
                + "，超过目标三成以上而没有说明",
            indicator.actualLocation());
      }
    }
  }

  private void blanks() {
    boolean achieves =
        form.indicators().stream().anyMatch(i -> !i.actual().isBlank() || i.attainment() != null);
    List<Location> blank = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    for (Indicator indicator : form.indicators()) {
      boolean noActual = achieves && indicator.actual().isBlank() && indicator.attainment() == null;
      if (noActual || form.asksPoints() && !indicator.score().isPrinted()) {
        blank.add(indicator.location());
        names
            .append(names.length() > 0 ? "、" : "")
            .append("“")
            .append(indicator.name())
            .append("”");
      }
    }
    if (!blank.isEmpty()) {
      found.add(new FormDoubt(Matter.BLANK_VALUE, names + "没有实际完成值或得分", blank));
    }
  }

  /** A level printed with its points against the weights of its indicators. */
  private void levelPoints() {
    boolean closed = form.balance().outcome() == FormBalance.Outcome.CLOSED;
    if (!closed || form.quality() != Quality.CLEAN) {
      return; // the sums of the whole form come first
    }
    Map<String, List<Indicator>> levels = new LinkedHashMap<>();
    for (Indicator indicator : form.indicators()) {
      for (String level : new String[] {indicator.level1(), indicator.level2()}) {
        if (LEVEL_POINTS.matcher(level).matches()) {
          levels.computeIfAbsent(level, key -> new ArrayList<>()).add(indicator);
        }
      }
    }
    List<FormDoubt> wrong = new ArrayList<>();
    levels.forEach(
        (level, indicators) -> {
          FormDoubt doubt = levelPoints(level, indicators);
          if (doubt != null) {
            wrong.add(doubt);
          }
        });
    if (wrong.size() == 1) { // two would be an indicator read under the wrong level
      found.addAll(wrong);
    }
  }

  private static FormDoubt levelPoints(String level, List<Indicator> indicators) {
    Matcher matcher = LEVEL_POINTS.matcher(level);
    if (!matcher.matches()) {
      return null;
    }
    BigDecimal stated = number(matcher.group(1));
    boolean weighted = indicators.stream().allMatch(i -> i.weight().isPrinted());
    BigDecimal sum = BigDecimal.ZERO;
    List<Location> places = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Figure points = weighted ? indicator.weight() : indicator.score();
      sum = sum.add(points.value());
      places.add(points.location());
    }
    int gap = sum.compareTo(stated);
    if (gap == 0 || !weighted && gap < 0) {
      return null;
    }
    return new FormDoubt(
        Matter.LEVEL_POINTS,
        "“"
            + level
            + "”所列 "
            + indicators.size()
            + " 项指标的"
            + (weighted ? "分值" : "得分")
            + "合计 "
            + sum.stripTrailingZeros().toPlainString()
            + " 分，"
            + (weighted ? "与标明的 " : "超过标明的 ")
            + matcher.group(1)
            + " 分"
            + (weighted ? "不同" : ""),
        places);
  }

  private void projectName() {
    String title = FormDictionary.bare(form.titleProject());
    String project = FormDictionary.bare(form.project());
    boolean alike =
        title.contains(project)
            || project.contains(title)
            || Similarity.distance(title, project) <= 1;
    if (!title.isEmpty() && !project.isEmpty() && !alike) {
      boolean slip = Similarity.ofPairs(title, project) > HALF;
      add(
          slip ? Matter.PROJECT_NAME : Matter.PROJECT_OTHER,
          "标题为“" + form.titleProject() + "”，项目名称为“" + form.project() + "”",
          form.projectLocation(),
          form.location());
    }
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }
}
