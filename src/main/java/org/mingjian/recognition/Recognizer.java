package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.StatementCell;

/** Recognises what a document says: the entry point of this package. Thread-safe. */
public final class Recognizer {

  private final StatementTableRecognizer statementTables;
  private final StructureRecognizer structure;
  private final NarrativeRecognizer narrative;
  private final FormRecognizer forms;

  private Recognizer() {
    statementTables = new StatementTableRecognizer(TableDictionary.load());
    structure = StructureRecognizer.standard();
    narrative = new NarrativeRecognizer();
    forms = new FormRecognizer(FormDictionary.load());
  }

  /** Returns a recogniser with the built-in dictionaries. */
  public static Recognizer standard() {
    return new Recognizer();
  }

  /**
   * Recognises a document.
   *
   * @param document as it was read
   * @param profile the profile to assume, or null to recognise it
   */
  public Disclosure recognize(Document document, String profile) {
    Outline outline = Outline.of(document);
    Passages passages = Passages.of(document, outline);
    FigureRegister figures = new FigureRegister(document.doubtful());
    StatementTableRecognizer.Found tables = statementTables.recognize(document, outline, figures);
    boolean account = !tables.tables().isEmpty();
    Identity identity = structure.identify(document, passages, outline, account);
    List<Object> facts = new ArrayList<>(outline.headings());
    facts.addAll(tables.facts());
    facts.addAll(structure.recognize(document, passages, outline, identity, tables.facts()));
    if (identity.type() == Disclosure.Type.FINAL_ACCOUNT) {
      facts.addAll(
          narrative.recognize(
              document, outline, cells(tables), figures, identity.year(), identity.body()));
    }
    String inForce = profile == null ? identity.profile() : profile;
    FormRecognizer.Found found =
        forms.recognize(document, outline, figures, tables.blocks(), inForce);
    facts.addAll(found.facts());
    List<Diagnostic> diagnostics = new ArrayList<>(document.diagnostics());
    diagnostics.addAll(tables.diagnostics());
    diagnostics.addAll(found.diagnostics());
    return new Disclosure(
        document,
        identity.body(),
        identity.year(),
        inForce,
        type(identity, found),
        tables.tables(),
        facts,
        figures.all(),
        diagnostics);
  }

  /** A document of which nothing else is known but that forms stand in it holds just these. */
  private static Disclosure.Type type(Identity identity, FormRecognizer.Found found) {
    boolean forms = found.forms().stream().anyMatch(EvaluationForm::isReadable);
    return identity.type() == Disclosure.Type.UNKNOWN && forms
        ? Disclosure.Type.SELF_EVALUATION
        : identity.type();
  }

  private static List<StatementCell> cells(StatementTableRecognizer.Found tables) {
    List<StatementCell> cells = new ArrayList<>();
    for (Object fact : tables.facts()) {
      if (fact instanceof StatementCell cell) {
        cells.add(cell);
      }
    }
    return cells;
  }
}
