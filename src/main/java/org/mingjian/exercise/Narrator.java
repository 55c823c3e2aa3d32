package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.exercise.FinalAccount.Costs;
import org.mingjian.exercise.FinalAccount.Procurement;
import org.mingjian.exercise.FinalAccount.ThreePublic;
import org.mingjian.exercise.Layout.Table;
import org.mingjian.exercise.Subject.Fund;
import org.mingjian.exercise.Subject.Outlay;
import org.mingjian.publish.Block;
import org.mingjian.publish.Heading;
import org.mingjian.publish.Text;

/** Tells an account in the sentences of a layout's 情况说明. */
final class Narrator {

  private final FinalAccount account;
  private final Layout layout;
  private final Wording w;
  private final Reasons reasons;
  private final List<Block> blocks = new ArrayList<>();
  private int section;

  Narrator(FinalAccount account, Layout layout, Wording wording) {
    this.account = account;
    this.layout = layout;
    this.w = wording;
    this.reasons = new Reasons(account, wording);
  }

  /** Tells everything below the heading of the part. */
  List<Block> tell() {
    overall();
    income();
    expenditure();
    fiscal();
    general();
    basic();
    for (Table table : layout.tables()) {
      switch (table) {
        case THREE_PUBLIC -> threePublic();
        case GOVERNMENT_FUND -> fund(Fund.GOVERNMENT, table);
        case STATE_CAPITAL -> fund(Fund.CAPITAL, table);
        default -> {}
      }
    }
    other();
    return blocks;
  }

  private void heading(String text) {
    section++;
    blocks.add(new Heading(2, Wording.chinese(section) + "、" + text));
  }

  private void part(int number, String text) {
    blocks.add(new Heading(3, "（" + Wording.chinese(number) + "）" + text));
  }

  private void say(String text) {
    blocks.add(new Text(text));
  }

  private String name() {
    return account.body().name();
  }

  // ---- 一 to 四

  private void overall() {
    heading("收入支出决算总体情况说明");
    say(totals("收入", "支出", account.total(), account.before().total(), "total"));
  }

  private void fiscal() {
    heading(layout == Layout.SHANXI ? "财政拨款收支决算总体情况说明" : "财政拨款收入支出决算总体情况说明");
    say(
        totals(
            "财政拨款收入",
            layout == Layout.SHANXI ? "财政拨款支出" : "支出",
            account.fiscalTotal(),
            account.before().fiscalTotal(),
            "fiscal"));
  }

  private String totals(String in, String out, long now, long before, String matter) {
    boolean flat = Money.alike(now, before);
    String because = flat ? "" : w.because() + reasons.total(matter, now > before) + "。";
    if (layout == Layout.SHANXI) {
      String first = w.year() + in + "总计" + w.wan(now) + "，支出总计" + w.wan(now) + "。";
      return flat
          ? first + "与上年持平。"
          : first
              + "与上年相比，"
              + w.change(in + "总计", now, before)
              + "，"
              + w.change(out + "总计", now, before)
              + "。"
              + because;
    }
    if (layout == Layout.SHANGHAI) {
      String both = in + "支出总计";
      return name()
          + w.year()
          + both
          + w.wan(now)
          + "。"
          + (flat
              ? "与上年持平。"
              : "与" + (account.year() - 1) + "年度相比，" + w.change(both, now, before) + "。" + because);
    }
    String both = in + "、支出总计";
    return w.year()
        + both
        + "均为"
        + w.wan(now)
        + "。"
        + (flat ? "与上年持平。" : w.compared() + w.change(both + "各", now, before) + "，" + because);
  }

  private void income() {
    heading("收入决算情况说明");
    Subject.Income income = account.income();
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("财政拨款收入", income.fiscal());
    parts.put("上级补助收入", income.superior());
    parts.put("事业收入", income.business());
    parts.put("经营收入", income.operating());
    parts.put("其他收入", income.other());
    composition(w.choose("income", "本年收入合计", "收入合计"), income.total(), parts);
  }

  private void expenditure() {
    heading("支出决算情况说明");
    Outlay outlay = account.expenditure();
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("基本支出", outlay.basic());
    parts.put("项目支出", outlay.project());
    parts.put("经营支出", outlay.operating());
    composition(w.choose("income", "本年支出合计", "支出合计"), outlay.total(), parts);
  }

