package org.mingjian.exercise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import org.mingjian.exercise.Kinds.Group;

/** Errors in the sentences of the 情况说明. */
final class NarrativeErrors {

  private static final String ACCURATE = "《预算法》第七十五条：决算草案应当数额准确";
  private static final String GUIDE = "《地方预决算公开操作规程》（财预〔2016〕143号）";
  private static final String THREE_PUBLIC = "《关于深入推进地方预决算公开工作的通知》（财预〔2014〕36号）";
  private static final String EXPLAIN = "《预算法》第十四条：公开时应当对重要事项作出说明";

  /** An amount with its decimals. */
  private static final String A = "([1-9][\\d,]*\\d\\.\\d\\d)";

  private static final String ANY = "[\\d,]+\\.\\d\\d";
  private static final String RATE = "(\\d+\\.\\d\\d)%";
  private static final String ITEMS = "预算财政拨款支出决算具体情况$";

  private NarrativeErrors() {}

  static List<ErrorKind> kinds() {
    Group group = new Group("文字");
    amounts(group);
    rates(group);
    words(group);
    matters(group);
    return group.kinds();
  }

  private static void amounts(Group group) {
    group
        .add(
            "text-total",
            "说明的收支总计与总表不符",
            1,
            ACCURATE,
            List.of("n1-total", "n4-total"),
            Edits.words(
                "收入支出决算总体情况说明|财政拨款收(?:入支出|支)决算总体情况说明",
                "总计(?:均为)?" + A + "万元",
                NarrativeErrors::slip,
                (b, a) -> "决算表中为" + amount(b)))
        .add(
            "text-composition",
            "说明的收入或支出构成与表不符",
            2,
            ACCURATE,
            List.of("n2-composition", "n3-composition"),
            Edits.words(
                "、收入决算情况说明|、支出决算情况说明",
                "(?:财政拨款收入|事业收入|基本支出|项目支出)" + A + "万元，占",
                NarrativeErrors::slip,
                (b, a) -> "决算表中为" + amount(b) + "，占比也按它计算"))
        .add(
            "text-item",
            "说明的项级（类级）决算数与表不符",
            2,
            ACCURATE,
            List.of("n5-item-amount", "n5-item-completion"),
            Edits.words(
                ITEMS,
                "年初预算为?"
                    + ANY
                    + "万元，支出决算为?"
                    + A
                    + "万元(?=，完成年初预算的"
                    + RATE.replace("(", "").replace(")", "")
                    + "[。，](?!.*其中：))",
                NarrativeErrors::slip,
                (b, a) -> "一般公共预算支出决算表和完成率都只与原数相符"))
        .add(
            "text-structure",
            "支出结构的金额与表不符",
            2,
            ACCURATE,
            List.of("n5-item-amount", "n-share"),
            Edits.words(
                "支出决算结构情况",
                "（类）" + A + "万元",
                NarrativeErrors::slip,
                (b, a) -> "决算表该类为" + amount(b)))
        .add(
            "text-basic",
            "人员经费或公用经费与表不符",
            1,
            ACCURATE,
            List.of("n6-basic"),
            Edits.words(
                "基本支出决算情况说明",
                "(?:人员|公用)经费" + A + "万元，主要",
                NarrativeErrors::slip,
                (b, a) -> "决算表为" + amount(b)))
        .add(
            "text-three-public",
            "“三公”经费分项决算数与表不符",
            2,
            THREE_PUBLIC,
            List.of("n7-totals", "n-repeat"),
            Edits.words(
                "经费财政拨款支出决算具体情况说明",
                "公务用车运行维护费支出([1-9][\\d,]*\\.\\d\\d)万元",
                NarrativeErrors::slip,
                (b, a) -> "“三公”经费表为" + amount(b)))
        .add(
            "text-fund",
            "政府性基金说明的金额与表不符",
            2,
            ACCURATE,
            List.of("n8-fund-detail"),
            Edits.words(
                "政府性基金预算财政拨款收",
                "本年(?:收入|支出)" + A + "万元",
                NarrativeErrors::slip,
                (b, a) -> "基金决算表为" + amount(b)))
        .add(
            "procurement-parts",
            "采购总额与货物、工程、服务之和不符",
            1,
            GUIDE,
            List.of("n-parts", "n-proc-table"),
            Edits.words(
                "政府采购支出情况",
                "(?:政府采购支出总额|为)" + A + "万元，其中",
                NarrativeErrors::slip,
                (b, a) -> "三项之和为" + amount(b)))
        .add(
            "micro-above-small",
            "小微企业合同额大于中小企业合同额",
            2,
            GUIDE,
            List.of("n-proc-micro", "n-share"),
            Edits.words(
                "政府采购支出情况",
                "授予中小企业合同金额" + ANY + "万元，占政府采购支出总额的\\d+\\.\\d\\d%，其中：授予小微企业合同金额(" + ANY + ")万元",
                (m, r) -> above(m.group()),
                (b, a) -> "小微企业是中小企业的一部分；占比也只与原数相符"));
  }

