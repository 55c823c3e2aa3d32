package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.publish.Format;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.ManuscriptWriter;
import org.mingjian.publish.WebPageWriter;
import org.mingjian.publish.WorkbookWriter;

/** The same disclosure is understood in the same way in whatever format it comes. */
class EveryFormatTest {

  /** The writers by the names of the files that they make. */
  private static final Map<String, ManuscriptWriter> WRITERS = new LinkedHashMap<>();

  static {
    WRITERS.put("text.txt", Format.TEXT.writer());
    WRITERS.put("markdown.md", Format.MARKDOWN.writer());
    WRITERS.put("page.html", Format.HTML.writer());
    WRITERS.put("site.html", new WebPageWriter(true));
    WRITERS.put("word.docx", Format.DOCX.writer());
    WRITERS.put("sheets.xlsx", Format.XLSX.writer());
    WRITERS.put("one-sheet.xlsx", new WorkbookWriter(true));
  }

  private static Stream<Arguments> disclosures() {
    int many = Integer.getInteger("mingjian.seeds", 4);
    List<Arguments> disclosures = new ArrayList<>();
    for (int seed = 1; seed <= many; seed++) {
      for (Layout layout : Layout.values()) {
        disclosures.add(Arguments.of(seed, layout));
      }
    }
    return disclosures.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("disclosures")
  void factsAndFindingsAreTheSameInEveryFormat(int seed, Layout layout) throws IOException {
    Manuscript manuscript = Press.print(Generator.account(seed), layout, new Ink(Map.of()));
    Map<String, Understood> understood = new LinkedHashMap<>();
    for (Map.Entry<String, ManuscriptWriter> writer : WRITERS.entrySet()) {
      understood.put(
          writer.getKey(), Understood.of(bytes(writer.getValue(), manuscript), writer.getKey()));
    }
    Understood first = understood.values().iterator().next();
    List<String> differences = new ArrayList<>();
    understood.forEach(
        (name, other) -> {
          differences(name, first.facts(), other.facts(), differences);
          differences(name, first.findings(), other.findings(), differences);
        });
    assertThat(differences).isEmpty();
    assertThat(first.findings()).isEmpty();
  }

  static void differences(
      String name, List<String> expected, List<String> actual, List<String> differences) {
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> extra = new ArrayList<>(actual);
    expected.forEach(extra::remove);
    missing.forEach(line -> differences.add(name + " - " + line));
    extra.forEach(line -> differences.add(name + " + " + line));
    if (missing.isEmpty() && extra.isEmpty() && !expected.equals(actual)) {
      differences.add(name + ": another order");
    }
  }

  private static byte[] bytes(ManuscriptWriter writer, Manuscript manuscript) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    writer.write(manuscript, out);
    return out.toByteArray();
  }
}
