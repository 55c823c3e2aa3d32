package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.report.Invented;

/** Findings that look alike in all that a fingerprint holds are still told apart. */
class FingerprintsTest {

  @Test
  void equalFindingsOfOneDocumentAreCounted() {
    Finding one = Invented.finding(Severity.ERROR);
    Finding other = Invented.bare(Severity.WARNING);

    assertThat(Fingerprints.distinct(List.of(one, other, one, one)))
        .extracting(Finding::fingerprint)
        .containsExactly(
            one.fingerprint(),
            other.fingerprint(),
            one.fingerprint() + "-2",
            one.fingerprint() + "-3");
  }
}
