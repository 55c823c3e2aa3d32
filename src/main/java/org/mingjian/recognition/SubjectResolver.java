package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** Finds the cells that subject words mean in a section. */
final class SubjectResolver {

  /** What parts of a table add up to, of the year or with what was carried over. */
  private static final Map<String, List<String>> WHOLES =
      Map.of(
          "summary/income",
          List.of("summary/income/本年收入合计/决算数", "summary/income/总计/决算数"),
          "income/",
          List.of("income//合计/本年收入合计", "summary/income/总计/决算数"),
          "summary/expense",
          List.of("summary/expense/本年支出合计/决算数", "summary/expense/总计/决算数"),
          "expenditure/",
          List.of("expenditure//合计/本年支出合计", "summary/expense/总计/决算数"),
          "fiscal-summary/income",
          List.of("fiscal-summary/income/本年收入合计/决算数", "fiscal-summary/income/总计/决算数"),
          "fiscal-summary/expense",
          List.of(
              "fiscal-summary/expense/本年支出合计/合计 | fiscal-summary/expense/本年支出合计/决算数",
              "fiscal-summary/expense/总计/合计 | fiscal-summary/expense/总计/决算数"));

  private final NarrativeDictionary dictionary;
  private final CellIndex index;

  SubjectResolver(NarrativeDictionary dictionary, CellIndex index) {
    this.dictionary = dictionary;
    this.index = index;
  }

  /** Returns the default subjects of a section. */
  List<Subject> defaults(NarrativeDictionary.Section section) {
    return section.subject().stream().map(cell -> index.subject(cell, "")).toList();
  }

  /**
   * Returns what the shares of a part may refer to in a section that does not say; empty when it is
   * not known.
   */
  List<Subject> wholes(NarrativeDictionary.Section section, Subject part) {
    if (section.whole() != null) {
      return List.of(index.subject(section.whole(), ""));
    }
    List<String> wholes = WHOLES.getOrDefault(part.table() + "/" + part.side(), List.of());
    return wholes.stream().map(cell -> index.subject(cell, "")).toList();
  }

  /**
   * Returns what a subject word means.
   *
   * @param item the function item that the sentence is about, or null
   * @param amount the number that follows, or null
   */
  List<Subject> resolve(Lexeme word, String section, Subject item, Figure amount) {
    if (!word.ids().isEmpty()) {
      return List.of(economic(word.id(), word.text()));
    }
    NarrativeDictionary.Meaning meaning = meaning(word, section);
    if (meaning == null) {
      return List.of();
    }
    List<Subject> meant = cells(meaning, word.text(), item);
    return meaning.either() ? either(meant, amount) : meant;
  }

  /** Returns what a share of this word may refer to: one of these. */
  List<Subject> wholes(Lexeme word, String section) {
    if (!word.ids().isEmpty()) {
      return List.of(economic(word.id(), word.text()));
    }
    NarrativeDictionary.Meaning meaning = meaning(word, section);
    if (meaning == null) {
      return List.of();
    }
    List<Subject> meant = cells(meaning, word.text(), null);
    return meaning.either() || meant.isEmpty() ? meant : List.of(meant.get(0));
  }

  private NarrativeDictionary.Meaning meaning(Lexeme word, String section) {
    for (NarrativeDictionary.Meaning meaning : dictionary.subjects().get(word.text())) {
      if (NarrativeLexer.fits(meaning, section)) {
        return meaning;
      }
    }
    return null;
  }

  /** Returns the cell with this amount, or the first; nothing where no amount tells. */
  private List<Subject> either(List<Subject> meant, Figure amount) {
    if (amount == null) {
      return List.of();
    }
    for (Subject subject : meant) {
      if (isPrintedAs(subject, amount)) {
        return List.of(subject);
      }
    }
    return List.of(meant.get(0));
  }

