package org.mingjian.check.equation;

import java.util.List;

/** Which rows a reference of a formula means. */
sealed interface RowPattern {

  /** The rows with these ids or codes; several only inside {@code sum(…)}. */
  record Named(List<String> rows) implements RowPattern {
    public Named {
      rows = List.copyOf(rows);
    }
  }

  /** Any row: {@code *}; the same row wherever a wildcard stands in the formula. */
  record Any() implements RowPattern {}

  /** Any row with a subject code: {@code 科目}. */
  record AnyCode() implements RowPattern {}

  /** Any row with a code of three digits: {@code 类}. */
  record AnyClass() implements RowPattern {}

  /**
   * Inside {@code sum(…)}: the rows one level below the row that the wildcard stands for: {@code
   * 下级}.
   */
  record Children() implements RowPattern {}

  /**
   * Inside {@code sum(…)}: the rows with a code that have no printed row above them: {@code 最上级}.
   */
  record Top() implements RowPattern {}

  /** Tells whether the pattern takes part in the choice of the wildcard's row. */
  default boolean isWildcard() {
    return this instanceof Any || this instanceof AnyCode || this instanceof AnyClass;
  }
}
