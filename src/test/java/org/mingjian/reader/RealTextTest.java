package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;

/**
 * Holds the reader against a real text of 3,126 lines, where that is at hand beside the project.
 */
class RealTextTest {

  private static final Path FILE = Path.of("../shared/real/jincheng-hrss-2024.txt");

  @Test
  void findsTheTenStatementTablesInTheirSizes() throws Exception {
    assertThat(blocks(Table.class).stream().map(t -> t.rows() + "×" + t.columns()))
        .startsWith("34×6", "43×9", "43×8", "35×9", "43×5", "31×12", "4×8", "4×5", "5×12", "21×3");
  }

  @Test
  void setsEveryWatermarkLineApart() throws Exception {
    List<Furniture> furniture = blocks(Furniture.class);
    assertThat(furniture).hasSize(225);
    assertThat(furniture).allMatch(f -> f.kind() == Furniture.Kind.WATERMARK);
    assertThat(((Place.Line) furniture.get(0).place()).line()).isEqualTo(3);
    assertThat(((Place.Line) furniture.get(224).place()).line()).isEqualTo(3078);
  }

  @Test
  void reportsEveryTableThatWasReplacedByADescription() throws Exception {
    assertThat(blocks(Placeholder.class)).hasSize(25);
    assertThat(read().diagnostics()).hasSize(25);
  }

  @Test
  void joinsTheTitleAndTheNameThatLineBreaksTore() throws Exception {
    assertThat(paragraphAtLine(196).text()).isEqualTo("公开03表");
    assertThat(paragraphAtLine(443).text()).endsWith("社会保障局").doesNotContain("2024");
  }

  @Test
  void joinsTheSentenceThatAPageBreakTore() throws Exception {
    Paragraph torn = paragraphAtLine(67);
    assertThat(torn.runs()).hasSize(2);
    assertThat(torn.text()).startsWith("（六）").endsWith("。");
    assertThat(((Place.Line) torn.placeAt(torn.text().length() - 1)).line()).isEqualTo(69);
  }

  @Test
  void losesNoCharacterOfTheFile() throws Exception {
    StringBuilder found = new StringBuilder();
    for (Block block : read().blocks()) {
      if (block instanceof Paragraph paragraph) {
        found.append(paragraph.text());
      } else if (block instanceof Table table) {
        table.cells().forEach(cell -> found.append(cell.text()));
      } else if (block instanceof Furniture furniture) {
        found.append(furniture.text());
      } else if (block instanceof Placeholder placeholder) {
        found.append(placeholder.text());
      }
    }
    String expected = Files.readString(FILE).replaceAll("</?p>|<br>", "").replaceAll("(?m)^- ", "");
    assertThat(firstDifference(sorted(found.toString()), sorted(expected))).isEmpty();
  }

  /** Keeps a failure readable: the whole texts are a hundred thousand characters long. */
  private static String firstDifference(String found, String expected) {
    int at = Arrays.mismatch(found.toCharArray(), expected.toCharArray());
    return at < 0 ? "" : at + ": " + around(found, at) + " / " + around(expected, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.min(at, text.length()), Math.min(at + 5, text.length()));
  }

  private static String sorted(String text) {
    int[] chars = text.chars().filter(c -> !SourceLine.isSpace((char) c)).sorted().toArray();
    return new String(chars, 0, chars.length);
  }

  private static Paragraph paragraphAtLine(int line) throws Exception {
    return blocks(Paragraph.class).stream()
        .filter(p -> ((Place.Line) p.place()).line() == line)
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Block> List<T> blocks(Class<T> kind) throws Exception {
    return read().blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Document read() throws Exception {
    assumeTrue(Files.exists(FILE), "the real text is not at hand");
    return DocumentReader.standard().read(FILE, "real.txt", Limits.DEFAULT);
  }
}