  /**
   * Returns what words for the year's income or expenditure mean where the sentence before named
   * one budget: that budget's amount, unless the number is that of all.
   *
   * @param fund the budget's name as {@link FundWords} has it
   */
  List<Subject> ofFund(String fund, List<Subject> meant, Figure amount) {
    boolean total =
        meant.size() == 1
            && meant.get(0).table().equals("fiscal-summary")
            && meant.get(0).row().startsWith("本年");
    if (!total || amount != null && isPrintedAs(meant.get(0), amount)) {
      return meant;
    }
    Subject of = meant.get(0);
    String budget = fund + (fund.endsWith("预算") ? "财政拨款" : "预算财政拨款");
    String cell =
        of.side().equals("income") ? "income/" + budget + "/决算数" : "expense/本年支出合计/" + budget;
    return List.of(index.subject("fiscal-summary/" + cell, of.words()));
  }

  private boolean isPrintedAs(Subject subject, Figure amount) {
    Figure figure = index.figure(subject);
    return figure != null && figure.isPrinted() && figure.interval().meets(amount.interval());
  }

  private List<Subject> cells(NarrativeDictionary.Meaning meaning, String words, Subject item) {
    if (meaning.relative() != null && item != null) {
      return List.of(new Subject(item.table(), item.side(), item.row(), meaning.relative(), words));
    }
    List<Subject> subjects = new ArrayList<>();
    for (String cell : meaning.cells()) {
      subjects.add(index.subject(cell, words));
    }
    return subjects;
  }

  private static Subject economic(String code, String words) {
    return new Subject("basic-expenditure", "", code, "决算数", words);
  }

  /** Returns the economic item with this name, or null. */
  Subject economic(String name) {
    String code = index.economicCode(name);
    return code == null ? null : economic(code, name);
  }

  /** Returns the row of a function subject in the table that the section is about. */
  Subject function(String code, String words, String section) {
    String cell =
        switch (section) {
          case "overall" -> "summary/expense/" + code + "/决算数 | expenditure//" + code + "/本年支出合计";
          case "fiscal-overall" ->
              "fiscal-summary/expense/"
                  + code
                  + "/合计 | fiscal-summary/expense/"
                  + code
                  + "/决算数 | general-expenditure//"
                  + code
                  + "/合计";
          case "expenditure" -> "expenditure//" + code + "/本年支出合计";
          case "government-fund" -> "government-fund//" + code + "/本年支出";
          case "state-capital" -> "state-capital//" + code + "/本年支出";
          default -> "general-expenditure//" + code + "/合计";
        };
    return index.subject(cell, words);
  }

  /** Returns the only code that fits the names of a path from class to item, or null. */
  String code(List<Lexeme> path, String context, int level) {
    Collection<String> candidates = path.get(path.size() - 1).ids();
    List<String> fitting = new ArrayList<>();
    for (String code : candidates) {
      if ((level == 0 || code.length() == level) && hasAncestors(code, path)) {
        fitting.add(code);
      }
    }
    if (fitting.size() > 1 && context != null) {
      String prefix = context.substring(0, Math.min(5, context.length()));
      List<String> within = fitting.stream().filter(c -> c.startsWith(prefix)).toList();
      fitting = within.isEmpty() ? fitting : within;
    }
    return fitting.isEmpty() ? null : deepest(fitting);
  }

  private static boolean hasAncestors(String code, List<Lexeme> path) {
    for (Lexeme name : path.subList(0, path.size() - 1)) {
      boolean above = name.ids().isEmpty() || name.ids().stream().anyMatch(code::startsWith);
      if (!above) {
        return false;
      }
    }
    return true;
  }

  /** Codes of one line of descent name the same amount; others are ambiguous. */
  private static String deepest(List<String> codes) {
    String deepest = codes.get(0);
    for (String code : codes) {
      if (code.length() > deepest.length()) {
        deepest = code;
      }
    }
    for (String code : codes) {
      if (!deepest.startsWith(code)) {
        return null;
      }
    }
    return deepest;
  }

  /** Returns the cell that prints this aspect of the subject, or null when no table holds it. */
  static Subject cell(Subject subject, Aspect aspect) {
    if (subject.row().startsWith("?")) {
      return null;
    }
    if (aspect == Aspect.ACTUAL) {
      return subject;
    }
    return subject.table().equals("three-public") && aspect.isBudget()
        ? subject.inRow("预算数")
        : null;
  }
}
