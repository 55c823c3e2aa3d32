package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;
import org.mingjian.fact.WordingDefect;
import org.mingjian.fact.WordingDefect.Kind;

/**
 * Finds words that no publishable text holds: placeholders, template instructions, field codes,
 * internal marks, doubled words and stops, slips in official terms, outdated names. Patterns and
 * words come from {@code wording.yaml}. Thread-safe.
 */
final class WordingScanner {

  private static final Set<Part> SCANNED_PROSE =
      EnumSet.of(Part.OVERVIEW, Part.NARRATIVE, Part.GLOSSARY, Part.OTHER);
  private static final Pattern STOPS =
      Pattern.compile("。。(?!。)(?<!。。。)|，，|；；|、、|：：|，。|。，|；。|。；|、。|，、|、，|；，|，；");
  private static final Pattern DOUBLED_LONG = Pattern.compile("([\\u4e00-\\u9fff]{3,10})\\1");
  private static final Pattern DOUBLED_DE = Pattern.compile("(?<![目标])的的(?![确士])");
  private static final Pattern DOUBLED_UNIT = Pattern.compile("万元元|万万元|%%|％％|亿亿元");
  private static final Pattern BROKEN =
      Pattern.compile(
          "\\d[\\d,.]*[,，.](?=万元|亿元|元[，。；、])|\\d+\\.\\.\\d+|\\d,,\\d{3}|\\d+\\.\\d+\\.\\d{2}(?=万元|%)");
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?:占比?|占[^，。；：、\\d]{0,30}的|增长|下降|完成[^，。；：、\\d]{0,20}的)(\\d{1,3}\\.\\d{1,2})(?=[，。；、）])");
  private static final Pattern UNIT =
      Pattern.compile("(?:支出|收入|合计|总计|决算为?|预算为?|经费)(\\d[\\d,]*\\.\\d{2})(?=[，。；])");
  private static final Pattern REASON =
      Pattern.compile("原因(?:是|为|：|:)+(?:由于|因为)?([^，。；]{1,12})(?=[。；]|$)");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern MONTH = Pattern.compile("20\\d\\d(?:[-./年](?:0?[1-9]|1[0-2])月?|年)?");
  private static final Pattern ABSURD =
      Pattern.compile("(?:设|下设|内设|有|辖)(?:有)?(?:0|零)个[^，。；]{0,12}[，,]?(?:分别)?(?:是|为|包括)[:：]?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![\\d.])\\d{1,3}年度(?=.{0,12}(?:决算|预算|部门|单位|收入|支出))");
  private static final Pattern NO_YEAR =
      Pattern.compile("[局委厅办院部会校所站队处社馆园团室府镇乡联心](?<!每|本|上|全)年度?(?=(?:部门|单位)?决算)");
  private static final Pattern ACCOUNT = Pattern.compile("决算|预算");
  private static final int LONGEST_MARK = 14;
  private static final Pattern QUOTED = Pattern.compile("《[^》]*》");

  private final List<Phrase> placeholders;
  private final List<Phrase> likelyPlaceholders;
  private final List<Phrase> hints;
  private final List<Phrase> likelyHints;
  private final List<Phrase> doubtfulHints;
  private final List<Phrase> cellHints;
  private final List<Phrase> doubtfulCellHints;
  private final List<Phrase> fields;
  private final List<String> marks;
  private final Pattern internal;
  private final Pattern secret;
  private final Pattern doubled;
  private final List<String> terms;
  private final List<String> variants;
  private final List<String> vague;
  private final List<Outdated> outdated;
  private final Pattern published;

  private record Outdated(String old, String now, int until) {}

  WordingScanner(Lexicon wording) {
    placeholders = wording.under("placeholders").phrases("certain");
    likelyPlaceholders = wording.under("placeholders").phrases("likely");
    hints = wording.under("hints").phrases("certain");
    likelyHints = wording.under("hints").phrases("likely");
    doubtfulHints = wording.under("hints").phrases("doubtful");
    cellHints = wording.under("hints").phrases("cells");
    doubtfulCellHints = wording.under("hints").phrases("cellsDoubtful");
    fields = wording.phrases("fields");
    marks = wording.words("internal");
    internal = anyOf(marks);
    secret = Pattern.compile("^" + wording.word("secret") + "$");
    doubled = Pattern.compile("(" + anyOf(wording.words("doubled")).pattern() + ")\\1");
    terms = wording.words("terms");
    variants = wording.words("variants");
    vague = wording.words("vague");
    outdated =
        wording.list("outdated").stream()
            .map(
                entry ->
                    new Outdated(
                        entry.word("old"),
                        entry.word("new"),
                        Integer.parseInt(entry.word("until"))))
            .toList();
    published =
        Pattern.compile(
            "(?:" + anyOf(wording.words("published")).pattern() + ")[:：]([\\d年月日./:：-]{4,20})");
  }

  private static Pattern anyOf(List<String> words) {
    return Pattern.compile(String.join("|", words.stream().map(Pattern::quote).toList()));
  }

  /** Returns the defects of a document, those of a template excepted, in document order. */
  List<WordingDefect> scan(Document document, Passages passages, Identity identity) {
    Finds finds = new Finds();
    marks(finds, document);
    boolean template = identity.type() == Disclosure.Type.TEMPLATE;
    for (Passage passage : passages.all()) {
      internalMark(finds, passage);
      secretMark(finds, passage);
      if (template) {
        continue;
      }
      fieldCodes(finds, passage);
      fillings(finds, passage);
      if (!passage.inCell()) {
        dates(finds, passage);
        truncatedYears(finds, passage);
      }
      if (!passage.inCell() && SCANNED_PROSE.contains(passage.part())) {
        prose(finds, passage);
      }
      outdatedNames(finds, passage, identity.year());
    }
    if (!template) {
      danglingSemicolons(finds, passages);
    }
    return finds.defects();
  }

  private void marks(Finds finds, Document document) {
    for (Block block : document.blocks()) {
      if (block instanceof Furniture furniture && furniture.kind() != Furniture.Kind.PAGE_NUMBER) {
        String text = furniture.text().replaceAll("\\s", "");
        Location location = Location.ofText(furniture.place(), null, furniture.text().strip());
        Matcher mark = internal.matcher(text);
        if (mark.find()) {
          finds.add(Kind.INTERNAL_MARK, mark.group(), null, Certainty.CERTAIN, location);
        }
        if (secret.matcher(text).matches()) {
          finds.add(Kind.SECRET_MARK, text, null, Certainty.CERTAIN, location);
        }
      }
    }
  }

  private void internalMark(Finds finds, Passage passage) {
    boolean column = passage.inCell() && !passage.text().startsWith("仅供");
    if (passage.text().length() > LONGEST_MARK || column) {
      return;
    }
    if (marks.stream().noneMatch(passage.text()::contains)) {
      return;
    }
    Matcher mark = internal.matcher(passage.text());
    if (mark.find() && passage.text().length() <= mark.group().length() + 4) {
      finds.add(Kind.INTERNAL_MARK, mark.group(), null, Certainty.CERTAIN, passage.location());
    }
  }

  private void secretMark(Finds finds, Passage passage) {
    boolean alone = !passage.inCell() && passage.part() != Part.ANNEX;
    if (alone && secret.matcher(passage.text()).matches()) {
      finds.add(Kind.SECRET_MARK, passage.text(), null, Certainty.CERTAIN, passage.location());
    }
  }

  private void fieldCodes(Finds finds, Passage passage) {
    if (!mayHoldFieldCode(passage.text())) {
      return;
    }
    for (Phrase field : fields) {
      Matcher matcher = field.in(passage.text());
      if (matcher.find()) {
        finds.addAs(
            "field",
            Kind.FIELD_CODE,
            matcher.group(),
            null,
            Certainty.CERTAIN,
            passage.location(matcher.start(), matcher.end()));
        return;
      }
    }
  }

  private static boolean mayHoldFieldCode(String text) {
    return text.indexOf('_') >= 0
        || text.indexOf("错误") >= 0
        || text.indexOf('R') >= 0
        || text.indexOf('O') >= 0;
  }

  private static boolean mayHoldPlaceholder(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("Xx×✕╳某○◯{【_".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldHint(String text) {
    return text.indexOf('请') >= 0 || text.indexOf('例') >= 0 || text.indexOf('填') >= 0;
  }

  private void fillings(Finds finds, Passage passage) {
    if (mayHoldPlaceholder(passage.text())) {
      placeholders(finds, passage);
    }
    boolean annex = passage.part() == Part.ANNEX;
    boolean told =
        (!annex || passage.text().contains("字以内"))
            && each(finds, passage, hints, Kind.TEMPLATE_HINT, Certainty.CERTAIN);
    if (!told && passage.inCell() && mayHoldHint(passage.text())) {
      each(finds, passage, cellHints, Kind.TEMPLATE_HINT, Certainty.LIKELY);
      each(finds, passage, doubtfulCellHints, Kind.TEMPLATE_DOUBT, Certainty.REVIEW);
    }
    if (!annex && !passage.inCell()) {
      each(finds, passage, likelyHints, Kind.TEMPLATE_HINT, Certainty.LIKELY);
      each(finds, passage, doubtfulHints, Kind.TEMPLATE_DOUBT, Certainty.REVIEW);
    }
  }

  private void placeholders(Finds finds, Passage passage) {
    if (!each(finds, passage, placeholders, Kind.PLACEHOLDER, Certainty.CERTAIN)
        && passage.part() != Part.ANNEX) {
      each(finds, passage, likelyPlaceholders, Kind.PLACEHOLDER, Certainty.LIKELY);
    }
  }

  private static boolean each(
      Finds finds, Passage passage, List<Phrase> phrases, Kind kind, Certainty certainty) {
    boolean any = false;
    Set<String> quoted = new HashSet<>();
    for (Phrase phrase : phrases) {
      if (!phrase.mayStandIn(passage.text())) {
        continue;
      }
      Matcher matcher = phrase.in(passage.text());
      while (matcher.find()) {
        any = true;
        Location location = passage.location(matcher.start(), matcher.end());
        if (quoted.add(location.quote())) {
          finds.add(kind, matcher.group(), null, certainty, location);
        }
      }
    }
    return any;
  }

  private void dates(Finds finds, Passage passage) {
    Matcher date = DATE.matcher(passage.text());
    while (date.find()) {
      if (!isDay(date.group(1), date.group(2), date.group(3))) {
        finds.add(
            Kind.INVALID_DATE,
            date.group(),
            null,
            Certainty.CERTAIN,
            passage.location(date.start(), date.end()));
      }
    }
    Matcher line = published.matcher(passage.text());
    if (passage.text().length() <= 60 && line.find() && !isPublicationDate(line.group(1))) {
      finds.add(
          Kind.INVALID_PUBLICATION_DATE,
          line.group(1),
          null,
          Certainty.CERTAIN,
          passage.location(line.start(), line.end()));
    }
  }

  private static boolean isPublicationDate(String printed) {
    Matcher date =
        Pattern.compile(
                "^(20\\d\\d)[-./年](\\d{1,2})[-./月](\\d{1,2})日?.*$|^(20\\d\\d)(\\d\\d)(\\d\\d)(?:\\D.*)?$")
            .matcher(printed);
    if (!date.matches()) {
      return MONTH.matcher(printed).matches();
    }
    return date.group(1) != null
        ? isDay(date.group(1), date.group(2), date.group(3))
        : isDay(date.group(4), date.group(5), date.group(6));
  }

  private static boolean isDay(String year, String month, String day) {
    int m = Integer.parseInt(month);
    return m >= 1
        && m <= 12
        && Integer.parseInt(day) >= 1
        && Integer.parseInt(day)
            <= java.time.YearMonth.of(Integer.parseInt(year), m).lengthOfMonth();
  }

  private static void truncatedYears(Finds finds, Passage passage) {
    boolean title =
        passage.text().length() <= 60
            && passage.text().indexOf('。') < 0
            && passage.part() != Part.ANNEX
            && passage.part() != Part.OVERVIEW;
    if (!title && passage.part() != Part.OVERVIEW) {
      return;
    }
    if (passage.text().length() > 60 || !ACCOUNT.matcher(passage.text()).find()) {
      return;
    }
    for (Pattern pattern : List.of(SHORT_YEAR, NO_YEAR)) {
      Matcher matcher = pattern.matcher(passage.text());
      if (matcher.find()) {
        finds.add(
            Kind.TRUNCATED_YEAR, matcher.group(), null, Certainty.CERTAIN, passage.location());
        return;
      }
    }
  }

  private void prose(Finds finds, Passage passage) {
    String text = passage.text();
    stops(finds, passage);
    doubledWords(finds, passage);
    termSlips(finds, passage);
    simple(finds, passage, BROKEN, Kind.BROKEN_NUMBER);
    if (passage.part() == Part.NARRATIVE) {
      simple(finds, passage, PERCENT, Kind.MISSING_PERCENT);
      simple(finds, passage, UNIT, Kind.MISSING_UNIT);
      reasons(finds, passage, text);
    }
    if (passage.part() == Part.OVERVIEW) {
      simple(finds, passage, ABSURD, Kind.ABSURD_COUNT);
    }
  }

  private static void simple(Finds finds, Passage passage, Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(passage.text());
    while (matcher.find()) {
      finds.add(
          kind,
          matcher.group(),
          null,
          Certainty.LIKELY,
          passage.location(matcher.start(), matcher.end()));
    }
  }

  private static void stops(Finds finds, Passage passage) {
    Matcher matcher = STOPS.matcher(passage.text());
    while (matcher.find()) {
      Location location = passage.location(Math.max(0, matcher.start() - 8), matcher.end());
      String before = passage.text().substring(Math.max(0, matcher.start() - 6), matcher.end());
      finds.add(
          Kind.DOUBLED_STOP, before, matcher.group().substring(0, 1), Certainty.CERTAIN, location);
    }
  }

  private void doubledWords(Finds finds, Passage passage) {
    if (passage.text().indexOf('。') < 0 && passage.text().indexOf('，') < 0) {
      return;
    }
    for (Pattern pattern : List.of(doubled, DOUBLED_LONG, DOUBLED_DE, DOUBLED_UNIT)) {
      Matcher matcher = pattern.matcher(passage.text());
      while (matcher.find()) {
        String printed = passage.printed(matcher.start(), matcher.end());
        if (printed.length() == matcher.group().length()) {
          String once = matcher.group().substring(0, matcher.group().length() / 2);
          finds.add(
              Kind.DOUBLED_WORD,
              matcher.group(),
              once,
              Certainty.LIKELY,
              passage.location(matcher.start(), matcher.end()));
        }
      }
    }
  }

  private void reasons(Finds finds, Passage passage, String text) {
    Matcher matcher = REASON.matcher(text);
    while (matcher.find()) {
      if (vague.contains(matcher.group(1))) {
        finds.add(
            Kind.VAGUE_REASON,
            matcher.group(1),
            null,
            Certainty.REVIEW,
            passage.location(matcher.start(), matcher.end()));
      }
    }
  }

  /**
   * A term of which one inner character differs: its first or its second half stands unchanged
   * beside it.
   */
  private void termSlips(Finds finds, Passage passage) {
    String text = passage.text();
    for (String term : terms) {
      int half = term.length() / 2;
      String head = term.substring(0, half);
      String tail = term.substring(half);
      for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
        slipAt(finds, passage, term, at);
      }
      for (int at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
        slipAt(finds, passage, term, at - half);
      }
    }
  }

  private void slipAt(Finds finds, Passage passage, String term, int start) {
    String text = passage.text();
    int end = start + term.length();
    if (start < 0 || end > text.length()) {
      return;
    }
    int at = -1;
    for (int i = 0; i < term.length(); i++) {
      if (text.charAt(start + i) != term.charAt(i)) {
        if (at >= 0) {
          return;
        }
        at = i;
      }
    }
    boolean inner = at > 0 && at < term.length() - 1;
    if (!inner || !Words.isHan(text.charAt(start + at)) || isQuoted(text, start)) {
      return;
    }
    String words = text.substring(start, end);
    if (!terms.contains(words) && !variants.contains(words)) {
      finds.add(Kind.TERM_SLIP, words, term, Certainty.LIKELY, passage.location(start, end));
    }
  }

  private static boolean isQuoted(String text, int at) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      if (quoted.start() <= at && at < quoted.end()) {
        return true;
      }
    }
    return false;
  }

  private void outdatedNames(Finds finds, Passage passage, Integer year) {
    boolean looked =
        passage.part() == Part.NARRATIVE
            || passage.part() == Part.TABLES
            || passage.part() == Part.GLOSSARY;
    if (year == null || !looked) {
      return;
    }
    for (Outdated name : outdated) {
      int at = year > name.until() ? passage.text().indexOf(name.old()) : -1;
      if (at >= 0 && !isQuoted(passage.text(), at)) {
        finds.add(
            Kind.OUTDATED_NAME,
            name.old(),
            name.now(),
            Certainty.LIKELY,
            passage.location(at, at + name.old().length()));
      }
    }
  }

  /** A paragraph of sentences that ends with a semicolon though a heading follows. */
  private static void danglingSemicolons(Finds finds, Passages passages) {
    List<Passage> paragraphs = passages.paragraphs();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Passage passage = paragraphs.get(i);
      Passage next = paragraphs.get(i + 1);
      boolean ends = passage.text().endsWith("；") && passage.text().length() > 12;
      boolean heading =
          next.text().matches("^(?:第.{1,3}部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{2,40}")
              && next.text().indexOf('，') < 0
              && !next.text().endsWith("；")
              && !next.text().endsWith("。");
      boolean item =
          passage.text().matches("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\\d]+）|\\d{1,2}[、.．]).*");
      if (ends && heading && !item && SCANNED_PROSE.contains(passage.part())) {
        int end = passage.text().length();
        finds.addAs(
            "semicolon",
            Kind.DANGLING_SEMICOLON,
            "；",
            "。",
            Certainty.LIKELY,
            passage.location(Math.max(0, end - 10), end));
      }
    }
  }

  /** Collects defects; the same words of the same kind are one. */
  static final class Finds {
    private final Map<String, List<Location>> locations = new LinkedHashMap<>();
    private final Map<String, WordingDefect> first = new LinkedHashMap<>();

    void add(Kind kind, String found, String expected, Certainty certainty, Location location) {
      addAs(kind + found, kind, found, expected, certainty, location);
    }

    void addAs(
        String key,
        Kind kind,
        String found,
        String expected,
        Certainty certainty,
        Location location) {
      List<Location> places = locations.computeIfAbsent(key, k -> new ArrayList<>());
      if (!places.contains(location)) {
        places.add(location);
      }
      first.putIfAbsent(
          key, new WordingDefect(kind, found, expected, certainty, List.of(location)));
    }

    List<WordingDefect> defects() {
      List<WordingDefect> defects = new ArrayList<>();
      first.forEach(
          (key, defect) ->
              defects.add(
                  new WordingDefect(
                      defect.kind(),
                      defect.found(),
                      defect.expected(),
                      defect.certainty(),
                      locations.get(key))));
      return List.copyOf(defects);
    }
  }
}
