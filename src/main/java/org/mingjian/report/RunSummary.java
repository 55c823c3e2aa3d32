package org.mingjian.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;

/**
 * The table at the end of a run over several documents; holds a few words of each. Not thread-safe.
 */
final class RunSummary {

  private record Line(
      String path, String body, Verdict verdict, Map<Severity, Integer> counts, int unchecked) {

    /** Not evaluated first, then by the number of errors, of warnings, of notes. */
    private static final Comparator<Line> WORST_FIRST =
        Comparator.comparing((Line line) -> line.verdict != Verdict.NOT_EVALUATED)
            .thenComparing(line -> -line.counts.get(Severity.ERROR))
            .thenComparing(line -> -line.counts.get(Severity.WARNING))
            .thenComparing(line -> -line.counts.get(Severity.INFO));
  }

  /** Columns of numbers, which come first. */
  private static final int NUMBERS = 4;

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();

  RunSummary(Texts texts) {
    this.texts = texts;
  }

  void add(DocumentResult result) {
    lines.add(
        new Line(
            result.path(),
            result instanceof DocumentResult.Checked checked && checked.disclosure().body() != null
                ? checked.disclosure().body()
                : "-",
            result.verdict(),
            result.severities(),
            result.figures().get(Ledger.State.UNCHECKED)));
  }

  int documents() {
    return lines.size();
  }

  void write(PrintWriter out) {
    out.println(totals());
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    lines.stream().sorted(Line.WORST_FIRST).forEach(line -> rows.add(cells(line)));
    int[] widths = new int[header().size() - 1];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], DisplayWidth.of(row.get(c)));
      }
    }
    rows.forEach(row -> out.println(aligned(row, widths)));
  }

  private String totals() {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
    for (Line line : lines) {
      verdicts.merge(line.verdict(), 1, Integer::sum);
      line.counts().forEach((severity, count) -> severities.merge(severity, count, Integer::sum));
    }
    return texts.get(
        "summary",
        lines.size(),
        verdicts.getOrDefault(Verdict.CLEAN, 0),
        verdicts.getOrDefault(Verdict.FINDINGS, 0),
        verdicts.getOrDefault(Verdict.NOT_EVALUATED, 0),
        severities.getOrDefault(Severity.ERROR, 0),
        severities.getOrDefault(Severity.WARNING, 0),
        severities.getOrDefault(Severity.INFO, 0));
  }

  private List<String> header() {
    return List.of(
        texts.get("severity.error"),
        texts.get("severity.warning"),
        texts.get("severity.info"),
        texts.get("summary.unchecked"),
        texts.get("summary.verdict"),
        texts.get("summary.body"),
        texts.get("summary.path"));
  }

  private List<String> cells(Line line) {
    boolean judged = line.verdict() != Verdict.NOT_EVALUATED;
    List<String> cells = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      cells.add(judged ? line.counts().get(severity).toString() : "-");
    }
    cells.add(judged ? Integer.toString(line.unchecked()) : "-");
    cells.add(
        texts.get(
            switch (line.verdict()) {
              case CLEAN -> "summary.clean";
              case FINDINGS -> "summary.findings";
              case NOT_EVALUATED -> "summary.unread";
            }));
    cells.add(Printable.line(line.body()));
    cells.add(Printable.line(line.path()));
    return cells;
  }

  /** Numbers end, words begin at the edge of their column. */
  private static String aligned(List<String> row, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      boolean number = c < NUMBERS;
      String cell = row.get(c);
      text.append("  ")
          .append(
              number
                  ? DisplayWidth.padLeft(cell, widths[c])
                  : DisplayWidth.padRight(cell, widths[c]));
    }
    return text.append("  ").append(row.get(widths.length)).toString();
  }
}
