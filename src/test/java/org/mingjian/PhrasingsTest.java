package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;
import org.mingjian.document.Place;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Unit;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;

/**
 * The narrative of an invented account in the phrasings of other regions, with the tables of a
 * sample: no false error or warning, nearly every amount and rate accounted for, nearly every changed
 * digit reported in its sentence. Counts, which are often printed once, and completions of a budget
 * that is nowhere printed are left out of the second, and last digits, whose change rounding may
 * explain, out of the third. The places of the changes are drawn at random; {@code -Dmingjian.seed}
 * gives another seed.
 */
class PhrasingsTest {

  private static final Path TABLES = Path.of("samples", "qinghe-archives-2024-clean.txt");
  private static final Path NARRATIVES = Path.of("src", "test", "resources", "narrative", "phrasings");
  private static final double DEMANDED = 0.95;
  private static final int TRIALS = 40;
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?=\\s*(?:万元|亿元|元|%))(?!万元[（(]含|万元以上)");

  static Stream<String> regions() throws IOException {
    try (Stream<Path> files = Files.list(NARRATIVES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("regions")
  void aCleanNarrativeHasNoErrorOrWarning(String region) throws Exception {
    assertThat(check(document(narrative(region))).findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(finding -> finding.ruleId() + " " + finding.message())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void nearlyEveryAmountAndRateIsAccountedFor(String region) throws Exception {
    String narrative = narrative(region);
    Assessment assessment = check(document(narrative));
    int first = firstLine(narrative);
    int last = first + narrative.split("\n", -1).length;
    Set<Figure> withoutBudget = new HashSet<>();
    for (CompletionClaim claim : assessment.disclosure().facts(CompletionClaim.class)) {
      if (claim.budget() == null) {
        withoutBudget.add(claim.rate());
      }
    }
    Map<Figure, Ledger.State> states = assessment.ledger().states();
    List<Figure> figures =
        states.keySet().stream()
            .filter(f -> f.isPrinted() && isWithin(f.location().place(), first, last))
            .filter(f -> f.unit().dimension() != Unit.Dimension.COUNT)
            .filter(f -> !withoutBudget.contains(f))
            .toList();
    List<String> open =
        figures.stream()
            .filter(figure -> states.get(figure) == Ledger.State.UNCHECKED)
            .map(figure -> figure.location().quote() + " in " + figure.location().context())
            .toList();
    System.out.printf(
        "%s: %d of %d figures accounted for%n", region, figures.size() - open.size(), figures.size());
    assertThat((double) (figures.size() - open.size()) / figures.size())
        .as("unchecked:%n%s", String.join("\n", open))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  @ParameterizedTest
  @MethodSource("regions")
  void nearlyEveryChangedDigitIsReported(String region) throws Exception {
    String narrative = narrative(region);
    Set<String> known = new HashSet<>();
    check(document(narrative)).findings().forEach(finding -> known.add(finding.message()));
    int first = firstLine(narrative);
    List<int[]> spots = new ArrayList<>();
    Matcher number = NUMBER.matcher(narrative);
    while (number.find()) {
      spots.add(new int[] {number.start(), number.end()});
    }
    Random random = new Random(Changes.SEED);
    Collections.shuffle(spots, random);
    int trials = Math.min(TRIALS, spots.size());
    List<String> missed = new ArrayList<>();
    for (int[] spot : spots.subList(0, trials)) {
      String printed = narrative.substring(spot[0], spot[1]);
      boolean single = printed.length() == 1;
      String changed =
          single
              ? Changes.digit(printed, random)
              : Changes.digit(printed.substring(0, printed.length() - 1), random)
                  + printed.substring(printed.length() - 1);
      int line = first + (int) narrative.substring(0, spot[0]).chars().filter(c -> c == '\n').count();
      Assessment after =
          check(document(narrative.substring(0, spot[0]) + changed + narrative.substring(spot[1])));
      if (after.findings().stream()
          .noneMatch(finding -> !known.contains(finding.message()) && isAt(finding, line))) {
        missed.add(
            narrative.substring(Math.max(0, spot[0] - 25), spot[1]).replace("\n", "") + "→" + changed);
      }
    }
    System.out.printf(
        "%s: %d of %d changes reported, seed %d%n",
        region, trials - missed.size(), trials, Changes.SEED);
    assertThat((double) (trials - missed.size()) / trials)
        .as("missed:%n%s", String.join("\n", missed))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  private static boolean isAt(Finding finding, int line) {
    return finding.locations().stream()
        .anyMatch(location -> isWithin(location.place(), line, line));
  }

  private static boolean isWithin(Place place, int first, int last) {
    return place instanceof Place.Line at && at.line() >= first && at.line() <= last;
  }

  private static String narrative(String region) throws IOException {
    return Files.readString(NARRATIVES.resolve(region));
  }

  /** Returns the sample without its contents and its provincial table, with another narrative. */
  private static String document(String narrative) throws IOException {
    String text = Files.readString(TABLES);
    String front = text.substring(0, text.indexOf("目"));
    int tables = text.indexOf("第一部分", text.indexOf("第四部分"));
    String kept = text.substring(tables, text.indexOf("部门决算公开相关信息统计表", tables));
    String glossary = text.substring(text.lastIndexOf("第四部分"), text.lastIndexOf("第五部分"));
    return front + kept + narrative + "\n" + glossary;
  }

  private static int firstLine(String narrative) throws IOException {
    String text = document(narrative);
    return 1 + (int) text.substring(0, text.indexOf(narrative)).chars().filter(c -> c == '\n').count();
  }

  private static Assessment check(String text) throws UnreadableFileException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Stages.check(DocumentReader.standard().read(bytes, "account.txt", Limits.DEFAULT));
  }
}