  private void composition(String whole, long total, Map<String, Long> parts) {
    parts.values().removeIf(Money::zero);
    List<String> clauses = new ArrayList<>();
    parts.forEach(
        (part, amount) ->
            clauses.add(
                part + w.wan(amount) + "，" + w.share() + Money.percent(amount, total) + "%"));
    String first = w.year() + whole + w.wan(total) + "，其中：";
    if (layout == Layout.SHANXI) {
      say(first);
      for (int i = 0; i < clauses.size(); i++) {
        say(clauses.get(i) + (i == clauses.size() - 1 ? "。" : "；"));
      }
    } else {
      say(first + String.join("；", clauses) + "。");
    }
  }

  // ---- 五

  private void general() {
    heading("一般公共预算财政拨款支出决算情况说明");
    long now = account.fiscal(Fund.GENERAL).total();
    long before = account.before().generalExpenditure();
    String subject = "一般公共预算财政拨款支出";
    part(1, "一般公共预算财政拨款支出决算总体情况");
    String share = "占本年支出合计的" + Money.percent(now, account.expenditure().total()) + "%。";
    say(
        w.year()
            + subject
            + w.wan(now)
            + "，"
            + share
            + (Money.alike(now, before)
                ? "与上年持平。"
                : w.compared()
                    + w.change(subject, now, before)
                    + "，"
                    + w.because()
                    + reasons.total("general", now > before)
                    + "。"));
    part(2, "一般公共预算财政拨款支出决算结构情况");
    structure(subject, now);
    part(3, "一般公共预算财政拨款支出决算具体情况");
    items(subject, now);
  }

