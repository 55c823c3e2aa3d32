package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.exercise.FinalAccount.Body;
import org.mingjian.exercise.FinalAccount.Unit;
import org.mingjian.exercise.Layout.Table;
import org.mingjian.publish.Block;
import org.mingjian.publish.Contents;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Heading;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.PageBreak;
import org.mingjian.publish.Text;

/** Prints an account in a layout: cover, contents, overview, tables, narrative, glossary, forms. */
final class Press {

  private final FinalAccount account;
  private final Layout layout;
  private final Wording wording;
  private final Ink ink;

  private Press(FinalAccount account, Layout layout, Ink ink) {
    this.account = account;
    this.layout = layout;
    this.ink = ink;
    this.wording = new Wording(account, layout);
  }

  /** Returns the disclosure of an account; the ink decides what stands in its cells. */
  static Manuscript print(FinalAccount account, Layout layout, Ink ink) {
    return new Press(account, layout, ink).manuscript();
  }

  private Manuscript manuscript() {
    List<Block> body = new ArrayList<>();
    overview(body);
    tables(body);
    body.add(new Heading(1, heading("第三部分", year() + "决算情况说明")));
    body.addAll(new Narrator(account, layout, wording).tell());
    body.add(new PageBreak());
    body.add(new Heading(1, "第四部分 名词解释"));
    Glossary.paragraphs(account).forEach(text -> body.add(new Text(text)));
    forms(body);
    List<Block> blocks = new ArrayList<>();
    String kind =
        account.year()
            + "年度"
            + account.body().kind()
            + "决算"
            + (layout == Layout.SHANXI ? "公开" : "");
    blocks.add(new Heading(0, account.body().name()));
    blocks.add(new Heading(0, kind));
    blocks.add(new PageBreak());
    blocks.add(contents(body));
    blocks.add(new PageBreak());
    blocks.addAll(body);
    return new Manuscript(account.body().name() + kind, blocks);
  }

  private String year() {
    return account.year() + "年度" + account.body().kind();
  }

  private String heading(String number, String words) {
    return number + " " + (layout == Layout.SHANGHAI ? account.body().name() : "") + words;
  }

  // ---- contents

  private Contents contents(List<Block> body) {
    List<Entry> entries = new ArrayList<>();
    boolean inTables = false;
    for (Block block : body) {
      if (block instanceof Heading heading && heading.level() <= 2) {
        inTables = heading.text().startsWith("第二部分") || inTables && heading.level() > 1;
        entries.add(new Entry(heading.level(), heading.text()));
        if (inTables) {
          tableEntries(entries);
        }
      }
    }
    return new Contents(wording.choose("contents", "目录", "目 录"), entries);
  }

  private void tableEntries(List<Entry> entries) {
    List<Table> tables = layout.tables();
    for (int i = 0; i < tables.size(); i++) {
      String title = layout.title(tables.get(i));
      entries.add(new Entry(2, Wording.chinese(i + 1) + "、" + title, title));
    }
  }

  // ---- overview

  private void overview(List<Block> blocks) {
    Body body = account.body();
    blocks.add(
        new Heading(1, heading("第一部分", layout == Layout.SHANGHAI ? "概况" : body.kind() + "概况")));
    blocks.add(new Heading(2, "一、" + wording.choose("functions", "主要职责", "主要职能")));
    blocks.add(
        new Text(
            body.name()
                + (body.department()
                    ? "是主管" + body.field() + "工作的部门，"
                    : "是实施" + body.field() + "的单位，")
                + "主要职责是："));
    for (int i = 0; i < body.functions().size(); i++) {
      blocks.add(new Text("（" + Wording.chinese(i + 1) + "）" + body.functions().get(i) + "。"));
    }
    blocks.add(
        new Heading(2, "二、" + (layout == Layout.SHANGHAI ? body.kind() + "决算单位构成" : "机构设置")));
    blocks.add(
        new Text(
            body.name()
                + "设"
                + body.offices().size()
                + "个内设机构，分别是"
                + String.join("、", body.offices())
                + "。"));
    units(blocks, body);
    FinalAccount.Staff staff = body.staff();
    blocks.add(
        new Text(
            account.year()
                + "年末，"
                + body.self()
                + "核定编制"
                + staff.posts()
                + "人，年末实有人员"
                + (staff.active() + staff.retired())
                + "人，其中在职人员"
                + staff.active()
                + "人、离休人员0人、退休人员"
                + staff.retired()
                + "人。"));
  }

  private void units(List<Block> blocks, Body body) {
    if (body.units().isEmpty()) {
      blocks.add(new Text(body.self() + "无下属预算单位，" + account.year() + "年度决算仅包括本级。"));
      return;
    }
    List<String> names = body.units().stream().map(Unit::name).toList();
    blocks.add(
        new Text(
            "纳入"
                + year()
                + "决算编制范围的二级预算单位共"
                + names.size()
                + "个，分别是"
                + String.join("、", names)
                + "。"));
  }

  // ---- tables and forms

  private void tables(List<Block> blocks) {
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, heading("第二部分", year() + "决算表")));
    Statements statements = new Statements(account, layout, ink, wording);
    for (Table table : layout.tables()) {
      blocks.add(statements.grid(table));
      blocks.add(new PageBreak());
    }
  }

  private void forms(List<Block> blocks) {
    if (account.evaluations().isEmpty()) {
      return;
    }
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, "第五部分 附件"));
    EvaluationForms forms = new EvaluationForms(account, layout, ink);
    for (Evaluation evaluation : account.evaluations()) {
      blocks.add(forms.form(evaluation));
      blocks.add(new PageBreak());
    }
    blocks.remove(blocks.size() - 1);
  }
}
