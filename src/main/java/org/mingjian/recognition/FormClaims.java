package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormMoneyClaim;
import org.mingjian.fact.FormProduct;
import org.mingjian.fact.FormRateClaim;
import org.mingjian.fact.FormText;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;
import org.mingjian.fact.Unit;

/**
 * Finds in the words of a form what its money block prints too, and multiplications that they spell
 * out. Stateless.
 */
final class FormClaims {

  private static final int BEFORE = 12;
  private static final String NUMBER = "(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)";
  private static final String MONEY = NUMBER + "(亿元|万元|元|万)";
  private static final Pattern RATE =
      Pattern.compile(
          "(整体)?(?:的)?(?:项目|资金)?(?:预算|资金|支出)?执行率(?:分别)?(?:为|达到了?|达|是|约为|约|:)?"
              + "(\\d{1,3}(?:\\.\\d{1,4})?)%");
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?<![\\p{IsHan}]整体)(年初预算执行数|全年预算执行数|预算执行数|全年执行数|全年实际执行数?|实际执行数?|实际支出|(?<!总体)共支出|总支出"
              + "|(?<=全年预算数?为?\\d[\\d,.]{0,15}(?:万元|元)[,，])(?:实际)?执行"
              + "|年初预算(?:下达|数|金额|资金)?|全年预算(?:下达|数)?|预算下达|实际到位|结余(?:资金|约|金额)?)"
              + "(?:资金)?(?:为|共|了|是|数为|约|:)?"
              + MONEY
              + "(?![/每])");
  private static final Pattern EACH_ITEM =
      Pattern.compile(
          NUMBER
              + "(?:个|台|套|平米|平方米|米|件|份|项|次)(?:\\([^)]*\\))?[,，]单价(?:为)?"
              + NUMBER
              + "(万元|元)(?:/[\\p{IsHan}]{1,3})?");
  private static final Pattern ITEM_TOTAL =
      Pattern.compile("[,，][^,，。;；\\d]{0,6}(?:共计|合计|总计|计)" + MONEY);
  private static final Pattern SAME_DAYS =
      Pattern.compile(
          "均为"
              + NUMBER
              + "(天|个月|月|次|年)[,，]((?:[^。;；]*?"
              + NUMBER
              + "元/\\2[,，]?){2,})[^。;；\\d]*?(?:共计|合计)"
              + MONEY);
  private static final Pattern PRICE = Pattern.compile(NUMBER + "元/(天|个月|月|次|年)");
  private static final Pattern PER_PERSON_DAY =
      Pattern.compile(
          NUMBER
              + "名[^。名]*?为"
              + NUMBER
              + "天[^。名]*?每人每天"
              + NUMBER
              + "元[^。;；\\d]*?(?:费用|花费)(?:共计)?"
              + MONEY);
  private static final Pattern PER_PERSON_YEAR =
      Pattern.compile(NUMBER + "[人名][,，][^。;；\\d]*?每人" + NUMBER + "元/年[^。;；]*?全年共?计?发放" + MONEY);
  private static final Pattern PER_PERSON =
      Pattern.compile(
          NUMBER
              + "名[^。;；,，\\d]{0,14}[,，](?:补助)?标准为?"
              + NUMBER
              + "元[,，][^。;；,，\\d]{0,6}\\d{0,2}月?份?[^。;；,，\\d]{0,4}(?:\\1[人名][^。;；,，\\d]{0,6})?发放[^。;；,，\\d]{0,6}"
              + MONEY);
  private static final Pattern PEOPLE = Pattern.compile(NUMBER + "[人名](?![/每])");
  private static final Pattern MONTHLY =
      Pattern.compile(
          "(?:每人)?"
              + NUMBER
              + "元/(?:人/)?月(?![\\p{IsHan}]*的)[^。]*?(?:岗位补贴|补助|补贴|生活补助)(?:全年)?(?:支出)?为?"
              + MONEY);
  private static final Pattern MONTHLY_IN_WORDS =
      Pattern.compile(
          "每月[^,，。;；\\d]{0,6}发放" + NUMBER + "元的[^。;；,，\\d]{0,8}[,，]全年共计发放[^。;；,，\\d]{0,4}" + MONEY);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final FigureRegister figures;
  private final List<Object> found = new ArrayList<>();
  private final Set<Integer> ends = new HashSet<>();

  FormClaims(FigureRegister figures) {
    this.figures = figures;
  }

  /** Returns the claims of the form's words. */
  List<Object> of(EvaluationForm form) {
    for (FormText text : texts(form)) {
      String words = plain(text.text());
      boolean money = text.role() == FormText.Role.EXECUTION || words.contains("执行率");
      rates(form, text, words);
      if (money) {
        amounts(form, text, words);
      }
      products(form, text, words);
    }
    return found;
  }

  /** Returns the texts, the reasons and remarks of the indicators with them. */
  private static List<FormText> texts(EvaluationForm form) {
    List<FormText> texts = new ArrayList<>(form.texts());
    for (Indicator indicator : form.indicators()) {
      for (String words : List.of(indicator.reason(), indicator.remark())) {
        if (words.indexOf('元') >= 0) {
          FormText.Role role = FormText.Role.OTHER;
          texts.add(
              new FormText(form.number(), role, indicator.name(), words, indicator.location()));
        }
      }
    }
    return texts;
  }

  /** Returns the words in half width, each character in its place. */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      plain.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
    }
    return plain.toString();
  }

  private void rates(EvaluationForm form, FormText text, String words) {
    Matcher matcher = RATE.matcher(words);
    Set<BigDecimal> seen = new HashSet<>();
    while (matcher.find()) {
      BigDecimal value = new BigDecimal(matcher.group(2));
      if (seen.add(value)) {
        Location location = clause(text, words, matcher.start(), matcher.end());
        Figure rate =
            figures.printed(value, Unit.PERCENT, true, quoting(location, matcher.group(2)));
        found.add(new FormRateClaim(form.number(), rate, matcher.group(1) != null, location));
      }
    }
  }

  private static Location quoting(Location location, String quote) {
    return new Location(
        location.place(),
        location.section(),
        location.table(),
        location.row(),
        location.column(),
        quote,
        location.quote());
  }

  private void amounts(EvaluationForm form, FormText text, String words) {
    Matcher matcher = CLAIM.matcher(words);
    while (matcher.find()) {
      if (speaksOfMore(words, matcher.start())) {
        continue;
      }
      Location location = clause(text, words, matcher.start(), matcher.end());
      Figure amount = money(matcher.group(2), matcher.group(3), location);
      found.add(new FormMoneyClaim(form.number(), kind(matcher.group(1)), amount, location));
    }
  }

  /** Amounts of several projects together are no amounts of this form. */
  private static boolean speaksOfMore(String words, int at) {
    int sentence = Math.max(words.lastIndexOf('。', at), words.lastIndexOf(';', at));
    return words.substring(sentence + 1, at).contains("整体");
  }

  private static FormMoneyClaim.Item kind(String words) {
    if (words.contains("执行") || words.contains("支出")) {
      return FormMoneyClaim.Item.EXECUTED;
    }
    if (words.startsWith("年初")) {
      return FormMoneyClaim.Item.INITIAL;
    }
    if (words.startsWith("结余")) {
      return FormMoneyClaim.Item.BALANCE;
    }
    return words.equals("全年预算数") || words.equals("全年预算")
        ? FormMoneyClaim.Item.ADJUSTED
        : FormMoneyClaim.Item.ARRIVED;
  }

  private void products(EvaluationForm form, FormText text, String words) {
    ends.clear();
    items(form, text, words);
    sameDays(form, text, words);
    threeFactors(form, text, words);
    Matcher year = PER_PERSON_YEAR.matcher(words);
    while (year.find()) {
      add(
          form,
          text,
          words,
          year,
          List.of(year.group(1), year.group(2)),
          year.group(3),
          year.group(4),
          false);
    }
    Matcher person = PER_PERSON.matcher(words);
    while (person.find()) {
      BigDecimal product = number(person.group(1)).multiply(number(person.group(2)));
      String unit = person.group(4).equals("万") ? "万元" : person.group(4);
      BigDecimal total = number(person.group(3)).multiply(Unit.money(unit).factor());
      if (FormFactors.isSeveral(total, product, FormFactors.half(person.group(3), unit))) {
        continue; // paid for several months
      }
      add(
          form,
          text,
          words,
          person,
          List.of(person.group(1), person.group(2)),
          person.group(3),
          person.group(4),
          false);
    }
    monthly(form, text, words);
    List<FormFactors.Product> factors = new ArrayList<>(FormFactors.written(words));
    factors.addAll(FormFactors.of(words));
    for (FormFactors.Product product : factors) {
      if (ends.add(product.end())) {
        Location location = clause(text, words, product.start(), product.end());
        Figure stated = money(product.total(), product.unit(), location);
        found.add(
            new FormProduct(
                form.number(),
                product.formula(),
                product.product(),
                stated,
                product.sure(),
                location));
      }
    }
  }

  /** 面积34.6平米，单价400元/平米，共计…; several items may share one total. */
  private void items(EvaluationForm form, FormText text, String words) {
    Matcher item = EACH_ITEM.matcher(words);
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder formula = new StringBuilder();
    int start = -1;
    while (item.find()) {
      start = start < 0 ? item.start() : start;
      BigDecimal price = Unit.money(item.group(3)).factor().multiply(number(item.group(2)));
      sum = sum.add(number(item.group(1)).multiply(price));
      formula
          .append(formula.length() > 0 ? " + " : "")
          .append(item.group(1))
          .append(" × ")
          .append(item.group(2))
          .append(item.group(3));
      Matcher total = ITEM_TOTAL.matcher(words).region(item.end(), words.length());
      if (total.lookingAt()) {
        Location location = clause(text, words, start, total.end());
        Figure stated = money(total.group(1), total.group(2), location);
        found.add(new FormProduct(form.number(), formula.toString(), sum, stated, true, location));
        ends.add(total.end());
        sum = BigDecimal.ZERO;
        formula.setLength(0);
        start = -1;
      }
    }
  }

  /** …均为64天，甲1500元/天，乙308元/天，费用共计…. */
  private void sameDays(EvaluationForm form, FormText text, String words) {
    Matcher matcher = SAME_DAYS.matcher(words);
    while (matcher.find()) {
      BigDecimal prices = BigDecimal.ZERO;
      StringBuilder formula = new StringBuilder();
      Matcher price = PRICE.matcher(matcher.group(3));
      while (price.find()) {
        prices = prices.add(number(price.group(1)));
        formula.append(formula.length() > 0 ? " + " : "").append(price.group(1)).append("元");
      }
      Location location = clause(text, words, matcher.start(), matcher.end());
      Figure stated = money(matcher.group(5), matcher.group(6), location);
      String written = matcher.group(1) + matcher.group(2) + " × (" + formula + ")";
      BigDecimal product = prices.multiply(number(matcher.group(1)));
      found.add(new FormProduct(form.number(), written, product, stated, true, location));
      ends.add(matcher.end());
    }
  }

  private void threeFactors(EvaluationForm form, FormText text, String words) {
    Matcher matcher = PER_PERSON_DAY.matcher(words);
    while (matcher.find()) {
      List<String> factors = List.of(matcher.group(1), matcher.group(2), matcher.group(3));
      add(form, text, words, matcher, factors, matcher.group(4), matcher.group(5), true);
    }
  }

  /**
   * A monthly rate beside a yearly sum and one number of people: twelve months are only supposed.
   */
  private void monthly(EvaluationForm form, FormText text, String words) {
    Set<String> people = new HashSet<>();
    Matcher count = PEOPLE.matcher(words);
    while (count.find()) {
      people.add(count.group(1));
    }
    if (people.size() != 1) {
      return;
    }
    for (Pattern pattern : List.of(MONTHLY, MONTHLY_IN_WORDS)) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.find()) {
        List<String> factors =
            List.of(people.iterator().next(), matcher.group(1), MONTHS.toPlainString());
        add(form, text, words, matcher, factors, matcher.group(2), matcher.group(3), false);
        return;
      }
    }
  }

  private void add(
      EvaluationForm form,
      FormText text,
      String words,
      Matcher matcher,
      List<String> factors,
      String total,
      String unit,
      boolean beyondDoubt) {
    BigDecimal product = BigDecimal.ONE;
    for (String factor : factors) {
      product = product.multiply(number(factor));
    }
    Location location = clause(text, words, matcher.start(), matcher.end());
    Figure stated = money(total, unit, location);
    ends.add(matcher.end());
    found.add(
        new FormProduct(
            form.number(), String.join(" × ", factors), product, stated, beyondDoubt, location));
  }

  private Figure money(String number, String unit, Location location) {
    Unit money = Unit.money(unit.equals("万") ? "万元" : unit);
    return figures.printed(number(number), money, true, quoting(location, number + unit));
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }

  /** Returns the place of the words with the clause around the match as its quote. */
  static Location clause(FormText text, String words, int from, int to) {
    int start = from;
    while (start > 0 && from - start < BEFORE && "。；;".indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    for (int i = start; from - start == BEFORE && i < from; i++) {
      if ("，,、：:".indexOf(words.charAt(i)) >= 0) {
        start = i + 1; // no half clause
        break;
      }
    }
    int end = Math.min(words.length(), to);
    Location at = text.location();
    return new Location(
        at.place(), at.section(), at.table(), at.row(), at.column(), words.substring(start, end));
  }
}
