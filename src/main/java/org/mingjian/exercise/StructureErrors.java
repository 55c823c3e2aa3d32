package org.mingjian.exercise;

import java.util.List;
import java.util.Optional;
import org.mingjian.exercise.Draft.Passage;
import org.mingjian.exercise.ErrorKind.Change;
import org.mingjian.exercise.Kinds.Group;
import org.mingjian.exercise.PlantedError.Place;

/** Errors in structure, wording and glossary. */
final class StructureErrors {

  private static final String GUIDE = "《地方预决算公开操作规程》（财预〔2016〕143号）";
  private static final String OPEN = "《政府信息公开条例》第十四条、第十五条";

  private StructureErrors() {}

  static List<ErrorKind> kinds() {
    Group group = new Group("格式");
    wording(group);
    structure(group);
    List<ErrorKind> all = group.kinds();
    all.addAll(glossary());
    return all;
  }

  private static void wording(Group group) {
    group
        .add(
            "placeholder",
            "留有待填写的占位符",
            1,
            GUIDE,
            List.of("doc-placeholder"),
            (draft, random) ->
                Edits.words(
                        "主要职[责能]",
                        "^(" + draft.account().body().name() + ")是",
                        (m, r) -> "××局",
                        (b, a) -> "模板的占位符没有换成名称")
                    .plant(draft, random))
        .add(
            "template-hint",
            "留有模板的填写提示",
            1,
            GUIDE,
            List.of("doc-template-hint"),
            Edits.words(
                "机关运行经费支出情况|政府采购支出情况|支出决算总体情况$",
                "。()$",
                (m, r) -> "（如持平作持平表述）",
                (b, a) -> "填写提示应删除"))
        .add(
            "other-body",
            "正文留着别的部门名称",
            2,
            GUIDE,
            List.of("doc-org-name-consistent"),
            (draft, random) ->
                Edits.words(
                        "主要职[责能]|收入支出决算总体情况说明|政府采购支出情况|政府性基金预算|国有资本",
                        "^(" + draft.account().body().name() + ")",
                        (m, r) -> otherBody(draft.account()),
                        (b, a) -> "封面是" + draft.account().body().name())
                    .plant(draft, random))
        .add(
            "privacy",
            "泄露公民身份号码",
            2,
            OPEN,
            List.of("pub-privacy-scan"),
            Edits.words(
                "绩效管理|国有资产占用情况",
                "。()$",
                (m, r) -> "联系人身份证号110105199003077470。",
                (b, a) -> "公开文件不得泄露个人隐私"))
        .add(
            "internal-mark",
            "留有内部审核的标记",
            1,
            OPEN,
            List.of("pub-internal-mark"),
            Edits.words("机构设置|单位构成", "。()$", (m, r) -> "\n仅供内部审核", (b, a) -> "公开前应删除内部使用的标记"));
  }

  private static void structure(Group group) {
    group
        .add(
            "heading-year",
            "标题是上一年度",
            1,
            GUIDE,
            List.of("doc-year-consistent", "doc-toc-body-match"),
            (draft, random) ->
                Edits.heading(
                        "第[二三]部分.*",
                        h ->
                            h.replace(
                                String.valueOf(draft.account().year()),
                                String.valueOf(draft.account().year() - 1)),
                        (b, a) -> "封面和目录都是" + draft.account().year() + "年度")
                    .plant(draft, random))
        .add(
            "heading-year-cut",
            "标题的年度不完整",
            1,
            GUIDE,
            List.of("doc-year-truncated"),
            (draft, random) ->
                Edits.heading(
                        "第[二三]部分.*",
                        h ->
                            h.replace(
                                draft.account().year() + "年度",
                                String.valueOf(draft.account().year()).substring(0, 3) + "年度"),
                        (b, a) -> "年度少了一位")
                    .plant(draft, random))
        .add(
            "section-number",
            "章节序号跳号",
            1,
            GUIDE,
            List.of("doc-section-numbering"),
            Edits.heading("六、.*", h -> "七" + h.substring(1), (b, a) -> "前一节是五，后一节是七"))
        .add(
            "contents-entry",
            "目录与正文标题不符",
            2,
            GUIDE,
            List.of("doc-toc-body-match", "doc-toc-wording"),
            StructureErrors::contents)
        .add(
            "unit-count",
            "单位数与所列名称个数不符",
            2,
            GUIDE,
            List.of("doc-org-count-match"),
            Edits.words(
                "机构设置|单位构成",
                "二级预算单位共(\\d+)个",
                (m, r) -> Slips.count(m.group(1)),
                (b, a) -> "与所列名称的个数不同"))
        .add(
            "office-count",
            "内设机构数与所列名称个数不符",
            2,
            GUIDE,
            List.of("doc-org-count-match"),
            Edits.words(
                "机构设置|单位构成",
                "设(\\d+)个内设机构",
                (m, r) -> Slips.count(m.group(1)),
                (b, a) -> "与所列名称的个数不同"))
        .add(
            "staff-count",
            "实有人数与各类人员之和不符",
            2,
            GUIDE,
            List.of("doc-staff-count"),
            Edits.words(
                "机构设置|单位构成",
                "年末实有人员(\\d+)人",
                (m, r) -> Slips.count(m.group(1)),
                (b, a) -> "在职、离休、退休人员相加是另一个数"));
  }

  private static List<ErrorKind> glossary() {
    return new Group("名词")
        .add(
            "term-missing",
            "名词解释缺基本名词",
            1,
            GUIDE,
            List.of("gloss-core-terms", "gloss-used-terms"),
            StructureErrors::missingTerm)
        .add(
            "definition-swapped",
            "名词与释义不对应",
            3,
            GUIDE,
            List.of("gloss-definition"),
            Edits.words(
                "名词解释",
                "年初结转和结余：(.*)$",
                (m, r) -> "指截至本年度末尚未使用完毕、转入下年度继续使用的资金。",
                (b, a) -> "这是年末结转和结余的释义"))
        .add(
            "definition-income",
            "事业收入的释义写成经营收入的",
            3,
            GUIDE,
            List.of("gloss-definition"),
            Edits.words(
                "名词解释",
                "、事业收入：(.*)$",
                (m, r) -> "指事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动取得的收入。",
                (b, a) -> "这是经营收入的释义"))
        .kinds();
  }

  /** Another body's name, as left by copying. */
  static String otherBody(FinalAccount account) {
    return account.body().place() + "退役军人事务局";
  }

  private static Optional<Change> contents(Draft draft, java.util.SplittableRandom random) {
    String heading = "三、支出决算情况说明";
    List<Passage> found = draft.passages(p -> p.heading() && p.text().equals(heading));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    draft.setEntry(heading, "三、出决算情况说明");
    draft.take(heading);
    return Optional.of(
        new Change(Place.text("目录", "三、出决算情况说明"), heading, "三、出决算情况说明", "目录少了一个字，与正文标题不同"));
  }

  private static Optional<Change> missingTerm(Draft draft, java.util.SplittableRandom random) {
    String term = draft.account().runCost().total() > 0 ? "机关运行经费" : "基本支出|项目支出|财政拨款收入";
    return Edits.noParagraph("名词解释", "、(?:" + term + ")：", (b, a) -> "是必须解释的名词")
        .plant(draft, random);
  }
}
