package org.mingjian.settled;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingjian.check.Finding;
import org.mingjian.fact.Disclosure;

/**
 * What a baseline knows of one account. Which file it came from is of no importance.
 *
 * @param body the department or unit; the name of the file where none was recognised
 * @param year fiscal year, or null
 * @param entries its findings
 */
public record BaselineDocument(String body, Integer year, List<BaselineEntry> entries) {

  public BaselineDocument {
    entries = List.copyOf(entries);
  }

  /** Returns what a baseline is to know of a document and its findings. */
  public static BaselineDocument of(Disclosure disclosure, List<Finding> findings) {
    String path = disclosure.document().source().path();
    String body = disclosure.body();
    return new BaselineDocument(
        body == null ? path.replaceAll("[^+]*/", "").strip() : body,
        disclosure.year(),
        findings.stream().map(BaselineEntry::of).toList());
  }

  /** Tells whether both are of one account. */
  boolean isSameAs(BaselineDocument other) {
    return body.equals(other.body) && Objects.equals(year, other.year);
  }

  /** Returns the same account with the findings of both, each once. */
  BaselineDocument with(BaselineDocument other) {
    List<BaselineEntry> all = new ArrayList<>(entries);
    for (BaselineEntry entry : other.entries) {
      if (all.stream().noneMatch(known -> known.fingerprint().equals(entry.fingerprint()))) {
        all.add(entry);
      }
    }
    return new BaselineDocument(body, year, all);
  }
}
