package org.mingjian.check.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.LinearEquation.Relation;

/**
 * Reads formulas such as {@code 收入决算表[科目, 本年收入合计] = sum(收入决算表[下级, 本年收入合计])}.
 *
 * <pre>
 * formula   = equation {"若有" reference | "若无" reference | "若" equation}
 * equation  = side ("=" | "&lt;=" | "&gt;=") side
 * side      = ["-"] term {("+" | "-") term}
 * term      = reference | "sum(" reference ")"
 * reference = table "[" [side-prefix ":"] row {"|" row} ["," column] "]"
 * table     = kind or Chinese title
 * row       = id or code | "*" | "科目" | "类"; inside sum also "下级" (children of *) and "最上级" (top)
 * column    = id | "*"
 * </pre>
 */
final class EquationParser {

  private static final Map<String, String> SIDES =
      Map.of("收入", "income", "支出", "expense", "income", "income", "expense", "expense");

  private final String text;
  private int at;

  private EquationParser(String text) {
    this.text = text;
  }

  /**
   * Returns the formula of a text.
   *
   * @throws EquationSyntaxException when it is none
   */
  static Formula parse(String text) throws EquationSyntaxException {
    return new EquationParser(text).formula();
  }

  private Formula formula() throws EquationSyntaxException {
    Formula formula = equation();
    List<Condition> conditions = new ArrayList<>();
    for (Condition next = condition(); next != null; next = condition()) {
      conditions.add(next);
    }
    skipBlanks();
    if (at < text.length()) {
      throw error("多余的内容“" + text.substring(at) + "”");
    }
    requireWildcardForChildren(formula);
    return formula.under(conditions);
  }

  private Formula equation() throws EquationSyntaxException {
    List<Reference> left = side();
    String sign = relation();
    List<Reference> right = side();
    return switch (sign) {
      case "=" -> Formula.of(left, Relation.EQUAL, right);
      case "<=" -> Formula.of(left, Relation.AT_MOST, right);
      default -> Formula.of(right, Relation.AT_MOST, left);
    };
  }

  private Condition condition() throws EquationSyntaxException {
    if (accept("若有")) {
      return new Condition.Present(reference(false, false));
    }
    if (accept("若无")) {
      return new Condition.Absent(reference(false, false));
    }
    return accept("若") ? new Condition.Holds(equation()) : null;
  }

  private void requireWildcardForChildren(Formula formula) throws EquationSyntaxException {
    boolean children =
        formula.references().anyMatch(term -> term.rows() instanceof RowPattern.Children);
    if (children && formula.references().noneMatch(term -> term.rows().isWildcard())) {
      throw new EquationSyntaxException(
          Math.max(0, text.indexOf("下级")), "“下级”没有所属的行：公式另一处须有 *、科目或类");
    }
  }

  private List<Reference> side() throws EquationSyntaxException {
    List<Reference> terms = new ArrayList<>();
    boolean negative = accept("-");
    terms.add(term(negative));
    while (true) {
      if (accept("+")) {
        terms.add(term(false));
      } else if (accept("-")) {
        terms.add(term(true));
      } else {
        return terms;
      }
    }
  }

  private String relation() throws EquationSyntaxException {
    if (accept("<=") || accept("≤")) {
      return "<=";
    }
    if (accept(">=") || accept("≥")) {
      return ">=";
    }
    if (accept("=")) {
      return "=";
    }
    throw error("此处应为 =、<=、>=、+ 或 -");
  }

  private Reference term(boolean negative) throws EquationSyntaxException {
    skipBlanks();
    int start = at;
    if (accept("sum(") || accept("sum (") || accept("合计(")) {
      Reference reference = reference(negative, true);
      if (!accept(")")) {
        throw error("缺少“)”");
      }
      return reference;
    }
    at = start;
    return reference(negative, false);
  }

  private Reference reference(boolean negative, boolean inSum) throws EquationSyntaxException {
    skipBlanks();
    int start = at;
    String name = upTo("[", "此处应为“表名[行, 列]”").strip();
    String table =
        TableNames.kind(name)
            .orElseThrow(() -> new EquationSyntaxException(start, "没有名为“" + name + "”的表"));
    int rowStart = at;
    String inside = upTo("]", "缺少“]”");
    String[] parts = inside.split("[,，]", -1);
    if (parts.length > 2) {
      throw new EquationSyntaxException(rowStart, "方括号内最多一个逗号：行, 列");
    }
    String row = parts[0].strip();
    String side = "";
    int colon = Math.max(row.indexOf(':'), row.indexOf('：'));
    if (colon >= 0) {
      side = SIDES.get(row.substring(0, colon).strip());
      if (side == null) {
        throw new EquationSyntaxException(rowStart, "冒号前应为“收入”或“支出”");
      }
      row = row.substring(colon + 1).strip();
    }
    String column = parts.length == 2 ? parts[1].strip() : null;
    if (row.isEmpty() || column != null && column.isEmpty()) {
      throw new EquationSyntaxException(rowStart, "行或列是空的");
    }
    return new Reference(negative, table, side, rows(row, inSum, rowStart), column);
  }

  private static RowPattern rows(String row, boolean inSum, int position)
      throws EquationSyntaxException {
    return switch (row) {
      case "*" -> new RowPattern.Any();
      case "科目", "code" -> new RowPattern.AnyCode();
      case "类", "class" -> new RowPattern.AnyClass();
      case "下级", "children", "children of *" -> {
        requireSum(row, inSum, position);
        yield new RowPattern.Children();
      }
      case "最上级", "top" -> {
        requireSum(row, inSum, position);
        yield new RowPattern.Top();
      }
      default -> named(row, inSum, position);
    };
  }

  private static RowPattern named(String row, boolean inSum, int position)
      throws EquationSyntaxException {
    List<String> rows = new ArrayList<>();
    for (String each : row.split("\\|", -1)) {
      if (each.isBlank()) {
        throw new EquationSyntaxException(position, "行或列是空的");
      }
      rows.add(each.strip());
    }
    if (rows.size() > 1) {
      requireSum(row, inSum, position);
    }
    return new RowPattern.Named(rows);
  }

  private static void requireSum(String row, boolean inSum, int position)
      throws EquationSyntaxException {
    if (!inSum) {
      throw new EquationSyntaxException(position, "“" + row + "”指多行，须写成 sum(…)");
    }
  }

  private String upTo(String mark, String reason) throws EquationSyntaxException {
    int end = text.indexOf(mark, at);
    if (end < 0) {
      throw error(reason);
    }
    String between = text.substring(at, end);
    at = end + mark.length();
    return between;
  }

  private boolean accept(String mark) {
    skipBlanks();
    if (text.startsWith(mark, at)) {
      at += mark.length();
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private EquationSyntaxException error(String reason) {
    return new EquationSyntaxException(at, reason);
  }
}
