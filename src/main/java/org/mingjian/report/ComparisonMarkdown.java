package org.mingjian.report;

import java.io.PrintWriter;
import java.io.Writer;
import org.mingjian.check.Finding;
import org.mingjian.settled.Comparison;

/** Writes a comparison in Markdown. */
public final class ComparisonMarkdown extends ComparisonReport {

  /** Creates a report in a language. */
  public ComparisonMarkdown(Language language) {
    super(language);
  }

  @Override
  public void write(Comparison comparison, Writer out) {
    PrintWriter lines = new LineFeedWriter(out);
    lines.println("# " + texts.get("diff.title"));
    for (Comparison.Pair pair : comparison.pairs()) {
      lines.println("\n## " + MarkdownReport.plain(pair.now().name()));
      lines.println("\n" + MarkdownReport.plain(files(pair)) + "  ");
      lines.println("**" + MarkdownReport.plain(sentence(pair)) + "**");
      for (Part part : parts(pair)) {
        lines.println("\n### " + MarkdownReport.plain(part.heading()) + "\n");
        for (Finding finding : part.findings()) {
          lines.println("- **" + MarkdownReport.plain(title(finding)) + "**  ");
          lines.println("  " + MarkdownReport.plain(finding.message()) + "  ");
          String place = locations.write(finding.locations().get(0));
          lines.println("  " + MarkdownReport.plain(place));
        }
      }
    }
    comparison
        .onlyOld()
        .forEach(document -> lines.println("\n" + MarkdownReport.plain(onlyOld(document))));
    lines.flush();
  }
}