  private static void rates(Group group) {
    group
        .add(
            "share",
            "占比算错",
            1,
            ACCURATE,
            List.of("n-share"),
            Edits.words(
                "收入决算情况说明|支出决算情况说明|支出决算结构情况",
                "占(?:比)?" + RATE,
                NarrativeErrors::slipRate,
                (b, a) -> "按所列金额计算为" + number(b) + "%"))
        .add(
            "share-of-whole",
            "占本年支出的比例算错",
            2,
            ACCURATE,
            List.of("n-share"),
            Edits.words(
                "支出决算总体情况",
                "占本年支出合计的" + RATE,
                NarrativeErrors::slipRate,
                (b, a) -> "按所列金额计算为" + number(b) + "%"))
        .add(
            "growth-rate",
            "增减率算错",
            1,
            ACCURATE,
            List.of("n1-yoy"),
            Edits.words(
                ".*",
                "(?:增加|减少)" + ANY + "万元，(?:增长|下降)" + RATE,
                NarrativeErrors::slipRate,
                (b, a) -> "增减额除以上年数为" + number(b) + "%"))
        .add(
            "growth-base",
            "增减率用本年数作分母",
            3,
            ACCURATE,
            List.of("n1-yoy"),
            Edits.words(
                "机关运行经费支出情况|支出决算总体情况$",
                "(?:机关运行经费支出|一般公共预算财政拨款支出)" + ANY + "万元.*?(?:增加|减少)" + ANY + "万元，(?:增长|下降)" + RATE,
                NarrativeErrors::wrongBase,
                (b, a) -> "增减率应以上年数为分母"))
        .add(
            "completion-rate",
            "完成预算的百分比算错",
            1,
            ACCURATE,
            List.of("n5-item-completion"),
            Edits.words(
                ITEMS,
                "完成年初预算的" + RATE,
                NarrativeErrors::slipRate,
                (b, a) -> "决算数除以年初预算数为" + number(b) + "%"))
        .add(
            "three-public-completion",
            "“三公”经费完成率算错",
            1,
            THREE_PUBLIC,
            List.of("n5-item-completion", "n7-totals"),
            Edits.words(
                "经费财政拨款支出决算总体情况说明",
                "完成(?:全年)?预算的" + RATE,
                NarrativeErrors::slipRate,
                (b, a) -> "决算数除以预算数为" + number(b) + "%"))
        .add(
            "zero-budget-rate",
            "预算为零却有完成率",
            2,
            GUIDE,
            List.of("n5-zero-initial"),
            Edits.words(
                ITEMS,
                "年初预算为?0\\.00万元，支出决算为?" + ANY + "万元()",
                (m, r) -> "，完成年初预算的100.00%",
                (b, a) -> "年初预算为零时完成率无从计算"))
        .add(
            "percent-sign",
            "百分比漏了百分号",
            1,
            GUIDE,
            List.of("doc-percent-sign"),
            Edits.words(
                "支出决算总体情况$|收入决算情况说明|支出决算结构情况",
                "占(?:本年支出合计的|比)?\\d+\\.\\d\\d(%)",
                (m, r) -> "",
                (b, a) -> "占比应带百分号"));
  }

