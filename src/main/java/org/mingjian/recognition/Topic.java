package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;
import org.mingjian.fact.SubjectMention;

/** Of what the sentences of a section speak. Not thread-safe. */
final class Topic {

  /** Sections on one side of the account: 收入 or 支出 alone is the whole of it. */
  private static final Set<String> SIDES = Set.of("income", "expenditure");

  private final NarrativeDictionary.Section section;
  private final CellIndex index;
  private final SubjectResolver resolver;
  private final Fillers fillers;
  private final Clause clause;
  private final SectionClaims claims;
  private final Reasons reasons;

  private List<Subject> current;
  private List<Subject> outside; // of the brackets
  private Subject item;
  private String contextCode;
  private List<Lexeme> path = new ArrayList<>();
  private int pathLevel;
  private List<List<Subject>> listed = new ArrayList<>();
  private boolean together; // A和B before one number
  private boolean counted; // a number has followed
  private List<List<Subject>> items = new ArrayList<>(); // of the classification, listed
  private final Turns turns = new Turns();
  private boolean unknown;
  private String said = ""; // words since the last subject
  private String unknownWords = ""; // of the clause

  private List<Subject> beforeAverage; // 车均运行维护费 is said in passing
  private boolean opening; // nothing is named yet since the last full stop or semicolon
  private String fund; // named at the beginning of the paragraph or of the last part

  // after an enumeration a sentence without a subject may speak of the whole or of the last part
  private boolean amongInSection;
  private boolean amongInSentence;
  private boolean ambiguous;

  Topic(
      NarrativeDictionary dictionary,
      CellIndex index,
      NarrativeDictionary.Section section,
      Clause clause,
      SectionClaims claims,
      Reasons reasons) {
    this.section = section;
    this.index = index;
    this.resolver = new SubjectResolver(dictionary, index);
    this.fillers = new Fillers(dictionary);
    this.clause = clause;
    this.claims = claims;
    this.reasons = reasons;
    this.current = resolver.defaults(section);
  }

  /** Returns what the sentence speaks of; empty when that is not known. */
  List<Subject> subjects() {
    return current;
  }

  /** Returns the only subject, or null. */
  Subject only() {
    return current.size() == 1 ? current.get(0) : null;
  }

  /** Tells whether it is not known of what the sentence speaks. */
  boolean nobody() {
    return current.isEmpty() || ambiguous;
  }

  /** Tells whether the sentence speaks of an item of the functional classification. */
  boolean hasItem() {
    return item != null;
  }

  /** Returns what the shares of a part may refer to where the sentence does not say. */
  List<Subject> wholes(Subject part) {
    return resolver.wholes(section, part);
  }

  /** Returns the economic item with this name, or null. */
  Subject economicItem(String name) {
    Subject found = resolver.economic(name);
    if (found == null && name.endsWith("支出")) {
      found = resolver.economic(name.substring(0, name.length() - 2));
    }
    return found;
  }

  static boolean isFunctionRow(Subject subject) {
    return subject.row().matches("\\d{3,7}") && !subject.table().equals("basic-expenditure");
  }

  // ---- where it begins and ends

  /** Returns to the subject of the section, as a heading does. */
  void reset() {
    current = resolver.defaults(section);
    item = null;
    contextCode = null;
    amongInSection = false;
  }

  void newParagraph() {
    item = null;
    outside = null;
    fund = null;
  }

  /** After an enumeration a new paragraph without a subject may speak of the whole. */
  void doubtAfterNumbers(boolean numbersBefore) {
    ambiguous = amongInSection && numbersBefore && !current.stream().allMatch(Topic::isFunctionRow);
  }

  void newSentence() {
    if (isDealing()) {
      forget();
    }
    ambiguous |= amongInSentence;
    amongInSentence = false;
    newClause(false);
    turns.newSentence();
    unknown = false;
    opening = true;
  }

  /** Begins what follows a semicolon. */
  void newPart() {
    boolean among = amongInSentence;
    amongInSentence = false;
    newSentence();
    amongInSentence = among;
  }

  /**
   * Begins a clause.
   *
   * @param enumerated whether it goes on with a list
   */
  void newClause(boolean enumerated) {
    unknownWords = "";
    if (!enumerated) {
      listed = new ArrayList<>();
      items = new ArrayList<>();
      turns.newClause();
    }
  }

  void among() {
    amongInSection = true;
    amongInSentence = true;
  }

  void openBracket() {
    outside = current;
  }

  void closeBracket() {
    current = outside == null ? current : outside;
    outside = null;
  }

  // ---- words between subject and number

  void says(String words) {
    said += words;
    unknownWords += words;
  }

