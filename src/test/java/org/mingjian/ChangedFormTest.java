package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.Location;

/**
 * A changed score, weight, total or grade in a self-evaluation form that closes is reported at its
 * line, as one finding. Cells are drawn at random; the seed is printed and may be given by {@code
 * -Dmingjian.seed}.
 */
class ChangedFormTest {

  private static final int TRIALS = Integer.getInteger("mingjian.trials", 200);
  private static final List<String> GRADES = List.of("优", "良", "中", "差");
  private static final double DEMANDED = 0.97;
  private static final long SEED = Changes.SEED;

  @Test
  void inTheSample() {
    demand(Path.of("samples", "qinghe-archives-2024-clean.txt"));
  }

  @Test
  void inTheRealText() {
    demand(RealDocuments.named("jincheng-hrss-2024.txt"));
  }

  private static void demand(Path file) {
    Document document = forms(Stages.read(file));
    Assessment before = Stages.check(document);
    Set<String> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(finding.fingerprint()));
    List<Location> cells = cells(before);
    Random random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < TRIALS; i++) {
      Location cell = cells.get(random.nextInt(cells.size()));
      String changed = change(cell.quote(), random);
      Assessment after = Stages.check(Changes.cell(document, cell.place(), changed));
      List<Finding> fresh = new ArrayList<>();
      for (Finding finding : after.findings()) {
        if (finding.severity() != Severity.INFO && !known.contains(finding.fingerprint())) {
          fresh.add(finding);
        }
      }
      if (fresh.size() != 1 || !names(fresh.get(0), cell.place())) {
        missed.add(
            cell.place()
                + " "
                + cell.row()
                + cell.column()
                + " "
                + cell.quote()
                + "→"
                + changed
                + " "
                + fresh.stream().map(f -> f.ruleId() + ":" + f.message()).toList());
      }
    }
    double reported = 1 - (double) missed.size() / TRIALS;
    System.out.printf(
        "%s: %.1f%% of %d changes in forms reported, seed %d%n",
        file.getFileName(), 100 * reported, TRIALS, SEED);
    assertThat(reported)
        .as("%s, seed %d, missed: %s", file.getFileName(), SEED, String.join("\n", missed))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  /**
   * Returns what stands from the first form on: nothing above it says anything of a form's sums.
   */
  private static Document forms(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Paragraph title && title.text().contains("绩效自评表")) {
        return new Document(document.source(), blocks.subList(i, blocks.size()), List.of());
      }
    }
    throw new IllegalStateException("no form");
  }

  /** Scores, weights, totals and grades of the forms that close. */
  private static List<Location> cells(Assessment assessment) {
    List<Location> cells = new ArrayList<>();
    for (EvaluationForm form : assessment.disclosure().facts(EvaluationForm.class)) {
      if (form.balance().outcome() != FormBalance.Outcome.CLOSED
          || form.total() == null
          || !form.isComplete()) {
        continue;
      }
      form.scores().stream().filter(Figure::isPrinted).forEach(f -> cells.add(f.location()));
      form.indicators().forEach(indicator -> cells.add(indicator.weight().location()));
      cells.add(form.total().location());
      if (form.gradeLocation() != null) {
        cells.add(form.gradeLocation());
      }
    }
    cells.removeIf(cell -> !cell.quote().matches("\\d+(\\.\\d+)?|[优良中差]"));
    return cells;
  }

  private static boolean names(Finding finding, Place place) {
    int line = ((Place.Line) place).line();
    return finding.locations().stream()
        .anyMatch(at -> at.place() instanceof Place.Line other && other.line() == line);
  }

  private static String change(String printed, Random random) {
    if (GRADES.contains(printed)) {
      List<String> others = new ArrayList<>(GRADES);
      others.remove(printed);
      return others.get(random.nextInt(others.size()));
    }
    while (true) {
      String changed = Changes.digit(printed, random);
      if (changed.length() == 1 || changed.charAt(0) != '0' || changed.contains(".")) {
        return changed;
      }
    }
  }
}
