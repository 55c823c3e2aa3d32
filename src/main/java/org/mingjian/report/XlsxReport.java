package org.mingjian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;
import org.mingjian.settled.SettledFinding;

/**
 * Writes the report as a workbook: a summary with a row for each document, the findings, the
 * equations, the figures that no rule looked at, the self-evaluation forms, the findings that no
 * longer count, and what could not be evaluated. Words of a document are never formulas. Rows go to
 * disk as they come. Not thread-safe.
 */
public final class XlsxReport implements Report {

  private static final int ROWS_IN_MEMORY = 100;

  private final OutputStream out;
  private final String page;
  private final Texts texts;
  private final Texts phrases;
  private final VerdictText verdicts;
  private final LocationText locations;
  private final PlaceLines places;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, RulePart> parts = new HashMap<>();
  private SXSSFWorkbook workbook;
  private SheetTable summary;
  private SheetTable findings;
  private SheetTable equations;
  private SheetTable unchecked;
  private SheetTable forms;
  private SheetTable settled;
  private SheetTable notEvaluated;
  private OfficeProperties properties;
  private int documents;

  /**
   * Creates a report.
   *
   * @param out where to write; stays open
   * @param language of headings; what rules say stays Chinese
   * @param rules the catalogue
   * @param page file name of the HTML report that is written beside it, or null
   */
  public XlsxReport(OutputStream out, Language language, List<RuleInfo> rules, String page) {
    this.out = out;
    this.page = page;
    this.texts = Texts.load("org.mingjian.report.office", language);
    this.phrases = Texts.load("org.mingjian.report.report", language);
    this.verdicts = new VerdictText(phrases);
    this.locations = new LocationText(phrases);
    this.places = new PlaceLines(phrases);
    for (RuleInfo rule : rules) {
      titles.put(rule.id(), rule.title());
      parts.put(rule.id(), RulePart.of(rule));
    }
  }

  @Override
  public void begin(Tool tool) {
    properties = OfficeProperties.of(tool);
    workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    SheetStyles styles = new SheetStyles(workbook);
    summary =
        sheet(styles, "summary", summaryColumns(), texts.get("title"), properties.line(texts));
    findings = sheet(styles, "findings", findingColumns());
    equations =
        sheet(
            styles,
            "equations",
            columns("file:18 result:9 rule:34 equation:60 numbers:44 | table:24 id:20"));
    unchecked =
        sheet(
            styles,
            "unchecked",
            columns("file:18 position:12 table:30 row:30 column:22 figure:16 unit:8 context:44"));
    forms =
        sheet(
            styles,
            "forms",
            columns(
                "file:18 form:6 project:32 body:22 year:8 budget:13 executed:13 unit:7 rate:10"
                    + " indicators:8 weights:10 total:9 grade:7 quality:24 | position:14"));
    settled =
        sheet(
            styles,
            "settled",
            columns(
                "file:24 severity:7 rule:34 message:60 places:44 settlement:44"
                    + " | id:20 fingerprint:20"));
    notEvaluated =
        sheet(styles, "not-evaluated", columns("file:24 position:12 rule:40 reason:60 | id:20"));
  }

  private SheetTable sheet(
      SheetStyles styles, String name, List<SheetTable.Column> columns, String... notes) {
    return new SheetTable(
        workbook, styles, texts.get("sheet." + name), columns, texts.get("sheet.footer"), notes);
  }

  /**
   * Returns columns by the keys of their headings and their widths; those after | stay unprinted.
   */
  private List<SheetTable.Column> columns(String keys) {
    List<SheetTable.Column> columns = new ArrayList<>();
    boolean printed = true;
    for (String key : List.of(keys.split(" ", -1))) {
      if (key.equals("|")) {
        printed = false;
      } else {
        int colon = key.indexOf(':');
        int width = Integer.parseInt(key.substring(colon + 1));
        columns.add(
            new SheetTable.Column(texts.get("column." + key.substring(0, colon)), width, printed));
      }
    }
    return columns;
  }

