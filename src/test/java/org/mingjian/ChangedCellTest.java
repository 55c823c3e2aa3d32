package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.fact.Figure;
import org.mingjian.fact.StatementCell;

/**
 * One digit changed in an amount of a statement table is reported at that cell, as one finding.
 * Cells are drawn at random; the seed is printed and may be given by {@code -Dmingjian.seed}.
 */
class ChangedCellTest {

  private static final int TRIALS = 60;
  private static final double DEMANDED = 0.95;
  private static final long SEED = Changes.SEED;

  @Test
  void inTheSamples() {
    for (String name :
        List.of(
            "qinghe-archives-2024-clean.txt",
            "donghai-culture-2024-clean.md",
            "linchuan-school-2024-clean.txt")) {
      demand(Path.of("samples", name));
    }
  }

  @Test
  void inTheRealText() {
    demand(RealDocuments.named("jincheng-hrss-2024.txt"));
  }

  @Test
  void inTheRealPdfs() {
    for (String name :
        List.of("putuo-czj-2024.pdf", "putuo-shgzb-2024.pdf", "foshan-rail-2019.pdf")) {
      demand(RealDocuments.named(name));
    }
  }

  private static void demand(Path file) {
    Document document = Stages.read(file);
    Assessment before = Stages.check(document);
    Set<String> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(finding.fingerprint()));
    List<Figure> figures = checkedAmounts(before);
    Random random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    int reported = 0;
    for (int i = 0; i < TRIALS; i++) {
      Figure figure = figures.get(random.nextInt(figures.size()));
      String changed = Changes.digit(figure.location().quote(), random);
      Assessment after = Stages.check(Changes.cell(document, figure.location().place(), changed));
      List<Finding> fresh = new ArrayList<>();
      for (Finding finding : after.findings()) {
        if (!known.contains(finding.fingerprint())) {
          fresh.add(finding);
        }
      }
      Place place = figure.location().place();
      List<Finding> notes = fresh.stream().filter(f -> f.severity() == Severity.INFO).toList();
      fresh.removeAll(notes);
      boolean noted =
          fresh.isEmpty()
              && isLastPlace(figure.location().quote(), changed)
              && notes.stream().anyMatch(note -> names(note, place));
      if (noted || fresh.size() == 1 && names(fresh.get(0), place)) {
        reported++;
      } else {
        missed.add(
            figure.location().table()
                + " "
                + figure.location().row()
                + " "
                + figure.location().column()
                + " "
                + figure.location().quote()
                + "→"
                + changed
                + " "
                + fresh.stream().map(f -> f.ruleId() + ":" + f.message()).toList());
      }
    }
    System.out.printf(
        "%s: %d of %d changed cells reported, seed %d%n",
        file.getFileName(), reported, TRIALS, SEED);
    assertThat((double) reported / TRIALS)
        .as("%s, seed %d, missed: %s", file.getFileName(), SEED, String.join("\n", missed))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  /** Rounding may explain one unit in the last place, so that a note of it is right. */
  private static boolean isLastPlace(String before, String after) {
    BigDecimal was = new BigDecimal(before.replace(",", ""));
    BigDecimal now = new BigDecimal(after.replace(",", ""));
    return was.subtract(now).abs().compareTo(was.ulp()) <= 0;
  }

  /** The printed amounts of statement tables that take part in an equation. */
  private static List<Figure> checkedAmounts(Assessment assessment) {
    List<Figure> amounts = new ArrayList<>();
    for (StatementCell cell : assessment.disclosure().facts(StatementCell.class)) {
      Ledger.State state = assessment.ledger().states().get(cell.figure());
      if (state != null && state != Ledger.State.UNCHECKED) {
        amounts.add(cell.figure());
      }
    }
    return amounts;
  }

  private static boolean names(Finding finding, Place place) {
    return finding.locations().stream().anyMatch(location -> location.place().equals(place));
  }
}
