package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.fact.Claim;

/**
 * One digit of an amount or percentage, or one word of direction, changed in the narrative is
 * reported at that place. The places are drawn at random; the seed is printed and may be given by
 * {@code -Dmingjian.seed}.
 *
 * <p>A change that nothing in the document contradicts cannot be reported, and such a miss is not
 * counted: the price from which equipment is counted (单价50万元以上), a change of which neither
 * direction nor rate is told (变化5万元), the money of evaluated projects printed once (涉及资金34万元),
 * which need not be that of the final account. Those misses are printed too.
 */
class ChangedNarrativeTest {

  private static final int TRIALS = 60;
  private static final double DEMANDED = 0.95;
  private static final Pattern NOT_PROVABLE =
      Pattern.compile("(?:单价|变化|涉及[^，。；]{0,12}|涉及一般公共预算支出[^。；]{0,8}政府性基金预算支出)\\s*$");
  private static final long SEED = Changes.SEED;
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?=\\s*(?:万元|%|％))(?!\\s*万元\\s*[（(]含)");
  private static final Pattern DIRECTION =
      Pattern.compile("(?:增加|减少|增长|下降)(?=\\s*\\d)|(?<=决算数)(?:大于|小于)");

  private record Spot(int block, int from, int to, Place place) {}

  @Test
  void aDigitInTheRealText() {
    demand(RealDocuments.named("jincheng-hrss-2024.txt"), NUMBER);
  }

  @Test
  void aDigitInTheRealPdfs() {
    demand(RealDocuments.named("putuo-czj-2024.pdf"), NUMBER);
  }

  @Test
  void aDigitInTheOtherRealPdf() {
    demand(RealDocuments.named("putuo-shgzb-2024.pdf"), NUMBER);
  }

  @Test
  void aDigitInThePlantedPdf() {
    demand(RealDocuments.named("putuo-czj-2024-planted.pdf"), NUMBER);
  }

  /** Another year and region, with budgets and reasons told otherwise. */
  @Test
  void aDigitInTheOlderPdf() {
    demand(RealDocuments.named("foshan-rail-2019.pdf"), NUMBER);
  }

  @Test
  void aDirectionInTheRealText() {
    demand(RealDocuments.named("jincheng-hrss-2024.txt"), DIRECTION);
  }

  @Test
  void aDirectionInTheRealPdfs() {
    demand(RealDocuments.named("putuo-czj-2024.pdf"), DIRECTION);
    demand(RealDocuments.named("putuo-shgzb-2024.pdf"), DIRECTION);
  }

  private static void demand(Path file, Pattern pattern) {
    Document document = Stages.read(file);
    Assessment before = Stages.check(document);
    Set<String> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(finding.message()));
    List<Spot> spots = spots(document, before, pattern);
    Random random = new Random(SEED);
    Collections.shuffle(spots, random);
    int trials = Math.min(TRIALS, spots.size());
    List<String> missed = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int loud = 0;
    for (Spot spot : spots.subList(0, trials)) {
      String text = ((Paragraph) document.blocks().get(spot.block)).text();
      String changed = change(text.substring(spot.from, spot.to), random);
      String sentence = text.substring(0, spot.from) + changed + text.substring(spot.to);
      List<Finding> fresh = new ArrayList<>();
      for (Finding finding :
          Stages.check(Changes.paragraph(document, spot.block, sentence)).findings()) {
        if (!known.contains(finding.message()) && names(finding, spot.place)) {
          fresh.add(finding);
        }
      }
      if (fresh.isEmpty()) {
        int from = Math.max(0, spot.from - 30);
        String words = text.substring(from, spot.from).replaceAll("\\s", "");
        (NOT_PROVABLE.matcher(words).find() ? open : missed)
            .add(spot.place + " " + words + text.substring(spot.from, spot.to) + "→" + changed);
      } else if (fresh.stream().anyMatch(f -> !f.severity().name().equals("INFO"))) {
        loud++;
      }
    }
    int provable = trials - open.size();
    System.out.printf(
        "%s: %d of %d changes reported (%d as error or warning), %d not provable, %d spots, seed %d%n",
        file.getFileName(),
        provable - missed.size(),
        provable,
        loud,
        open.size(),
        spots.size(),
        SEED);
    missed.forEach(System.out::println);
    open.forEach(miss -> System.out.println("not provable: " + miss));
    assertThat((double) (provable - missed.size()) / provable)
        .as("%s, seed %d, missed:%n%s", file.getFileName(), SEED, String.join("\n", missed))
        .isGreaterThanOrEqualTo(DEMANDED);
  }

  /** The places of the pattern in paragraphs that make claims. */
  private static List<Spot> spots(Document document, Assessment assessment, Pattern pattern) {
    Set<Place> places = new HashSet<>();
    for (Object fact : assessment.disclosure().facts()) {
      if (fact instanceof Claim claim) {
        places.add(claim.location().place());
      }
    }
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block instanceof Paragraph paragraph
          && paragraph.runs().stream().anyMatch(run -> places.contains(run.place()))) {
        Matcher matcher = pattern.matcher(paragraph.text());
        while (matcher.find()) {
          spots.add(
              new Spot(i, matcher.start(), matcher.end(), paragraph.placeAt(matcher.start())));
        }
      }
    }
    return spots;
  }

  private static boolean names(Finding finding, Place place) {
    return finding.locations().stream().anyMatch(location -> samePlace(location.place(), place));
  }

  /** A sentence over two lines is reported at the line where its clause begins. */
  private static boolean samePlace(Place reported, Place changed) {
    if (reported instanceof Place.Page one && changed instanceof Place.Page other) {
      return one.page() == other.page() && Math.abs(one.box().top() - other.box().top()) < 80;
    }
    return reported instanceof Place.Line one
        && changed instanceof Place.Line other
        && one.line() == other.line();
  }

  private static String change(String printed, Random random) {
    return switch (printed) {
      case "增加" -> "减少";
      case "减少" -> "增加";
      case "增长" -> "下降";
      case "下降" -> "增长";
      case "大于" -> "小于";
      case "小于" -> "大于";
      default -> Changes.digit(printed, random);
    };
  }
}
