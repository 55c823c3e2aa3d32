package org.mingjian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Finding;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;

/** A finding is known again after edits that leave its figures alone, and only then. */
class FingerprintTest {

  private static final String SAMPLE = sample();
  private static final Set<String> KNOWN = fingerprints(SAMPLE, "sample.txt");

  private static String sample() {
    try {
      return Files.readString(Path.of("samples", "qinghe-archives-2024-errors.txt"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Finding> findings(String text, String name) {
    try {
      return Stages.check(
              DocumentReader.standard().read(text.getBytes(UTF_8), name, Limits.DEFAULT))
          .findings();
    } catch (UnreadableFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> fingerprints(String text, String name) {
    return findings(text, name).stream().map(Finding::fingerprint).collect(Collectors.toSet());
  }

  private static String edited(String... fromTo) {
    String text = SAMPLE;
    for (int i = 0; i < fromTo.length; i += 2) {
      assertThat(text).contains(fromTo[i]);
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    return text;
  }

  @Test
  void eachFindingHasItsOwn() {
    List<Finding> findings = findings(SAMPLE, "sample.txt");
    assertThat(findings).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(KNOWN).hasSizeGreaterThan(10);
  }

  @Test
  void rewordedSentencesAreKnownAgain() {
    String reworded =
        edited(
            "2024年度支出合计1,279.44万元，其中：",
            "清禾市档案局2024年度支出合计为1,279.44万元，具体构成如下。其中：",
            "住房保障支出（类）68.93万元，占比5.06%",
            "住房保障支出（类）支出68.93万元，占5.06%",
            "决算数小于年初预算数，主要原因是年内新发生死亡抚恤",
            "支出决算小于年初预算，主要是因为年内新发生死亡抚恤");
    assertThat(fingerprints(reworded, "sample.txt")).containsExactlyInAnyOrderElementsOf(KNOWN);
  }

  @Test
  void movedTablesAndMoreLinesAreKnownAgain() {
    int second = SAMPLE.indexOf("收入决算表\n\n公开02表");
    int third = SAMPLE.indexOf("支出决算表\n\n公开03表");
    int fourth = SAMPLE.indexOf("财政拨款收入支出决算总表\n\n公开04表");
    String moved =
        "\n\n\n"
            + SAMPLE.substring(0, second)
            + SAMPLE.substring(third, fourth)
            + SAMPLE.substring(second, third)
            + SAMPLE.substring(fourth);
    assertThat(fingerprints(moved, "sample.txt")).containsAll(KNOWN);
  }

  @Test
  void anotherFormatAndAnotherPathAreKnownAgain() {
    assertThat(fingerprints(SAMPLE, "/elsewhere/2/other name.txt")).isEqualTo(KNOWN);
    assertThat(fingerprints(webPage(), "saved/page.html")).containsAll(KNOWN);
  }

  /** Returns the sample as a web page: a line with tabs is a row of a table. */
  private static String webPage() {
    StringBuilder page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
    List<String[]> rows = new ArrayList<>();
    for (String line : (SAMPLE + "\n").split("\n", -1)) {
      if (line.contains("\t")) {
        rows.add(line.split("\t", -1));
        continue;
      }
      if (!rows.isEmpty()) {
        page.append("<table>");
        for (String[] row : rows) {
          page.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
        }
        page.append("</table>");
        rows.clear();
      }
      page.append("<p>").append(line).append("</p>\n");
    }
    return page.append("</body></html>").toString();
  }

  @Test
  void aDifferentFigureIsANewFinding() {
    Set<String> now = fingerprints(edited("24.76", "24.79"), "sample.txt");
    assertThat(now).hasSameSizeAs(KNOWN);
    now.removeAll(KNOWN);
    assertThat(now).hasSize(1);
  }

  @Test
  void theSameFindingOfAnotherBodyIsAnother() {
    Set<String> other = fingerprints(edited("清禾市档案局", "云泽市档案局"), "sample.txt");
    assertThat(other).isNotEmpty().doesNotContainAnyElementsOf(KNOWN);
  }

  @Test
  void theSameSlipInAnotherSectionIsNotTheKnownOne() {
    String elsewhere = "三、支出决算情况说明";
    Set<String> now =
        fingerprints(edited(elsewhere + "\n", elsewhere + "\n\n（如持平作持平表述）\n"), "sample.txt");
    now.removeAll(KNOWN);
    assertThat(now).isNotEmpty();
  }
}