  private List<SheetTable.Column> summaryColumns() {
    List<SheetTable.Column> columns =
        new ArrayList<>(columns("file:32 body:22 year:7 kind:14 verdict:30"));
    for (Severity severity : Severity.values()) {
      columns.add(new SheetTable.Column(severity(severity), 7, true));
    }
    columns.addAll(
        columns("figures:8 share:9 contradicted:8 unchecked:8 skipped:8 unread:8 | rules:8"));
    for (RulePart part : RulePart.values()) {
      columns.add(new SheetTable.Column(part.title(texts), 10, false));
    }
    columns.addAll(columns("| confirmed:9 rounding:9 profile:12 digest:68"));
    return columns;
  }

  private List<SheetTable.Column> findingColumns() {
    return columns(
        "number:6 file:15 severity:6 certainty:9 part:10 rule:22 message:40 places:38 found:12"
            + " expected:12 equations:38 suggestion:18 basis:20 |"
            + (page == null ? "" : " see:14")
            + " table:26 row:24 column:20 body:20 id:20 fingerprint:20");
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    documents++;
    addSummary(result);
    if (result instanceof DocumentResult.Checked checked) {
      addFindings(checked);
      addEquations(checked);
      addUnchecked(checked);
      addForms(checked);
    }
    addSettled(result);
    addNotEvaluated(result);
  }

  private void addSummary(DocumentResult result) {
    List<Object> row = new ArrayList<>();
    DocumentResult.Checked checked = result instanceof DocumentResult.Checked c ? c : null;
    boolean judged = result.verdict() != Verdict.NOT_EVALUATED;
    row.add(link(result.path(), "d" + documents));
    row.add(checked == null ? null : checked.disclosure().body());
    row.add(checked == null ? null : checked.disclosure().year());
    row.add(checked == null ? null : phrases.get("type." + checked.disclosure().type().wireName()));
    row.add(verdicts.sentence(result));
    result.severities().values().forEach(count -> row.add(judged ? count : null));
    Map<Ledger.State, Integer> figures = result.figures();
    int total = figures.values().stream().mapToInt(Integer::intValue).sum();
    int confirmed = figures.get(Ledger.State.CONFIRMED);
    row.add(total);
    row.add(total == 0 ? null : SheetNumber.of(VerdictText.percent(confirmed, total) + "%"));
    row.add(figures.get(Ledger.State.CONTRADICTED));
    row.add(figures.get(Ledger.State.UNCHECKED));
    row.add(result.notEvaluated().size());
    row.add(result.diagnostics().size());
    row.add(result.rulesEvaluated());
    Map<RulePart, Integer> byPart = new EnumMap<>(RulePart.class);
    result.findings().forEach(finding -> byPart.merge(part(finding), 1, Integer::sum));
    for (RulePart part : RulePart.values()) {
      row.add(judged ? byPart.getOrDefault(part, 0) : null);
    }
    row.add(confirmed);
    row.add(figures.get(Ledger.State.ROUNDING));
    row.add(checked == null ? null : checked.disclosure().profile());
    row.add(result.sha256());
    summary.add(row.toArray());
  }

  private void addFindings(DocumentResult.Checked checked) {
    DocumentMap map =
        page == null ? null : new DocumentMap(checked.assessment(), "d" + documents + "-");
    int number = 0;
    for (Finding finding : checked.findings()) {
      Location first = finding.locations().get(0);
      List<Object> row = new ArrayList<>();
      number++;
      row.add(number);
      row.add(checked.path());
      row.add(new SheetTable.SeverityName(finding.severity(), severity(finding.severity())));
      row.add(certainty(finding.certainty()));
      row.add(part(finding).title(texts));
      row.add(finding.title());
      row.add(finding.message());
      row.add(String.join("\n", places.write(finding.locations())));
      row.add(amount(finding.found()));
      row.add(amount(finding.expected()));
      row.add(String.join("\n", finding.equations()));
      row.add(finding.suggestion());
      row.add(String.join("\n", finding.basis()));
      if (page != null) {
        String place = map.locationId(number - 1, 0);
        String anchor = place == null ? "d" + documents + "-n" + number : place;
        row.add(link(texts.get("see"), anchor));
      }
      row.add(first.table() == null ? first.section() : first.table());
      row.add(first.row());
      row.add(first.column());
      row.add(checked.disclosure().body());
      row.add(finding.ruleId());
      row.add(finding.fingerprint());
      findings.add(row.toArray());
    }
  }

