package org.mingjian.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.report.Invented;

class ComparisonTest {

  private static Finding finding(String fingerprint) {
    return Invented.finding(Severity.ERROR).withFingerprint(fingerprint);
  }

  private static CheckedDocument document(
      String path, String body, Integer year, String... fingerprints) {
    List<Finding> findings = Arrays.stream(fingerprints).map(ComparisonTest::finding).toList();
    return new CheckedDocument(path, body, year, true, findings, List.of(), Set.of());
  }

  private static Comparison compare(CheckedDocument old, CheckedDocument now) throws Exception {
    return Comparison.of(List.of(old), List.of(now));
  }

  @Test
  void tellsFixedRemainingAndNew() throws Exception {
    Comparison.Pair pair =
        compare(document("a.pdf", "甲局", 2024, "1", "2"), document("b.pdf", "甲局", 2024, "2", "3"))
            .pairs()
            .get(0);

    assertThat(pair.fixed()).extracting(Finding::fingerprint).containsExactly("1");
    assertThat(pair.remaining()).extracting(Finding::fingerprint).containsExactly("2");
    assertThat(pair.added()).extracting(Finding::fingerprint).containsExactly("3");
  }

  @Test
  void comparesFilesOfUnknownBodiesWhateverTheirNames() throws Exception {
    Comparison comparison =
        compare(
            document("old.pdf", null, null, "00000000-1"),
            document("new.pdf", null, null, "ffffffff-1"));

    assertThat(comparison.pairs().get(0).remaining()).hasSize(1);
    assertThat(comparison.hasOpen(Severity.ERROR)).isTrue();
  }

  @Test
  void callsNothingFixedThatCouldNotBeEvaluated() throws Exception {
    CheckedDocument now =
        new CheckedDocument("b.pdf", "甲局", 2024, true, List.of(), List.of(), Set.of("t1-balance"));
    Comparison comparison = compare(document("a.pdf", "甲局", 2024, "1"), now);

    assertThat(comparison.pairs().get(0).fixed()).isEmpty();
    assertThat(comparison.pairs().get(0).unverified()).hasSize(1);
    assertThat(comparison.hasOpen(Severity.ERROR)).isTrue();
  }

  @Test
  void countsNothingThatIsSettled() throws Exception {
    SettledFinding settled =
        new SettledFinding(
            finding("1"), new Settlement(Settlement.Kind.SUPPRESSION, "r", "p", null));
    CheckedDocument now =
        new CheckedDocument("b.pdf", "甲局", 2024, true, List.of(), List.of(settled), Set.of());
    Comparison comparison = compare(document("a.pdf", "甲局", 2024, "1"), now);

    assertThat(comparison.pairs().get(0).fixed()).isEmpty();
    assertThat(comparison.hasOpen(Severity.INFO)).isFalse();
  }

  @Test
  void refusesOtherBodiesAndYears() {
    assertThatThrownBy(
            () -> compare(document("a", "甲局", 2024, "1"), document("b", "乙局", 2024, "1")))
        .hasMessageContaining("不是同一单位：甲局，乙局");
    assertThatThrownBy(
            () -> compare(document("a", "甲局", 2023, "1"), document("b", "甲局", 2024, "1")))
        .hasMessageContaining("不是同一年度：2023，2024");
    assertThatThrownBy(
            () ->
                Comparison.of(
                    List.of(document("a", "甲局", 2024), document("b", "乙局", 2024)),
                    List.of(document("c", "丙局", 2024))))
        .hasMessageContaining("没有同一单位");
  }

  @Test
  void pairsSeveralByBodyAndYear() throws Exception {
    Comparison comparison =
        Comparison.of(
            List.of(
                document("a", "甲局", 2024, "1"),
                document("b", "乙局", 2024, "1"),
                document("d", "丁局", 2024)),
            List.of(document("x", "乙局", 2024, "1"), document("y", "丙局", 2024, "1")));

    assertThat(comparison.pairs().get(0).remaining()).hasSize(1);
    assertThat(comparison.pairs().get(1).old()).isNull();
    assertThat(comparison.pairs().get(1).added()).hasSize(1);
    assertThat(comparison.onlyOld()).extracting(CheckedDocument::body).containsExactly("甲局", "丁局");
  }
}
