package org.mingjian.report;

import java.io.PrintWriter;
import java.io.Writer;
import org.mingjian.check.Finding;
import org.mingjian.settled.Comparison;

/** Writes a comparison as text for a terminal. */
public final class ComparisonText extends ComparisonReport {

  private final TextStyle style;

  /** Creates a report in a language, coloured or not. */
  public ComparisonText(Language language, TextStyle style) {
    super(language);
    this.style = style;
  }

  @Override
  public void write(Comparison comparison, Writer out) {
    PrintWriter lines = new LineFeedWriter(out);
    for (Comparison.Pair pair : comparison.pairs()) {
      lines.println(style.strong(Printable.line(pair.now().name())) + "  " + sentence(pair));
      lines.println("  " + files(pair));
      for (Part part : parts(pair)) {
        lines.println("\n  " + style.strong(part.heading()));
        for (Finding finding : part.findings()) {
          lines.println("    - " + title(finding));
          lines.println("      " + Printable.line(finding.message()));
          lines.println("      " + locations.write(finding.locations().get(0)));
        }
      }
      lines.println();
    }
    comparison.onlyOld().forEach(document -> lines.println(onlyOld(document)));
    lines.flush();
  }
}
