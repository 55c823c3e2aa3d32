package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.AsOfClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Figure;
import org.mingjian.fact.ListClaim;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.PurposeClaim;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.Subject;
import org.mingjian.fact.SubjectMention;
import org.mingjian.fact.Unit;

/**
 * Reads the sentences of one section of the narrative: walks over the lexemes and keeps what the
 * sentence has said so far (its subject, the base of comparison, the clause begun), so that each
 * number finds what it belongs to. A number whose clause holds words that it does not know makes no
 * claim. One reader serves one section; not thread-safe.
 */
final class ClaimReader {

  private static final int LONGEST_CLAUSE = 60;

  private enum Mode {
    TEXT,
    REASON,
    PURPOSE
  }

  private final NarrativeDictionary dictionary;
  private final CellIndex index;
  private final SubjectResolver resolver;
  private final Fillers fillers;
  private final NarrativeLexer lexer;
  private final FigureRegister register;
  private final NarrativeDictionary.Section section;
  private final Integer year;

  private final SectionAmounts amounts = new SectionAmounts();
  private final List<Object> claims = new ArrayList<>(); // claims, and drafts of claims
  private final List<SubjectMention> mentions = new ArrayList<>();
  private final Reasons reasons = new Reasons();
  private List<Subject> current;
  private List<Subject> outside; // of the brackets
  private Subject item;
  private String contextCode;
  private Aspect lastBase;

  // of the paragraph
  private String title;
  private Paragraph paragraph;
  private PlainText plain;
  private List<Lexeme> lexemes;
  private Map<Integer, Figure> figures;
  private int block;

  // of the sentence
  private Mode mode = Mode.TEXT;
  private Aspect base;
  private boolean ofThisYear;
  private ClaimDraft[] lastChange = {};
  private int reasonFrom;
  private int comparisonsInSentence;
  private int changesInSentence;
  private boolean aside; // 其中A12万元 without a colon: a change after it may be that of the whole
  private Aspect lastBudget;

  // of the clause
  private int clauseFrom;
  private Lexeme previous;
  private String words = "";
  private Aspect aspect;
  private Aspect otherAspect;
  private Direction verb;
  private String verbWord;
  private boolean share;
  private List<Subject> shareWhole;
  private Aspect shareAspect;
  private boolean shareUnknown;
  private boolean completion;
  private Comparison comparison;
  private ClaimDraft[] compared = {};
  private boolean approximate;
  private Integer clauseYear;
  private List<Lexeme> path = new ArrayList<>();
  private int pathLevel;
  private List<List<Subject>> listed = new ArrayList<>();
  private boolean together; // A和B before one number
  private boolean counted; // a number has followed
  private boolean unknown;
  private String said = ""; // words since the last subject
  private int sentenceFrom;

  // of the section: after an enumeration a sentence without a subject may speak of the whole or of
  // the last part
  private boolean amongInSection;
  private boolean amongInSentence;
  private boolean numbersBefore; // in the paragraph before
  private boolean ambiguous;

  ClaimReader(
      NarrativeDictionary dictionary,
      CellIndex index,
      NarrativeLexer lexer,
      FigureRegister register,
      NarrativeDictionary.Section section,
      Integer year) {
    this.dictionary = dictionary;
    this.index = index;
    this.resolver = new SubjectResolver(dictionary, index);
    this.fillers = new Fillers(dictionary);
    this.lexer = lexer;
    this.register = register;
    this.section = section;
    this.year = year;
    this.current = resolver.defaults(section);
  }

  /** Returns to the subject of the section, as a heading does. */
  void reset() {
    current = resolver.defaults(section);
    item = null;
    contextCode = null;
    lastBase = null;
    lastBudget = null;
    amongInSection = false;
    reasons.clear();
  }

  /**
   * Reads a paragraph.
   *
   * @param read the paragraph
   * @param blockNumber its number in the document
   * @param heading the heading above it, for the reader of a report
   */
  void read(Paragraph read, int blockNumber, String heading) {
    title = heading;
    paragraph = read;
    block = blockNumber;
    plain = PlainText.of(read.text());
    lexemes = lexer.read(plain.text());
    figures = new HashMap<>();
    for (Lexeme lexeme : lexemes) {
      if (lexeme.is(Lexeme.Kind.NUMBER)) {
        figures.put(lexeme.from(), register(lexeme));
      }
    }
    item = null;
    mode = Mode.TEXT;
    outside = null;
    reasons.newParagraph(plain.text());
    newSentence(0);
    ambiguous =
        amongInSection && numbersBefore && !current.stream().allMatch(ClaimReader::isFunctionRow);
    numbersBefore = lexemes.stream().anyMatch(lexeme -> lexeme.is(Lexeme.Kind.NUMBER));
    for (int i = 0; i < lexemes.size(); i++) {
      i = accept(i);
    }
    endReason(plain.text().length());
    reasons.endParagraph();
  }

