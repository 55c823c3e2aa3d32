package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Unit;

/**
 * Cuts a paragraph of the narrative into lexemes. One lexer serves one document and section kind;
 * not thread-safe.
 */
final class NarrativeLexer {

  private static final String YEARS = "(?:上一?年度?|去年度?|上年同期|去年同期|20\\d\\d(?:年度?)?)";
  private static final String COMPARED = "(?:相比较?|对比|比较|相较|比|来看)?";
  private static final Pattern PREVIOUS =
      Pattern.compile(
          "(?:与|同|和|比|较|相比于?|相较于?|对比|相对于?)"
              + YEARS
              + "(?:同期)?(?:的)?(?:收入|支出|收支)?(?:决算)?(?:收入|支出)?(?:数|总数)?"
              + COMPARED);
  private static final Pattern BUDGET =
      Pattern.compile(
          "(?:与|同|和|比|较|相比于?|相较于?|对比)(?:当年|本年度?|20\\d\\d年?度?)?(?:的)?"
              + "((?:年初|全年|调整后?|当年|本年|部门|支出|收入|批复)*)(?:的)?预算(?:数|安排数?|批复数?)?"
              + COMPARED);
  private static final Pattern YEAR_ON_YEAR = Pattern.compile("同比");
  private static final Pattern NUMBER =
      Pattern.compile("[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
  private static final Pattern UNIT =
      Pattern.compile(
          "\\(?(万元|亿元|千元|元|万(?=[,，。；、)]|$)|%|个百分点|个团组|个团|团组|团|批次|人次|人\\(次\\)|台\\(套\\)|台\\(件\\)|台/套|台套"
              + "|辆|台|套|批|个|人|项|次|家|户|分|件|名|处|期|篇|条|宗|所)");
  private static final Pattern THRESHOLD =
      Pattern.compile("^(?:\\(含\\)|\\(含[^)]{0,8}\\))?(?:以上|及以上|以下|以内|\\(含\\)以上)");
  private static final Pattern PRICE_BEFORE =
      Pattern.compile("(?:单价|单位价值|单台价值|单件价值|单价在|单位价值在|价值)$");
  private static final Pattern BUDGET_NAME = Pattern.compile("(?:一般公共|政府性基金|国有资[本金]经营|社会保险基金)$");
  private static final Pattern DATE =
      Pattern.compile("(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日)?|20\\d\\d\\.\\d{1,2}\\.\\d{1,2}");
  private static final Pattern YEAR =
      Pattern.compile(
          "20\\d\\d年?[-—~至]20\\d\\d年度?|20\\d\\d(?=年[初末])|20\\d\\d年度?|上一?年度?(?!决算|数)|去年");
  private static final Pattern REFERENCE =
      Pattern.compile("《[^》]{1,120}》|[\\[(]20\\d\\d[\\])]\\d+号?|\\d+(?:年|天|小时|岁|时|分钟|日|号)");
  private static final Pattern ORDINAL =
      Pattern.compile(
          "\\(?\\d{1,2}[)、.．](?!\\d)|\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+(?:是|、)|[①-⑳]|第[一二三四五六七八九十]+[，、]");

  /**
   * Names in which a shorter word means something else: the name of a budget before what is
   * financed by it, and 基本支出 where it is no subject.
   */
  private static final Pattern NAME =
      Pattern.compile("(?:一般公共|政府性基金|国有资本经营)预算(?=财政|拨款|收|支)|(?:基本|项目)支出");

  private static final Pattern CODE = Pattern.compile("[23]\\d{2}(?:\\d{2}){0,2}(?![\\d.,])");
  private static final Pattern LEVEL = Pattern.compile("\\((类|款|项)级?(?:科目)?\\)");
  private static final String MARKS = "，。；：、,!?！？()";

  private static final Set<String> FUNCTION_SECTIONS =
      Set.of(
          "general",
          "expenditure",
          "overall",
          "fiscal-overall",
          "government-fund",
          "state-capital");

  /** Names shorter than this (防汛, 大气) are common words too. */
  private static final int SHORT = 3;

  private record Entry(Lexeme.Kind kind, List<String> ids) {}

  private final CellIndex index;
  private final String body;
  private final Map<String, Entry> words = new HashMap<>();
  private final Map<Character, TreeSet<Integer>> lengths = new HashMap<>();
  private final Set<String> shortNames = new HashSet<>();

  /**
   * Creates a lexer.
   *
   * @param section the kind of section, or null
   * @param bodyName the body's name, in which no word matters, or null
   */
  NarrativeLexer(NarrativeDictionary dictionary, CellIndex index, String section, String bodyName) {
    this.index = index;
    this.body = bodyName == null || bodyName.length() < 4 ? null : PlainText.key(bodyName);
    boolean basic = "basic".equals(section);
    dictionary.words().forEach((word, kinds) -> put(word, choose(kinds, basic)));
    if (section != null && FUNCTION_SECTIONS.contains(section)) {
      for (String name : index.functionNames()) {
        if (name.length() < SHORT) {
          if (words.containsKey(name)) {
            continue;
          }
          shortNames.add(name);
        }
        put(name, new Entry(Lexeme.Kind.FUNCTION, List.copyOf(index.functionCodes(name))));
      }
    }
    if (basic) {
      index
          .economicNames()
          .forEach(
              name -> put(name, new Entry(Lexeme.Kind.SUBJECT, List.of(index.economicCode(name)))));
    }
    dictionary
        .subjects()
        .forEach(
            (word, meanings) -> {
              if (meanings.stream().anyMatch(m -> fits(m, section))) {
                put(word, new Entry(Lexeme.Kind.SUBJECT, List.of()));
              }
            });
  }

  static boolean fits(NarrativeDictionary.Meaning meaning, String section) {
    return meaning.sections().isEmpty() || section != null && meaning.sections().contains(section);
  }

  private static Entry choose(Map<Lexeme.Kind, String> kinds, boolean basic) {
    for (Map.Entry<Lexeme.Kind, String> entry : kinds.entrySet()) {
      boolean list = entry.getKey() == Lexeme.Kind.LIST;
      boolean purpose = entry.getKey() == Lexeme.Kind.PURPOSE;
      if (list && !basic && kinds.size() > 1 || purpose && basic && kinds.size() > 1) {
        continue;
      }
      return new Entry(entry.getKey(), List.of(entry.getValue()));
    }
    throw new IllegalStateException("a word of no kind");
  }

  private void put(String word, Entry entry) {
    words.put(word, entry);
    lengths.computeIfAbsent(word.charAt(0), c -> new TreeSet<>()).add(word.length());
  }

  /** Returns the lexemes of a plain text; together they cover it. */
  List<Lexeme> read(String text) {
    List<Lexeme> lexemes = new ArrayList<>();
    int i = 0;
    int other = 0;
    while (i < text.length()) {
      Lexeme lexeme = at(text, i);
      if (lexeme == null) {
        i++;
        continue;
      }
      if (other < i) {
        lexemes.add(Lexeme.of(Lexeme.Kind.OTHER, text.substring(other, i), other, List.of()));
      }
      lexemes.add(lexeme);
      i = lexeme.to();
      other = i;
    }
    if (other < i) {
      lexemes.add(Lexeme.of(Lexeme.Kind.OTHER, text.substring(other, i), other, List.of()));
    }
    return joinNamesBeforeLevels(lexemes, text);
  }

  private Lexeme at(String text, int i) {
    char c = text.charAt(i);
    if (body != null && text.startsWith(body, i)) {
      return Lexeme.of(Lexeme.Kind.OTHER, body, i, List.of());
    }
    if (startsClause(text, i)) {
      Lexeme ordinal = match(ORDINAL, Lexeme.Kind.ORDINAL, text, i);
      if (ordinal != null) {
        return ordinal;
      }
    }
    if (c == '(') {
      Lexeme level = match(LEVEL, Lexeme.Kind.LEVEL, text, i);
      if (level != null) {
        return level;
      }
    }
    if (c == '《' || c == '[' || c == '(') {
      Lexeme reference = match(REFERENCE, Lexeme.Kind.REFERENCE, text, i);
      if (reference != null) {
        return reference;
      }
    }
    if (PlainText.isDigit(c) || c == '-' || c == '−') {
      return digits(text, i);
    }
    Lexeme word = word(text, i);
    Lexeme name = match(NAME, Lexeme.Kind.OTHER, text, i);
    if (name != null && (word == null || word.to() < name.to())) {
      return name;
    }
    Lexeme base = base(text, i);
    if (base != null && (word == null || base.to() >= word.to())) {
      return base;
    }
    if (word != null) {
      return word;
    }
    if (c == '上' || c == '去') {
      return match(YEAR, Lexeme.Kind.YEAR, text, i);
    }
    if (MARKS.indexOf(c) >= 0) {
      return Lexeme.of(Lexeme.Kind.PUNCTUATION, c == ',' ? "，" : String.valueOf(c), i, List.of());
    }
    return null;
  }

  private static boolean startsClause(String text, int i) {
    return i == 0 || "。；：，！".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static Lexeme match(Pattern pattern, Lexeme.Kind kind, String text, int i) {
    Matcher matcher = pattern.matcher(text).region(i, text.length());
    return matcher.lookingAt() ? Lexeme.of(kind, matcher.group(), i, List.of()) : null;
  }

  private Lexeme base(String text, int i) {
    if ("与同和比较相对".indexOf(text.charAt(i)) < 0) {
      return null;
    }
    Matcher budget = BUDGET.matcher(text).region(i, text.length());
    if (budget.lookingAt()) {
      return Lexeme.of(Lexeme.Kind.BASE, budget.group(), i, List.of(budgetOf(budget.group(1))));
    }
    Matcher previous = PREVIOUS.matcher(text).region(i, text.length());
    if (previous.lookingAt()) {
      return Lexeme.of(Lexeme.Kind.BASE, previous.group(), i, List.of("PREVIOUS_ACTUAL"));
    }
    Matcher same = YEAR_ON_YEAR.matcher(text).region(i, text.length());
    return same.lookingAt()
        ? Lexeme.of(Lexeme.Kind.BASE, same.group(), i, List.of("PREVIOUS_ACTUAL"))
        : null;
  }

  private static String budgetOf(String words) {
    if (words.contains("年初")) {
      return "INITIAL_BUDGET";
    }
    if (words.contains("全年")) {
      return "FULL_YEAR_BUDGET";
    }
    return words.contains("调整") ? "ADJUSTED_BUDGET" : "BUDGET";
  }

  private Lexeme word(String text, int i) {
    TreeSet<Integer> candidates = lengths.get(text.charAt(i));
    if (candidates == null) {
      return null;
    }
    for (int length : candidates.descendingSet()) {
      if (i + length > text.length()) {
        continue;
      }
      String word = text.substring(i, i + length);
      Entry entry = words.get(word);
      if (entry != null
          && (!shortNames.contains(word) || listed(text, i, i + length))
          && !(entry.kind == Lexeme.Kind.ASPECT && isOfBudgetName(text, i, word))) {
        return Lexeme.of(entry.kind, word, i, entry.ids);
      }
    }
    return null;
  }

  /** 预算 of 国有资本经营预算财政拨款 is no budgeted amount. */
  private static boolean isOfBudgetName(String text, int at, String word) {
    return word.startsWith("预算") && BUDGET_NAME.matcher(text).region(0, at).find();
  }

  /** Tells whether a name stands alone before its amount, as in a list. */
  private static boolean listed(String text, int from, int to) {
    return (startsClause(text, from) || text.charAt(from - 1) == '、')
        && to < text.length()
        && PlainText.isDigit(text.charAt(to));
  }

  private Lexeme digits(String text, int i) {
    boolean negative = !PlainText.isDigit(text.charAt(i));
    if (negative && (i + 1 >= text.length() || !PlainText.isDigit(text.charAt(i + 1)))) {
      return null;
    }
    if (negative && i > 0 && !Words.isHan(text.charAt(i - 1)) && text.charAt(i - 1) != '：') {
      return null;
    }
    Lexeme date = match(DATE, Lexeme.Kind.DATE, text, i);
    if (date != null) {
      return date;
    }
    Lexeme year = match(YEAR, Lexeme.Kind.YEAR, text, i);
    if (year != null) {
      return year;
    }
    Lexeme reference = match(REFERENCE, Lexeme.Kind.REFERENCE, text, i);
    if (reference != null) {
      return reference;
    }
    return number(text, i);
  }

  private Lexeme number(String text, int i) {
    Matcher number = NUMBER.matcher(text).region(i, text.length());
    if (!number.lookingAt()) {
      return null;
    }
    int end = number.end();
    Matcher unit = UNIT.matcher(text).region(end, text.length());
    if (unit.lookingAt()) {
      String rest = text.substring(unit.end(), Math.min(text.length(), unit.end() + 14));
      String before = text.substring(Math.max(0, i - 6), i);
      if (THRESHOLD.matcher(rest).find() || PRICE_BEFORE.matcher(before).find()) {
        return Lexeme.of(Lexeme.Kind.REFERENCE, text.substring(i, unit.end()), i, List.of());
      }
      return numberLexeme(number.group(), i, unit.end(), unit(unit.group(1)));
    }
    Lexeme code = match(CODE, Lexeme.Kind.CODE, text, i);
    if (code != null) {
      return code;
    }
    return number.group().indexOf('.') >= 0
        ? numberLexeme(number.group(), i, end, null)
        : Lexeme.of(Lexeme.Kind.REFERENCE, number.group(), i, List.of());
  }

  private static Lexeme numberLexeme(String print, int from, int to, Unit unit) {
    BigDecimal value = new BigDecimal(print.replace(",", "").replace('−', '-'));
    if (value.signum() == 0 && unit != null && unit.dimension() == Unit.Dimension.MONEY) {
      value = value.setScale(Math.max(2, value.scale())); // 0万元 is nothing, not anything up to half
    }
    return new Lexeme(Lexeme.Kind.NUMBER, print, from, to, List.of(), value, unit);
  }

  private static Unit unit(String symbol) {
    if (symbol.equals("%") || symbol.equals("个百分点")) {
      return symbol.equals("%")
          ? Unit.PERCENT
          : new Unit(Unit.Dimension.RATE, Unit.PERCENT.factor(), symbol);
    }
    Unit money = Unit.money(symbol.equals("万") ? "万元" : symbol);
    return money == null ? Unit.count(symbol) : money;
  }

  /** Before (类), (款) and (项) stands a name, whether or not it is known. */
  private List<Lexeme> joinNamesBeforeLevels(List<Lexeme> lexemes, String text) {
    List<Lexeme> joined = new ArrayList<>();
    for (Lexeme lexeme : lexemes) {
      if (lexeme.is(Lexeme.Kind.LEVEL) && !joined.isEmpty()) {
        joinName(joined, lexeme.from(), text);
      }
      joined.add(lexeme);
    }
    return joined;
  }

  private void joinName(List<Lexeme> joined, int end, String text) {
    int first = joined.size();
    while (first > 0 && isNamePart(joined.get(first - 1))) {
      first--;
    }
    if (first == joined.size()) {
      return;
    }
    int start = joined.get(first).from();
    String whole = text.substring(start, end);
    int from = start;
    for (int i = start; i < end - 1; i++) {
      if (!index.functionCodes(text.substring(i, end)).isEmpty()) {
        from = i;
        break;
      }
    }
    joined.subList(first, joined.size()).clear();
    if (from > start) {
      joined.add(Lexeme.of(Lexeme.Kind.OTHER, whole.substring(0, from - start), start, List.of()));
    }
    String name = text.substring(from, end);
    joined.add(Lexeme.of(Lexeme.Kind.FUNCTION, name, from, List.copyOf(index.functionCodes(name))));
  }

  private static boolean isNamePart(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case OTHER, SUBJECT, FUNCTION, ASPECT, CHANGE -> true;
      case PUNCTUATION -> lexeme.isMark("、()");
      default -> false;
    };
  }
}
