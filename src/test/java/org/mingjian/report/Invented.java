package org.mingjian.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.document.Box;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Place;
import org.mingjian.document.SourceFile;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Unit;
import org.mingjian.settled.SettledAssessment;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.Settlement;
import org.mingjian.settled.SeverityChange;

/** Documents and judgements that nobody published, for tests of what is written about them. */
public final class Invented {

  /** A digest of nothing in particular. */
  public static final String SHA = "ab".repeat(32);

  /** The rules of the invented pack. */
  public static final List<RuleInfo> RULES =
      List.of(
          new RuleInfo(
              "t1-balance",
              "收入总计等于支出总计",
              Severity.ERROR,
              List.of("《预算法》第七十五条"),
              "收支总表两侧的总计必须相等。",
              List.of("summary"),
              "national"),
          new RuleInfo(
              "t2-unit", "表格标明单位", Severity.WARNING, List.of(), "", List.of(), "national"));

  /** The packs of the invented rules. */
  public static final List<PackInfo> PACKS = List.of(new PackInfo("national", "2024.1", "全国通用规则"));

  private Invented() {}

  /** Returns a place in a table of a paged file. */
  public static Location cell(int page, String row, String column, String quote) {
    Place place = new Place.Page(page, new Box(10, 20.04, 30, 40));
    return new Location(place, null, "收入支出决算总表", row, column, quote);
  }

  /** Returns a printed amount. */
  public static Figure figure(int id, String value, Location location) {
    return new Figure(
        id, new BigDecimal(value), Unit.TEN_THOUSAND_YUAN, Figure.Presence.PRINTED, true, location);
  }

  /** Returns what was recognised in a document with one table of four cells. */
  public static Disclosure disclosure(String path) {
    Location table = Location.ofTable(new Place.Page(7, new Box(0, 0, 1, 1)), "收入支出决算总表", null);
    StatementTable statement =
        new StatementTable(
            "summary", "收入支出决算总表", Unit.TEN_THOUSAND_YUAN, false, Quality.CLEAN, table);
    Figure total = figure(1, "2940.05", cell(7, "总计", "决算数", "2,940.05"));
    Figure blank = absent(-1, Figure.Presence.BLANK);
    Figure dash = absent(-2, Figure.Presence.DASH);
    List<Object> facts =
        List.of(
            statement,
            new StatementCell("summary", "income", "总计", "", "", "总计", "决算数", total),
            new StatementCell("summary", "", "2050303", "2050303", "20503", "技校教育", "决算数", blank),
            new StatementCell("summary", "", "结余", "", "", "结余", "决算数", dash));
    return new Disclosure(
        new Document(new SourceFile(path, SHA, Format.PDF), List.of(), List.of()),
        "某市某局",
        2024,
        "shanxi",
        Disclosure.Type.FINAL_ACCOUNT,
        List.of(statement),
        facts,
        List.of(total),
        List.of());
  }

  private static Figure absent(int id, Figure.Presence presence) {
    return new Figure(
        id, BigDecimal.ZERO, Unit.TEN_THOUSAND_YUAN, presence, true, cell(7, "x", "y", null));
  }

  /** Returns a finding with everything that a finding can have. */
  public static Finding finding(Severity severity) {
    return new Finding(
        "t1-balance",
        severity,
        Certainty.CERTAIN,
        "收入总计等于支出总计",
        "收入总计 2,940.05 与支出总计 2,940.06 不一致",
        List.of("《预算法》第七十五条", "《预算法实施条例》第九十一条"),
        List.of(cell(7, "总计", "收入决算数", "2,940.05"), cell(8, "总计", "支出决算数", "2,940.06")),
        List.of("2,940.05 = 2,940.06", "603.14 + 2,336.91 = 2,940.06"),
        "2940.05",
        "2940.06",
        "核对支出总计",
        "0123abcd");
  }

  /** Returns a finding with only what a finding must have. */
  public static Finding bare(Severity severity) {
    Location line = Location.ofText(new Place.Line(34, 0, 4), "三、收入决算情况说明", "增\u001b[31m长");
    return new Finding(
        "n-1",
        severity,
        Certainty.REVIEW,
        "增长率",
        "请核对",
        List.of(),
        List.of(line),
        List.of(),
        null,
        null,
        null,
        "ffff");
  }

  /** Returns a judgement in which everything occurs. */
  public static DocumentResult.Checked faulty(String path) {
    Disclosure disclosure = disclosure(path);
    Map<Figure, Ledger.State> states = new LinkedHashMap<>();
    states.put(disclosure.figures().get(0), Ledger.State.CONTRADICTED);
    states.put(figure(2, "1.00", cell(9, "合计", "决算数", "1.00")), Ledger.State.UNCHECKED);
    states.put(figure(3, "2.00", cell(9, "小计", "决算数", "2.00")), Ledger.State.CONFIRMED);
    Disclosure withDiagnostic =
        new Disclosure(
            disclosure.document(),
            disclosure.body(),
            disclosure.year(),
            disclosure.profile(),
            disclosure.type(),
            disclosure.tables(),
            disclosure.facts(),
            disclosure.figures(),
            List.of(unreadableTable(9), unreadableTable(11)));
    Assessment assessment =
        new Assessment(
            withDiagnostic,
            List.of(finding(Severity.ERROR), bare(Severity.WARNING), bare(Severity.INFO)),
            List.of(),
            new Ledger(states),
            List.of("t1-balance", "n-1"),
            List.of(new NotEvaluated("t2-unit", "缺少收入决算表"), new NotEvaluated("t2-sum", "缺少收入决算表")));
    return new DocumentResult.Checked(assessment, 12);
  }

  /** Returns a judgement of which one finding is known, one suppressed, one open. */
  public static DocumentResult.Checked settled(String path) {
    Assessment assessment = faulty(path).assessment();
    Settlement known = new Settlement(Settlement.Kind.BASELINE, "", "", null);
    Settlement suppressed =
        new Settlement(
            Settlement.Kind.SUPPRESSION,
            "<img src=x onerror=alert(1)>已核实",
            "张三",
            LocalDate.of(2026, 12, 31));
    return new DocumentResult.Checked(
        new SettledAssessment(
            assessment.withFindings(List.of(bare(Severity.WARNING))),
            List.of(
                new SettledFinding(finding(Severity.ERROR), suppressed),
                new SettledFinding(bare(Severity.INFO), known)),
            List.of(new SeverityChange("n-1", Severity.INFO, "本地不要求")),
            true),
        12);
  }

  private static Diagnostic unreadableTable(int page) {
    return new Diagnostic("unreadable-table", "表格无法识别", new Place.Page(page, new Box(0, 0, 1, 1)));
  }

  /** Returns a judgement without findings. */
  public static DocumentResult.Checked clean(String path) {
    Disclosure disclosure = disclosure(path);
    return new DocumentResult.Checked(
        new Assessment(
            disclosure,
            List.of(),
            List.of(),
            new Ledger(Map.of(disclosure.figures().get(0), Ledger.State.CONFIRMED)),
            List.of("t1-balance"),
            List.of()),
        3);
  }

  /** Returns a file that could not be read. */
  public static DocumentResult.Unread unread(String path) {
    return new DocumentResult.Unread(
        path, "", Format.PDF, new Diagnostic("unreadable", "文件已加密，无法打开", null), 1);
  }
}
