package org.mingjian.report;

import java.io.IOException;
import org.mingjian.check.Finding;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.SeverityChange;

/** Writes the findings of a document that no longer count, folded. Not thread-safe. */
final class PageSettled {

  private final HtmlWriter html;
  private final VerdictText verdicts;
  private final LocationText locations;

  PageSettled(HtmlWriter html, VerdictText verdicts, LocationText locations) {
    this.html = html;
    this.verdicts = verdicts;
    this.locations = locations;
  }

  /** Writes the part; nothing when nothing is settled. */
  void write(DocumentResult result) throws IOException {
    for (SeverityChange change : result.severityChanges()) {
      html.element("p", verdicts.severityChange(change), "class", "muted").line();
    }
    if (result.settled().isEmpty()) {
      return;
    }
    html.open("details", "class", "settled");
    html.element("summary", verdicts.settledHeading(result.settled().size()));
    html.open("ul").line();
    for (SettledFinding settled : result.settled()) {
      Finding finding = settled.finding();
      html.open("li");
      html.text(verdicts.severity(finding.severity()) + " · ");
      html.element("b", finding.title()).text(" ").element("code", finding.ruleId());
      html.element("p", finding.message());
      html.element("p", locations.write(finding.locations().get(0)), "class", "muted");
      html.element("p", verdicts.settlement(settled.settlement()));
      html.close().line();
    }
    html.close().close().line();
  }
}
