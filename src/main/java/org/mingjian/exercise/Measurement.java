package org.mingjian.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.exercise.Examiner.Accusation;
import org.mingjian.publish.Format;

/**
 * Measures a checker: disclosures without errors, and disclosures with one error each, all kinds in
 * turn. Not thread-safe.
 */
public final class Measurement {

  private final Examiner examiner;
  private final Path folder;
  private final List<Format> formats;
  private final List<String> kinds;
  private final Map<String, Map<Format, Score>> scores = new LinkedHashMap<>();
  private final Map<Format, Integer> alarmed = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private int clean;
  private int faulty;

  /**
   * How a kind fared in a format.
   *
   * @param planted documents with an error of the kind
   * @param found of these, found at its place
   * @param single of these, as exactly one finding
   */
  public record Score(int planted, int found, int single) {
    Score plus(boolean isFound, boolean isSingle) {
      return new Score(
          planted + 1, found + (isFound ? 1 : 0), single + (isFound && isSingle ? 1 : 0));
    }

    Score plus(Score more) {
      return new Score(planted + more.planted, found + more.found, single + more.single);
    }
  }

  /**
   * Creates a measurement.
   *
   * @param folder for the files that are examined; they are deleted again
   * @param kinds ids of the kinds to plant; empty for all
   */
  public Measurement(Examiner examiner, Path folder, List<Format> formats, List<String> kinds) {
    this.examiner = examiner;
    this.folder = folder;
    this.formats = List.copyOf(formats);
    this.kinds = kinds.isEmpty() ? Paper.kinds() : List.copyOf(kinds);
  }

  /** Examines so many documents without errors and so many with one, from a seed on. */
  public void run(long seed, int documents) throws IOException {
    for (int i = 0; i < documents; i++) {
      examineClean(seed + i);
      examineFaulty(seed + i, kinds.get(i % kinds.size()));
    }
  }

  private void examineClean(long seed) throws IOException {
    clean++;
    Paper paper = Paper.clean(seed, null);
    for (Format format : formats) {
      List<Accusation> grave = examine(paper, format).stream().filter(Accusation::grave).toList();
      alarmed.merge(format, grave.isEmpty() ? 0 : 1, Integer::sum);
      grave.forEach(
          a -> remarks.add("clean " + seed + " " + format + ": " + a.rule() + " " + a.message()));
    }
  }

  private void examineFaulty(long seed, String kind) throws IOException {
    Paper paper;
    try {
      paper = Paper.make(new Paper.Order(seed, 0, 1, List.of(kind), null));
    } catch (IllegalArgumentException e) {
      remarks.add(kind + " " + seed + ": no room");
      return;
    }
    faulty++;
    PlantedError error = paper.errors().get(0);
    for (Format format : formats) {
      List<Accusation> said = examine(paper, format);
      boolean found = said.stream().anyMatch(a -> Verdicts.finds(a, error));
      long counted = said.stream().filter(a -> Verdicts.counts(a, error)).count();
      scores
          .computeIfAbsent(kind, k -> new LinkedHashMap<>())
          .merge(format, new Score(0, 0, 0).plus(found, counted == 1), Score::plus);
      if (!found || counted != 1) {
        remarks.add(remark(seed, format, error, said, found));
      }
    }
  }

  private static String remark(
      long seed, Format format, PlantedError error, List<Accusation> said, boolean found) {
    StringBuilder text = new StringBuilder();
    text.append(error.kind()).append(' ').append(seed).append(' ').append(format);
    text.append(found ? " in several findings: " : " missed: ").append(error.place().words());
    text.append(' ').append(error.before()).append(" → ").append(error.after());
    said.stream()
        .filter(a -> Verdicts.counts(a, error))
        .forEach(a -> text.append("\n    ").append(a.rule()).append(": ").append(a.message()));
    return text.toString();
  }

  private List<Accusation> examine(Paper paper, Format format) throws IOException {
    Path file =
        folder.resolve(
            "paper-" + format.name().toLowerCase(java.util.Locale.ROOT) + "." + format.extension());
    Files.write(file, format.bytes(paper.manuscript()));
    try {
      return examiner.examine(file);
    } finally {
      Files.delete(file);
    }
  }

  /** Returns the scores by kind and format. */
  public Map<String, Map<Format, Score>> scores() {
    return scores;
  }

  /** Returns the scores of all kinds together. */
  public Map<Format, Score> totals() {
    Map<Format, Score> totals = new LinkedHashMap<>();
    for (Map<Format, Score> kind : scores.values()) {
      kind.forEach((format, score) -> totals.merge(format, score, Score::plus));
    }
    return totals;
  }

  /** Returns how many documents without errors were accused of one, by format. */
  public Map<Format, Integer> falseAlarms() {
    return alarmed;
  }

  /** Returns what was missed, told twice, or accused without cause, for whoever mends it. */
  public List<String> remarks() {
    return remarks;
  }

  /** Returns the table of the measurement in Markdown. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append("| 错误种类 | ");
    formats.forEach(format -> text.append(format).append(" 植入/找到/单独 | "));
    text.append("\n|---|");
    formats.forEach(format -> text.append("---|"));
    text.append('\n');
    scores.forEach((kind, byFormat) -> row(text, kind + " " + title(kind), byFormat));
    row(text, "**合计**（" + faulty + " 份有错）", totals());
    text.append("| **误报**（").append(clean).append(" 份无错） |");
    formats.forEach(
        format -> text.append(' ').append(alarmed.getOrDefault(format, 0)).append(" |"));
    return text.append('\n').toString();
  }

  private static String title(String kind) {
    return ErrorKind.all().stream()
        .filter(k -> k.id().equals(kind))
        .map(ErrorKind::title)
        .findFirst()
        .orElse("");
  }

  private void row(StringBuilder text, String name, Map<Format, Score> byFormat) {
    text.append("| ").append(name).append(" |");
    for (Format format : formats) {
      Score score = byFormat.getOrDefault(format, new Score(0, 0, 0));
      text.append(' ').append(score.planted()).append('/').append(score.found());
      text.append('/').append(score.single()).append(" |");
    }
    text.append('\n');
  }
}
