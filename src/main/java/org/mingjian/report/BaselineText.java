package org.mingjian.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.settled.Baseline;
import org.mingjian.settled.BaselineDocument;
import org.mingjian.settled.BaselineEntry;

/** Writes for people what a baseline knows, and what an update changes. Not thread-safe. */
public final class BaselineText {

  private final PrintWriter out;
  private final Texts texts;

  /** Creates a writer; {@code out} stays open. */
  public BaselineText(PrintWriter out, Language language) {
    this.out = out;
    this.texts = Texts.load("org.mingjian.report.report", language);
  }

  /** Writes every entry. */
  public void write(Baseline baseline) {
    for (BaselineDocument document : baseline.documents()) {
      String year = document.year() == null ? "" : " · " + texts.get("year", document.year());
      int count = document.entries().size();
      out.println(texts.get("baseline.document", Printable.line(document.body()) + year, count));
      document.entries().forEach(entry -> write("  - ", entry));
    }
  }

  /** Writes what an update adds and removes, each entry, and how many stay. */
  public void writeUpdate(Baseline.Update update) {
    if (!update.added().isEmpty()) {
      out.println(texts.get("baseline.added", update.added().size()));
      update.added().forEach(entry -> write("  + ", entry));
    }
    if (!update.removed().isEmpty()) {
      out.println(texts.get("baseline.removed", update.removed().size()));
      update.removed().forEach(entry -> write("  - ", entry));
    }
    out.println(texts.get("baseline.kept", update.kept()));
  }

  private void write(String mark, BaselineEntry entry) {
    String severity = texts.get("severity." + entry.severity().wireName());
    out.println(
        mark + severity + " · " + Printable.line(entry.title()) + " [" + entry.ruleId() + "]");
    List<String> place = new ArrayList<>();
    if (!entry.place().isBlank()) {
      place.add(Printable.line(entry.place()));
    }
    if (!entry.quote().isBlank()) {
      place.add(texts.get("place.quote", Printable.line(entry.quote())));
    }
    out.println("      " + String.join(" · ", place));
    if (!entry.reason().isBlank() || !entry.person().isBlank()) {
      String person =
          entry.person().isBlank()
              ? ""
              : texts.get("basis.separator")
                  + texts.get("settled.person", Printable.line(entry.person()));
      out.println(
          "      " + texts.get("label.settled") + "  " + Printable.line(entry.reason()) + person);
    }
  }
}
