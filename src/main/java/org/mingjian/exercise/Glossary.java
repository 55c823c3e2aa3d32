package org.mingjian.exercise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The terms that a disclosure explains, with explanations of our own. */
final class Glossary {

  private Glossary() {}

  /** Returns the terms with their explanations, in order. */
  static Map<String, String> terms(FinalAccount account) {
    String kind = account.body().kind();
    String self = account.body().self();
    Map<String, String> terms = new LinkedHashMap<>();
    terms.put("财政拨款收入", "指" + kind + "本年度从同级财政取得的各类财政拨款。");
    terms.put("上级补助收入", "指事业单位取得的、由主管部门或上级单位拨付且不属于财政拨款的补助。");
    terms.put(
        "事业收入", "指事业单位开展专业业务活动及其辅助活动取得的收入，" + self + "主要是" + account.body().ownIncome() + "。");
    terms.put("经营收入", "指事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动取得的收入。");
    terms.put("附属单位上缴收入", "指事业单位的附属独立核算单位按规定上缴的收入。");
    terms.put("其他收入", "指除财政拨款收入、上级补助收入、事业收入、经营收入和附属单位上缴收入以外取得的收入，主要是存款利息。");
    terms.put("使用非财政拨款结余（含专用结余）", "指事业单位动用以前年度积累的非财政拨款结余弥补当年收支差额的金额，以及使用专用结余安排支出的金额。");
    terms.put("年初结转和结余", "指以前年度尚未使用完毕、转入本年度继续使用的资金。");
    terms.put("结余分配", "指事业单位按规定缴纳所得税、提取专用结余以及转入非财政拨款结余的金额。");
    terms.put("年末结转和结余", "指截至本年度末尚未使用完毕、转入下年度继续使用的资金。");
    terms.put("基本支出", "指为保障机构正常运转、完成日常工作任务而发生的支出，包括人员经费和公用经费。");
    terms.put("项目支出", "指在基本支出之外，为完成特定工作任务和事业发展目标所发生的支出。");
    terms.put("上缴上级支出", "指事业单位按规定的标准或比例上缴上级单位的支出。");
    terms.put("经营支出", "指事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动发生的支出。");
    terms.put("对附属单位补助支出", "指事业单位用非财政预算资金对附属单位进行补助发生的支出。");
    terms.put(
        "“三公”经费",
        "指使用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，因公出国（境）费反映公务出国（境）的国际旅费、住宿费、培训费等支出；"
            + "公务用车购置及运行维护费反映公务用车的购置支出以及燃料、维修、保险等支出；公务接待费反映按规定开支的各类公务接待支出。");
    terms.put("机关运行经费", "指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的公用经费支出。");
    return terms;
  }

  /** Returns the terms numbered and worded as paragraphs. */
  static Stream<String> paragraphs(FinalAccount account) {
    int[] number = {0};
    return terms(account).entrySet().stream()
        .map(term -> Wording.chinese(++number[0]) + "、" + term.getKey() + "：" + term.getValue());
  }
}
