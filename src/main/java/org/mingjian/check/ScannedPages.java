package org.mingjian.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Location;

/**
 * The pages of a document that text recognition read. A finding there says so. Numbers that were
 * read twice and alike prove what they prove; words are read less surely, so what rests on them is
 * to be checked by hand.
 */
final class ScannedPages {

  private static final String NOTE = "（所引内容由扫描件文字识别读出，请对照原件。）";

  /** Pages with the file that they are in, or null. */
  private final Set<Page> pages = new HashSet<>();

  private record Page(Integer file, int number) {}

  private ScannedPages() {}

  static ScannedPages of(Document document) {
    ScannedPages scanned = new ScannedPages();
    for (Diagnostic diagnostic : document.diagnostics()) {
      if (diagnostic.kind().equals("ocr-page")) {
        scanned.pages.add(page(diagnostic.place()));
      }
    }
    return scanned;
  }

  private static Page page(Place place) {
    if (place instanceof Place.InFile inFile) {
      Page within = page(inFile.place());
      return within == null ? null : new Page(inFile.file(), within.number());
    }
    return place instanceof Place.Page page ? new Page(null, page.page()) : null;
  }

  private boolean holdAny(List<Location> locations) {
    return locations.stream().anyMatch(location -> pages.contains(page(location.place())));
  }

  /** Returns what is said of numbers. */
  Finding ofNumbers(Finding finding) {
    return holdAny(finding.locations())
        ? finding.withNote(NOTE, finding.severity(), finding.certainty())
        : finding;
  }

  /** Returns what is said of words, or of words that are missing. */
  Finding ofWords(Finding finding) {
    boolean missing = finding.locations().stream().anyMatch(location -> location.place() == null);
    return holdAny(finding.locations()) || missing && !pages.isEmpty()
        ? finding.withNote(NOTE, Severity.INFO, Certainty.REVIEW)
        : finding;
  }
}
