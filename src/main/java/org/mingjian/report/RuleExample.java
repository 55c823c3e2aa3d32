package org.mingjian.report;

import java.util.List;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleCase;

/**
 * What a rule says of a document that does not meet it.
 *
 * @param example the document, as changes of one that does
 * @param findings what is reported of the changes, and nothing else is
 */
public record RuleExample(RuleCase example, List<Finding> findings) {

  public RuleExample {
    findings = List.copyOf(findings);
  }
}
