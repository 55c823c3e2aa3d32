package org.mingjian.reader;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Placeholder;
import org.mingjian.document.Table;

/**
 * Replaces Kangxi radicals, radical supplements and compatibility ideographs, which fonts and
 * copied PDF text put in the place of ordinary characters, and the digits and decimal points that
 * an input method typed in full width: they look the same and compare differently. Every character
 * stays one character, and nothing else is changed.
 */
final class LookAlikes {

  /** Of the radical supplements those in everyday words; Unicode gives them no equivalent. */
  private static final Map<Character, Character> RADICALS =
      pairs("⺁厂⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞" + "⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟");

  private static final char FULL_WIDTH_POINT = '．';

  private LookAlikes() {}

  private static Map<Character, Character> pairs(String text) {
    return IntStream.range(0, text.length() / 2)
        .boxed()
        .collect(Collectors.toMap(i -> text.charAt(2 * i), i -> text.charAt(2 * i + 1)));
  }

  /** Returns the text with ordinary characters, of the same length. */
  static String replaced(String text) {
    if (text.chars().noneMatch(c -> isLookAlike((char) c))) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      if (isLookAlike(plain.charAt(i))) {
        plain.setCharAt(i, ordinary(plain.charAt(i)));
      }
    }
    for (int i = 1; i < plain.length() - 1; i++) {
      boolean between = isDigit(plain.charAt(i - 1)) && isDigit(plain.charAt(i + 1));
      if (plain.charAt(i) == FULL_WIDTH_POINT && between) {
        plain.setCharAt(i, '.');
      }
    }
    return plain.toString();
  }

  /** Returns the document with ordinary characters, its places unchanged. */
  static Document replaced(Document document) {
    List<Block> blocks = document.blocks().stream().map(LookAlikes::replaced).toList();
    return new Document(document.source(), blocks, document.diagnostics(), document.doubtful());
  }

  private static Block replaced(Block block) {
    if (block instanceof Paragraph paragraph) {
      return new Paragraph(replaced(paragraph.text()), paragraph.runs());
    }
    if (block instanceof Table table) {
      List<Cell> cells = table.cells().stream().map(LookAlikes::replaced).toList();
      return new Table(table.rows(), table.columns(), cells, table.spansKnown());
    }
    if (block instanceof Furniture furniture) {
      return new Furniture(furniture.kind(), replaced(furniture.text()), furniture.place());
    }
    Placeholder placeholder = (Placeholder) block;
    return new Placeholder(replaced(placeholder.text()), placeholder.place());
  }

  private static Cell replaced(Cell cell) {
    String text = replaced(cell.text());
    return text.equals(cell.text())
        ? cell
        : new Cell(
            cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, cell.place());
  }

  private static boolean isLookAlike(char c) {
    return c >= 0x2E80 && c <= 0x2FDF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= '０' && c <= '９'
        || c == FULL_WIDTH_POINT;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char ordinary(char c) {
    if (c == FULL_WIDTH_POINT) {
      return c; // after an ordinal it stays
    }
    String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return normal.length() == 1 ? RADICALS.getOrDefault(c, normal.charAt(0)) : c;
  }
}
