package org.mingjian.exercise;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.mingjian.exercise.Layout.Table;

/**
 * How one document words what all documents say: chosen once for a document, from its seed, so that
 * a changed amount changes no other word.
 */
final class Wording {

  private static final String DIGITS = "一二三四五六七八九";

  private final FinalAccount account;
  private final Layout layout;

  Wording(FinalAccount account, Layout layout) {
    this.account = account;
    this.layout = layout;
  }

  /** Returns one of the choices: the same for the same document and matter. */
  String choose(String matter, String... choices) {
    return choices[index(matter, choices.length)];
  }

  private int index(String matter, int length) {
    long mixed = (account.seed() * 0x9E3779B97F4A7C15L) ^ (matter.hashCode() * 0xC2B2AE3D27D4EB4FL);
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    return (int) Math.floorMod(mixed >>> 17, (long) length);
  }

  /** Returns 一 to 九十九. */
  static String chinese(int number) {
    if (number < 10) {
      return DIGITS.substring(number - 1, number);
    }
    String tens = number < 20 ? "" : DIGITS.substring(number / 10 - 1, number / 10);
    return tens + "十" + (number % 10 == 0 ? "" : chinese(number % 10));
  }

  // ---- figures

  boolean zeros() {
    return index("zeros", 3) == 0;
  }

  private boolean tableSeparators() {
    return index("table separators", 3) == 0;
  }

  private boolean textSeparators() {
    return index("text separators", 3) == 0;
  }

  String tableFigure(long cents) {
    return tableSeparators() ? separated(cents) : Money.print(cents);
  }

  /** An amount in a sentence, with its unit. */
  String wan(long cents) {
    return (textSeparators() ? separated(cents) : Money.print(cents)) + "万元";
  }

  private static String separated(long cents) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(new BigDecimal(Money.print(cents)));
  }

  // ---- tables

  String amountColumn() {
    return layout == Layout.SHANXI ? "金额" : "决算数";
  }

  String codeHeading() {
    return choose("code heading", "科目编码", "科目代码", "功能分类科目编码");
  }

  String bodyLabel() {
    return layout == Layout.SHANXI ? account.body().kind() + "名称" : "编制" + account.body().kind();
  }

  String unitCaption() {
    return choose("unit", "金额单位：万元", "单位：万元");
  }

  List<String> vehicles() {
    return layout == Layout.SHANGHAI
        ? List.of(
            "部级领导干部用车", "主要领导干部用车", "机要通信用车", "应急保障用车", "执法执勤用车", "特种专业技术用车", "离退休干部用车", "其他用车")
        : List.of(
            "副部（省）级及以上领导用车",
            "主要负责人用车",
            "机要通信用车",
            "应急保障用车",
            "执法执勤用车",
            "特种专业技术用车",
            "离退休干部服务用车",
            "其他用车");
  }

  String note(Table table) {
    String what =
        switch (table) {
          case SUMMARY -> "的总收支和年末结转结余情况";
          case INCOME -> "取得的各项收入情况";
          case EXPENDITURE -> "各项支出情况";
          case FISCAL_SUMMARY -> "财政拨款总收支和年末结转结余情况";
          case GENERAL_EXPENDITURE -> "一般公共预算财政拨款支出情况";
          case BASIC_EXPENDITURE -> "一般公共预算财政拨款基本支出明细情况";
          case GOVERNMENT_FUND -> "政府性基金预算财政拨款收入、支出及结转和结余情况";
          case STATE_CAPITAL ->
              layout.capitalFlows() ? "国有资本经营预算财政拨款收入、支出及结转和结余情况" : "国有资本经营预算财政拨款支出情况";
          case THREE_PUBLIC -> "“三公”经费支出预决算情况";
          case STATISTICS -> "政府采购、机关运行经费和国有资产占用情况";
        };
    String end =
        table == Table.THREE_PUBLIC && layout != Layout.SHANGHAI
            ? "。其中，预算数为“三公”经费全年预算数，决算数包括当年财政拨款和以前年度结转资金安排的实际支出。"
            : "。";
    return "注：本表反映" + account.body().kind() + "本年度" + what + end;
  }

  String emptyNote(Table table) {
    String name = account.body().name();
    return switch (table) {
      case GOVERNMENT_FUND -> "说明：" + name + "本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。";
      case STATE_CAPITAL -> "说明：" + name + "本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。";
      default -> "说明：" + name + "本年度没有财政拨款“三公”经费支出，故本表无数据。";
    };
  }

  // ---- sentences

  String year() {
    return account.year() + "年度";
  }

  /** 与上年相比 in this document's words. */
  String compared() {
    return choose("compared", "与上年相比，", "与" + (account.year() - 1) + "年度相比，", "较上年");
  }

  /** The words between a change and its reason. */
  String because() {
    return choose("because", "主要原因是", "主要原因是：", "主要原因：");
  }

  /** How a share begins: 占 or 占比. */
  String share() {
    return layout == Layout.SHANXI ? "占比" : choose("share", "占", "占比", "占");
  }

  /** A change from the year before, without its reason; up or down, never none. */
  String change(String subject, long now, long before) {
    boolean up = now > before;
    long delta = Math.abs(now - before);
    String amount = subject + (up ? "增加" : "减少") + wan(delta);
    return Money.zero(before)
        ? amount
        : amount + "，" + (up ? "增长" : "下降") + Money.percent(delta, before) + "%";
  }
}
