package org.mingjian.exercise;

import java.util.List;

/** Why an amount differs from the budget or from the year before, in sentences of our own. */
final class Reasons {

  private final FinalAccount account;
  private final Wording wording;

  Reasons(FinalAccount account, Wording wording) {
    this.account = account;
    this.wording = wording;
  }

  /** Why a total rose or fell. */
  String total(String matter, boolean up) {
    String field = account.body().field();
    return up
        ? wording.choose(
            matter + "+", field + "任务增加，相应经费安排增多", "新录用人员到岗，人员支出增多", field + "领域新增专项工作，项目投入增多")
        : wording.choose(
            matter + "-",
            "部分" + field + "项目上年已经完工，本年不再安排",
            "人员退休和调出较多，人员支出相应减少",
            "压缩一般性开支，" + field + "项目投入减少");
  }

  /** Why an item is above or below its budget. */
  String budget(Subject subject, boolean more) {
    String key = subject.code() + "budget" + more;
    if (Money.zero(subject.budget())) {
      return wording.choose(key, "年中收到上级转移支付资金，年初未列入预算", "该项经费年中按程序从其他科目调剂列入");
    }
    if (!subject.staff() || subject.code().endsWith("02") && subject.fiscal().basic() == 0) {
      return more
          ? wording.choose(key, "年中新增任务，按程序追加了经费", "上级资金年中下达，当年形成支出")
          : wording.choose(key, "部分合同款按进度转至下年支付", "公开招标节约了采购资金", "个别任务推迟到下年实施");
    }
    return personal(subject.code(), key, more);
  }

  /** Why an item is above or below the year before. */
  String year(String code, boolean more) {
    return personal(code, code + "year" + more, more);
  }

  private String personal(String code, String key, boolean more) {
    if (code.startsWith("20805")) {
      return more ? "缴费基数按规定调整，相关待遇水平提高" : "年内有人员退休和调出，相应人数减少";
    }
    if (code.startsWith("210") && code.startsWith("21011")) {
      return more ? "医疗保险缴费基数上调" : "参保人数较预计减少";
    }
    if (code.startsWith("221")) {
      return more ? "公积金缴存基数上调" : "缴存人数减少";
    }
    return more
        ? wording.choose(key, "新录用人员到岗，薪酬支出增加", "年中按政策调整了津贴补贴标准")
        : wording.choose(key, "年内有人员退休和调出，薪酬支出减少", "严格控制日常办公开支");
  }

  /** Why one of the three public expenses rose or fell. */
  String threePublic(String item, boolean up) {
    return switch (item) {
      case "overseas" -> up ? "按年度出访计划参加业务交流活动" : "出访人数和天数少于上年";
      case "purchase" -> up ? "更新1辆达到报废年限的公务用车" : "本年购车价格低于上年";
      case "running" ->
          up
              ? wording.choose("running up", "车辆使用年限较长，维修费用增多", "下乡检查次数增多，燃料费增加")
              : wording.choose("running down", "车辆实行定点维修，单次费用降低", "合理调度车辆，燃料费减少");
      case "reception" -> up ? "来访交流和业务检查的批次增多" : wording.choose(item, "严格执行接待标准", "部分业务交流改为线上进行");
      default -> up ? "检查调研和对外交流较上年增多" : "落实过紧日子要求，压减公务开支";
    };
  }

  /** Why the operating costs rose or fell. */
  String runCost(boolean up) {
    return up ? "办公用房维修和设备更新支出增加" : "办公用品集中领用，印刷费和会议费减少";
  }

  /** Reasons for a total, joined, when several items move. */
  static String join(List<String> reasons) {
    return String.join("，", reasons);
  }
}
