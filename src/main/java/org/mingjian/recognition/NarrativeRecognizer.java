package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.NoneClaim;
import org.mingjian.fact.Part;
import org.mingjian.fact.StatementCell;

/**
 * Turns the narrative of a document (部门决算情况说明) into claims. Registers every number printed there,
 * whether or not it is understood. Thread-safe: a call keeps nothing.
 */
final class NarrativeRecognizer {

  private static final Pattern MEASURED = Pattern.compile("\\d[\\d,.]*\\s*(?:万元|亿元|元|%|％|辆|台|个)");
  private static final Pattern RUN_IN_TITLE =
      Pattern.compile(
          "^(?:[（(]?[一二三四五六七八九十]+[、）)]|\\d{1,2}[.、．]|[（(]\\d{1,2}[）)])\\s*([^，。；：\\d]{2,34})[。：](.*)$",
          Pattern.DOTALL);

  /** What a heading of the narrative speaks of where no part is headed 情况说明. */
  private static final Pattern STATING = Pattern.compile("说明|决算|支出|收支|采购|国有资产");

  private static final Pattern NONE =
      Pattern.compile(
          "(?:^|。|；)[^，。；]{0,40}?(?:无|没有|未安排|未发生|未使用|未取得|不涉及|不存在|不适用)(?:使用|安排|发生|取得)?"
              + "(?:(?:一般公共预算)?财政拨款(?:安排)?的?)?(此项|该项|本项|相关|一般公共预算财政拨款安排的三公|三公|政府性基金|国有资本经营|国有资金经营|机关运行|政府采购)"
              + "[^，。；]{0,30}");

  private static final Pattern EMPTY_TABLE =
      Pattern.compile("(政府性基金|国有资本经营|三公)[^，。；]{0,40}(?:为|是)空表");

  /** All that a section says. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:20\\d\\d年度?)?(?:本部门|本单位|本年度?)?(?:[本此该]表)?(?:为|是)?"
              + "(?:无|空表|不适用|不涉及|无数据|无内容|没有数据|无此项(?:内容|收支|支出|业务)?)[。.]?");

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年度?(?![初末])");

  /** Below a heading of one budget, 财政拨款支出决算总体情况 speaks of that budget. */
  private static final Set<String> BUDGETS =
      Set.of("general", "basic", "government-fund", "state-capital", "three-public");

  /** Below a heading of these, 总体情况 speaks of them. */
  private static final Set<String> NARROWER =
      Stream.concat(BUDGETS.stream(), Stream.of("fiscal-overall"))
          .collect(Collectors.toUnmodifiableSet());

  /** Other matters, each under a heading of its own however deep it stands. */
  private static final Set<String> MATTERS = Set.of("run-cost", "procurement", "assets");

  private static final int LONGEST_MATTER = 12;

  private static final Set<String> FUNDS = Set.of("government-fund", "state-capital");

  private static final Set<String> TOTALS =
      Set.of("overall", "income", "expenditure", "fiscal-overall");

  private static final NarrativeDictionary.Section OTHER =
      new NarrativeDictionary.Section("other", List.of(), List.of(), null);

  private final NarrativeDictionary dictionary = NarrativeDictionary.national();

  /**
   * Returns the claims of the narrative, in the order in which they stand.
   *
   * @param document the document as read
   * @param outline its headings
   * @param cells the cells of its recognised tables
   * @param figures numbers the figures; every number of the narrative is added
   * @param year fiscal year, or null when it is not known
   * @param body the body's name, or null when it is not known
   */
  List<Object> recognize(
      Document document,
      Outline outline,
      List<StatementCell> cells,
      FigureRegister figures,
      Integer year,
      String body) {
    return new Reading(document, outline, cells, figures, year, body).read();
  }

  /** One call. */
  private final class Reading {
    private final Document document;
    private final Outline outline;
    private final CellIndex index;
    private final FigureRegister figures;
    private final Integer year;
    private final String body;
    private final Breakdowns breakdowns;
    private final Map<String, NarrativeLexer> lexers = new HashMap<>();
    private final List<Object> claims = new ArrayList<>();
    private final List<Claim> ofSection = new ArrayList<>();
    private NarrativeDictionary.Section section;
    private NarrativeDictionary.Section runIn;
    private Heading top;
    private Heading innermost;
    private ClaimReader reader;
    private NoneClaim nothing; // claimed when the section says no more