  /** Returns the claims of the section, in the order in which they were read. */
  List<Claim> finish() {
    List<Claim> finished = new ArrayList<>();
    for (Object claim : claims) {
      if (claim instanceof ClaimDraft draft) {
        complete(draft);
        finished.add(draft.claim());
      } else {
        finished.add((Claim) claim);
      }
    }
    return finished;
  }

  /** Returns the function subjects that were named. */
  List<SubjectMention> mentions() {
    return mentions;
  }

  /** Returns the amounts stated in the section. */
  SectionAmounts amounts() {
    return amounts;
  }

  /**
   * Returns the figures of the paragraph read last, by the index of their first character in its
   * plain text.
   */
  Map<Integer, Figure> figures() {
    return figures;
  }

  private Figure register(Lexeme number) {
    Unit unit = number.unit() == null ? Unit.count("") : number.unit();
    int to = number.from() + number.text().length();
    Location location = locate(number.from(), to).within(clauseAround(number.from(), to));
    return register.printed(number.value(), unit, true, location);
  }

  /** Returns the words around a number: from the last stop or colon to the next stop. */
  private String clauseAround(int from, int to) {
    String text = plain.text();
    int start = from;
    while (start > 0
        && from - start < LONGEST_CLAUSE
        && "。；：;:".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = to;
    while (end < text.length()
        && end - to < LONGEST_CLAUSE
        && "。；;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return paragraph.text().substring(plain.offset(start), plain.offsetAfter(end)).strip();
  }

  private Location locate(int from, int to) {
    int start = plain.offset(from);
    String quote = paragraph.text().substring(start, plain.offsetAfter(to));
    return Location.ofText(paragraph.placeAt(start), title, quote.strip());
  }

  private Location clause(int to) {
    int from = Math.min(clauseFrom, to);
    return locate(from, Math.max(to, from + 1));
  }

  // ---- walking over the lexemes

  private int accept(int i) {
    Lexeme lexeme = lexemes.get(i);
    if (mode == Mode.REASON) {
      return inReason(i);
    }
    if (mode == Mode.PURPOSE) {
      return inPurpose(i);
    }
    if (lexeme.isMark("(")) {
      int close = closing(i);
      if (close > 0) {
        if (redefines(i, close)) {
          path = new ArrayList<>();
          forget();
        }
        return close;
      }
    }
    if (!lexeme.is(Lexeme.Kind.FUNCTION)
        && !lexeme.is(Lexeme.Kind.LEVEL)
        && !lexeme.is(Lexeme.Kind.CODE)) {
      endPath();
    }
    switch (lexeme.kind()) {
      case OTHER -> {
        words += lexeme.text();
        said += lexeme.text();
      }
      case SUBJECT -> subject(i);
      case FUNCTION, CODE, LEVEL -> function(lexeme);
      case ASPECT -> aspect(lexeme);
      case CHANGE -> change(lexeme);
      case FLAT -> flat(lexeme);
      case APPROXIMATE -> approximate = true;
      case COMPARISON -> comparison(lexeme);
      case SHARE -> share();
      case COMPLETION -> completion = knows();
      case BASE -> base(lexeme);
      case AMONG -> among(i);
      case LIST -> i = list(i);
      case REASON -> reason(lexeme);
      case PURPOSE -> purpose(lexeme);
      case YEAR -> year(lexeme);
      case DATE -> date(lexeme);
      case NUMBER -> number(lexeme);
      case PUNCTUATION -> punctuation(lexeme);
      default -> {}
    }
    if (!lexeme.is(Lexeme.Kind.OTHER) && !lexeme.is(Lexeme.Kind.APPROXIMATE)) {
      previous = lexeme.is(Lexeme.Kind.PUNCTUATION) && !lexeme.isMark("：()") ? null : lexeme;
      words = "";
    }
    return i;
  }

  /** Returns the index of the closing bracket when nothing in the brackets is a number, else 0. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      if (lexeme.is(Lexeme.Kind.NUMBER) || lexeme.is(Lexeme.Kind.CODE)) {
        return 0;
      }
      if (lexeme.isMark("(")) {
        depth++;
      } else if (lexeme.isMark(")") && --depth == 0) {
        return i;
      }
    }
    return 0;
  }

  /** Brackets after a name of the classification may say that another thing is meant. */
  private boolean redefines(int open, int close) {
    return previous != null
        && previous.is(Lexeme.Kind.FUNCTION)
        && lexemes.subList(open, close).stream().anyMatch(l -> l.is(Lexeme.Kind.SUBJECT));
  }

  private int inReason(int i) {
    Lexeme lexeme = lexemes.get(i);
    boolean over =
        lexeme.isMark("。")
            || lexeme.is(Lexeme.Kind.AMONG) && lexeme.text().startsWith("其中")
            || lexeme.isMark("，") && comparedWithBudgetOnly() && changes(i + 1)
            || lexeme.isMark("；")
                && (section.kind().equals("assets") || resumes(i + 1) || changes(i + 1));
    if (!over) {
      return i;
    }
    endReason(lexeme.from());
    mode = Mode.TEXT;
    if (lexeme.isMark("；")) {
      reasons.ofEach();
    }
    return accept(i);
  }

  /** After the reason for a difference from the budget the change against last year may follow. */
  private boolean comparedWithBudgetOnly() {
    return changesInSentence == 0 && comparisonsInSentence > 0;
  }

  private int inPurpose(int i) {
    Lexeme lexeme = lexemes.get(i);
    boolean over =
        lexeme.isMark("。；")
            || lexeme.isMark("，") && (resumes(i + 1) || continues(i + 1) || counts(i + 1));
    if (!over) {
      return i;
    }
    if (current.size() == 1 && isFunctionRow(current.get(0))) {
      String text = plain.text().substring(reasonFrom, lexeme.from()).replaceFirst("^[：，]", "");
      claims.add(
          new PurposeClaim(
              current.get(0),
              text,
              conflict(current.get(0), text),
              section.kind(),
              locate(reasonFrom, lexeme.from())));
    }
    mode = Mode.TEXT;
    return accept(i);
  }

  /**
   * Returns a word of the purpose that belongs to another kind of item, while none of the item's
   * own is there.
   */
  private String conflict(Subject subject, String text) {
    List<String> own = kinds(subject.words());
    if (own.isEmpty() || kinds(text).stream().anyMatch(own::contains)) {
      return null;
    }
    return kinds(text).stream().findFirst().orElse(null);
  }

  private List<String> kinds(String text) {
    List<String> kinds = new ArrayList<>();
    for (NarrativeDictionary.Distinctive kind : dictionary.distinctive()) {
      if (kind.words().stream().anyMatch(text::contains)) {
        kinds.add(kind.id());
      }
    }
    return kinds;
  }

  private static boolean isFunctionRow(Subject subject) {
    return subject.row().matches("\\d{3,7}") && !subject.table().equals("basic-expenditure");
  }

  /** Tells whether a new statement about a subject begins at the lexeme. */
  private boolean resumes(int i) {
    int k = i;
    while (k < lexemes.size()
        && (lexemes.get(k).is(Lexeme.Kind.ORDINAL)
            || lexemes.get(k).is(Lexeme.Kind.YEAR)
            || lexemes.get(k).is(Lexeme.Kind.OTHER) && fillers.isFiller(lexemes.get(k).text()))) {
      k++;
    }
    if (k >= lexemes.size()) {
      return false;
    }
    Lexeme lexeme = lexemes.get(k);
    return (lexeme.is(Lexeme.Kind.SUBJECT) || lexeme.is(Lexeme.Kind.FUNCTION)) && !belongs(k + 1);
  }

  /** Tells whether the words at the lexeme make the name before it part of a phrase: 应急管理领域的培训. */
  private boolean belongs(int i) {
    return i < lexemes.size()
        && lexemes.get(i).is(Lexeme.Kind.OTHER)
        && !fillers.isFiller(lexemes.get(i).text());
  }

  /** Tells whether 较上年减少12万元 begins at the lexeme. */
  private boolean changes(int i) {
    return i + 2 < lexemes.size()
        && lexemes.get(i).is(Lexeme.Kind.BASE)
        && lexemes.get(i + 1).is(Lexeme.Kind.CHANGE)
        && lexemes.get(i + 2).is(Lexeme.Kind.NUMBER);
  }

  private boolean continues(int i) {
    int k = i;
    while (k < lexemes.size() && lexemes.get(k).is(Lexeme.Kind.YEAR)) {
      k++;
    }
    if (k >= lexemes.size()) {
      return false;
    }
    return switch (lexemes.get(k).kind()) {
      case ASPECT, BASE, COMPLETION, REASON, SHARE -> true;
      default -> false;
    };
  }

  /** Tells whether the clause at the lexeme counts something of the three public expenses. */
  private boolean counts(int i) {
    for (int k = i; k < lexemes.size() && section.kind().equals("three-public"); k++) {
      Lexeme lexeme = lexemes.get(k);
      if (lexeme.is(Lexeme.Kind.NUMBER)) {
        return lexeme.unit() != null && lexeme.unit().dimension() == Unit.Dimension.COUNT;
      }
      if (lexeme.is(Lexeme.Kind.PUNCTUATION)) {
        return false;
      }
    }
    return false;
  }

  private void punctuation(Lexeme mark) {
    if (mark.isMark("。；！!?？")) {
      if (mark.isMark("；")) {
        boolean among = amongInSentence;
        amongInSentence = false;
        newSentence(mark.to());
        reasons.newItem();
        amongInSentence = among;
      } else {
        base = null;
        newSentence(mark.to());
        reasons.newSentence();
      }
    } else if (mark.isMark("，、")) {
      newClause(mark.to(), mark.isMark("、"));
    } else if (mark.isMark("：")) {
      words = "";
      if (!knowsNumberNext()) {
        newClause(mark.to(), false);
      }
    } else if (mark.isMark("(")) {
      words = "";
      outside = current;
    } else if (mark.isMark(")")) {
      words = "";
      current = outside == null ? current : outside;
      outside = null;
    }
  }

  private boolean knowsNumberNext() {
    return aspect != null || verb != null || completion || share;
  }

  private void newSentence(int from) {
    aside = false;
    sentenceFrom = from;
    comparisonsInSentence = 0;
    changesInSentence = 0;
    ambiguous |= amongInSentence;
    amongInSentence = false;
    lastChange = new ClaimDraft[0];
    newClause(from, false);
    unknown = false;
  }

  private void newClause(int from, boolean enumerated) {
    clauseFrom = from;
    previous = null;
    words = "";
    if (!enumerated) {
      listed = new ArrayList<>();
    }
    clearPending();
    clauseYear = null;
    approximate = false;
    comparison = null;
    compared = new ClaimDraft[0];
  }

  private void clearPending() {
    aspect = null;
    otherAspect = null;
    verb = null;
    verbWord = null;
    share = false;
    shareWhole = null;
    shareAspect = null;
    shareUnknown = false;
    completion = false;
  }

  // ---- subjects

  private void subject(int i) {
    Lexeme word = lexemes.get(i);
    if (share) {
      shareWhole = knows() ? resolver.wholes(word, section.kind()) : List.of();
      return;
    }
    boolean compound = previous != null && previous.is(Lexeme.Kind.SUBJECT) && words.isEmpty();
    if (compound && (word.text().equals("收入") || word.text().equals("支出"))) {
      return; // 附属单位缴款 + 收入
    }
    if (!named()) {
      forget();
      return;
    }
    List<Subject> meant = resolver.resolve(word, section.kind(), item, amountAfter(i));
    if (!FundWords.agree(qualifier(), meant)) {
      forget();
      return;
    }
    join(meant);
    if (meant.stream().noneMatch(s -> isFunctionRow(s))) {
      item = null;
    }
  }

  /** Returns the amount that a clause states of the subject at the lexeme, or null. */
  private Figure amountAfter(int i) {
    for (int k = i + 1; k < lexemes.size(); k++) {
      Lexeme lexeme = lexemes.get(k);
      if (lexeme.is(Lexeme.Kind.NUMBER)) {
        boolean money = lexeme.unit() != null && lexeme.unit().dimension() == Unit.Dimension.MONEY;
        return money ? figures.get(lexeme.from()) : null;
      }
      if (lexeme.is(Lexeme.Kind.PUNCTUATION)
          || lexeme.is(Lexeme.Kind.CHANGE)
          || lexeme.is(Lexeme.Kind.BASE)) {
        return null;
      }
    }
    return null;
  }

  /** Returns the words that qualify a subject: 使用政府性基金财政拨款安排的. */
  private String qualifier() {
    boolean joined = words.isEmpty() || words.matches("[和与及]|以及");
    return joined || previous == null || !previous.is(Lexeme.Kind.SUBJECT)
        ? words
        : previous.text() + words;
  }

  /** Sets the subject, or adds to it where words are listed before one number. */
  private void join(List<Subject> meant) {
    boolean lists =
        previous != null && previous.is(Lexeme.Kind.SUBJECT) && words.matches("[和与及]|以及");
    if (counted || !lists && !(previous == null && !listed.isEmpty())) {
      listed = new ArrayList<>();
      together = false;
    }
    counted = false;
    together |= lists;
    listed.add(meant);
    reasons.named(meant);
    current = meant;
    ambiguous = false;
    said = "";
    unknown = meant.isEmpty();
  }

  /** Tells whether the words before a subject leave it what it is. */
  private boolean named() {
    if (words.isEmpty() || fillers.isFiller(words)) {
      return true;
    }
    boolean first =
        previous == null
            || previous.is(Lexeme.Kind.YEAR)
            || previous.is(Lexeme.Kind.DATE)
            || previous.is(Lexeme.Kind.ORDINAL);
    return first && fillers.isBody(words);
  }

  /** Tells whether the words before this lexeme say nothing of their own. */
  private boolean knows() {
    return words.isEmpty() || fillers.isFiller(words);
  }

  /** Tells whether it is not known of what the sentence speaks. */
  private boolean nobody() {
    return current.isEmpty() || ambiguous;
  }

  private void forget() {
    current = List.of();
    item = null;
    listed = new ArrayList<>();
    unknown = true;
  }

  private void function(Lexeme lexeme) {
    if (lexeme.is(Lexeme.Kind.LEVEL)) {
      pathLevel =
          switch (lexeme.text().charAt(1)) {
            case '类' -> 3;
            case '款' -> 5;
            default -> 7;
          };
      return;
    }
    if (path.isEmpty() && !named()) {
      unknown = true;
    } else if (path.isEmpty()) {
      unknown = false;
    } else if (!words.isEmpty() && !fillers.isFiller(words)) {
      path.clear();
    }
    pathLevel = 0;
    path.add(
        lexeme.is(Lexeme.Kind.CODE)
            ? Lexeme.of(Lexeme.Kind.CODE, lexeme.text(), lexeme.from(), List.of(lexeme.text()))
            : lexeme);
  }

  private void endPath() {
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
    if (share) {
      shareWhole =
          code == null ? List.of() : List.of(resolver.function(code, last.text(), section.kind()));
      return;
    }
    if (code != null) {
      contextCode = code;
      item = resolver.function(code, last.text(), section.kind());
      mentions.add(
          new SubjectMention(
              item, section.kind(), locate(last.from(), last.from() + last.text().length())));
    } else if (level > 0) {
      item = resolver.function("?" + level + last.text(), last.text(), section.kind());
    } else {
      forget();
      return;
    }
    listed = new ArrayList<>();
    current = List.of(item);
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

  // ---- words that say what a number is

  private void aspect(Lexeme word) {
    if (!share && !completion && !knows() && !named()) {
      forget();
    }
    Aspect said = Aspect.valueOf(word.id());
    if (said == Aspect.ACTUAL && clauseYear != null && year != null && clauseYear == year - 1) {
      said = Aspect.PREVIOUS_ACTUAL;
    }
    if (share) {
      shareAspect = said;
      return;
    }
    if (comparison != null) {
      compare(aspect == null ? Aspect.ACTUAL : aspect, said, word);
    }
    if (ofThisYear && said.isBudget()) {
      base = said;
      lastBase = said;
    }
    ofThisYear = false;
    otherAspect = aspect;
    aspect = said;
  }

  private void change(Lexeme word) {
    if (!knows() && !(previous == null && fillers.isBody(words))) {
      if (previous == null || !previous.is(Lexeme.Kind.BASE)) {
        forget();
      }
    }
    verb = Direction.valueOf(word.id());
    verbWord = word.text();
  }

  private void share() {
    if (!knows()) {
      shareUnknown = true;
    }
    if (share) {
      return; // 占…的比重
    }
    share = true;
    shareUnknown = false;
  }

  private void base(Lexeme word) {
    verb = null;
    if (aside && previous == null) {
      forget();
    }
    ofThisYear = year != null && word.text().contains(year.toString());
    Aspect said = Aspect.valueOf(word.id());
    if (ofThisYear && said == Aspect.PREVIOUS_ACTUAL) {
      base = null; // 比2024年…年初预算数
      return;
    }
    base = said;
    lastBase = said;
  }

  private void year(Lexeme word) {
    Matcher4 digits = Matcher4.first(word.text());
    clauseYear = digits == null ? (year == null ? null : year - 1) : Integer.valueOf(digits.text());
    if (digits != null && !word.text().endsWith("年") && !word.text().endsWith("度")) {
      clauseYear = null; // 2024 of 2024年初预算
    }
  }

  /** The first four digits of a year. */
  private record Matcher4(String text) {
    static Matcher4 first(String words) {
      return words.length() >= 4 && words.startsWith("20")
          ? new Matcher4(words.substring(0, 4))
          : null;
    }
  }

  private void date(Lexeme date) {
    if (!section.kind().equals("assets")
        || !(words.endsWith("截至")
            || words.endsWith("截止")
            || words.endsWith("截止到")
            || words.endsWith("截至到"))) {
      return;
    }
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日").matcher(date.text());
    if (matcher.matches() && !current.isEmpty()) {
      claims.add(
          new AsOfClaim(
              current.get(0),
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              year,
              section.kind(),
              locate(date.from(), date.to())));
    }
  }

  private void among(int i) {
    Lexeme next = i + 1 < lexemes.size() ? lexemes.get(i + 1) : null;
    aside = next != null && !next.is(Lexeme.Kind.PUNCTUATION);
    base = null;
    clearPending();
    amongInSection = true;
    amongInSentence = true;
  }

  private void reason(Lexeme word) {
    mode = Mode.REASON;
    reasonFrom = word.to();
  }

  private void endReason(int to) {
    if (mode == Mode.PURPOSE) {
      mode = Mode.TEXT;
    }
    if (mode != Mode.REASON) {
      return;
    }
    String text = plain.text().substring(Math.min(reasonFrom, to), to);
    reasons.give(text);
    mode = Mode.TEXT;
  }

  private void purpose(Lexeme word) {
    mode = Mode.PURPOSE;
    reasonFrom = word.to();
  }

  // ---- lists of names

  private int list(int i) {
    int end = i + 1;
    while (end < lexemes.size() && !lexemes.get(end).isMark("。；")) {
      if (lexemes.get(end).is(Lexeme.Kind.NUMBER)) {
        return i;
      }
      end++;
    }
    if (current.size() != 1 || !knows()) {
      return end - 1;
    }
    int from = lexemes.get(i).to();
    int to = end < lexemes.size() ? lexemes.get(end).from() : plain.text().length();
    addList(current.get(0), from, to);
    return end - 1;
  }

  private void addList(Subject whole, int from, int to) {
    String text = plain.text().substring(from, to).replaceFirst("^[：，]", "");
    boolean open = text.endsWith("等") || text.contains("等支出") || text.endsWith("等费用");
    List<Subject> items = new ArrayList<>();
    List<String> unknownNames = new ArrayList<>();
    for (String printed : text.replaceFirst("等(?:支出|费用|方面|经费)?$", "").split("[、，]", -1)) {
      Subject named = economicItem(printed.strip());
      if (named != null) {
        items.add(named);
      } else if (!printed.isBlank()) {
        unknownNames.add(printed);
      }
    }
    if (!items.isEmpty()) {
      claims.add(new ListClaim(whole, items, unknownNames, open, section.kind(), locate(from, to)));
    }
  }

  private Subject economicItem(String name) {
    Subject found = resolver.economic(name);
    if (found == null && name.endsWith("支出")) {
      found = resolver.economic(name.substring(0, name.length() - 2));
    }
    return found;
  }

  // ---- statements without a number

  private void flat(Lexeme word) {
    if (nobody() || !knows() && !words.endsWith("基本")) {
      return;
    }
    boolean roughly = approximate || words.endsWith("基本");
    Aspect against = base != null ? base : lastBase;
    if (otherAspect != null && otherAspect.isBudget() != (aspect != null && aspect.isBudget())) {
      against = otherAspect.isBudget() ? otherAspect : aspect;
    }
    if (against == null) {
      return;
    }
    for (Subject subject : current) {
      ClaimDraft draft = draft(subject, against, word.to());
      if (against.isBudget()) {
        draft.comparison = Comparison.EQUAL;
      } else {
        draft.direction = Direction.FLAT;
      }
      draft.approximate = roughly;
    }
  }

  private void comparison(Lexeme word) {
    comparison = knows() ? Comparison.valueOf(word.id()) : null;
  }

  private void compare(Aspect left, Aspect right, Lexeme word) {
    if (left.isBudget() == right.isBudget() || nobody()) {
      comparison = null;
      return;
    }
    Comparison said = left.isBudget() ? reverse(comparison) : comparison;
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Subject subject : current) {
      ClaimDraft draft = draft(subject, left.isBudget() ? left : right, word.to());
      draft.comparison = said;
      drafts.add(draft);
    }
    compared = drafts.toArray(ClaimDraft[]::new);
    comparison = null;
  }

  private static Comparison reverse(Comparison word) {
    return switch (word) {
      case GREATER -> Comparison.LESS;
      case LESS -> Comparison.GREATER;
      case EQUAL -> Comparison.EQUAL;
    };
  }

  private ClaimDraft draft(Subject subject, Aspect against, int to) {
    ClaimDraft draft = new ClaimDraft(subject, against, section.kind(), block, clause(to));
    draft.current = amounts.latest(subject, Aspect.ACTUAL);
    if (against.isBudget()) {
      comparisonsInSentence++;
    } else {
      changesInSentence++;
    }
    claims.add(draft);
    reasons.await(draft, to);
    return draft;
  }

  // ---- numbers

  private void number(Lexeme number) {
    Figure figure = figures.get(number.from());
    if (number.unit() == null) {
      clearPending();
      return;
    }
    boolean understood =
        switch (figure.unit().dimension()) {
          case MONEY -> money(number, figure);
          case RATE -> rate(number, figure);
          case COUNT -> count(number, figure);
        };
    if (!understood && figure.unit().dimension() == Unit.Dimension.MONEY) {
      forget();
    }
    boolean completing = completion && figure.unit().dimension() == Unit.Dimension.MONEY;
    Aspect of = aspect;
    clearPending();
    if (completing) {
      completion = true;
      aspect = of;
    }
  }

  private boolean money(Lexeme number, Figure figure) {
    String between = words;
    if (!knows() || nobody()) {
      return false;
    }
    counted = true;
    if (together && listed.size() > 1 && !(said + between).matches(".*(?:[均各都]|分别).*")) {
      return false; // the sum of what is listed
    }
    if (compared.length > 0) {
      for (ClaimDraft draft : compared) {
        draft.delta = figure;
      }
      compared = new ClaimDraft[0];
      return true;
    }
    if (verb != null) {
      return delta(number, figure, between);
    }
    if (share) {
      return false;
    }
    if (previous != null && previous.is(Lexeme.Kind.BASE)) {
      amount(current, Aspect.valueOf(previous.id()), number, figure);
      return true;
    }
    boolean told = aspect != null || !listed.isEmpty() || item != null && previous != null;
    if (!told && previous == null && !isWeakAmount(between)) {
      return false;
    }
    if (!told && section.subject().isEmpty()) {
      return false;
    }
    Aspect said = aspect == null ? actualOf() : aspect;
    amount(subjectsOf(between), said, number, figure);
    return true;
  }

  /** 支出12万元 without a subject speaks of the section's subject. */
  private static boolean isWeakAmount(String between) {
    return between.contains("支出") || between.contains("合计") || between.contains("总额");
  }

  private Aspect actualOf() {
    return clauseYear != null && year != null && clauseYear == year - 1
        ? Aspect.PREVIOUS_ACTUAL
        : Aspect.ACTUAL;
  }

  private List<Subject> subjectsOf(String between) {
    if (listed.size() > 1 && (said + between).matches(".*[均各都].*")) {
      List<Subject> all = listed.stream().flatMap(List::stream).distinct().toList();
      listed = new ArrayList<>();
      current = all;
      return all;
    }
    if (listed.size() > 1 && between.contains("分别")) {
      return listed.remove(0);
    }
    return current;
  }

  private void amount(List<Subject> subjects, Aspect said, Lexeme number, Figure figure) {
    lastBudget = said.isBudget() ? said : lastBudget;
    for (Subject subject : subjects) {
      AmountClaim claim =
          new AmountClaim(
              subject,
              said,
              SubjectResolver.cell(subject, said),
              figure,
              section.kind(),
              block,
              clause(number.to()));
      claims.add(claim);
      amounts.add(claim);
    }
  }

  private boolean delta(Lexeme number, Figure figure, String between) {
    if (between.contains("到")
        || between.contains("至")
        || between.startsWith("为") && !verbWord.endsWith("额")) {
      return false;
    }
    Aspect against = base == null ? Aspect.PREVIOUS_ACTUAL : base;
    if (lastChange.length > 0
        && lastChange[0].delta == null
        && lastChange[0].rate != null
        && lastChange[0].base() == against
        && sameSubjects()) {
      for (ClaimDraft draft : lastChange) {
        draft.delta = figure;
        draft.direction = verb;
      }
      return true;
    }
    List<ClaimDraft> drafts = new ArrayList<>();
    List<Subject> subjects = subjectsOf(between);
    for (Subject subject : subjects) {
      ClaimDraft draft = draft(subject, against, number.to());
      draft.direction = verb;
      draft.delta = figure;
      drafts.add(draft);
    }
    lastChange = drafts.toArray(ClaimDraft[]::new);
    return true;
  }

  private boolean sameSubjects() {
    if (lastChange.length != current.size()) {
      return false;
    }
    for (int i = 0; i < lastChange.length; i++) {
      if (!lastChange[i].subject().key().equals(current.get(i).key())) {
        return false;
      }
    }
    return true;
  }

  private boolean rate(Lexeme number, Figure figure) {
    if (!knows() || nobody() || !figure.unit().equals(Unit.PERCENT)) {
      return false;
    }
    if (completion || shareAspect != null && shareAspect.isBudget()) {
      return completionRate(number, figure, shareAspect != null ? shareAspect : aspect);
    }
    if (share) {
      return shareRate(number, figure);
    }
    if (verb != null) {
      return changeRate(number, figure);
    }
    if (aspect != null && aspect.isBudget() && words.startsWith("的")) {
      return completionRate(number, figure, aspect);
    }
    return false;
  }

  private boolean changeRate(Lexeme number, Figure figure) {
    if (current.isEmpty()) {
      return false;
    }
    if (verbWord.endsWith("差异率")) {
      return deviationRate(number, figure);
    }
    boolean sameBase = lastChange.length > 0 && (base == null || lastChange[0].base() == base);
    if (sameBase && lastChange[0].rate == null && sameSubjects()) {
      for (ClaimDraft draft : lastChange) {
        draft.rate = figure;
        draft.rateDirection = verb;
      }
      return true;
    }
    Aspect against = base != null ? base : lastBase != null ? lastBase : Aspect.PREVIOUS_ACTUAL;
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Subject subject : subjectsOf(words)) {
      ClaimDraft draft = draft(subject, against, number.to());
      draft.direction = verb;
      draft.rateDirection = verb;
      draft.rate = figure;
      drafts.add(draft);
    }
    lastChange = drafts.toArray(ClaimDraft[]::new);
    return true;
  }

  /** 预决算差异率: how far the actual amount is from the budget stated before it. */
  private boolean deviationRate(Lexeme number, Figure figure) {
    if (lastBudget == null || current.size() != 1) {
      return false;
    }
    Subject subject = current.get(0);
    ClaimDraft draft =
        new ClaimDraft(subject, lastBudget, section.kind(), block, clause(number.to()));
    draft.current = amounts.latest(subject, Aspect.ACTUAL);
    draft.direction = Direction.UNSTATED;
    draft.rateDirection = Direction.UNSTATED;
    draft.rate = figure;
    claims.add(draft);
    return true;
  }

  private boolean shareRate(Lexeme number, Figure figure) {
    if (shareUnknown || current.size() != 1 && shareWhole == null || current.isEmpty()) {
      return false;
    }
    Subject part = current.get(0);
    Subject whole = shareWhole == null ? resolver.whole(section) : whole(part, figure);
    if (whole == null || whole.key().equals(part.key())) {
      return false;
    }
    Figure partFigure = stated(part, Aspect.ACTUAL);
    Figure wholeFigure = stated(whole, Aspect.ACTUAL);
    if (partFigure == null || wholeFigure == null) {
      return false;
    }
    claims.add(
        new ShareClaim(
            part,
            partFigure,
            whole,
            wholeFigure,
            figure,
            section.kind(),
            block,
            clause(number.to())));
    return true;
  }

  /** Returns what the share refers to: of several readings the one that makes it true. */
  private Subject whole(Subject part, Figure rate) {
    Figure partFigure = stated(part, Aspect.ACTUAL);
    for (Subject candidate : shareWhole) {
      Figure figure = stated(candidate, Aspect.ACTUAL);
      if (partFigure != null
          && figure != null
          && RateEquation.share(rate, partFigure, figure).outcome() == Outcome.HOLDS) {
        return candidate;
      }
    }
    return shareWhole.isEmpty() ? null : shareWhole.get(0);
  }

  private boolean completionRate(Lexeme number, Figure figure, Aspect of) {
    if (current.isEmpty()) {
      return false;
    }
    Aspect said = of == null || !of.isBudget() ? Aspect.BUDGET : of;
    for (Subject subject : current) {
      claims.add(
          new CompletionClaim(
              subject,
              said,
              stated(subject, Aspect.ACTUAL),
              budget(subject, said),
              figure,
              section.kind(),
              block,
              clause(number.to())));
    }
    return true;
  }

  // ---- amounts that a claim refers to

  private Figure stated(Subject subject, Aspect said) {
    Figure figure = amounts.latest(subject, said);
    if (figure == null) {
      Subject cell = SubjectResolver.cell(subject, said);
      figure = cell == null ? null : index.figure(cell);
    }
    return figure;
  }

  /**
   * Returns the budget that the words mean: the one named, or the only one stated; else that of the
   * table.
   */
  private Figure budget(Subject subject, Aspect said) {
    Figure figure = amounts.latest(subject, said);
    if (figure != null) {
      return figure;
    }
    if (said == Aspect.INITIAL_BUDGET && amounts.latest(subject, Aspect.BUDGET) == null) {
      return null;
    }
    for (Aspect other : similar(said)) {
      figure = amounts.latest(subject, other);
      if (figure != null) {
        return figure;
      }
    }
    return index.figure(subject.inRow("预算数")) != null && subject.table().equals("three-public")
        ? index.figure(subject.inRow("预算数"))
        : null;
  }

  private static List<Aspect> similar(Aspect said) {
    return switch (said) {
      case FULL_YEAR_BUDGET -> List.of(Aspect.ADJUSTED_BUDGET, Aspect.BUDGET);
      case ADJUSTED_BUDGET -> List.of(Aspect.FULL_YEAR_BUDGET, Aspect.BUDGET);
      case INITIAL_BUDGET -> List.of(Aspect.BUDGET);
      default -> List.of(Aspect.FULL_YEAR_BUDGET, Aspect.ADJUSTED_BUDGET, Aspect.INITIAL_BUDGET);
    };
  }

  private void complete(ClaimDraft draft) {
    Subject subject = draft.subject();
    if (draft.current == null) {
      draft.current = stated(subject, Aspect.ACTUAL);
    }
    draft.previous =
        draft.base().isBudget()
            ? comparedBudget(draft)
            : amounts.latest(subject, Aspect.PREVIOUS_ACTUAL);
  }

  /** 预算数 alone may mean either budget: the one that makes the sentence true, if there is one. */
  private Figure comparedBudget(ClaimDraft draft) {
    Figure figure = budget(draft.subject(), draft.base());
    if (draft.isChange() || draft.base() != Aspect.BUDGET || draft.current == null) {
      return figure;
    }
    for (Aspect other : similar(Aspect.BUDGET)) {
      Figure candidate = amounts.latest(draft.subject(), other);
      boolean meant = candidate != null && !candidate.isZero(); // 年初预算为0 is no yardstick
      if (meant && Comparison.of(draft.current, candidate) == draft.comparison) {
        return candidate;
      }
    }
    return figure;
  }

  // ---- counts

  private boolean count(Lexeme number, Figure figure) {
    boolean named = knows() && previous != null && previous.is(Lexeme.Kind.SUBJECT);
    String sentence = plain.text().substring(Math.min(sentenceFrom, number.from()), number.from());
    Subject counted =
        new CountSubjects(dictionary)
            .find(section.kind(), lead(number), sentence, figure.unit().symbol(), current, named);
    if (counted == null) {
      return false;
    }
    claims.add(new CountClaim(counted, figure, section.kind(), block, clause(number.to())));
    return true;
  }

  /** Returns the words of the clause up to the number. */
  private String lead(Lexeme number) {
    return plain.text().substring(Math.min(clauseFrom, number.from()), number.from());
  }
}