  private static void words(Group group) {
    group
        .add(
            "budget-direction",
            "“大于”“小于”写反",
            1,
            ACCURATE,
            List.of("n5-direction"),
            Edits.words(
                ITEMS,
                "决算数(大于|小于)(?:年初)?预算数",
                (m, r) -> m.group(1).equals("大于") ? "小于" : "大于",
                (b, a) -> "与所列预算数、决算数的大小相反"))
        .add(
            "budget-equal",
            "不等的两数写成“等于”",
            2,
            ACCURATE,
            List.of("n5-direction"),
            Edits.words(
                ITEMS,
                "决算数((?:大于|小于)(?:年初)?预算数[^。]*)。(?=较上年|$)",
                (m, r) -> m.group(1).contains("年初") ? "等于年初预算数" : "等于预算数",
                (b, a) -> "所列预算数与决算数并不相等"))
        .add(
            "change-direction",
            "增减方向前后相反",
            1,
            ACCURATE,
            List.of("n-change-direction"),
            Edits.words(
                ".*",
                "(?:增加|减少)" + ANY + "万元，(增长|下降)\\d",
                (m, r) -> m.group(1).equals("增长") ? "下降" : "增长",
                (b, a) -> "同一变化不能既增又减"))
        .add(
            "flat-with-change",
            "写持平又有增减额",
            2,
            ACCURATE,
            List.of("n-flat-with-change", "n-flat-contradiction"),
            Edits.words(
                "机关运行经费支出情况",
                "比上年((?:增加|减少))" + ANY + "万元",
                (m, r) -> "持平，" + m.group(1),
                (b, a) -> "既然有增减额，就不是持平"))
        .add(
            "missing-reason",
            "“三公”经费变动没有说明原因",
            1,
            THREE_PUBLIC,
            List.of("n7-reasons"),
            Edits.words(
                "经费财政拨款支出决算总体情况说明",
                "(?:公务用车运行维护费|公务接待费)支出决算为[^；。]*?(?:增长|下降)[\\d.]+%(，主要原因(?:是)?：?[^；。]*)",
                (m, r) -> "",
                (b, a) -> "各分项的增减变化应说明原因"))
        .add(
            "missing-budget-reason",
            "决算与预算的差异没有说明原因",
            2,
            EXPLAIN,
            List.of("n5-reason"),
            Edits.words(
                ITEMS,
                "决算数(?:大于|小于)(?:年初)?预算数((?:的|，)主要原因(?:是)?：?[^。]*)。(?=较上年|$)",
                (m, r) -> "",
                (b, a) -> "决算数与预算数不同的科目应说明差异原因"))
        .add(
            "vague-reason",
            "变动原因空泛",
            2,
            EXPLAIN,
            List.of("doc-vague-reason"),
            Edits.words(
                "支出决算总体情况$|机关运行经费支出情况",
                "(?:增长|下降)\\d+\\.\\d\\d%，主要原因(?:是)?：?([^。]*)。",
                (m, r) -> m.group().startsWith("增长") ? "支出增加" : "支出减少",
                (b, a) -> "只重复了变动本身，没有说明原因"))
        .add(
            "unit-slip",
            "“万元”写成“元”",
            1,
            ACCURATE,
            List.of("doc-unit-word"),
            Edits.words(
                "基本支出决算情况说明|、收入决算情况说明|支出决算情况说明|收入支出决算总体情况说明",
                "[1-9][\\d,]*\\d\\.\\d\\d(万元)，(?:其中|占|主要)",
                (m, r) -> "元",
                (b, a) -> "决算表以万元填列，相差一万倍"))
        .add(
            "double-word",
            "词语重复",
            1,
            GUIDE,
            List.of("doc-duplicate-word"),
            Edits.words(
                "总体情况说明|支出决算总体情况$|机关运行经费支出情况",
                "(增加|减少)" + ANY + "万元",
                (m, r) -> m.group(1) + m.group(1),
                (b, a) -> "多打了一遍"))
        .add(
            "broken-number",
            "数字被标点断开",
            1,
            GUIDE,
            List.of("doc-broken-number"),
            Edits.words(
                "、收入决算情况说明|、支出决算情况说明",
                "收入合计[\\d,]+\\.\\d\\d()万元|支出合计[\\d,]+\\.\\d\\d()万元",
                (m, r) -> m.group(1) == null ? null : ",",
                (b, a) -> "数字与单位之间多了逗号"));
  }

