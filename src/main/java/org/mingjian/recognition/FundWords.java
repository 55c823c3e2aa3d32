package org.mingjian.recognition;

import java.util.List;
import java.util.Map;
import org.mingjian.fact.Subject;

/**
 * Tells of which budget words and subjects speak, so that 政府性基金预算财政拨款基本支出 is not taken for the
 * basic expenditure of another budget.
 */
final class FundWords {

  private static final List<String> FUNDS = List.of("一般公共预算", "政府性基金", "国有资本经营");

  /** Tables of one budget only, and those whose amounts the sentences qualify freely. */
  private static final Map<String, String> TABLES =
      Map.of(
          "general-expenditure", FUNDS.get(0),
          "basic-expenditure", FUNDS.get(0),
          "government-fund", FUNDS.get(1),
          "government-fund-text", FUNDS.get(1),
          "state-capital", FUNDS.get(2),
          "state-capital-text", FUNDS.get(2));

  private static final List<String> OF_SEVERAL =
      List.of("summary", "fiscal-summary", "income", "expenditure");

  private FundWords() {}

  /**
   * Tells whether words before a subject leave it what it is.
   *
   * @param words what stands before the subject's own words
   * @param meant what these mean without them
   */
  static boolean agree(String words, List<Subject> meant) {
    String named = fundIn(words);
    if (named == null && words.contains("财政拨款")) {
      return meant.stream().noneMatch(subject -> subject.table().equals("expenditure"));
    }
    return named == null || meant.stream().allMatch(subject -> agrees(named, subject));
  }

  /** Returns the budget that a single amount of several budgets' tables belongs to, or null. */
  static String fundOf(List<Subject> meant) {
    return meant.size() == 1 ? fundIn(meant.get(0).row() + meant.get(0).column()) : null;
  }

  private static boolean agrees(String fund, Subject subject) {
    if (OF_SEVERAL.contains(subject.table())) {
      return fund.equals(fundIn(subject.row() + subject.column()));
    }
    return TABLES.getOrDefault(subject.table(), fund).equals(fund);
  }

  private static String fundIn(String words) {
    return FUNDS.stream().filter(words::contains).findFirst().orElse(null);
  }
}
