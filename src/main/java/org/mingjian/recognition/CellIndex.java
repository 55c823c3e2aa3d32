package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.fact.Figure;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.Subject;

/**
 * The cells of a document by their names, and the codes of its subject rows by their wordings.
 * Immutable.
 */
final class CellIndex {

  private static final Set<String> FUNCTION_TABLES =
      Set.of("income", "expenditure", "general-expenditure", "government-fund", "state-capital");

  private static final int SHORTEST_NAME = 2;

  private final Map<String, StatementCell> cells = new HashMap<>();
  private final Map<String, StatementCell> named = new HashMap<>(); // by code
  private final Map<String, Set<String>> functionCodes = new LinkedHashMap<>();
  private final Map<String, String> economicCodes = new LinkedHashMap<>();
  private final Set<String> economicAmounts = new HashSet<>();
  private final Map<String, Set<String>> rows = new HashMap<>();

  CellIndex(List<StatementCell> statementCells, NarrativeDictionary dictionary) {
    dictionary.classes().forEach((code, names) -> names.forEach(name -> addFunction(name, code)));
    for (StatementCell cell : statementCells) {
      add(cell);
    }
    dictionary.economic().forEach(economicCodes::putIfAbsent);
  }

  private void add(StatementCell cell) {
    String key = cell.table() + "/" + cell.side() + "/" + cell.row() + "/" + cell.column();
    cells.putIfAbsent(key, cell);
    if (cell.code().isEmpty()) {
      return;
    }
    String coded = cell.table() + "/" + cell.side() + "/" + cell.code() + "/" + cell.column();
    named.putIfAbsent(coded, cell);
    rows.computeIfAbsent(cell.table(), table -> new LinkedHashSet<>()).add(cell.code());
    String name = PlainText.key(cell.name()).replace(cell.code(), "");
    if (FUNCTION_TABLES.contains(cell.table())) {
      addFunction(name, cell.code());
    } else if (cell.table().equals("basic-expenditure")) {
      addEconomic(name, cell);
    }
  }

  /** Of items with one name (办公设备购置 in 309 and 310) the one with an amount is meant. */
  private void addEconomic(String name, StatementCell cell) {
    if (name.length() < SHORTEST_NAME) {
      return;
    }
    if (cell.figure().isZero()) {
      economicCodes.putIfAbsent(name, cell.code());
    } else if (!economicAmounts.contains(name)) {
      economicCodes.put(name, cell.code());
      economicAmounts.add(name);
    }
  }

  private void addFunction(String name, String code) {
    if (name.length() >= SHORTEST_NAME) {
      functionCodes.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(code);
    }
  }

  /** Returns the figure of the cell, or null when the document does not print the cell. */
  Figure figure(Subject subject) {
    StatementCell cell = cells.get(subject.key());
    return cell == null ? null : cell.figure();
  }

  /** Tells whether the document prints the cell. */
  boolean has(String key) {
    return cells.containsKey(key);
  }

  /** Returns the codes of the subject rows of a table, in order. */
  Set<String> rows(String table) {
    return rows.getOrDefault(table, Set.of());
  }

  /** Returns the codes of the function subjects with this wording; empty when there is none. */
  Collection<String> functionCodes(String name) {
    Set<String> codes = functionCodes.get(name);
    if (codes == null && !name.endsWith("支出")) {
      codes = functionCodes.get(name + "支出");
    }
    if (codes == null && name.endsWith("支出")) {
      codes = functionCodes.get(name.substring(0, name.length() - 2));
    }
    return codes == null ? List.of() : codes;
  }

  /** Returns the wordings of function subjects. */
  Collection<String> functionNames() {
    return functionCodes.keySet();
  }

  /** Returns the code of the economic item with this wording, or null. */
  String economicCode(String name) {
    return economicCodes.get(name);
  }

  /** Returns the wordings of economic items. */
  Collection<String> economicNames() {
    return economicCodes.keySet();
  }

  /** Returns the subject of the first alternative that the document prints, else of the first. */
  Subject subject(String alternatives, String words) {
    List<Subject> subjects = new ArrayList<>();
    for (String name : alternatives.split("\\|", -1)) {
      String[] parts = name.strip().split("/", -1);
      subjects.add(new Subject(parts[0], parts[1], parts[2], parts[3], words));
    }
    for (Subject subject : subjects) {
      if (cells.containsKey(subject.key())) {
        return subject;
      }
      StatementCell cell = named.get(subject.key()); // 教育支出 where the table prints no codes
      if (cell != null) {
        return new Subject(cell.table(), cell.side(), cell.row(), cell.column(), words);
      }
    }
    return subjects.get(0);
  }
}
