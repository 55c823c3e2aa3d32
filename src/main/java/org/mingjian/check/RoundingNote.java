package org.mingjian.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Violation;

/** Words the note on the rounding differences of one table. */
public final class RoundingNote {

  private RoundingNote() {}

  /**
   * Returns the note, or nothing when there is no difference.
   *
   * @param note a report begun in the name of the rule
   * @param table the table
   * @param differences reconciliations of the table that hold by rounding only
   */
  public static List<Violation> of(
      ViolationBuilder note, StatementTable table, List<Reconciliation> differences) {
    if (differences.isEmpty()) {
      return List.of();
    }
    Set<String> lines = new LinkedHashSet<>();
    Set<Location> places = new LinkedHashSet<>();
    for (Reconciliation difference : differences) {
      lines.add(EquationLine.of(difference.equation()));
      places.add(difference.figures().get(0).location());
    }
    return List.of(
        note.at(places)
            .message(
                "《"
                    + table.title()
                    + "》有 "
                    + lines.size()
                    + " 处末位之差可以用四舍五入解释，不算错误："
                    + String.join("；", lines)
                    + "。")
            .build());
  }
}
