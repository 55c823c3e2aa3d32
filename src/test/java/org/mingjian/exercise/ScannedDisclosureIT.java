package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.check.Checker;
import org.mingjian.check.RuleBase;
import org.mingjian.check.Severity;
import org.mingjian.document.Document;
import org.mingjian.exercise.Examiner.Accusation;
import org.mingjian.exercise.Examiner.Where;
import org.mingjian.fact.Location;
import org.mingjian.publish.Format;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.PageImages;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/**
 * A scanned disclosure is accused of nothing that the text is not, and at least nine in ten of the
 * errors that are found in the text are pointed out in the scan, were it only for a person to look
 * at. More scans are tried with {@code -Dmingjian.scans=5}, at {@code -Dmingjian.dpi=150}, askew by
 * up to {@code -Dmingjian.askew=1.5} degrees.
 */
class ScannedDisclosureIT {

  private static final int ERRORS = 20;

  private static final DocumentReader READER = DocumentReader.standard();
  private static final Recognizer RECOGNIZER = Recognizer.standard();
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());

  private static final List<Layout> LAYOUTS = List.of(Layout.values());

  @BeforeAll
  static void needsRecognition() throws IOException {
    assumeTrue(Format.PAGE_IMAGES.isAvailable(), "no Chinese font is installed");
    ByteArrayOutputStream blank = new ByteArrayOutputStream();
    new PageImages(100, 0, 0).write(new Manuscript("空", List.of()), blank);
    try {
      READER.read(blank.toByteArray(), "blank.pdf", Limits.DEFAULT);
    } catch (UnreadableFileException e) {
      assumeTrue(!e.getMessage().contains("需要安装"), "tesseract with chi_sim is not installed");
    }
  }

  private static Stream<Arguments> scans() {
    int many = Integer.getInteger("mingjian.scans", 1);
    List<Arguments> scans = new ArrayList<>();
    for (int seed = 1; seed <= many; seed++) {
      scans.add(Arguments.of(seed, LAYOUTS.get(seed % LAYOUTS.size())));
    }
    return scans.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("scans")
  void aCleanScanIsAccusedOfNothing(int seed, Layout layout) throws IOException {
    assertThat(examineScan(Paper.clean(seed, layout))).filteredOn(Accusation::grave).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("scans")
  void whatIsWrongIsPointedOut(int seed, Layout layout) throws IOException {
    Paper paper = Paper.make(new Paper.Order(seed, 0, ERRORS, List.of(), layout));
    List<Accusation> ofText = examine(Format.TEXT.bytes(paper.manuscript()), "paper.txt");
    List<Accusation> ofScan = examineScan(paper);
    List<PlantedError> found =
        paper.errors().stream().filter(error -> isPointedOut(error, ofText)).toList();
    List<PlantedError> missed =
        found.stream().filter(error -> !isPointedOut(error, ofScan)).toList();
    long proved =
        found.stream()
            .filter(
                error -> isPointedOut(error, ofScan.stream().filter(Accusation::grave).toList()))
            .count();
    System.out.printf(
        "scan %d %s: %d errors found in the text, %d in the scan, %d of them without doubt%n",
        seed, layout, found.size(), found.size() - missed.size(), proved);
    assertThat(missed).hasSizeLessThanOrEqualTo(found.size() / 10);
    assertThat(ofScan)
        .filteredOn(Accusation::grave)
        .allSatisfy(
            said ->
                assertThat(paper.errors())
                    .as(said.message())
                    .anyMatch(error -> isPointedOut(error, List.of(said))));
  }

  /** Tells whether an error is named where it stands, however gravely. */
  private static boolean isPointedOut(PlantedError error, List<Accusation> said) {
    return said.stream()
        .map(a -> new Accusation(a.rule(), true, a.message(), a.places()))
        .anyMatch(a -> Verdicts.finds(a, error));
  }

  private static List<Accusation> examineScan(Paper paper) throws IOException {
    int dpi = Integer.getInteger("mingjian.dpi", 200);
    double askew = Double.parseDouble(System.getProperty("mingjian.askew", "0.5"));
    ByteArrayOutputStream scan = new ByteArrayOutputStream();
    new PageImages(dpi, askew, 6).write(paper.manuscript(), scan);
    return examine(scan.toByteArray(), "scan.pdf");
  }

  private static List<Accusation> examine(byte[] file, String name) throws IOException {
    try {
      Document document = READER.read(file, name, Limits.DEFAULT);
      return CHECKER.check(RECOGNIZER.recognize(document, null)).findings().stream()
          .map(
              finding ->
                  new Accusation(
                      finding.ruleId(),
                      finding.severity() != Severity.INFO,
                      finding.message(),
                      finding.locations().stream().map(ScannedDisclosureIT::where).toList()))
          .toList();
    } catch (UnreadableFileException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }

  private static Where where(Location at) {
    return new Where(
        orEmpty(at.section()),
        orEmpty(at.table()),
        orEmpty(at.row()),
        orEmpty(at.column()),
        orEmpty(at.quote()),
        orEmpty(at.context()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
