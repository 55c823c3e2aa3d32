package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Cell;
import org.mingjian.document.Table;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LineNumber;
import org.mingjian.fact.Location;
import org.mingjian.fact.Quality;
import org.mingjian.fact.RepeatedFigure;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.SubjectRow;
import org.mingjian.fact.Unit;

/**
 * Reads one official table, fragment by fragment, into cells known by row heading and column
 * heading. Not thread-safe.
 */
final class StatementTableReader {

  private static final Pattern CODE = Pattern.compile("\\d{3}(?:\\d{2}){0,2}");
  private static final Pattern CODE_AND_NAME =
      Pattern.compile("(\\d{3,7})\\s*([\\u4e00-\\u9fff].*)");

  /** A code that a spreadsheet or a program took for a number. */
  private static final Pattern NUMBER_OF_CODE = Pattern.compile("^(\\d{3,7})\\.0{1,2}$");

  private static final Pattern CODE_LIKE = Pattern.compile("\\d[\\d\\s.\\-]*\\d|\\d{2}");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[）)][、.．]?|\\d+[、.．](?!\\d)|其中[:：])\\s*");
  private static final Pattern COUNTED = Pattern.compile("[（(]\\s*(辆|台|套|台套|台、套|台/套|个)\\s*[）)]");

  /** 项目（按支出性质和经济分类） is a 项目. */
  private static final Pattern REMARK = Pattern.compile("(?<=项\\s{0,8}目)\\s*[（(][^（）()]*[）)]$");

  private static final Pattern PART_OF_CODE = Pattern.compile("\\d{2}");
  private static final Pattern STROKES = Pattern.compile("[-—－─–]{1,4}");
  private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fff]{2,}");
  private static final Pattern LIST_SECTION = Pattern.compile("[一二三四五六七八九十]+[、.．]");
  private static final int DEEPEST_HEADING = 8;
  private static final int FEWEST_COUNTED = 3;

  private final TableDictionary dictionary;
  private final TableKind kind;
  private final String title;
  private final Unit unit;
  private final FigureRegister figures;
  private final List<Object> facts = new ArrayList<>();
  private final Map<String, StatementCell> known = new HashMap<>();
  private int unreadable;
  private boolean understood;
  private boolean anyAmount;
  private String listSection = "";
  private boolean carryOverRows;

  StatementTableReader(
      TableDictionary dictionary, TableKind kind, String title, Unit unit, FigureRegister figures) {
    this.dictionary = dictionary;
    this.kind = kind;
    this.title = title;
    this.unit = unit == null ? Unit.TEN_THOUSAND_YUAN : unit;
    this.figures = figures;
  }

  /** Returns the cells, subject rows and line numbers read so far, in table order. */
  List<Object> facts() {
    return facts;
  }

  /** Tells whether no amount other than zero is printed. */
  boolean isEmpty() {
    return !anyAmount;
  }

  /** Returns how well the table was read. */
  Quality quality() {
    if (!understood) {
      return Quality.UNREADABLE;
    }
    return unreadable == 0 ? Quality.CLEAN : Quality.SUSPECT;
  }

  /** Reads a fragment of the table; its headings are read anew. */
  void read(Table table) {
    Cell[][] grid = table.grid();
    int numbering = numberingRow(grid);
    int body = numbering >= 0 ? numbering + 1 : firstBodyRow(grid);
    List<Integer> skipped = new ArrayList<>();
    if (numbering >= 0) {
      skipped.add(numbering);
    }
    for (int r = 0; r < body; r++) {
      if (isCaption(grid, r)) {
        skipped.add(r);
      }
    }
    HeaderTree header = HeaderTree.of(table, body, skipped);
    List<Group> groups = groups(table, grid, header);
    if (groups.isEmpty()) {
      return;
    }
    if (kind.layout() == TableKind.Layout.LIST) {
      for (int r = 0; r < body; r++) {
        noteSection(grid[r][0].text());
      }
    }
    for (int r = body; r < table.rows(); r++) {
      readRow(grid, r, groups);
    }
  }

  /** A row that numbers the columns: 栏次, or 1, 2, 3 …, of which a few may be misread. */
  private int numberingRow(Cell[][] grid) {
    for (int r = 0; r < Math.min(DEEPEST_HEADING, grid.length); r++) {
      int printed = 0;
      int counted = 0;
      boolean marked = false;
      Cell previous = null;
      for (Cell cell : grid[r]) {
        if (cell.equals(previous)) {
          continue;
        }
        previous = cell;
        String text = cell.text().strip();
        if (dictionary.hasRole(text, "numbering")) {
          marked = true;
        } else if (!text.isEmpty() && !text.equals("—") && !text.equals("——")) {
          printed++;
          counted += text.equals(String.valueOf(printed)) ? 1 : 0;
        }
      }
      if (marked || counted >= FEWEST_COUNTED && 4 * counted >= 3 * printed) {
        return r;
      }
    }
    return -1;
  }

  /**
   * A row above the headings that is one cell over the whole width: a title or the unit inside the
   * grid.
   */
  private static boolean isCaption(Cell[][] grid, int r) {
    if (grid[r].length < 3) {
      return false;
    }
    String text = null;
    for (Cell cell : grid[r]) {
      if (!cell.isBlank()) {
        if (text != null && !text.equals(cell.text())) {
          return false;
        }
        text = cell.text();
      }
    }
    return text != null
        && (text.contains("单位：") || text.contains("单位:") || Words.key(text).endsWith("表"));
  }

  private int firstBodyRow(Cell[][] grid) {
    for (int r = 1; r < grid.length; r++) {
      if (!isCaption(grid, r - 1) && isBodyRow(grid[r])) {
        return r;
      }
    }
    return grid.length;
  }

  private boolean isBodyRow(Cell[] row) {
    for (Cell cell : row) {
      String text = cell.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      PrintedNumber number = PrintedNumber.of(text);
      if (number.isNumber()
          || CODE.matcher(text).matches()
          || CODE_AND_NAME.matcher(text).matches()) {
        return true;
      }
    }
    return startsWithLabel(row) || isBlank(row);
  }

  /** Tells whether the first words of the row are those of a body row, such as 合计 or 一、…. */
  private boolean startsWithLabel(Cell[] row) {
    for (Cell cell : row) {
      String text = cell.text().strip();
      if (text.isEmpty()) {
        continue;
      }
      String key = Words.key(text);
      return switch (kind.layout()) {
        case TWO_SIDED, LIST -> !text.equals(bare(text)) || key.equals("本年收入合计");
        case SUBJECTS, GROUPS -> key.equals("合计") || key.equals("总计");
        case BUDGET_AND_ACTUAL -> false;
      };
    }
    return false;
  }

  private static boolean isBlank(Cell[] row) {
    for (Cell cell : row) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Label columns with the value columns that follow them. */
  private static final class Group {
    final List<Integer> codes = new ArrayList<>();
    final List<Integer> names = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<ValueColumn> values = new ArrayList<>();
    String side = "";
    boolean repeats; // the expenditure of the side before in another order
  }

  /**
   * A column of amounts.
   *
   * @param index its index in the grid
   * @param id recognised heading, or the printed one
   * @param row for budget-and-actual tables whether budget or actual, else null
   * @param printed the heading as printed
   * @param known whether the heading is recognised
   */
  private record ValueColumn(int index, String id, String row, String printed, boolean known) {}

  private List<Group> groups(Table table, Cell[][] grid, HeaderTree header) {
    List<Group> groups = new ArrayList<>();
    Group group = new Group();
    for (int c = 0; c < table.columns(); c++) {
      String role = role(grid, header, c);
      if (role.equals("value")) {
        ValueColumn column = valueColumn(grid, header, c);
        if (column != null) {
          group.values.add(column);
        }
        continue;
      }
      if (!group.values.isEmpty() && !role.equals("line")) {
        groups.add(group);
        group = new Group();
      }
      switch (role) {
        case "code" -> group.codes.add(c);
        case "name" -> group.names.add(c);
        case "line" -> group.lines.add(c);
        default -> {}
      }
    }
    if (!group.values.isEmpty()) {
      groups.add(group);
    }
    if (kind.layout() == TableKind.Layout.TWO_SIDED) {
      for (int i = 0; i < groups.size(); i++) {
        groups.get(i).side = i == 0 ? "income" : "expense";
        groups.get(i).repeats = i > 1;
      }
    }
    return groups;
  }

  private String role(Cell[][] grid, HeaderTree header, int c) {
    // 类 款 项 may share their row with the first amounts, or with the numbers of the columns
    int last = Math.min(header.bodyStart(), grid.length - 1);
    for (int r = Math.max(0, last - 1); r <= last; r++) {
      String text = grid[r][c].text().strip();
      if (text.length() == 1 && dictionary.hasRole(text, "code")) {
        return "code";
      }
    }
    String leaf = header.leaf(c);
    for (String role : new String[] {"line", "code", "name"}) {
      if (dictionary.hasRole(leaf, role)
          || dictionary.hasRole(REMARK.matcher(leaf).replaceFirst(""), role)) {
        return role.equals("name") && holdsPartsOfCodes(grid, header.bodyStart(), c)
            ? "code"
            : role;
      }
    }
    if (leaf.isEmpty() && !holdsNumbers(grid, header.bodyStart(), c)) {
      return holdsText(grid, header.bodyStart(), c) ? "name" : "none";
    }
    return "value";
  }

  private static boolean holdsNumbers(Cell[][] grid, int from, int column) {
    for (int r = from; r < grid.length; r++) {
      if (PrintedNumber.of(grid[r][column].text()).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** 款 and 项 in columns of their own, under a heading that names them no more. */
  private static boolean holdsPartsOfCodes(Cell[][] grid, int from, int column) {
    boolean any = false;
    for (int r = from; r < grid.length; r++) {
      String text = grid[r][column].text().strip();
      if (!text.isEmpty() && !PART_OF_CODE.matcher(text).matches()) {
        return false;
      }
      any |= !text.isEmpty();
    }
    return any;
  }

  private static boolean holdsText(Cell[][] grid, int from, int column) {
    for (int r = from; r < grid.length; r++) {
      if (!grid[r][column].isBlank()) {
        return true;
      }
    }
    return false;
  }

  private ValueColumn valueColumn(Cell[][] grid, HeaderTree header, int c) {
    List<String> path = new ArrayList<>(header.path(c));
    if (header.bodyStart() < grid.length) {
      Cell below = grid[header.bodyStart()][c];
      String text = below.text().strip();
      // a heading that shares its row with the label 合计
      if (kind.columns().containsKey(Words.key(text)) && !PrintedNumber.of(text).isNumber()) {
        path.add(text);
      }
    }
    if (path.isEmpty()) {
      return kind.layout() == TableKind.Layout.LIST
          ? new ValueColumn(c, "统计数", null, "", true)
          : null;
    }
    String printed = String.join("/", path).replaceAll("\\s+", "");
    if (kind.layout() == TableKind.Layout.BUDGET_AND_ACTUAL) {
      return budgetOrActual(path, c, printed);
    }
    String id = columnId(path);
    String last = path.get(path.size() - 1);
    return new ValueColumn(c, id != null ? id : last, null, printed, id != null);
  }

  private String columnId(List<String> path) {
    String leaf = Words.key(path.get(path.size() - 1));
    for (int above = path.size() - 2; above >= 0; above--) {
      String id = kind.columns().get(Words.key(path.get(above)) + "/" + leaf);
      if (id != null) {
        return id;
      }
    }
    return kind.columns().get(leaf);
  }

  private ValueColumn budgetOrActual(List<String> path, int c, String printed) {
    String row = null;
    List<String> item = new ArrayList<>();
    for (String heading : path) {
      String id = kind.rows().get(Words.key(heading));
      if (id != null) {
        row = id;
      } else {
        item.add(heading);
      }
    }
    String id = item.isEmpty() ? null : columnId(item);
    if (id == null && row == null) {
      return null;
    }
    if (id == null && !item.isEmpty()) {
      return new ValueColumn(c, item.get(item.size() - 1), row, printed, false);
    }
    return new ValueColumn(c, id, row, printed, true);
  }

  private void readRow(Cell[][] grid, int r, List<Group> groups) {
    List<Row> rows = new ArrayList<>();
    for (Group group : groups) {
      rows.add(label(grid, r, group));
    }
    if (kind.layout() == TableKind.Layout.LIST) {
      noteSection(grid[r][0].text());
    }
    for (int g = 0; g < groups.size(); g++) {
      readLineNumbers(grid, r, groups.get(g));
      Row row = rows.get(g);
      if (row == null) {
        continue;
      }
      List<Cell> cells = new ArrayList<>();
      for (ValueColumn column : groups.get(g).values) {
        cells.add(grid[r][column.index]);
      }
      lendOrphans(grid, r, groups, rows, g, cells);
      readValues(row, groups.get(g), cells);
    }
  }

  /**
   * A value in a group without a label belongs to the nearest label on its left whose own value is
   * blank.
   */
  private void lendOrphans(
      Cell[][] grid, int r, List<Group> groups, List<Row> rows, int g, List<Cell> cells) {
    if (kind.layout() != TableKind.Layout.GROUPS || cells.size() != 1 || !cells.get(0).isBlank()) {
      return;
    }
    for (int next = g + 1; next < groups.size() && rows.get(next) == null; next++) {
      List<ValueColumn> values = groups.get(next).values;
      Cell cell = grid[r][values.get(values.size() - 1).index];
      if (PrintedNumber.of(cell.text()).isNumber()) {
        cells.set(0, cell);
        return;
      }
    }
  }

  /**
   * The label of a row within a group.
   *
   * @param code subject code, or empty
   * @param name as printed, without numbering
   * @param printed as printed
   * @param cell the cell that holds the label
   */
  private record Row(String code, String name, String printed, Cell cell) {}

  private Row label(Cell[][] grid, int r, Group group) {
    StringBuilder code = new StringBuilder();
    String name = "";
    Cell where = null;
    Cell previous = null;
    for (int c : group.codes) {
      Cell cell = grid[r][c];
      if (cell.equals(previous) || cell.row() != r) {
        continue;
      }
      previous = cell;
      String text = cell.text().strip();
      String compact = text.replaceAll("\\s", "");
      Matcher glued = CODE_AND_NAME.matcher(compact);
      if (glued.matches()) {
        code.append(glued.group(1));
        name = glued.group(2);
        where = cell;
      } else if (CODE_LIKE.matcher(text).matches()) {
        code.append(NUMBER_OF_CODE.matcher(compact).replaceFirst("$1"));
        where = where == null ? cell : where;
      } else if (!text.isEmpty() && !(text.length() == 1 && dictionary.hasRole(text, "code"))) {
        name = text;
        where = cell;
      }
    }
    for (int c : group.names) {
      Cell cell = grid[r][c];
      if (cell.equals(previous) || cell.row() != r || cell.isBlank()) {
        continue;
      }
      previous = cell;
      String text = cell.text().strip();
      Matcher glued = CODE_AND_NAME.matcher(text.replaceAll("\\s", ""));
      if (code.length() == 0 && glued.matches() && CODE.matcher(glued.group(1)).matches()) {
        code.append(glued.group(1));
        text = glued.group(2);
      }
      name = name.isEmpty() ? text : name;
      where = where == null || code.length() == 0 ? cell : where;
    }
    if (group.codes.isEmpty() && group.names.isEmpty()) {
      return kind.layout() == TableKind.Layout.BUDGET_AND_ACTUAL && holdsAny(grid, r, group)
          ? new Row("", "", "", grid[r][group.values.get(0).index])
          : null;
    }
    if (where == null) {
      return null;
    }
    String printed = name.replaceAll("\\s+", "");
    return new Row(code.toString(), bare(printed), printed, where);
  }

  private static boolean holdsAny(Cell[][] grid, int r, Group group) {
    boolean any = false;
    for (ValueColumn column : group.values) {
      Cell cell = grid[r][column.index];
      boolean number = PrintedNumber.of(cell.text()).isNumber();
      if (!number && WORDS.matcher(cell.text()).find()) {
        return false; // a list of another kind below the amounts
      }
      any |= cell.row() == r && number;
    }
    return any || r == grid.length - 1;
  }

  private void noteSection(String label) {
    if (LIST_SECTION.matcher(label.strip()).lookingAt()) {
      listSection = bare(label);
    }
  }

  private void readLineNumbers(Cell[][] grid, int r, Group group) {
    for (int c : group.lines) {
      Cell cell = grid[r][c];
      String text = cell.text().strip();
      if (cell.row() == r && text.matches("\\d{1,3}")) {
        Location location = new Location(cell.place(), null, title, null, "行次", text);
        facts.add(new LineNumber(kind.kind(), Integer.parseInt(text), location));
      }
    }
  }

  private void readValues(Row row, Group group, List<Cell> cells) {
    String rowId = rowId(row, group.side);
    boolean ofItsOwn = group.repeats && !kind.expenseRows().containsValue(rowId);
    if (rowId == null || ofItsOwn || isTitleInside(rowId, cells)) {
      return;
    }
    boolean subject = !row.code.isEmpty();
    String code = subject ? row.code : classCode(row, group.side);
    String heading = subject ? row.code + " " + row.name : row.name;
    if (subject) {
      String classification = kind.layout() == TableKind.Layout.GROUPS ? "economic" : "function";
      Location at = new Location(row.cell.place(), null, title, heading, null, row.printed);
      facts.add(new SubjectRow(kind.kind(), row.code, row.name, classification, at));
    }
    Cell previous = null;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      ValueColumn column = group.values.get(i);
      if (cell.equals(previous) || isHeadingText(cell)) {
        continue;
      }
      previous = cell;
      understood = true;
      addCell(row, group.side, rowId, code, heading, column, cell);
    }
  }

  /** 一、“三公”经费支出 with nothing but strokes beside it heads the rows below. */
  private boolean isTitleInside(String row, List<Cell> cells) {
    return kind.layout() == TableKind.Layout.BUDGET_AND_ACTUAL
        && row.equals("合计")
        && cells.stream().allMatch(cell -> STROKES.matcher(cell.text().strip()).matches());
  }

  private boolean isHeadingText(Cell cell) {
    String key = Words.key(cell.text());
    return !key.isEmpty() && (kind.columns().containsKey(key) || kind.rows().containsKey(key));
  }

  private void addCell(
      Row row,
      String side,
      String rowId,
      String code,
      String heading,
      ValueColumn column,
      Cell cell) {
    String rowKey = rowId;
    String columnId = column.id;
    if (kind.layout() == TableKind.Layout.BUDGET_AND_ACTUAL) {
      String labelled = kind.rows().get(Words.key(row.name));
      rowKey = column.row != null ? column.row : labelled != null ? labelled : "决算数";
      columnId = column.id != null ? column.id : rowId;
      if (columnId.isEmpty()) {
        return;
      }
    }
    if (rowKey.equals("合计") && kind.totals().containsKey(columnId)) {
      rowKey = kind.totals().get(columnId);
      columnId = "决算数";
    }
    Figure figure = figure(cell, heading, column.printed, unitOf(row));
    String parent = code.length() > 3 ? code.substring(0, code.length() - 2) : "";
    boolean recognised = column.known && (!code.isEmpty() || isKnownRow(rowKey, side));
    StatementCell fact =
        new StatementCell(
            kind.kind(), side, rowKey, code, parent, row.name, columnId, figure, recognised);
    StatementCell first = known.putIfAbsent(side + "|" + rowKey + "|" + columnId, fact);
    if (first == null) {
      facts.add(fact);
    } else if (figure.isPrinted()) {
      facts.add(new RepeatedFigure(first, figure));
    }
  }

  private boolean isKnownRow(String row, String side) {
    Map<String, String> ids = side.equals("expense") ? kind.expenseRows() : kind.rows();
    boolean carriedOver = row.startsWith("年初") && ids.containsValue(row.substring(2));
    return row.isEmpty() || row.equals("合计") || ids.containsValue(row) || carriedOver;
  }

  private Figure figure(Cell cell, String row, String column, Unit unitOfRow) {
    PrintedNumber number = PrintedNumber.of(cell.text());
    String quote = cell.isBlank() ? null : cell.text().strip();
    Location location =
        new Location(cell.place(), null, title, row.isEmpty() ? null : row, column, quote);
    if (number.isUnreadable()) {
      unreadable++;
      return figures.unreadable(unitOfRow, location);
    }
    if (!number.isNumber()) {
      return figures.absent(number.presence(), unitOfRow, location);
    }
    anyAmount |= number.value().signum() != 0;
    return figures.printed(number.value(), unitOfRow, true, location);
  }

  private Unit unitOf(Row row) {
    if (kind.layout() != TableKind.Layout.LIST) {
      return unit;
    }
    Matcher counted = COUNTED.matcher(row.printed);
    if (counted.find()) {
      return Unit.count(counted.group(1));
    }
    if (listSection.contains("资产")) {
      return Unit.count(row.name.contains("设备") ? "台（套）" : "辆");
    }
    return unit;
  }

  private String classCode(Row row, String side) {
    if (kind.layout() != TableKind.Layout.TWO_SIDED || !side.equals("expense")) {
      return "";
    }
    String code = dictionary.classCode(row.name);
    return code == null ? "" : code;
  }

  /** Returns the id of the row, or null when it is a heading inside the table. */
  private String rowId(Row row, String side) {
    if (!row.code.isEmpty()) {
      return row.code;
    }
    String key = Words.key(row.name);
    switch (kind.layout()) {
      case TWO_SIDED -> {
        return twoSidedRow(row, key, side);
      }
      case BUDGET_AND_ACTUAL -> {
        String item = kind.columns().get(key);
        return item == null ? "" : item;
      }
      case LIST -> {
        String id = kind.rows().get(Words.key(listSection) + "/" + key);
        id = id == null ? kind.rows().get(key) : id;
        return id == null
            ? kind.rows().get(Words.key(COUNTED.matcher(row.name).replaceAll("")))
            : id;
      }
      default -> {
        if (key.equals("合计") || key.equals("总计")) {
          return "合计";
        }
        String id = kind.rows().get(key);
        return id != null ? id : row.name.isEmpty() ? null : row.name;
      }
    }
  }

  private String twoSidedRow(Row row, String key, String side) {
    if (side.equals("expense")) {
      String id = kind.expenseRows().get(key);
      return id != null ? id : row.name;
    }
    String id = kind.rows().get(key);
    if (id == null) {
      return row.name;
    }
    if (id.startsWith("年初财政拨款")) {
      carryOverRows = true;
    } else if (carryOverRows && id.endsWith("财政拨款")) {
      return "年初" + id;
    }
    return id;
  }

  /** Returns a heading without its numbering. */
  static String bare(String text) {
    String bare = text.strip();
    Matcher ordinal = ORDINAL.matcher(bare);
    while (ordinal.find() && ordinal.end() < bare.length()) {
      bare = bare.substring(ordinal.end());
      ordinal = ORDINAL.matcher(bare);
    }
    return bare;
  }
}
