package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.document.Block;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.GradeScale;
import org.mingjian.fact.Part;
import org.mingjian.fact.Quality;

/**
 * Finds and reads the performance self-evaluation forms of a document. Work grows linearly with its
 * size. Thread-safe.
 */
final class FormRecognizer {

  private final FormDictionary dictionary;

  FormRecognizer(FormDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * What was found.
   *
   * @param forms every form, readable or not, in document order
   * @param facts the forms and their parts, in document order
   * @param diagnostics what could not be read
   */
  record Found(List<EvaluationForm> forms, List<Object> facts, List<Diagnostic> diagnostics) {}

  /**
   * Reads all forms.
   *
   * @param usedBlocks indexes of the blocks that belong to other tables
   * @param profile the profile whose grades count
   */
  Found recognize(
      Document document,
      Outline outline,
      FigureRegister figures,
      Set<Integer> usedBlocks,
      String profile) {
    GradeScale scale = dictionary.grades(profile);
    List<EvaluationForm> forms = new ArrayList<>();
    List<Object> facts = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (FormSource source : new FormFinder(document, outline, usedBlocks).find()) {
      FormReader reader = new FormReader(source, forms.size() + 1, dictionary, scale, figures);
      EvaluationForm form = reader.read();
      forms.add(form);
      facts.add(form);
      facts.addAll(form.funds());
      facts.addAll(form.indicators());
      facts.addAll(form.texts());
      facts.addAll(reader.asides());
      facts.addAll(new FormClaims(figures).of(form));
      facts.addAll(FormMentions.of(form));
      facts.addAll(new FormDoubts(form).find());
      facts.addAll(new FormCosts(form).find());
      facts.addAll(FormPeriods.of(form));
      facts.addAll(IndicatorDoubts.of(form));
      if (form.quality() == Quality.UNREADABLE) {
        diagnostics.add(
            new Diagnostic("unreadable-form", "《" + form.title() + "》未能读出，请人工核对", source.place));
      }
    }
    facts.addAll(ScoreTables.of(document, usedBlocks, figures));
    facts.addAll(FormComparisons.of(forms));
    facts.addAll(UnitComparisons.of(forms, overview(document, outline)));
    return new Found(forms, facts, diagnostics);
  }

  /** Returns the words of the overview, which lists the units of the department. */
  private static String overview(Document document, Outline outline) {
    StringBuilder words = new StringBuilder();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (outline.partOf(i) == Part.OVERVIEW) {
        if (blocks.get(i) instanceof Paragraph paragraph) {
          words.append(paragraph.text()).append('\n');
        } else if (blocks.get(i) instanceof Table table) {
          table.cells().forEach(cell -> words.append(cell.text()).append('\n'));
        }
      }
    }
    return words.toString();
  }
}
