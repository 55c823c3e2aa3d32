package org.mingjian.exercise;

import java.util.List;

/** The layouts of official templates that the generator writes. */
public enum Layout {
  /** Nine tables, 公开01表 to 公开09表, 三公 last. */
  NATIONAL("一般公共预算财政拨款基本支出决算明细表", "国有资本经营预算财政拨款支出决算表"),
  /** Ten tables, with one of statistics; the items are told class by class. */
  SHANXI("一般公共预算财政拨款基本支出决算明细表", "国有资本经营预算财政拨款支出决算表"),
  /** Nine tables without numbers, 三公 seventh, codes in three columns. */
  SHANGHAI("一般公共预算财政拨款基本支出决算表", "国有资本经营预算财政拨款收入支出决算表");

  private static final List<Table> FIRST =
      List.of(
          Table.SUMMARY,
          Table.INCOME,
          Table.EXPENDITURE,
          Table.FISCAL_SUMMARY,
          Table.GENERAL_EXPENDITURE,
          Table.BASIC_EXPENDITURE);

  private final String basicTitle;
  private final String capitalTitle;

  Layout(String basicTitle, String capitalTitle) {
    this.basicTitle = basicTitle;
    this.capitalTitle = capitalTitle;
  }

  /** The official tables. */
  enum Table {
    SUMMARY("收入支出决算总表"),
    INCOME("收入决算表"),
    EXPENDITURE("支出决算表"),
    FISCAL_SUMMARY("财政拨款收入支出决算总表"),
    GENERAL_EXPENDITURE("一般公共预算财政拨款支出决算表"),
    BASIC_EXPENDITURE(""),
    GOVERNMENT_FUND("政府性基金预算财政拨款收入支出决算表"),
    STATE_CAPITAL(""),
    THREE_PUBLIC("财政拨款“三公”经费支出决算表"),
    STATISTICS("部门决算公开相关信息统计表");

    private final String title;

    Table(String title) {
      this.title = title;
    }
  }

  /** Returns the tables in the order of the template. */
  List<Table> tables() {
    return java.util.stream.Stream.concat(FIRST.stream(), last().stream()).toList();
  }

  private List<Table> last() {
    return switch (this) {
      case NATIONAL -> List.of(Table.GOVERNMENT_FUND, Table.STATE_CAPITAL, Table.THREE_PUBLIC);
      case SHANXI ->
          List.of(Table.GOVERNMENT_FUND, Table.STATE_CAPITAL, Table.THREE_PUBLIC, Table.STATISTICS);
      case SHANGHAI -> List.of(Table.THREE_PUBLIC, Table.GOVERNMENT_FUND, Table.STATE_CAPITAL);
    };
  }

  /** Returns the title of a table as this template has it. */
  String title(Table table) {
    return switch (table) {
      case BASIC_EXPENDITURE -> basicTitle;
      case STATE_CAPITAL -> capitalTitle;
      default -> table.title;
    };
  }

  /** Returns 公开01表 and so on. */
  String number(Table table) {
    return "公开%02d表".formatted(tables().indexOf(table) + 1);
  }

  /** Whether the state capital table has income and carry-over. */
  boolean capitalFlows() {
    return this == SHANGHAI;
  }
}
