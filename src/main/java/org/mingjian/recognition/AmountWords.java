package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Part;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.Unit;
import org.mingjian.fact.WordingDefect;
import org.mingjian.fact.WordingDefect.Kind;

/**
 * Finds amounts that the narrative prints in 元 while a table prints the same number in 万元.
 * Thread-safe.
 */
final class AmountWords {

  private static final Pattern YUAN =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,?\\d{3})*\\.\\d{2})元");

  /** Returns the amounts with the wrong unit, each with its table cell. */
  List<WordingDefect> wrongUnits(Passages passages, List<Object> tableFacts) {
    WordingScanner.Finds finds = new WordingScanner.Finds();
    Map<BigDecimal, StatementCell> cells = cellsInTenThousands(tableFacts);
    for (Passage passage : passages.paragraphs(Part.NARRATIVE)) {
      Matcher amount = YUAN.matcher(passage.text());
      while (amount.find()) {
        BigDecimal value = new BigDecimal(amount.group(1).replace(",", ""));
        StatementCell cell = cells.get(value);
        if (cell != null) {
          String expected = amount.group(1) + "万元";
          finds.add(
              Kind.WRONG_UNIT,
              amount.group(),
              expected,
              Certainty.LIKELY,
              passage.location(amount.start(), amount.group()));
          finds.add(
              Kind.WRONG_UNIT,
              amount.group(),
              expected,
              Certainty.LIKELY,
              cell.figure().location());
        }
      }
    }
    return finds.defects();
  }

  private static Map<BigDecimal, StatementCell> cellsInTenThousands(List<Object> tableFacts) {
    Map<BigDecimal, StatementCell> cells = new HashMap<>();
    for (Object fact : tableFacts) {
      if (fact instanceof StatementCell cell
          && cell.figure().isPrinted()
          && !cell.figure().isZero()
          && Unit.TEN_THOUSAND_YUAN.equals(cell.figure().unit())) {
        cells.putIfAbsent(cell.figure().value(), cell);
      }
    }
    return cells;
  }
}
