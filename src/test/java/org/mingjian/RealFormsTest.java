package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FundRow;
import org.mingjian.fact.Quality;
import org.mingjian.recognition.Recognizer;

/** What stands in the forms of a real account, held against the print by eye. */
class RealFormsTest {

  /**
   * Line of the title, code of the unit, initial budget, budget of the year, execution, total,
   * grade.
   */
  private static final List<String> PRINTED =
      List.of(
          "640 144023 18 17.789 17.789 100 优",
          "689 144023 0.69 0.69 0.69 100 优",
          "722 144001 20 20 20 95 优",
          "780 144001 13.93 13.93 13.93 100 优",
          "819 144001 7.83 7.825 7.825 100 优",
          "862 144001 22.31 21.639 21.639 95 优",
          "936 144001 180 0 0 0 差",
          "999 144001 43 40.432 40.432 91 优",
          "1089 144001 245.45 245.45 245.45 100 优",
          "1127 144001 8.94 8.94 8.94 100 优",
          "1165 144001 60 60 60 100 优",
          "1197 144001 100 100 100 100 优",
          "1233 144001 60 59.643 59.643 97.6 优",
          "1290 144001 1.82 1.813 1.813 98 优",
          "1354 144001 650 650 495.246 86.42 良",
          "1398 144001 950 950 950 100 优",
          "1435 144001 1018 1018 1018 90 优",
          "1473 144021 80 80 80 100 优",
          "1509 144021 527.25 477.25 477.25 99 -",
          "1542 144021 27.1 27.1 27.1 100 优",
          "1576 144021 30 30 30 97 优",
          "1613 144021 20 20 19.98 94.99 优",
          "1648 144021 43.14 43.138 43.138 95 优",
          "1687 144021 500 461.343 461.343 92 -",
          "1740 144021 80 80 80 100 -",
          "1778 144021 213.04 213.04 213.04 100 -",
          "1816 144021 94 55.971 55.971 97.5 优",
          "1851 144021 30 0 0 70 中",
          "1899 144021 19.2 0 0 82.5 良",
          "1935 144021 5.44 5.44 5.44 95 优",
          "1971 1440021 40 31.952 31.952 88 -",
          "2008 144021 88.1 88.098 88.098 100 优",
          "2048 144021 867 765.907 765.907 85 良",
          "2095 144021 50 50 50 85 良",
          "2140 144021 381.66 285.52 285.52 86.38 良",
          "2174 144021 50 50 50 100 优",
          "2218 144021 3000000 3000000 1958600 82.44 良",
          "2256 144021 36000 36000 30000 90.00 优",
          "2296 144021 17453000 14228167.48 13203979.88 91.87 优",
          "2371 144021 4694600 3434000 3434000 88.53 良",
          "2410 144016 42 41.98 41.98 100 优",
          "2443 144002 22 20.172 20.172 96.67 优",
          "2512 144019 20 20 20 100 优",
          "2563 144019 20 20 20 100 优",
          "2608 144004 85.89 85.89 85.89 100 优",
          "2649 144004 54.96 54.96 54.96 100 优",
          "2689 144004 32 25.052 25.052 99.5 优",
          "3080 144012 2.5 0.741 0.741 88.01 良");

  @Test
  void everyFormIsFound() {
    assertThat(forms()).hasSize(73);
  }

  @Test
  void unitMoneyTotalAndGradeAreThosePrinted() {
    List<String> read = new ArrayList<>();
    for (EvaluationForm form : forms()) {
      if (form.isReadable()) {
        FundRow fund = form.fund();
        read.add(
            String.join(
                " ",
                String.valueOf(((Place.Line) form.location().place()).line()),
                form.unitCode(),
                print(fund.initial()),
                print(fund.adjusted()),
                print(fund.executed()),
                print(form.total()),
                form.grade().isEmpty() ? "-" : form.grade()));
      }
    }
    assertThat(read).containsExactlyElementsOf(PRINTED);
  }

  @Test
  void theProjectIsNamed() {
    assertThat(forms())
        .filteredOn(EvaluationForm::isReadable)
        .noneMatch(form -> form.project().isEmpty());
    assertThat(forms())
        .filteredOn(EvaluationForm::isReadable)
        .filteredOn(form -> !form.titleProject().startsWith(form.project()))
        .hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void threeQuartersAreReadCompletely() {
    assertThat(forms()).filteredOn(EvaluationForm::isComplete).hasSizeGreaterThanOrEqualTo(37);
  }

  @Test
  void everyFormThatIsNotSaysWhy() {
    assertThat(forms())
        .filteredOn(form -> form.quality() == Quality.SUSPECT)
        .allMatch(
            form ->
                form.balance().weightGap().signum() != 0
                    || form.balance().scoreGap().signum() != 0);
  }

  private static List<EvaluationForm> forms() {
    Document document = Stages.read(RealDocuments.named("jincheng-hrss-2024.txt"));
    return Recognizer.standard().recognize(document, null).facts(EvaluationForm.class);
  }

  private static String print(Figure figure) {
    return figure == null ? "-" : figure.value().toPlainString();
  }
}
