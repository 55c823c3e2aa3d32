package org.mingjian.fact;

import java.util.List;

/**
 * Something in or between forms that does not fit, found in the words themselves.
 *
 * @param kind what it is
 * @param detail for the reader, in Chinese: what was found
 * @param locations where, the most important first
 */
public record FormDoubt(Matter kind, String detail, List<Location> locations) {

  /** What does not fit. */
  public enum Matter {
    /** 其中 names more than the whole. */
    PART_ABOVE_WHOLE,
    /** Parts that nearly make the whole. */
    PARTS_MISS_WHOLE,
    /** 每… is counted differently in two places. */
    COUNTS_DIFFER,
    /** One indicator says that nothing was done, another one that it was done. */
    ZERO_AND_DONE,
    /** The completion repeats the goal. */
    GOAL_COPIED,
    /** No completion. */
    COMPLETION_MISSING,
    /** Goal and completion in one cell. */
    COMPLETION_MERGED,
    /** One sentence in all parts of the analysis. */
    SAME_EVERYWHERE,
    /** Analysis copied from another form. */
    COPIED_BETWEEN_FORMS,
    /** Words cut off. */
    CUT_OFF,
    /** No problem named though points were lost. */
    NO_PROBLEM,
    /** A word of an indicator with a unit of something else. */
    UNIT_OF_NAME,
    /** 支出100%. */
    MONEY_AS_RATE,
    /** Project of the form and of the title. */
    PROJECT_NAME,
    /** A title that names nothing of the project: perhaps the programme that it belongs to. */
    PROJECT_OTHER,
    /** A payment far above the money of the project. */
    PAID_TOO_MUCH,
    /** A cost whose target is the budget, and whose actual value is not what was spent. */
    BUDGET_SPENT,
    /** A cost that must be at least so high. */
    COST_SIGN,
    /** Points that nearly are the share that was achieved. */
    PROPORTION,
    /** Forms without a grade among forms that have one. */
    NO_GRADE,
    /** A sentence of another form with one digit changed. */
    DIGIT_DIFFERS,
    /** One unit code, several names. */
    UNIT_NAME,
    /** A unit code of another length than the others. */
    UNIT_CODE,
    /** One project in two forms. */
    SAME_PROJECT,
    /** Satisfaction in the words and in the table. */
    SATISFACTION_DIFFERS,
    /** A cost of the whole project other than the money block. */
    WHOLE_COST,
    /** A date after the deadline with full marks. */
    LATE,
    /** Something done after the year. */
    AFTER_YEAR,
    /** Points in the name of a level that its indicators do not have. */
    LEVEL_POINTS,
    /** Levels weighted otherwise than recommended. */
    WEIGHT_SPLIT,
    /** Actual values with a comparing sign. */
    SIGNED_ACTUAL,
    /** Initial targets without a number. */
    EMPTY_TARGET,
    /** Rows without an actual value or score. */
    BLANK_VALUE,
    /** Far more than the target without a word. */
    OVER_TARGET,
    /** Months or days counted otherwise than the dates beside them say. */
    PERIOD,
    /** The same, with words between that may mean something else. */
    PERIOD_SPOKEN,
    /** Costs that together make the budget and not what was spent, or the other way. */
    COST_SUM,
    /** Payments that nearly make what was spent. */
    PAYMENTS,
    /** Nothing done within a limit, with full marks. */
    ZERO_FULL,
    /** Done by the date, with points lost. */
    EARLY_LOST,
    /** A share of more than a hundred percent. */
    ABOVE_HUNDRED,
    /** Done in the year before, by the words. */
    BEFORE_YEAR,
    /** A unit whose name differs from that of the overview in one character. */
    UNIT_LISTED,
    /** One unit, several codes. */
    UNIT_CODES,
    /** One block of money headed in yuan and in ten thousand yuan. */
    TWO_UNITS,
    /** The narrative counts other projects or grades. */
    COUNTED_OTHERWISE
  }

  public FormDoubt {
    locations = List.copyOf(locations);
  }
}
