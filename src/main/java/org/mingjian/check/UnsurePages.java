package org.mingjian.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Location;

/**
 * The pages of a document whose reading is less sure than that of print: scans that text
 * recognition read, and tables without ruling lines. A finding there says so. It is an error only
 * when the change of one figure mends several equations; what a misread heading or name would
 * explain is to be checked by hand.
 */
final class UnsurePages {

  /** Of tables only: the words between them are as sure as any. */
  private static final String UNRULED = "（所引表格没有边框线，按对齐方式读出，请对照原件。）";

  private static final String SCANNED = "（所引内容由扫描件文字识别读出，请对照原件。）";

  private static final Map<String, String> NOTES =
      Map.of("ocr-page", SCANNED, "unruled-table", UNRULED);

  private static final int ENOUGH = 2;

  /** What is to be said of each page. */
  private final Map<Page, String> notes = new HashMap<>();

  /** A page with the file that it is in, or null. */
  private record Page(Integer file, int number) {}

  private UnsurePages() {}

  static UnsurePages of(Document document) {
    UnsurePages unsure = new UnsurePages();
    for (Diagnostic diagnostic : document.diagnostics()) {
      Page page = page(diagnostic.place());
      if (page != null && NOTES.containsKey(diagnostic.kind())) {
        unsure.notes.put(page, NOTES.get(diagnostic.kind()));
      }
    }
    return unsure;
  }

  private static Page page(Place place) {
    if (place instanceof Place.InFile inFile) {
      Page within = page(inFile.place());
      return within == null ? null : new Page(inFile.file(), within.number());
    }
    return place instanceof Place.Page page ? new Page(null, page.page()) : null;
  }

  /** Returns what is to be said of the first of the places on such a page, or null. */
  private String note(List<Location> locations) {
    for (Location location : locations) {
      String note = notes.get(page(location.place()));
      boolean words = location.table() == null && UNRULED.equals(note);
      if (note != null && !words) {
        return note;
      }
    }
    return null;
  }

  /** Returns what is said of numbers. */
  Finding ofNumbers(Finding finding) {
    String note = note(finding.locations());
    if (note == null) {
      return finding;
    }
    // a blank where a number should be is rather a number in the wrong column
    boolean printed = finding.found() != null && !finding.found().startsWith("（");
    boolean proved = printed && finding.equations().size() >= ENOUGH;
    return proved
        ? finding.withNote(note, finding.severity(), finding.certainty())
        : finding.withNote(note, Severity.INFO, Certainty.REVIEW);
  }

  /** Returns what is said of words, or of words that are missing. */
  Finding ofWords(Finding finding) {
    String note = note(finding.locations());
    boolean missing = finding.locations().stream().anyMatch(location -> location.place() == null);
    if (note == null && missing && !notes.isEmpty()) {
      note = notes.values().iterator().next();
    }
    return note == null ? finding : finding.withNote(note, Severity.INFO, Certainty.REVIEW);
  }
}
