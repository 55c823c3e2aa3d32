package org.mingjian.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;

/**
 * The table at the end of a run over several documents; holds a few words of each. Not thread-safe.
 */
final class RunSummary {

  private record Line(String path, Verdict verdict, Map<Severity, Integer> counts, int unchecked) {}

  private final Texts texts;
  private final List<Line> lines = new ArrayList<>();

  RunSummary(Texts texts) {
    this.texts = texts;
  }

  void add(DocumentResult result) {
    lines.add(
        new Line(
            result.path(),
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
    lines.forEach(line -> rows.add(cells(line)));
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
        texts.get("summary.path"));
  }

  private List<String> cells(Line line) {
    String path = Printable.line(line.path());
    if (line.verdict() == Verdict.NOT_EVALUATED) {
      return List.of("-", "-", "-", "-", path + texts.get("summary.not-evaluated"));
    }
    return List.of(
        line.counts().get(Severity.ERROR).toString(),
        line.counts().get(Severity.WARNING).toString(),
        line.counts().get(Severity.INFO).toString(),
        Integer.toString(line.unchecked()),
        path);
  }

  private static String aligned(List<String> row, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      text.append("  ").append(DisplayWidth.padLeft(row.get(c), widths[c]));
    }
    return text.append("  ").append(row.get(widths.length)).toString();
  }
}
