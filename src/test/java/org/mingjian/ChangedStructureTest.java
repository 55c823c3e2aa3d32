package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;
import org.mingjian.fact.BodyName;
import org.mingjian.fact.GlossaryTerm;
import org.mingjian.fact.Location;
import org.mingjian.fact.Remark;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.YearMention;

/**
 * What is lost or left over from another document is reported: an entry of the glossary, the
 * statement under an empty table, another body's name or another year in the head of a table. Every
 * such place of a document is tried.
 */
class ChangedStructureTest {

  private static final double DEMANDED = 0.95;
  private static final String OTHER_BODY = "临江市水利建设服务中心";

  private int tried;
  private final List<String> missed = new ArrayList<>();

  /**
   * A glossary may explain terms of which the document has no amount but zero and no word in its
   * narrative: nothing asks for them, and where they are lost without a report it is not counted.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jincheng-hrss-2024.txt",
        "putuo-czj-2024.pdf",
        "putuo-shgzb-2024.pdf",
        "foshan-rail-2019.pdf"
      })
  void anEntryOfTheGlossaryThatTheDocumentUses(String name) {
    Path file = RealDocuments.named(name);
    Document document = Stages.read(file);
    Assessment before = Stages.check(document);
    List<GlossaryTerm> terms = before.disclosure().facts(GlossaryTerm.class);
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i).term().replaceAll("[（(].*", "");
      int from = block(document, terms.get(i).location().place());
      int to =
          i + 1 < terms.size() ? block(document, terms.get(i + 1).location().place()) : from + 1;
      if (to <= from) {
        continue; // two entries in one paragraph
      }
      Document changed = Changes.without(document, from, to);
      Place next = terms.get(Math.min(i + 1, terms.size() - 1)).location().place();
      judge(
          before,
          changed,
          "without " + term,
          finding ->
              String.valueOf(finding.expected()).contains(term)
                  || finding.message().contains(term)
                  || isAt(finding, next));
      if (!isUsed(term, before, document, from)) {
        forgiveLast("without " + term);
      }
    }
    demand(file);
  }

  /** Tells whether the document has an amount of the term, or speaks of it before its glossary. */
  private static boolean isUsed(String term, Assessment assessment, Document document, int entry) {
    boolean amount =
        assessment.disclosure().facts(StatementCell.class).stream()
            .filter(cell -> cell.figure().isPrinted() && !cell.figure().isZero())
            .anyMatch(cell -> cell.name().contains(term) || cell.column().contains(term));
    boolean spoken = false;
    for (Block block : document.blocks().subList(0, entry)) {
      boolean narrates = block instanceof Paragraph && !isIn(assessment, block);
      spoken |= narrates && ((Paragraph) block).text().replaceAll("\\s", "").contains(term);
    }
    return amount || spoken;
  }

  /** Tells whether a paragraph is an entry of the glossary. */
  private static boolean isIn(Assessment assessment, Block block) {
    return assessment.disclosure().facts(GlossaryTerm.class).stream()
        .anyMatch(entry -> isOf((Paragraph) block, entry.location().place()));
  }

  private void forgiveLast(String change) {
    if (!missed.isEmpty() && missed.get(missed.size() - 1).startsWith(change + " ")) {
      System.out.println("not used in the document: " + missed.remove(missed.size() - 1));
      tried--;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jincheng-hrss-2024.txt", "putuo-czj-2024.pdf", "putuo-shgzb-2024.pdf"})
  void theStatementUnderAnEmptyTable(String name) {
    Path file = RealDocuments.named(name);
    Document document = Stages.read(file);
    Assessment before = Stages.check(document);
    for (Remark remark : before.disclosure().facts(Remark.class)) {
      int at = block(document, remark.location().place());
      if (remark.kind() == Remark.Kind.NO_DATA_STATEMENT && at >= 0) {
        judge(
            before,
            Changes.without(document, at, at + 1),
            "without " + remark.location().quote(),
            finding -> finding.ruleId().startsWith("tbl-empty"));
      }
    }
    demand(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jincheng-hrss-2024.txt", "putuo-shgzb-2024.pdf", "foshan-rail-2019.pdf"})
  void anotherBodyOrYearInTheHeadOfATable(String name) {
    Path file = RealDocuments.named(name);
    Document document = Stages.read(file);
    Assessment before = Stages.check(document);
    for (BodyName body : before.disclosure().facts(BodyName.class)) {
      if (body.role() == BodyName.Role.TABLE_HEAD) {
        replace(before, document, body.location(), body.name(), OTHER_BODY);
      }
    }
    for (YearMention year : before.disclosure().facts(YearMention.class)) {
      if (year.context() == YearMention.Context.TABLE_HEAD) {
        String printed = String.valueOf(year.year());
        replace(before, document, year.location(), printed, String.valueOf(year.year() - 1));
      }
    }
    demand(file);
  }

  private void replace(
      Assessment before, Document document, Location location, String words, String other) {
    Document changed = replaced(document, location.place(), words, other);
    if (changed != null) {
      judge(
          before,
          changed,
          location.place() + " " + words + "→" + other,
          finding -> isAt(finding, location.place()));
    }
  }

  private static Document replaced(Document document, Place place, String words, String other) {
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block instanceof Paragraph paragraph
          && isOf(paragraph, place)
          && paragraph.text().contains(words)) {
        return Changes.paragraph(document, i, paragraph.text().replace(words, other));
      }
      if (block instanceof Table table) {
        for (Cell cell : table.cells()) {
          if (cell.place().equals(place) && cell.text().contains(words)) {
            return Changes.cell(document, place, cell.text().replace(words, other));
          }
        }
      }
    }
    return null;
  }

  private static int block(Document document, Place place) {
    for (int i = 0; i < document.blocks().size(); i++) {
      if (document.blocks().get(i) instanceof Paragraph paragraph && isOf(paragraph, place)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOf(Paragraph paragraph, Place place) {
    return paragraph.place().equals(place)
        || paragraph.runs().stream().anyMatch(run -> run.place().equals(place));
  }

  private static boolean isAt(Finding finding, Place place) {
    return finding.locations().stream().anyMatch(location -> location.place().equals(place));
  }

  private void judge(Assessment before, Document changed, String change, Predicate<Finding> tells) {
    tried++;
    List<Finding> fresh = Changes.fresh(before, Stages.check(changed));
    if (fresh.stream().noneMatch(tells)) {
      missed.add(change + " " + fresh.stream().map(Finding::message).toList());
    }
  }

  private void demand(Path file) {
    System.out.printf(
        "%s: %d of %d changes reported%n", file.getFileName(), tried - missed.size(), tried);
    assertThat(tried).as("places to change").isPositive();
    assertThat((double) (tried - missed.size()) / tried)
        .as("missed:%n%s", String.join("\n", missed))
        .isGreaterThanOrEqualTo(DEMANDED);
  }
}
