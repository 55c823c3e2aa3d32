package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.NotEvaluated;
import org.mingjian.document.Block;
import org.mingjian.document.Box;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;

/** What a page may hold that was not read is not said to be missing. */
class UnreadPageTest {

  private static final String GLOSSARY = "gloss-present";

  @Test
  void whatAPageMayHoldThatWasNotReadIsNotMissing() {
    assertThat(check()).extracting(Finding::ruleId).contains(GLOSSARY);
    Assessment assessment = Stages.check(withoutGlossary(List.of(unread(3))));
    assertThat(assessment.findings()).extracting(Finding::ruleId).doesNotContain(GLOSSARY);
    assertThat(assessment.notEvaluated()).extracting(NotEvaluated::ruleId).contains(GLOSSARY);
  }

  @Test
  void aPictureOnTheCoverHidesNothing() {
    assertThat(check(unread(1))).extracting(Finding::ruleId).contains(GLOSSARY);
  }

  private static List<Finding> check(Diagnostic... diagnostics) {
    return Stages.check(withoutGlossary(List.of(diagnostics))).findings();
  }

  private static Diagnostic unread(int page) {
    return new Diagnostic("scanned-page", "未识别", new Place.Page(page, new Box(0, 0, 1, 1)));
  }

  private static Document withoutGlossary(List<Diagnostic> diagnostics) {
    Document whole = Stages.read(Path.of("samples", "linchuan-school-2024-clean.txt"));
    List<Block> blocks = whole.blocks();
    int end = blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Paragraph paragraph
          && paragraph.text().matches("第四部分\\s*名词解释")) {
        end = i;
      }
    }
    assertThat(end).isLessThan(blocks.size());
    return new Document(whole.source(), blocks.subList(0, end), diagnostics, whole.doubtful());
  }
}
