package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormBalance;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.PrintedForm;
import org.mingjian.reader.UnreadableFileException;

/**
 * Invented forms in the shapes that provinces use, each as HTML, as text and as PDF: they close,
 * and what is changed in them is reported once, at its place.
 */
class FormShapesTest {

  private static final List<String> FORMATS = List.of("html", "txt", "pdf");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sources-in-rows, 8, 97, ''",
    "labels-with-colons, 7, 97.45, 优",
    "scores-only, 6, 97, ''",
    "signs-and-units, 5, 99.7, ''",
    "twenty-points, 5, 97.5, ''",
    "whole-department, 5, 99.85, ''",
    "flat-list, 5, 99.15, ''",
    "goal-above-money, 7, 99.5, ''",
    "two-header-rows, 5, 98.25, 优",
    "decision-and-process, 10, 98, ''",
    "department-goals, 6, 98.9, ''",
    "points-in-names, 6, 98, ''",
    "six-decimals, 7, 98.96, ''",
    "short-levels, 5, 99.73, 优",
    "sources-within-sources, 5, 89, 良",
    "empty-rows, 7, 100, ''",
    "weights-of-levels, 5, 97.95, ''",
    "execution-as-indicator, 7, 97.67, ''",
    "weights-at-every-level, 10, 97, ''",
    "main-tasks, 5, 99.6, ''",
    "several-goals, 7, 99.1, ''",
    "subtotals, 6, 98.55, 优",
    "scored-twice, 7, 98, ''",
    "tall-and-wide, 7, 99.58, ''",
    "regional-without-points, 6, , ''"
  })
  void theyClose(String shape, int indicators, String total, String grade) throws Exception {
    for (String format : FORMATS) {
      Assessment assessment = Stages.check(document(html(shape), format));
      EvaluationForm form = assessment.disclosure().facts(EvaluationForm.class).get(0);
      assertThat(form.indicators()).as(format).hasSize(indicators);
      if (total == null) {
        assertThat(form.total()).as(format).isNull();
      } else {
        assertThat(form.total().value()).as(format).isEqualByComparingTo(total);
      }
      assertThat(form.grade()).as(format).isEqualTo(grade);
      assertThat(form.balance().outcome()).as(format).isEqualTo(FormBalance.Outcome.CLOSED);
      assertThat(assessment.disclosure().type())
          .as(format)
          .isEqualTo(Disclosure.Type.SELF_EVALUATION);
      assertThat(findings(assessment)).as(format).isEmpty();
    }
  }

  /**
   * What is replaced, by what, and the rule and the quotation that report it; text, whose rows may
   * be lost, may need another rule.
   */
  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvFileSource(resources = "forms/changes.csv", numLinesToSkip = 1)
  void aChangeIsReportedOnce(
      String shape, String replace, String with, String rule, String quote, String inText)
      throws Exception {
    with = with == null ? "" : with;
    String html = html(shape);
    assertThat(html.split(java.util.regex.Pattern.quote(replace), -1)).hasSize(2);
    for (String format : FORMATS) {
      Assessment assessment = Stages.check(document(html.replace(replace, with), format));
      List<Finding> findings = findings(assessment);
      boolean other = format.equals("txt") && inText != null;
      assertThat(findings)
          .as(format)
          .extracting(Finding::ruleId)
          .containsExactly(other ? inText : rule);
      if (other) {
        continue;
      }
      assertThat(findings.get(0).locations())
          .as(format + ": " + findings.get(0).message())
          .anyMatch(at -> quote.equals(String.valueOf(at.quote())));
    }
  }

  /** Pages end in the middle of rows; the headings of the columns are printed again. */
  @ParameterizedTest(name = "page of {0} points")
  @ValueSource(ints = {200, 260, 320, 380, 440, 500})
  void pagesMayCutRows(int bottom) throws Exception {
    PrintedForm printed = PrintedForm.of(html("long-texts"));
    List<EvaluationForm> read = new ArrayList<>();
    for (byte[] pdf : List.of(printed.pdf(2000, -1), printed.pdf(bottom, 6))) {
      Assessment assessment =
          Stages.check(DocumentReader.standard().read(pdf, "form.pdf", Limits.DEFAULT));
      assertThat(assessment.findings())
          .extracting(Finding::ruleId)
          .noneMatch(rule -> rule.startsWith("perf-"));
      read.addAll(assessment.disclosure().facts(EvaluationForm.class));
    }
    assertThat(read).hasSize(2);
    assertThat(words(read.get(1))).isEqualTo(words(read.get(0)));
    assertThat(read.get(1).indicators()).hasSameSizeAs(read.get(0).indicators());
  }

  private static List<String> words(EvaluationForm form) {
    return form.texts().stream().map(text -> text.heading() + text.text()).toList();
  }

  private static List<Finding> findings(Assessment assessment) {
    return assessment.findings().stream()
        .filter(finding -> finding.ruleId().startsWith("perf-"))
        .filter(
            finding -> finding.severity() != Severity.INFO || finding.ruleId().equals("perf-blank"))
        .toList();
  }

  private static String html(String shape) throws IOException {
    try (InputStream in = FormShapesTest.class.getResourceAsStream("forms/" + shape + ".html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Document document(String html, String format)
      throws IOException, UnreadableFileException {
    byte[] bytes =
        switch (format) {
          case "txt" -> PrintedForm.of(html).text().getBytes(StandardCharsets.UTF_8);
          case "pdf" -> PrintedForm.of(html).pdf();
          default -> html.getBytes(StandardCharsets.UTF_8);
        };
    return DocumentReader.standard().read(bytes, "form." + format, Limits.DEFAULT);
  }
}