  private static void matters(Group group) {
    group
        .add(
            "item-omitted",
            "漏说明一个项级科目",
            2,
            GUIDE,
            List.of("n5-items-complete"),
            NarrativeErrors::omitItem)
        .add(
            "class-omitted",
            "支出结构漏列一类",
            2,
            GUIDE,
            List.of("n5-structure", "n-parts"),
            Edits.words(
                "支出决算结构情况",
                "([^；：]*（类）" + ANY + "万元，占比?\\d+\\.\\d\\d%；)",
                (m, r) -> "",
                (b, a) -> "表中该类有金额，应列出"))
        .add(
            "economic-extra",
            "列举了没有金额的经济科目",
            2,
            GUIDE,
            List.of("n6-list-match"),
            (draft, random) -> {
              for (String code : List.of("30106", "30114", "30203", "30306")) {
                if (draft.account().economic(code) == 0 && draft.layout() != Layout.SHANXI) {
                  String name = Classification.economic().get(code);
                  String whole = code.startsWith("302") ? "公用" : "人员";
                  return Edits.words(
                          "基本支出决算情况说明",
                          whole + "经费" + ANY + "万元，主要包括()",
                          (m, r) -> name + "、",
                          (b, a) -> "基本支出决算表中" + name + "没有金额")
                      .plant(draft, random);
                }
              }
              return java.util.Optional.empty();
            })
        .add(
            "purpose-copied",
            "用途照抄了别的科目",
            3,
            GUIDE,
            List.of("n5-purpose-match"),
            Edits.words(
                ITEMS,
                "住房公积金（项）。主要用于：?(为在职人员缴存住房公积金)。",
                (m, r) -> "在职人员的基本医疗保险单位缴费",
                (b, a) -> "住房公积金的用途不是医疗保险"))
        .add(
            "reception-count",
            "接待人次少于批次",
            2,
            THREE_PUBLIC,
            List.of("n7-reception-counts"),
            Edits.words(
                "决算具体情况说明",
                "国内公务接待(\\d+)批次、(?:\\d+)人次",
                NarrativeErrors::moreBatches,
                (b, a) -> "每批至少一人次"))
        .add(
            "cost-without-count",
            "有购置费而没有购置数量",
            2,
            THREE_PUBLIC,
            List.of("n7-cost-and-count"),
            Edits.words(
                "决算具体情况说明",
                "公务用车购置费支出[1-9][\\d,.]*万元，全年购置公务用车(\\d+)辆",
                (m, r) -> "0",
                (b, a) -> "有支出就应有数量"))
        .add(
            "overseas-count",
            "出国人次少于团组数",
            3,
            THREE_PUBLIC,
            List.of("n7-overseas-counts"),
            Edits.words(
                "决算具体情况说明",
                "团组([1-9])个、累计(\\d+)人次",
                (m, r) -> String.valueOf(Integer.parseInt(m.group(2)) + 1),
                (b, a) -> "每个团组至少一人次"))
        .add(
            "vehicle-sum",
            "车辆总数与各类之和不符",
            1,
            GUIDE,
            List.of("n-asset-vehicle-sum"),
            Edits.words(
                "国有资产占用情况",
                "共有车辆([1-9]\\d*)辆，其中",
                (m, r) -> Slips.count(m.group(1)),
                (b, a) -> "各类用车相加是另一个数"))
        .add(
            "vehicle-owned",
            "公务用车保有量与车辆数不一致而无说明",
            2,
            THREE_PUBLIC,
            List.of("n-asset-vs-sangong"),
            Edits.words(
                "决算具体情况说明",
                "保有量为([1-9]\\d*)辆",
                (m, r) -> String.valueOf(Integer.parseInt(m.group(1)) + 2),
                (b, a) -> "国有资产部分的车辆数是另一个数"))
        .add(
            "asset-date",
            "国有资产的截止日期是上一年",
            1,
            GUIDE,
            List.of("n-asset-date"),
            Edits.words(
                "国有资产占用情况",
                "截至(20\\d\\d)年12月31日",
                NarrativeErrors::lastYear,
                (b, a) -> "应以决算年度12月31日为准"))
        .add(
            "year-in-text",
            "正文留着上一年度",
            1,
            GUIDE,
            List.of("doc-year-consistent"),
            Edits.words(
                "总体情况说明|收入决算情况说明|支出决算情况说明",
                "^(20\\d\\d)年度(?!.*相比.*相比)",
                NarrativeErrors::lastYear,
                (b, a) -> "全文说的是决算年度"))
        .add(
            "grade-count",
            "各等级项目数之和与项目数不符",
            1,
            "财预〔2020〕10号《项目支出绩效评价管理办法》",
            List.of("perf-grades"),
            Edits.words(
                "绩效管理",
                "自评等级为“优”的项目(\\d+)个",
                (m, r) -> Slips.count(m.group(1)),
                (b, a) -> "各等级相加应等于项目总数"))
        .add(
            "none-missing",
            "没有写明无政府性基金收支",
            1,
            GUIDE,
            List.of("n8-none", "n9-none"),
            (draft, random) ->
                new Wording(draft.account(), draft.layout()).zeros()
                    ? java.util.Optional.empty()
                    : Edits.noParagraph(
                            "政府性基金预算|国有资本经营预算", "无(?:政府性基金|国有资本经营)预算财政拨款收入", (b, a) -> "没有收支也应写明")
                        .plant(draft, random))
        .add(
            "none-contradiction",
            "写明没有收支，表中却有数",
            2,
            GUIDE,
            List.of("n89-none-contradiction"),
            (draft, random) ->
                Edits.words(
                        "政府性基金预算财政拨款收",
                        "^(.*?预算财政拨款)年初结转",
                        (m, r) ->
                            draft.account().body().name()
                                + draft.account().year()
                                + "年度无政府性基金预算财政拨款收入和支出。"
                                + m.group(1),
                        (b, a) -> "基金决算表中有收入和支出")
                    .plant(draft, random))
        .add(
            "run-cost",
            "机关运行经费大于公用经费",
            3,
            EXPLAIN,
            List.of("n-runcost-amount", "n-runcost-table"),
            (draft, random) ->
                draft.layout() == Layout.SHANXI
                    ? java.util.Optional.empty()
                    : Edits.words(
                            "机关运行经费支出情况",
                            "机关运行经费支出(" + ANY + "万元，比上年(?:增加|减少).*?%)",
                            (m, r) -> {
                              FinalAccount account = draft.account();
                              long delta = account.runCost().total() - account.before().runCost();
                              long now = account.publicCosts() + 20_000_000;
                              Wording wording = new Wording(account, draft.layout());
                              return wording.wan(now)
                                  + "，比上年"
                                  + wording.change("", now, now - delta);
                            },
                            (b, a) -> "机关运行经费是公用经费的一部分")
                        .plant(draft, random));
  }

