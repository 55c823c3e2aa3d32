package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.publish.Format;
import org.mingjian.publish.Manuscript;
import org.mingjian.publish.ManuscriptWriter;
import org.mingjian.publish.WebPageWriter;
import org.mingjian.publish.WorkbookWriter;

/**
 * The same disclosure is understood in the same way in whatever format it comes. More of them are
 * tried with {@code -Dmingjian.seeds=100}.
 */
class EveryFormatTest {

  private static final int ERRORS = 12;

  private static final String UNRULED = "unruled.pdf";

  /** Without lines nothing shows which cells of an evaluation form are merged. */
  private static final Pattern OF_FORMS =
      Pattern.compile(Pattern.quote(UNRULED) + " [-+] (?:forms|[A-Z]+ perf-).*");

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
    if (Format.PDF.isAvailable()) {
      WRITERS.put("ruled.pdf", Format.PDF.writer());
      WRITERS.put(UNRULED, Format.PDF_UNRULED.writer());
    }
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
  void aCleanDisclosureGivesTheSameFactsInEveryFormat(int seed, Layout layout) throws IOException {
    assertThat(differences(Paper.clean(seed, layout).manuscript())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("disclosures")
  void theSameErrorsGiveTheSameFindingsInEveryFormat(int seed, Layout layout) throws IOException {
    Paper paper = Paper.make(new Paper.Order(seed, 0, ERRORS, List.of(), layout));
    assertThat(paper.errors()).isNotEmpty();
    assertThat(differences(paper.manuscript())).isEmpty();
  }

  private static List<String> differences(Manuscript manuscript) throws IOException {
    List<String> differences = new ArrayList<>();
    Understood first = null;
    for (Map.Entry<String, ManuscriptWriter> writer : WRITERS.entrySet()) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      writer.getValue().write(manuscript, file);
      Understood other = Understood.of(file.toByteArray(), writer.getKey());
      first = first == null ? other : first;
      differences.addAll(first.differences(writer.getKey(), other));
    }
    differences.removeIf(OF_FORMS.asMatchPredicate());
    return differences;
  }
}
