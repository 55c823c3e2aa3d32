package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.MisprintedCode;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.SubjectRow;

/**
 * Finds subjects whose code is misprinted in one table, and holds their amounts under the code of
 * the other tables, so that one wrong digit does not break the sums of two classes.
 */
final class MisprintedCodes {

  private final List<SubjectRow> rows = new ArrayList<>();
  private final Map<String, Set<String>> codes = new LinkedHashMap<>();

  private MisprintedCodes(List<Object> facts) {
    for (Object fact : facts) {
      if (fact instanceof SubjectRow row) {
        rows.add(row);
        codes.computeIfAbsent(row.table(), table -> new HashSet<>()).add(row.code());
      }
    }
  }

  /** Returns the facts of the tables, with rows under the codes that they should have. */
  static List<Object> mend(List<Object> facts) {
    MisprintedCodes mender = new MisprintedCodes(facts);
    Map<String, MisprintedCode> found = new LinkedHashMap<>();
    for (SubjectRow row : mender.rows) {
      MisprintedCode misprint = mender.misprint(row);
      if (misprint != null) {
        found.put(row.table() + "|" + row.code(), misprint);
      }
    }
    if (found.isEmpty()) {
      return facts;
    }
    List<Object> mended = new ArrayList<>();
    for (Object fact : facts) {
      mended.add(mended(fact, found));
    }
    mended.addAll(found.values());
    return mended;
  }

  private static Object mended(Object fact, Map<String, MisprintedCode> found) {
    if (fact instanceof SubjectRow row) {
      MisprintedCode misprint = found.get(row.table() + "|" + row.code());
      return misprint == null
          ? row
          : new SubjectRow(row.table(), misprint.meant(), row.name(), row.kind(), row.location());
    }
    if (fact instanceof StatementCell cell) {
      MisprintedCode misprint = found.get(cell.table() + "|" + cell.code());
      return misprint == null || !cell.row().equals(cell.code())
          ? cell
          : new StatementCell(
              cell.table(),
              cell.side(),
              misprint.meant(),
              misprint.meant(),
              parent(misprint.meant()),
              cell.name(),
              cell.column(),
              cell.figure(),
              cell.known());
    }
    return fact;
  }

  /** Returns how the code of a row is misprinted, or null. */
  private MisprintedCode misprint(SubjectRow row) {
    Set<String> own = codes.get(row.table());
    boolean orphan = row.code().length() > 3 && !own.contains(parent(row.code()));
    if (!orphan || row.name().isBlank()) {
      return null;
    }
    SubjectRow meant = null;
    for (SubjectRow other : rows) {
      if (!other.kind().equals(row.kind()) || !key(other).equals(key(row))) {
        continue;
      }
      if (!other.table().equals(row.table()) && other.code().equals(row.code())) {
        return null;
      }
      boolean fits =
          !other.table().equals(row.table())
              && own.contains(parent(other.code()))
              && !own.contains(other.code())
              && isSlip(row.code(), other.code());
      if (fits && meant != null && !meant.code().equals(other.code())) {
        return null;
      }
      meant = fits ? other : meant;
    }
    return meant == null
        ? null
        : new MisprintedCode(
            row.table(), row.code(), meant.code(), row.name(), row.location(), meant.location());
  }

  /** One digit is another, or two that stand side by side changed places. */
  private static boolean isSlip(String printed, String meant) {
    if (printed.length() != meant.length()) {
      return false;
    }
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < printed.length(); i++) {
      if (printed.charAt(i) != meant.charAt(i)) {
        differing.add(i);
      }
    }
    if (differing.size() != 2) {
      return differing.size() == 1;
    }
    int one = differing.get(0);
    int two = differing.get(1);
    return two == one + 1
        && printed.charAt(one) == meant.charAt(two)
        && printed.charAt(two) == meant.charAt(one);
  }

  private static String key(SubjectRow row) {
    return PlainText.key(row.name());
  }

  private static String parent(String code) {
    return code.length() > 3 ? code.substring(0, code.length() - 2) : "";
  }
}