  private static String slip(MatchResult match, SplittableRandom random) {
    return Slips.amount(match.group(1), random);
  }

  private static String slipRate(MatchResult match, SplittableRandom random) {
    return Slips.rate(match.group(1), random);
  }

  private static String amount(String words) {
    return words.replaceAll(".*?(" + ANY + ").*", "$1");
  }

  private static String number(String words) {
    return words.replaceAll("^.*?([\\d.]+)%$", "$1");
  }

  private static String lastYear(MatchResult match, SplittableRandom random) {
    return String.valueOf(Integer.parseInt(match.group(1)) - 1);
  }

  private static String moreBatches(MatchResult match, SplittableRandom random) {
    int guests = Integer.parseInt(match.group().replaceAll(".*、(\\d+)人次", "$1"));
    return String.valueOf(guests + 12);
  }

  private static String above(String words) {
    BigDecimal small = Slips.number(words.replaceAll("授予中小企业合同金额(" + ANY + ").*", "$1"));
    return small.add(new BigDecimal("12.50")).toPlainString();
  }

  /** The rate of growth by the amount of this year instead of the year before. */
  private static String wrongBase(MatchResult match, SplittableRandom random) {
    String[] amounts = match.group().replaceAll("[^\\d.,万]+", " ").replace(",", "").split(" ", -1);
    BigDecimal now = null;
    BigDecimal delta = null;
    for (String word : amounts) {
      if (word.matches("\\d+\\.\\d\\d万")) {
        BigDecimal value = new BigDecimal(word.replace("万", ""));
        now = now == null ? value : now;
        delta = value;
      }
    }
    if (now == null || delta == null) {
      return null;
    }
    BigDecimal rate = delta.multiply(BigDecimal.valueOf(100)).divide(now, 2, RoundingMode.HALF_UP);
    boolean seen = rate.subtract(new BigDecimal(match.group(1))).abs().doubleValue() >= 0.05;
    return seen ? rate.toPlainString() : null;
  }

  private static java.util.Optional<ErrorKind.Change> omitItem(
      Draft draft, SplittableRandom random) {
    if (draft.layout() == Layout.SHANXI) {
      return Edits.words(
              ITEMS,
              "(?<=按项级科目分：.{0,400})(，[^，。]*" + ANY + "万元)(?=[，。])",
              (m, r) -> "",
              (b, a) -> "表中该项有金额，应逐项说明")
          .plant(draft, random);
    }
    List<Draft.Passage> last =
        draft.passages(p -> p.section().matches(".*" + ITEMS) && p.text().matches("\\d+[.、].*"));
    if (last.size() < 3) {
      return java.util.Optional.empty();
    }
    Draft.Passage passage = last.get(last.size() - 1);
    draft.set(passage, null);
    return java.util.Optional.of(
        new ErrorKind.Change(
            PlantedError.Place.text(passage.section(), passage.text()),
            passage.text(),
            "",
            "表中该项有金额，应逐项说明"));
  }
}
