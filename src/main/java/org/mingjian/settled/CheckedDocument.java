package org.mingjian.settled;

import java.util.List;
import java.util.Set;
import org.mingjian.check.Finding;

/**
 * What one check said of one document, told by the program or read from its report.
 *
 * @param path as given then
 * @param body the department or unit, or null
 * @param year fiscal year, or null
 * @param evaluated whether the document could be evaluated
 * @param findings that count
 * @param settled findings that did not count
 * @param notEvaluated rules that could not be evaluated
 */
public record CheckedDocument(
    String path,
    String body,
    Integer year,
    boolean evaluated,
    List<Finding> findings,
    List<SettledFinding> settled,
    Set<String> notEvaluated) {

  public CheckedDocument {
    findings = List.copyOf(findings);
    settled = List.copyOf(settled);
    notEvaluated = Set.copyOf(notEvaluated);
  }

  /** Returns what a person calls the account: body and year as far as known, else the file. */
  public String name() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return (body == null ? file : body) + (year == null ? "" : " " + year);
  }

  /** Returns the name of the file without folder and format. */
  String stem() {
    return path.replaceAll("[^+]*/", "").replaceAll("\\.[A-Za-z]+$", "");
  }
}
