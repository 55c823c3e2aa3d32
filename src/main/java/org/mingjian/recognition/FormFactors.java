package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Unit;

/**
 * Reads a sentence that states one unit price, how many are paid for and what that makes, and
 * nothing else: 每人每月补助200元，共150人，12个月合计36万元. Stateless.
 */
final class FormFactors {

  private static final String NUMBER = "(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)";
  private static final String PLAIN = "\\d[\\d,]{0,15}(?:\\.\\d{1,6})?";
  private static final String KIND =
      "(人次|人|名|位|户|个|家|台|套|辆|张|件|册|本|份|亩|场|次|期|间|座|条|块|盏|棵|株|只|头|吨|平方米|平米|公里|米|升|盒|瓶|把|支|车次)";
  private static final String PERIOD = "(月|年|天|日)";
  private static final Pattern EACH =
      Pattern.compile(
          "每"
              + KIND
              + "(?:每"
              + PERIOD
              + ")?[^\\d,，。;；%每]{0,8}"
              + NUMBER
              + "(万元|元)(?:/"
              + PERIOD
              + ")?");
  private static final Pattern PER =
      Pattern.compile(NUMBER + "(万元|元)/" + KIND + "(?:[/·.]?每?" + PERIOD + ")?");
  private static final Pattern COUNT =
      Pattern.compile("(?<![\\d.,/])(\\d[\\d,]{0,9})" + KIND + "(?!/)");
  private static final Pattern TIME = Pattern.compile("(\\d{1,3})(个月|天|日)(?![期常])");
  private static final Pattern MONEY = Pattern.compile(NUMBER + "(亿元|万元|元)");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:共计|合计|总计|共需|共发放|共支付|共补助|共支出|全年发放|全年支付|共)[^\\d,，。;；]{0,8}"
              + NUMBER
              + "(万元|元)(?![/每])");
  private static final Pattern UNSURE =
      Pattern.compile("%|约|左右|近\\d|余[人名户个家元]|多[人名户个家元]|不等|至\\d|-\\d|其中|以上|以内|不超过|×");
  private static final String NAMED = "[\\p{IsHan}/]{0,6}";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\d.+×*%-])("
              + PLAIN
              + NAMED
              + "(?:(?:×"
              + PLAIN
              + NAMED
              + "){1,4}|(?:\\*"
              + PLAIN
              + NAMED
              + "){1,4}|(?:\\+"
              + PLAIN
              + NAMED
              + "){1,8}))="
              + NUMBER
              + "(万元|元)(?![/每])");
  private static final Pattern FACTOR = Pattern.compile(NUMBER + "(万元|元)?");
  private static final int MOST_MONTHS = 12;

  private FormFactors() {}

  /**
   * A price, how many, and the stated result.
   *
   * @param formula the factors, for the reader
   * @param product what they make, in yuan
   * @param total the stated amount as printed
   * @param unit its unit as printed
   * @param sure whether the sentence says for what time the price is paid
   * @param start where the price or the count begins
   * @param end where the stated amount ends
   */
  record Product(
      String formula,
      BigDecimal product,
      String total,
      String unit,
      boolean sure,
      int start,
      int end) {}

  /** Returns the products of a text. */
  static List<Product> of(String words) {
    List<Product> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || "。;；".indexOf(words.charAt(i)) >= 0) {
        Product product = sentence(words.substring(from, i), from);
        if (product != null) {
          found.add(product);
        }
        from = i + 1;
      }
    }
    return found;
  }

  /** Returns the multiplications and sums written with signs: 6人×592元×12月=42624元. */
  static List<Product> written(String words) {
    List<Product> found = new ArrayList<>();
    Matcher written = WRITTEN.matcher(words);
    while (written.find()) {
      String left = written.group(1);
      boolean sum = left.indexOf('+') >= 0;
      Matcher factor = FACTOR.matcher(left);
      BigDecimal result = sum ? BigDecimal.ZERO : BigDecimal.ONE;
      int amounts = 0;
      int terms = 0;
      while (factor.find()) {
        Unit money = factor.group(2) == null ? null : Unit.money(factor.group(2));
        BigDecimal value = number(factor.group(1));
        value = money == null ? value : value.multiply(money.factor());
        amounts += money == null ? 0 : 1;
        terms++;
        result = sum ? result.add(value) : result.multiply(value);
      }
      if (sum ? amounts == terms : amounts == 1) {
        String formula = left.replace("*", "×");
        found.add(
            new Product(
                formula,
                result,
                written.group(2),
                written.group(3),
                true,
                written.start(),
                written.end()));
      }
    }
    return found;
  }

  private static Product sentence(String words, int offset) {
    if (words.indexOf('元') < 0 || UNSURE.matcher(words).find()) {
      return null;
    }
    Matcher each = EACH.matcher(words);
    boolean spoken = each.find();
    Matcher price = spoken ? each : PER.matcher(words);
    if (!spoken && !price.find()) {
      return null;
    }
    String kind = price.group(spoken ? 1 : 3);
    String rate = price.group(spoken ? 3 : 1);
    String unit = price.group(spoken ? 4 : 2);
    String period = spoken ? first(price.group(2), price.group(5)) : price.group(4);
    Matcher total = TOTAL.matcher(words);
    if (!total.find(price.end()) || count(MONEY, words) != 2) {
      return null; // another amount may be a part of it
    }
    Matcher counted = only(words, price, kind);
    if (counted == null) {
      return null;
    }
    BigDecimal product =
        number(counted.group(1)).multiply(number(rate)).multiply(Unit.money(unit).factor());
    String formula = counted.group(1) + " × " + rate + unit;
    String time = time(words, period);
    if (time != null && !time.isEmpty()) {
      product = product.multiply(number(time));
      formula += " × " + time;
    }
    if (time == null) {
      return null;
    }
    BigDecimal stated = number(total.group(1)).multiply(Unit.money(total.group(2)).factor());
    boolean said = period == null || !time.isEmpty();
    BigDecimal half = half(total.group(1), total.group(2));
    if (!said && isSeveral(stated, product, half)) {
      return null;
    }
    return new Product(
        formula,
        product,
        total.group(1),
        total.group(2),
        said,
        offset + Math.min(counted.start(), price.start()),
        offset + total.end());
  }

  /** Returns the only count in the unit of the price beside it; null without one or with more. */
  private static Matcher only(String words, Matcher price, String kind) {
    Matcher found = null;
    Matcher count = COUNT.matcher(words);
    while (count.find()) {
      boolean inPrice = count.start() >= price.start() && count.end() <= price.end();
      if (inPrice || count.start() > 0 && words.charAt(count.start() - 1) == '第') {
        continue;
      }
      if (!same(count.group(2)).equals(same(kind))) {
        return null; // what else is counted may belong to the product
      }
      if (found != null) {
        return null;
      }
      found = COUNT.matcher(words);
      found.find(count.start());
    }
    return found;
  }

  private static String same(String kind) {
    return kind.equals("名") || kind.equals("位") ? "人" : kind.equals("平米") ? "平方米" : kind;
  }

  /**
   * Returns how many periods are paid for: an empty string when the sentence does not say, null
   * when it says something that does not go with the price.
   */
  private static String time(String words, String period) {
    Matcher time = TIME.matcher(words);
    if (!time.find()) {
      return "";
    }
    String number = time.group(1);
    boolean months = time.group(2).equals("个月");
    boolean fits =
        period != null && (months ? period.equals("月") : period.equals("天") || period.equals("日"));
    return fits && !time.find() ? number : null;
  }

  /** Returns half of the last printed digit of an amount, in yuan. */
  static BigDecimal half(String printed, String unit) {
    int decimals = Math.max(0, number(printed).scale());
    return Unit.money(unit).factor().scaleByPowerOfTen(-decimals).divide(BigDecimal.valueOf(2));
  }

  /** Tells whether the stated amount is the product for some whole number of months. */
  static boolean isSeveral(BigDecimal stated, BigDecimal product, BigDecimal half) {
    for (int n = 1; n <= MOST_MONTHS; n++) {
      BigDecimal gap = product.multiply(BigDecimal.valueOf(n)).subtract(stated).abs();
      if (gap.compareTo(half) <= 0) {
        return true;
      }
    }
    return false;
  }

  private static int count(Pattern pattern, String words) {
    return (int) pattern.matcher(words).results().count();
  }

  private static String first(String one, String other) {
    return one == null ? other : one;
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }
}