  private Map<String, List<Subject>> classes() {
    return account
        .of(Fund.GENERAL)
        .collect(
            Collectors.groupingBy(
                s -> Classification.function(s.code().substring(0, 3)),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static long total(List<Subject> subjects) {
    return subjects.stream().mapToLong(s -> s.fiscal().total()).sum();
  }

  private void structure(String subject, long now) {
    List<String> clauses = new ArrayList<>();
    classes()
        .forEach(
            (name, members) ->
                clauses.add(
                    name
                        + "（类）"
                        + w.wan(total(members))
                        + "，"
                        + w.share()
                        + Money.percent(total(members), now)
                        + "%"));
    String first = w.year() + subject + w.wan(now) + "，主要用于以下方面：";
    if (layout == Layout.SHANXI) {
      say(first);
      for (int i = 0; i < clauses.size(); i++) {
        say(clauses.get(i) + (i == clauses.size() - 1 ? "。" : "；"));
      }
    } else {
      say(first + String.join("；", clauses) + "。");
    }
  }

  private void items(String subject, long now) {
    long budget = account.sum(Fund.GENERAL, Subject::budget);
    String first =
        w.year()
            + subject
            + budgeted(budget, now)
            + compared(budget, now, reasons.total("budget", now > budget));
    say(first + "其中：");
    if (layout == Layout.SHANXI) {
      classes().forEach(this::classItem);
      return;
    }
    int number = 0;
    for (Subject item : account.of(Fund.GENERAL).toList()) {
      number++;
      say(number + (layout == Layout.SHANGHAI ? "、" : ".") + item(item));
    }
  }

  private String item(Subject item) {
    String purpose = w.choose("purpose", "主要用于", "主要用于：");
    return path(item.code())
        + "。"
        + purpose
        + item.purpose()
        + "。"
        + budgeted(item.budget(), item.fiscal().total())
        + compared(
            item.budget(),
            item.fiscal().total(),
            reasons.budget(item, item.fiscal().total() > item.budget()));
  }

  private static String path(String code) {
    return Classification.function(code.substring(0, 3))
        + "（类）"
        + Classification.function(code.substring(0, 5))
        + "（款）"
        + Classification.function(code)
        + "（项）";
  }

  private void classItem(String name, List<Subject> members) {
    long now = total(members);
    long budget = members.stream().mapToLong(Subject::budget).sum();
    long before = members.stream().mapToLong(Subject::previous).sum();
    String purposes =
        members.stream().map(Subject::purpose).distinct().limit(3).collect(Collectors.joining("，"));
    String code = members.get(0).code();
    StringBuilder text = new StringBuilder(name);
    text.append("年初预算").append(w.wan(budget)).append("，支出决算").append(w.wan(now));
    if (!Money.zero(budget)) {
      text.append("，完成年初预算的").append(Money.percent(now, budget)).append("%");
    }
    text.append("，主要用于").append(purposes).append("。");
    text.append(compared(budget, now, reasons.budget(members.get(0), now > budget)));
    text.append(
        Money.alike(now, before)
            ? "与上年决算持平。"
            : "较上年决算"
                + w.change("", now, before)
                + "，"
                + w.because()
                + reasons.year(code, now > before)
                + "。");
    text.append("按项级科目分：");
    text.append(
        members.stream()
            .map(s -> Classification.function(s.code()) + w.wan(s.fiscal().total()))
            .collect(Collectors.joining("，")));
    say(text.append("。").toString());
  }

  private String budgeted(long budget, long actual) {
    String of = layout == Layout.SHANXI ? "" : "为";
    String text = "年初预算" + of + w.wan(budget) + "，支出决算" + of + w.wan(actual);
    return Money.zero(budget)
        ? text + "。"
        : text + "，完成年初预算的" + Money.percent(actual, budget) + "%。";
  }

  private String compared(long budget, long actual, String reason) {
    String number = w.choose("budget number", "预算数", "年初预算数");
    if (Money.alike(budget, actual)) {
      return "决算数等于" + number + "。";
    }
    String direction = actual > budget ? "大于" : "小于";
    return "决算数"
        + direction
        + number
        + w.choose("difference", "的主要原因是", "，主要原因是", "的主要原因：")
        + reason
        + "。";
  }

  // ---- 六

  private void basic() {
    heading("一般公共预算财政拨款基本支出决算情况说明");
    String first =
        w.year() + "一般公共预算财政拨款基本支出" + w.wan(account.staffCosts() + account.publicCosts()) + "，其中：";
    String people = "人员经费" + w.wan(account.staffCosts()) + "，主要包括" + list("301", "303");
    String office = "公用经费" + w.wan(account.publicCosts()) + "，主要包括" + list("302", "310");
    if (layout == Layout.SHANXI) {
      say(first);
      say(people + "；");
      say(office + "。");
    } else {
      say(first + people + "；" + office + "。");
    }
  }

  private String list(String one, String other) {
    boolean amounts = layout == Layout.SHANXI;
    return account.economic().entrySet().stream()
        .filter(e -> e.getKey().startsWith(one) || e.getKey().startsWith(other))
        .map(e -> Classification.economic().get(e.getKey()) + (amounts ? w.wan(e.getValue()) : ""))
        .collect(Collectors.joining(amounts ? "，" : "、"));
  }

  // ---- 三公

  private void threePublic() {
    heading("财政拨款“三公”经费支出决算情况说明");
    ThreePublic costs = account.threePublic();
    part(1, "“三公”经费财政拨款支出决算总体情况说明");
    if (costs.actual().total() == 0 && costs.budget().total() == 0) {
      say(name() + w.year() + "无“三公”经费财政拨款支出，因公出国（境）费、公务用车购置费、公务用车运行维护费和公务接待费均未发生支出。");
    } else {
      threePublicTotals(costs);
    }
    part(2, "“三公”经费财政拨款支出决算具体情况说明");
    threePublicDetails(costs);
  }

  private void threePublicTotals(ThreePublic costs) {
    Costs budget = costs.budget();
    Costs actual = costs.actual();
    Costs before = costs.previous();
    boolean full = layout != Layout.SHANGHAI;
    String which = full ? "全年预算" : "年初预算";
    StringBuilder text = new StringBuilder(w.year());
    text.append("“三公”经费财政拨款支出").append(which).append("为").append(w.wan(budget.total()));
    text.append("，支出决算为").append(w.wan(actual.total()));
    text.append("，完成").append(full ? which : "预算").append("的");
    text.append(Money.percent(actual.total(), budget.total())).append("%，");
    text.append(yearly(actual.total(), before.total(), "total")).append("。其中：");
    List<String> items = new ArrayList<>();
    items.add(
        cost(
            "因公出国（境）费", budget.overseas(), actual.overseas(), before.overseas(), "overseas", full));
    items.add(
        cost("公务用车购置费", budget.purchase(), actual.purchase(), before.purchase(), "purchase", full));
    items.add(
        cost("公务用车运行维护费", budget.running(), actual.running(), before.running(), "running", full));
    items.add(
        cost(
            "公务接待费",
            budget.reception(),
            actual.reception(),
            before.reception(),
            "reception",
            full));
    if (layout == Layout.SHANXI) {
      say(text.toString());
      for (int i = 0; i < items.size(); i++) {
        say(items.get(i) + (i == items.size() - 1 ? "。" : "；"));
      }
    } else {
      say(text + String.join("；", items) + "。");
    }
  }

  private String cost(
      String item, long budget, long actual, long before, String matter, boolean full) {
    String text = item + "支出决算为" + w.wan(actual);
    if (!Money.zero(budget)) {
      text += "，完成" + (full ? "全年" : "") + "预算的" + Money.percent(actual, budget) + "%";
    }
    if (Money.zero(actual) && Money.zero(before)) {
      return text + "，与上年持平，本年度和上年度均未发生此项支出";
    }
    return text + "，" + yearly(actual, before, matter);
  }

  private String yearly(long actual, long before, String matter) {
    if (Money.alike(actual, before)) {
      return "与上年持平";
    }
    return "比上年"
        + w.change("", actual, before)
        + "，"
        + w.because()
        + reasons.threePublic(matter, actual > before);
  }

  private void threePublicDetails(ThreePublic costs) {
    Costs actual = costs.actual();
    if (layout == Layout.SHANGHAI && actual.total() > 0) {
      long total = actual.total();
      say(
          "“三公”经费财政拨款支出决算中，因公出国（境）费支出决算"
              + w.wan(actual.overseas())
              + "，占"
              + Money.percent(actual.overseas(), total)
              + "%；公务用车购置及运行维护费支出决算"
              + w.wan(actual.vehicles())
              + "，占"
              + Money.percent(actual.vehicles(), total)
              + "%；公务接待费支出决算"
              + w.wan(actual.reception())
              + "，占"
              + Money.percent(actual.reception(), total)
              + "%。具体情况如下：");
    }
    String dot = layout == Layout.NATIONAL ? "." : "、";
    say(
        "1"
            + dot
            + "因公出国（境）费支出"
            + w.wan(actual.overseas())
            + "，全年安排因公出国（境）团组"
            + costs.groups()
            + "个、累计"
            + costs.travellers()
            + "人次。");
    say(
        "2"
            + dot
            + "公务用车购置及运行维护费支出"
            + w.wan(actual.vehicles())
            + "。其中：公务用车购置费支出"
            + w.wan(actual.purchase())
            + "，全年购置公务用车"
            + costs.bought()
            + "辆；公务用车运行维护费支出"
            + w.wan(actual.running())
            + "，年末使用财政拨款负担费用的公务用车保有量为"
            + costs.owned()
            + "辆。");
    say(
        "3"
            + dot
            + "公务接待费支出"
            + w.wan(actual.reception())
            + "。其中：国内公务接待"
            + costs.receptions()
            + "批次、"
            + costs.guests()
            + "人次，含外宾接待0批次、0人次。");
  }

  // ---- funds

  private void fund(Fund fund, Table table) {
    boolean flows = fund == Fund.GOVERNMENT || layout.capitalFlows();
    String ending =
        layout == Layout.SHANXI
            ? fund == Fund.GOVERNMENT ? "收支决算情况说明" : "支出决算情况说明"
            : flows ? "收入支出决算情况说明" : "支出决算情况说明";
    heading(fund.words + ending);
    if (!account.has(fund)) {
      say(
          name()
              + w.year()
              + "无"
              + fund.words
              + "收入和支出"
              + (layout == Layout.SHANXI ? "，" + layout.number(table) + "为空表。" : "。"));
      return;
    }
    Outlay spent = account.fiscal(fund);
    String first =
        flows
            ? "年初结转和结余"
                + w.wan(account.opening(fund))
                + "，本年收入"
                + w.wan(account.fiscalIncome(fund))
                + "，本年支出"
                + w.wan(spent.total())
                + "，年末结转和结余"
                + w.wan(account.closing(fund))
            : "支出"
                + w.wan(spent.total())
                + "，其中：基本支出"
                + w.wan(spent.basic())
                + "，项目支出"
                + w.wan(spent.project());
    say(w.year() + fund.words + first + "。支出具体情况如下：");
    int number = 0;
    for (Subject item : account.of(fund).toList()) {
      number++;
      say(number + (layout == Layout.NATIONAL ? "." : "、") + item(item));
    }
  }

  // ---- other matters

  private void other() {
    if (layout == Layout.SHANGHAI) {
      heading("预算绩效管理情况");
      performance();
    }
    heading(layout == Layout.SHANGHAI ? "其他重要事项的情况说明" : "其他重要事项情况说明");
    part(1, "机关运行经费支出情况");
    runCost();
    part(2, "政府采购支出情况");
    procurement();
    part(3, "国有资产占用情况");
    assets();
    if (layout != Layout.SHANGHAI) {
      part(4, "预算绩效管理工作开展情况");
      performance();
    }
  }

  private void runCost() {
    long now = account.runCost().total();
    long before = account.before().runCost();
    if (now == 0) {
      say(name() + "为公益性事业单位，" + w.year() + "无机关运行经费支出。");
      return;
    }
    say(
        w.year()
            + "机关运行经费支出"
            + w.wan(now)
            + "，"
            + (Money.alike(now, before)
                ? "与上年持平。"
                : "比上年"
                    + w.change("", now, before)
                    + "，"
                    + w.because()
                    + reasons.runCost(now > before)
                    + "。"));
  }

  private void procurement() {
    Procurement bought = account.procurement();
    if (layout == Layout.SHANGHAI) {
      say(
          name()
              + w.year()
              + "政府采购金额（以合同签订为准）为"
              + w.wan(bought.total())
              + "，其中：货物采购金额"
              + w.wan(bought.goods())
              + "、工程采购金额"
              + w.wan(bought.works())
              + "、服务采购金额"
              + w.wan(bought.services())
              + "。");
      say(
          w.year()
              + account.body().self()
              + "面向中小企业预留政府采购项目预算金额"
              + w.wan(part(bought.smallAndMedium(), 50))
              + "，面向小微企业预留政府采购项目预算金额"
              + w.wan(part(bought.smallAndMicro(), 40))
              + "。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额"
              + w.wan(part(bought.smallAndMedium(), 45))
              + "；在面向小微企业预留政府采购项目中，由小微企业供应商中标或成交的，采购金额"
              + w.wan(part(bought.smallAndMicro(), 35))
              + "；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额"
              + w.wan(part(bought.smallAndMedium(), 12))
              + "。");
      return;
    }
    say(
        w.year()
            + "政府采购支出总额"
            + w.wan(bought.total())
            + "，其中：政府采购货物支出"
            + w.wan(bought.goods())
            + "、政府采购工程支出"
            + w.wan(bought.works())
            + "、政府采购服务支出"
            + w.wan(bought.services())
            + "。授予中小企业合同金额"
            + w.wan(bought.smallAndMedium())
            + "，占政府采购支出总额的"
            + Money.percent(bought.smallAndMedium(), bought.total())
            + "%，其中：授予小微企业合同金额"
            + w.wan(bought.smallAndMicro())
            + "，占政府采购支出总额的"
            + Money.percent(bought.smallAndMicro(), bought.total())
            + "%。");
  }

  private static long part(long amount, int percent) {
    return Money.printed(amount * percent / 100);
  }

  private void assets() {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < w.vehicles().size(); i++) {
      kinds.add(w.vehicles().get(i) + account.assets().vehicles().get(i) + "辆");
    }
    int total = account.assets().total();
    say(
        "截至"
            + account.year()
            + "年12月31日，"
            + account.body().self()
            + "共有车辆"
            + total
            + "辆"
            + (total == 0 ? "" : "，其中：" + String.join("、", kinds))
            + "。单价100万元（含）以上设备（不含车辆）"
            + account.assets().equipment()
            + "台（套）。");
  }

  private void performance() {
    List<Evaluation> all = account.evaluations();
    if (all.isEmpty()) {
      say(
          account.body().self()
              + "建立了绩效目标申报、运行监控和结果应用的管理机制，"
              + w.year()
              + "按要求完成了预算绩效管理工作，评价结果用于改进管理和安排以后年度预算。");
      return;
    }
    long money = all.stream().mapToLong(Evaluation::executed).sum();
    say(
        account.body().self()
            + "对"
            + w.year()
            + "一般公共预算安排的项目开展了绩效自评，共涉及项目"
            + all.size()
            + "个，资金"
            + w.wan(money)
            + "。自评等级为“优”的项目"
            + graded("优")
            + "个、“良”的项目"
            + graded("良")
            + "个、“中”的项目"
            + graded("中")
            + "个、“差”的项目"
            + graded("差")
            + "个。");
    if (layout == Layout.SHANXI) {
      Evaluation first = all.get(0);
      say(
          "其中，"
              + first.name()
              + "项目执行"
              + w.wan(first.executed())
              + "，自评得分"
              + Evaluation.points(first.total())
              + "分。自评发现的主要问题是个别任务进度偏慢，今后将按季度通报执行进度。");
    } else {
      say("自评发现的主要问题是个别任务进度偏慢，今后将按季度通报执行进度。");
    }
  }

  private long graded(String grade) {
    return account.evaluations().stream().filter(e -> e.grade().equals(grade)).count();
  }
}