    Reading(
        Document document,
        Outline outline,
        List<StatementCell> cells,
        FigureRegister figures,
        Integer year,
        String body) {
      this.body = body;
      this.document = document;
      this.outline = outline;
      this.index = new CellIndex(cells, dictionary);
      this.figures = figures;
      this.year = year != null ? year : mentionedYear();
      this.breakdowns = new Breakdowns(dictionary, index);
    }

    /** Returns the year that the narrative names most often as that of the account, or null. */
    private Integer mentionedYear() {
      Map<Integer, Integer> mentions = new HashMap<>();
      List<Block> blocks = document.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Paragraph paragraph && isNarrative(i)) {
          Matcher matcher = YEAR.matcher(PlainText.key(paragraph.text()));
          while (matcher.find()) {
            mentions.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
          }
        }
      }
      Integer most = null;
      for (Map.Entry<Integer, Integer> entry : mentions.entrySet()) {
        boolean more = most == null || entry.getValue() > mentions.get(most);
        boolean later =
            most != null && entry.getValue().equals(mentions.get(most)) && entry.getKey() > most;
        most = more || later ? entry.getKey() : most;
      }
      return most;
    }

    List<Object> read() {
      List<Block> blocks = document.blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Paragraph paragraph && isNarrative(i)) {
          read(i, paragraph);
        }
      }
      close();
      return claims;
    }

    private boolean isNarrative(int block) {
      Part part = outline.partOf(block);
      if (part == Part.NARRATIVE) {
        return true;
      }
      if (part != Part.OTHER && part != Part.COVER && part != Part.OVERVIEW) {
        return false;
      }
      for (Heading heading : outline.path(block)) {
        String title = PlainText.key(heading.title());
        if (title.contains("情况") && STATING.matcher(title).find() && sectionOf(title) != null) {
          return true;
        }
      }
      return false;
    }

    private void read(int block, Paragraph paragraph) {
      List<Heading> path = outline.path(block);
      Heading inner = path.isEmpty() ? null : path.get(path.size() - 1);
      boolean isHeading = inner != null && inner.block() == block;
      if (!Objects.equals(inner, innermost) && !(isHeading && inner.level() > 2)) {
        runIn = null;
      }
      innermost = inner;
      NarrativeDictionary.Section around = sectionOf(path);
      boolean titles = titles(paragraph.text());
      NarrativeDictionary.Section titled = titles ? runInSection(paragraph.text(), around) : null;
      runIn = titles ? titled : runIn;
      NarrativeDictionary.Section kind = runIn != null ? runIn : around;
      Heading first = path.size() < 2 ? null : path.get(1);
      boolean fresh = reader == null || !kind.equals(section) || !Objects.equals(first, top);
      if (fresh) {
        close();
        open(kind, first);
      }
      if (isHeading && inner.level() <= 2 || titles) {
        reader.reset();
      }
      boolean plainHeading = isHeading && inner.level() <= 2 && !hasNumber(paragraph.text());
      if (!plainHeading) {
        readInto(block, paragraph);
      }
    }

    private void readInto(int block, Paragraph paragraph) {
      String heading = outline.sectionOf(block);
      reader.read(paragraph, block, heading);
      if (section.kind().equals("performance")) {
        ofSection.addAll(new PerformanceReader().read(paragraph, reader.figures(), heading, block));
        ofSection.addAll(new CoverageReader(index).read(paragraph, reader.figures(), heading));
      }
      none(paragraph, heading);
    }

    private void none(Paragraph paragraph, String heading) {
      if (section.subject().isEmpty()) {
        return;
      }
      String text = PlainText.key(paragraph.text());
      Matcher empty = EMPTY_TABLE.matcher(text);
      Matcher matcher = NONE.matcher(text);
      if (NOTHING.matcher(text).matches() && !section.kind().equals("three-public")) {
        nothing = none(text, paragraph, heading); // under 三公 it may speak of one item
      } else if (empty.find() && isAbout(empty.group(1))) {
        claims.add(none(empty.group(1), paragraph, heading));
      } else {
        while (matcher.find()) {
          if (!matcher.group().contains("原因")) {
            none(matcher, paragraph, heading);
          }
        }
      }
    }

    /** A section on both funds may say of each that there is none. */
    private void none(Matcher words, Paragraph paragraph, String heading) {
      if (isAbout(words.group(1))) {
        claims.add(none(words.group(1), paragraph, heading));
        return;
      }
      NarrativeDictionary.Section other = sectionOf(words.group(1));
      if (other != null && FUNDS.contains(other.kind()) && FUNDS.contains(section.kind())) {
        claims.add(none(other, words.group(1), paragraph, heading));
      }
    }

    private NoneClaim none(String words, Paragraph paragraph, String heading) {
      return none(section, words, paragraph, heading);
    }

    private NoneClaim none(
        NarrativeDictionary.Section about, String words, Paragraph paragraph, String heading) {
      return new NoneClaim(
          index.subject(about.subject().get(0), words),
          about.kind(),
          Location.ofText(paragraph.place(), heading, paragraph.text().strip()));
    }

    private boolean isAbout(String words) {
      if (section.kind().equals("three-public")) {
        return words.contains("三公"); // 无此项支出 there speaks of one item
      }
      return words.endsWith("项")
          || words.equals("相关")
          || section.titles().stream().anyMatch(t -> t.startsWith(words) || words.endsWith(t));
    }

    private boolean hasNumber(String text) {
      return MEASURED.matcher(text).find();
    }

    private void open(NarrativeDictionary.Section kind, Heading first) {
      section = kind;
      top = first;
      NarrativeLexer lexer =
          lexers.computeIfAbsent(
              kind.kind(), key -> new NarrativeLexer(dictionary, index, kind.kind(), body));
      reader = new ClaimReader(dictionary, index, lexer, figures, kind, year);
    }

    private void close() {
      if (reader == null) {
        return;
      }
      List<Claim> read = reader.finish();
      if (nothing != null && read.isEmpty()) {
        claims.add(nothing);
      }
      nothing = null;
      claims.addAll(reader.mentions());
      claims.addAll(read);
      claims.addAll(ofSection);
      claims.addAll(breakdowns.of(section.kind(), reader.amounts(), read));
      ofSection.clear();
      reader = null;
    }

    /** Tells whether the paragraph begins with a title: 2.支出情况。本部门… */
    private boolean titles(String text) {
      Matcher matcher = RUN_IN_TITLE.matcher(text.strip());
      if (!matcher.matches() || matcher.group(2).isBlank()) {
        return false;
      }
      String title = PlainText.key(matcher.group(1));
      return title.endsWith("情况") || title.endsWith("说明") || isMatter(title);
    }

    /** Tells whether the words are no more than the name of another matter: 机关运行经费. */
    private boolean isMatter(String title) {
      NarrativeDictionary.Section titled = sectionOf(title);
      return title.length() <= LONGEST_MATTER && titled != null && MATTERS.contains(titled.kind());
    }

    /**
     * Returns the section that the paragraph's title opens, or null: within the section on one
     * budget 收入情况 is that budget's.
     */
    private NarrativeDictionary.Section runInSection(
        String text, NarrativeDictionary.Section around) {
      Matcher matcher = RUN_IN_TITLE.matcher(text.strip());
      NarrativeDictionary.Section titled =
          matcher.matches() ? sectionOf(PlainText.key(matcher.group(1))) : null;
      boolean ofBudget =
          titled != null
              && (TOTALS.contains(titled.kind()) || titled.kind().equals("carry-over"))
              && BUDGETS.contains(around.kind());
      return ofBudget ? null : titled;
    }

    private NarrativeDictionary.Section sectionOf(List<Heading> path) {
      NarrativeDictionary.Section innermost = null;
      for (int i = path.size() - 1; i >= 0; i--) {
        Heading heading = path.get(i);
        if (heading.level() < 1) {
          continue;
        }
        NarrativeDictionary.Section found = sectionOf(PlainText.key(heading.title()));
        boolean deep = heading.level() > 2 && i > 1;
        if (deep && (found == null || !MATTERS.contains(found.kind()))) {
          continue;
        }
        if (found != null
            && (innermost == null
                || TOTALS.contains(innermost.kind()) && NARROWER.contains(found.kind()))) {
          innermost = found;
        }
      }
      return innermost == null ? OTHER : innermost;
    }

    private NarrativeDictionary.Section sectionOf(String title) {
      for (NarrativeDictionary.Section candidate : dictionary.sections()) {
        for (String words : candidate.titles()) {
          if (title.contains(words)) {
            return candidate;
          }
        }
      }
      return null;
    }
  }
}