  /** A number follows. */
  void counted() {
    counted = true;
  }

  /**
   * 分别: the numbers that follow belong to the subjects listed before, one to each.
   *
   * @param numbers how many follow
   * @param counts whether they count things
   */
  void deal(int numbers, boolean counts) {
    if (!turns.deal(numbers, counts, current)) {
      forget();
    }
  }

  /** Tells whether subjects wait for their numbers. */
  boolean isDealing() {
    return turns.areLeft();
  }

  /** Tells whether the number belongs to one of the subjects that waited. */
  boolean hasTurn() {
    return turns.isTaken();
  }

  /** A number follows: the next of the subjects that wait is spoken of. */
  void takeTurn() {
    boolean over = turns.areOver();
    List<Subject> next = turns.next();
    if (next != null) {
      current = next;
      ambiguous = false;
    } else if (over) {
      forget();
    }
  }

  /** The number is read. */
  void endNumber() {
    if (beforeAverage != null) {
      current = beforeAverage;
      beforeAverage = null;
    }
  }

  /** Tells whether one number stands for the sum of what is listed before it. */
  boolean isSumOfList(String between) {
    return together && listed.size() > 1 && !(said + between).matches(".*(?:[均各都]|分别).*");
  }

  boolean isListed() {
    return !listed.isEmpty();
  }

  /** Returns the subjects of the next number: all that are listed (均, 各), or the last. */
  List<Subject> subjectsOf(String between) {
    if (listed.size() > 1 && (said + between).matches(".*[均各都].*")) {
      List<Subject> all = listed.stream().flatMap(List::stream).distinct().toList();
      listed = new ArrayList<>();
      current = all;
      return all;
    }
    return current;
  }

  /** Tells whether words between subject and number leave the subject what it is. */
  boolean agrees(String between) {
    boolean spent = between.contains("支出") && !between.contains("收入");
    return FundWords.agree(between, current)
        && !(spent && current.stream().anyMatch(Topic::isIncome));
  }

  private static boolean isIncome(Subject subject) {
    return subject.table().equals("income") || subject.side().equals("income");
  }

  /** Forgets the subject: unknown words changed it. */
  void forget() {
    current = List.of();
    item = null;
    listed = new ArrayList<>();
    turns.clear();
    unknown = true;
  }

  // ---- subjects

  /**
   * A subject word is read.
   *
   * @param amount the amount that the clause states of it, or null
   */
  void subject(Lexeme word, Figure amount) {
    if (clause.share) {
      clause.shareWhole = clause.knows() ? wholesNamed(word) : List.of();
      return;
    }
    Lexeme previous = clause.previous;
    boolean compound =
        previous != null && previous.is(Lexeme.Kind.SUBJECT) && clause.words.isEmpty();
    boolean bare = word.text().equals("收入") || word.text().equals("支出");
    if (compound && bare) {
      if (!agrees(word.text())) {
        forget(); // 财政拨款 + 支出
      }
      return; // 附属单位缴款 + 收入
    }
    boolean opposite = bare && isOpposite(word.text());
    boolean fillsIn = item != null || !opening;
    if (bare && fillsIn && !opposite && !SIDES.contains(section.kind())) {
      return; // 教育支出年初预算为…，支出为…
    }
    String scope = opposite ? FundWords.fundOf(current) : amongInSentence ? null : fund;
    if (!clause.named()) {
      forget();
      return;
    }
    List<Subject> meant = resolver.resolve(word, budgetNamed(), item, amount);
    if (!FundWords.agree(qualifier(), meant)) {
      forget();
      return;
    }
    String named = FundWords.fundOf(meant);
    if (named == null && scope != null && !word.text().startsWith("财政")) {
      meant = resolver.ofFund(scope, meant, amount);
    } else if (opening) {
      fund = named;
    }
    join(meant);
    if (meant.stream().noneMatch(Topic::isFunctionRow)) {
      item = null;
    }
  }

  /** 财政拨款收入12万元，支出10万元: the other side of the account than that spoken of. */
  private boolean isOpposite(String side) {
    Subject spoken = only();
    if (spoken == null || item != null) {
      return false;
    }
    return side.equals("支出")
        ? isIncome(spoken)
        : spoken.side().equals("expense") || spoken.table().equals("expenditure");
  }

  /** Returns the words that qualify a subject: 使用政府性基金财政拨款安排的. */
  private String qualifier() {
    Lexeme previous = clause.previous;
    if (previous != null && previous.is(Lexeme.Kind.FUNCTION)) {
      return previous.text() + clause.words; // 国有资本经营预算 is a class too
    }
    boolean joined = clause.words.isEmpty() || clause.words.matches("[和与及]|以及");
    return joined || previous == null || !previous.is(Lexeme.Kind.SUBJECT)
        ? clause.words
        : previous.text() + clause.words;
  }