  private void addEquations(DocumentResult.Checked checked) {
    for (Reconciliation item : checked.assessment().reconciliations()) {
      equations.add(
          checked.path(),
          texts.get("outcome." + item.outcome().name().toLowerCase(Locale.ROOT)),
          titles.getOrDefault(item.ruleId(), item.ruleId()),
          item.equation().describe(),
          item.equation().print(),
          item.table(),
          item.ruleId());
    }
  }

  private void addUnchecked(DocumentResult.Checked checked) {
    for (Figure figure : checked.assessment().ledger().unchecked()) {
      Location at = figure.location();
      boolean known = at != null;
      unchecked.add(
          checked.path(),
          known ? position(at) : null,
          known ? at.table() == null ? at.section() : at.table() : null,
          known ? at.row() : null,
          known ? at.column() : null,
          orWords(SheetNumber.of(figure), figure.print()),
          figure.unit().symbol(),
          known ? at.context() : null);
    }
  }

  private void addForms(DocumentResult.Checked checked) {
    for (EvaluationForm form : checked.disclosure().facts(EvaluationForm.class)) {
      FundRow fund = form.fund();
      Figure budget = fund == null ? null : fund.budget();
      Figure executed = fund == null ? null : fund.executed();
      List<String> quality = new ArrayList<>();
      quality.add(phrases.get("forms." + form.quality().name().toLowerCase(Locale.ROOT)));
      quality.addAll(form.repairs());
      forms.add(
          checked.path(),
          form.number(),
          form.name(),
          form.unit().isEmpty() ? form.department() : form.unit(),
          form.year() == null ? checked.disclosure().year() : form.year(),
          SheetNumber.of(budget),
          SheetNumber.of(executed),
          executed == null ? null : executed.unit().symbol(),
          SheetNumber.of(form.rate()),
          form.indicators().size(),
          SheetNumber.of(form.weightTotal()),
          SheetNumber.of(form.total()),
          form.grade(),
          String.join("\n", quality),
          position(form.location()));
    }
  }

  private void addSettled(DocumentResult result) {
    for (SettledFinding item : result.settled()) {
      Finding finding = item.finding();
      settled.add(
          result.path(),
          new SheetTable.SeverityName(finding.severity(), severity(finding.severity())),
          finding.title(),
          finding.message(),
          String.join("\n", places.write(finding.locations())),
          verdicts.settlement(item.settlement()),
          finding.ruleId(),
          finding.fingerprint());
    }
  }

  private void addNotEvaluated(DocumentResult result) {
    for (NotEvaluated rule : result.notEvaluated()) {
      notEvaluated.add(
          result.path(),
          null,
          titles.getOrDefault(rule.ruleId(), rule.ruleId()),
          rule.reason(),
          rule.ruleId());
    }
    for (Diagnostic diagnostic : result.diagnostics()) {
      notEvaluated.add(
          result.path(),
          diagnostic.place() == null ? null : locations.write(diagnostic.place()),
          texts.get("unread"),
          diagnostic.message(),
          diagnostic.kind());
    }
  }

  private RulePart part(Finding finding) {
    return parts.getOrDefault(finding.ruleId(), RulePart.of(finding.ruleId()));
  }

  private SheetTable.Link link(String words, String id) {
    return new SheetTable.Link(words, page == null || id == null ? null : page + "#" + id);
  }

  private String severity(Severity severity) {
    return phrases.get("severity." + severity.wireName());
  }

  private String certainty(Certainty certainty) {
    return texts.get("certainty." + certainty.wireName());
  }

  private String position(Location at) {
    return at == null || at.place() == null ? null : locations.write(at.place());
  }

  private static Object amount(String print) {
    return orWords(SheetNumber.of(print), print);
  }

  private static Object orWords(SheetNumber number, String words) {
    return number == null ? words : number;
  }

  @Override
  public void end() throws IOException {
    try (SXSSFWorkbook whole = workbook) {
      List.of(summary, findings, equations, unchecked, forms, settled, notEvaluated)
          .forEach(SheetTable::finish);
      properties.put(whole.getXSSFWorkbook(), texts.get("title"));
      SteadyArchive.write(whole::write, out);
    }
  }
}
