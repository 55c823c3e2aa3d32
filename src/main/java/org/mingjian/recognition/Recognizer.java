package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.StatementCell;

/** Recognises what a document says: the entry point of this package. Thread-safe. */
public final class Recognizer {

  private final StatementTableRecognizer statementTables;
  private final NarrativeRecognizer narrative = new NarrativeRecognizer();

  private Recognizer(TableDictionary dictionary) {
    statementTables = new StatementTableRecognizer(dictionary);
  }

  /** Returns a recogniser with the built-in dictionaries. */
  public static Recognizer standard() {
    return new Recognizer(TableDictionary.load());
  }

  /**
   * Recognises a document.
   *
   * @param document as it was read
   * @param profile the profile to assume, or null to recognise it
   */
  public Disclosure recognize(Document document, String profile) {
    Outline outline = Outline.of(document);
    FigureRegister figures = new FigureRegister();
    StatementTableRecognizer.Found tables = statementTables.recognize(document, outline, figures);
    List<Object> facts = new ArrayList<>(outline.headings());
    facts.addAll(tables.facts());
    List<StatementCell> cells = new ArrayList<>();
    for (Object fact : tables.facts()) {
      if (fact instanceof StatementCell cell) {
        cells.add(cell);
      }
    }
    facts.addAll(narrative.recognize(document, outline, cells, figures, null));
    List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
    diagnostics.addAll(tables.diagnostics());
    return new Disclosure(
        document,
        null,
        null,
        profile == null ? "national" : profile,
        Disclosure.Type.FINAL_ACCOUNT,
        tables.tables(),
        facts,
        figures.all(),
        diagnostics);
  }
}