  /** 财政拨款支出…占本年支出合计 is a share of all expenditure, whatever the section. */
  private List<Subject> wholesNamed(Lexeme word) {
    List<Subject> meant = resolver.wholes(word, section.kind());
    boolean ofAnyBudget =
        word.text().startsWith("财政")
            && meant.size() == 1
            && meant.get(0).table().equals("general-expenditure");
    if (ofAnyBudget) {
      meant = new ArrayList<>(meant);
      meant.addAll(resolver.wholes(word, "fiscal-overall"));
    }
    return isSame(meant) ? resolver.wholes(word, "overall") : meant;
  }

  private boolean isSame(List<Subject> meant) {
    return meant.size() == 1 && only() != null && meant.get(0).key().equals(only().key());
  }

  /** 使用政府性基金财政拨款安排的基本支出 is not that of the general public budget. */
  private String budgetNamed() {
    boolean general = section.kind().equals("general") || section.kind().equals("basic");
    if (general && unknownWords.contains("政府性基金")) {
      return "government-fund";
    }
    return general && unknownWords.contains("国有资本经营") ? "state-capital" : section.kind();
  }

  /** Sets the subject, or adds to it where words are listed before one number. */
  private void join(List<Subject> meant) {
    Lexeme previous = clause.previous;
    boolean lists =
        previous != null && previous.is(Lexeme.Kind.SUBJECT) && clause.words.matches("[和与及]|以及");
    if (counted || !lists && !(previous == null && !listed.isEmpty())) {
      listed = new ArrayList<>();
      together = false;
    }
    counted = false;
    opening = false;
    beforeAverage = meant.stream().anyMatch(s -> s.table().equals("average")) ? current : null;
    together |= lists;
    listed.add(meant);
    turns.named(meant, listed);
    reasons.named(meant);
    current = meant;
    ambiguous = false;
    said = "";
    unknown = meant.isEmpty();
  }

  // ---- class, section and item

  /** A name, code or level of the functional classification. */
  void function(Lexeme lexeme) {
    if (lexeme.is(Lexeme.Kind.LEVEL)) {
      pathLevel =
          switch (lexeme.text().charAt(1)) {
            case '类' -> 3;
            case '款' -> 5;
            default -> 7;
          };
      return;
    }
    if (path.isEmpty() && !clause.named()) {
      unknown = true;
    } else if (path.isEmpty()) {
      unknown = false;
    } else if (!clause.words.isEmpty() && !fillers.isFiller(clause.words)) {
      path.clear();
    }
    pathLevel = 0;
    path.add(
        lexeme.is(Lexeme.Kind.CODE)
            ? Lexeme.of(Lexeme.Kind.CODE, lexeme.text(), lexeme.from(), List.of(lexeme.text()))
            : lexeme);
  }

  /** Brackets after a name of the classification say that another thing is meant. */
  void redefine() {
    path = new ArrayList<>();
    forget();
  }

  /** Takes the names from class to item as the subject. */
  void endPath(NarrativeText text) {
    if (path.isEmpty()) {
      return;
    }
    List<Lexeme> names = path;
    int level = pathLevel;
    path = new ArrayList<>();
    pathLevel = 0;
    if (unknown) {
      forget();
      return;
    }
    Lexeme last = names.get(names.size() - 1);
    String code = codeOf(names, level);
    if (clause.share) {
      clause.shareWhole =
          code == null ? List.of() : List.of(resolver.function(code, last.text(), section.kind()));
      return;
    }
    if (code != null) {
      contextCode = code;
      item = resolver.function(code, last.text(), section.kind());
      claims.add(
          new SubjectMention(
              resolver.function(code, last.text(), "general"),
              section.kind(),
              text.locate(last.from(), last.from() + last.text().length())));
    } else if (level > 0) {
      item = resolver.function("?" + level + last.text(), last.text(), section.kind());
    } else {
      forget();
      return;
    }
    listed = new ArrayList<>();
    opening = false;
    current = List.of(item);
    items.add(current);
    turns.named(current, items);
    reasons.named(current);
    ambiguous = false;
    said = "";
  }

  private String codeOf(List<Lexeme> names, int level) {
    for (Lexeme name : names) {
      if (name.is(Lexeme.Kind.CODE) && index.rows("general-expenditure").contains(name.text())) {
        return name.text();
      }
    }
    List<Lexeme> words = names.stream().filter(n -> n.is(Lexeme.Kind.FUNCTION)).toList();
    return words.isEmpty() ? null : resolver.code(words, contextCode, level);
  }
}
