package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Box;
import org.mingjian.document.Place;
import org.mingjian.fact.ContentsEntry;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;

class ContentsPagesTest {

  private static final Checker CHECKER = new Checker(RuleBase.builtIn());

  @Test
  void anEntryWithAnotherPageThanTheRestIsReported() {
    List<Finding> findings = findings("1:3 2:4 3:5 3:5 5:7 9:8 8:10");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message()).isEqualTo("“5、标题”目录印为第 9 页，按其他各条应为第 6 页。");
  }

  @Test
  void numbersThatBeginAnywhereFit() {
    assertThat(findings("1:3 2:4 3:5 3:5 5:7 6:8 8:10")).isEmpty();
  }

  @Test
  void numbersWithoutAnythingInCommonAreLeftAlone() {
    assertThat(findings("3:3 3:4 3:5 3:6 3:7 3:8 3:9")).isEmpty();
  }

  @Test
  void fewEntriesProveNothing() {
    assertThat(findings("1:3 2:4 9:5")).isEmpty();
  }

  /** Each pair: the number printed in the contents, and the page of the heading. */
  private static List<Finding> findings(String pairs) {
    Disclosures disclosures = new Disclosures();
    int number = 0;
    for (String pair : pairs.split(" ", -1)) {
      String[] pages = pair.split(":", -1);
      disclosures.fact(entry(number++, pages[0], Integer.parseInt(pages[1])));
    }
    return CHECKER.check(disclosures.build()).findings().stream()
        .filter(finding -> finding.ruleId().equals("doc-toc-page-match"))
        .toList();
  }

  private static ContentsEntry entry(int number, String printed, int page) {
    String words = number + "、标题";
    return new ContentsEntry(
        1,
        number + "、",
        "标题",
        Part.NARRATIVE,
        ContentsEntry.Match.SAME,
        "标题",
        Location.ofText(at(2), null, words + "……" + printed),
        Location.ofText(at(page), null, words));
  }

  private static Place at(int page) {
    return new Place.Page(page, new Box(0, 0, 1, 1));
  }
}
