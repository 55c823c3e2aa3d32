package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Ledger;
import org.mingjian.document.Place;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;

/**
 * Of the figures that the sentences of a published account print, nearly all are confirmed or
 * contradicted by another place. Figures of the tables, which close by themselves, and of the
 * self-evaluation forms are left out of the count.
 */
class NarrativeLedgerTest {

  private static final double DEMANDED = 0.95;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jincheng-hrss-2024.txt",
        "putuo-czj-2024.pdf",
        "putuo-czj-2024-planted.pdf",
        "putuo-shgzb-2024.pdf"
      })
  void nearlyEveryFigureOfTheSentencesIsAccountedFor(String name) {
    Path file = RealDocuments.named(name);
    Assessment assessment = Stages.check(file);
    int lastLine = firstLineOfForms(assessment);
    Map<Figure, Ledger.State> states = assessment.ledger().states();
    List<Figure> figures =
        states.keySet().stream()
            .filter(figure -> figure.isPrinted() && figure.location().table() == null)
            .filter(figure -> isBefore(figure.location().place(), lastLine))
            .toList();
    List<String> open =
        figures.stream()
            .filter(figure -> states.get(figure) == Ledger.State.UNCHECKED)
            .map(figure -> figure.location().place() + " " + figure.location().quote())
            .toList();
    System.out.printf(
        "%s: %d of %d figures of the narrative accounted for%n",
        name, figures.size() - open.size(), figures.size());
    assertThat(figures).hasSizeGreaterThan(50);
    assertThat((double) (figures.size() - open.size()) / figures.size())
        .as("unchecked:%n%s", String.join("\n", open))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  private static int firstLineOfForms(Assessment assessment) {
    return assessment.disclosure().facts(EvaluationForm.class).stream()
        .map(form -> form.location().place())
        .filter(Place.Line.class::isInstance)
        .mapToInt(place -> ((Place.Line) place).line())
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean isBefore(Place place, int line) {
    return !(place instanceof Place.Line at) || at.line() < line;
  }
}
