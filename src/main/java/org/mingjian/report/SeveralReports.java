package org.mingjian.report;

import java.io.IOException;
import java.util.List;

/** Writes several reports of one run at a time. Not thread-safe. */
public final class SeveralReports implements Report {

  private final List<Report> reports;

  /** Creates a report that passes everything on to these, in their order. */
  public SeveralReports(List<Report> reports) {
    this.reports = List.copyOf(reports);
  }

  @Override
  public void begin(Tool tool) throws IOException {
    for (Report report : reports) {
      report.begin(tool);
    }
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    for (Report report : reports) {
      report.add(result);
    }
  }

  @Override
  public void end() throws IOException {
    for (Report report : reports) {
      report.end();
    }
  }
}
