package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.GlossaryTerm;
import org.mingjian.fact.Location;
import org.mingjian.fact.MissingTerms;
import org.mingjian.fact.MissingTerms.Reason;
import org.mingjian.fact.Part;
import org.mingjian.fact.StatementCell;

/**
 * Reads the entries of the glossary and tells which terms it should explain and does not.
 * Thread-safe.
 */
final class GlossaryReader {

  private static final Pattern ENTRY =
      Pattern.compile(
          "^[-•*·—]*(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[、.．)）]?)?([^，。；：:\\d]{2,40}?)(?:[:：]|[，,。—-]?(?=是指|指的是|指(?!导|标|定|挥|南|数)|反映))(.+)$");
  private static final Pattern TERM_ALONE =
      Pattern.compile(
          "^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[、.．)）]?)?([“\"]?[\\u4e00-\\u9fff”\"（）()]{4,24})[:：]?$");
  private static final int LEAST_DEFINITION = 12;
  private static final Pattern RUN_ON =
      Pattern.compile("(?<=。)(?=[一二三四五六七八九十]{1,3}、[^。]{2,30}[:：])");
  private static final Pattern ZERO =
      Pattern.compile("^(?:\\d{1,2}[.．、])?([^，。；：:\\d]{4,14}?)(?:为|是)?0(?:\\.0+)?万元");

  private record Entry(String term, List<String> names, Pattern any, Pattern none) {

    boolean describes(String definition) {
      return any.matcher(definition).find() && (none == null || !none.matcher(definition).find());
    }
  }

  private final Lexicon lexicon;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  GlossaryReader(Lexicon terms) {
    lexicon = terms;
    Lexicon all = terms.under("terms");
    for (String term : all.names()) {
      Lexicon words = all.under(term);
      List<String> names = new ArrayList<>();
      names.add(bare(term));
      words.words("aliases").forEach(alias -> names.add(bare(alias)));
      Pattern none = words.word("none") == null ? null : Pattern.compile(words.word("none"));
      entries.put(term, new Entry(term, names, Pattern.compile(words.word("any")), none));
    }
  }

  /** Returns the entries of the glossary. */
  List<GlossaryTerm> read(Passages passages) {
    List<GlossaryTerm> found = new ArrayList<>();
    String pending = null;
    for (Passage passage : passages.all()) {
      if (passage.part() != Part.GLOSSARY) {
        continue;
      }
      Matcher alone = TERM_ALONE.matcher(passage.text());
      if (pending != null && passage.text().length() >= LEAST_DEFINITION) {
        found.add(
            new GlossaryTerm(
                pending, passage.text(), swappedWith(pending, passage.text()), passage.location()));
        pending = null;
        continue;
      }
      pending = alone.matches() && !isTitle(passage.text()) ? alone.group(1) : null;
      for (String piece : RUN_ON.split(passage.text(), -1)) {
        Matcher matcher = ENTRY.matcher(piece);
        if (matcher.matches()) {
          String term = matcher.group(1);
          Location location = passage.location(0, Math.min(passage.text().length(), 1));
          found.add(
              new GlossaryTerm(
                  term, matcher.group(2), swappedWith(term, matcher.group(2)), location));
        }
      }
    }
    return found;
  }

  private static boolean isTitle(String text) {
    return text.endsWith("名词解释") || text.matches("第[一二三四五六七八九十]+部分.*");
  }

  /**
   * Returns the term that the definition belongs to by its key words, when it does not fit the term
   * itself; else null.
   */
  private String swappedWith(String term, String definition) {
    Entry own = exactly(term);
    if (own == null || own.describes(definition)) {
      return null;
    }
    List<String> others =
        entries.values().stream()
            .filter(entry -> !entry.term().equals(own.term()) && entry.describes(definition))
            .map(Entry::term)
            .toList();
    return others.isEmpty() ? null : others.get(0);
  }

  /** Returns the words in one form, without quotation marks. */
  private static String bare(String words) {
    return Words.key(words).replace("\"", "");
  }

  private Entry exactly(String term) {
    String key = bare(term);
    for (Entry entry : entries.values()) {
      if (entry.names().get(0).equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /** Returns the terms that the glossary should explain and does not, grouped by the reason. */
  List<MissingTerms> missing(
      Passages passages, List<GlossaryTerm> glossary, List<Object> tableFacts, Identity identity) {
    if (glossary.isEmpty()) {
      return List.of();
    }
    Location heading = headingOf(passages);
    Set<String> reported = new LinkedHashSet<>();
    List<MissingTerms> found = new ArrayList<>();
    Lexicon core = lexicon.under("core");
    List<String> coreTerms = core.words(identity.profile());
    if (coreTerms.isEmpty()) {
      coreTerms = core.words("national");
    }
    Map<String, List<Location>> used = usedTerms(tableFacts);
    used.keySet().removeIf(term -> isExplained(term, glossary));
    addUsed(found, used, heading, Reason.USED);
    reported.addAll(used.keySet());
    List<String> missingCore =
        coreTerms.stream()
            .filter(t -> !reported.contains(t) && !isExplained(t, glossary))
            .filter(t -> !isOptional(t, identity) || !isDenied(t, passages))
            .toList();
    if (!missingCore.isEmpty()) {
      found.add(new MissingTerms(Reason.CORE, missingCore, List.of(heading)));
      reported.addAll(missingCore);
    }
    Map<String, List<Location>> mentioned = mentionedTerms(passages);
    mentioned.keySet().removeIf(t -> reported.contains(t) || isExplained(t, glossary));
    addUsed(found, mentioned, heading, Reason.MENTIONED);
    return found;
  }

  /**
   * Units without agency operating costs need not explain them, unless the template keeps the term.
   */
  private static boolean isOptional(String term, Identity identity) {
    return identity.profile().equals("national") && term.equals("机关运行经费");
  }

  /** The narrative says that there is none of it. */
  private static boolean isDenied(String term, Passages passages) {
    Pattern none =
        Pattern.compile(
            "(?:无|没有|不涉及|未发生|不含|不属于)[^。]{0,25}" + term + "|" + term + "(?:支出)?(?:为)?0(?:\\.0+)?万元");
    boolean spoken = false;
    for (Passage passage : passages.paragraphs(Part.NARRATIVE)) {
      spoken |= passage.text().contains(term);
      if (none.matcher(passage.text()).find()) {
        return true;
      }
    }
    return !spoken;
  }

  private static void addUsed(
      List<MissingTerms> found, Map<String, List<Location>> used, Location heading, Reason reason) {
    if (used.isEmpty()) {
      return;
    }
    List<Location> locations = new ArrayList<>();
    locations.add(heading);
    used.values().forEach(locations::addAll);
    found.add(new MissingTerms(reason, List.copyOf(used.keySet()), locations));
  }

  private static Location headingOf(Passages passages) {
    return passages.paragraphs(Part.GLOSSARY).stream()
        .findFirst()
        .or(() -> passages.all().stream().findFirst())
        .map(Passage::location)
        .orElseThrow();
  }

  private Map<String, List<Location>> usedTerms(List<Object> tableFacts) {
    Map<String, List<Location>> used = new LinkedHashMap<>();
    List<String> terms = lexicon.words("used");
    for (Object fact : tableFacts) {
      if (fact instanceof StatementCell cell
          && cell.figure().isPrinted()
          && !cell.figure().isZero()) {
        for (String term : terms) {
          if (cell.code().isEmpty() && (isTerm(cell.row(), term) || isTerm(cell.column(), term))) {
            used.computeIfAbsent(term, t -> new ArrayList<>(List.of(cell.figure().location())));
          }
        }
      }
    }
    return used;
  }

  private static boolean isTerm(String heading, String term) {
    return heading != null && Words.key(heading).replaceAll("\\(.*\\)", "").equals(Words.key(term));
  }

  private Map<String, List<Location>> mentionedTerms(Passages passages) {
    Map<String, List<Location>> mentioned = new LinkedHashMap<>();
    List<String> terms = lexicon.words("used");
    for (Passage passage : passages.paragraphs(Part.NARRATIVE)) {
      Matcher zero = ZERO.matcher(passage.text());
      if (zero.find() && terms.contains(zero.group(1))) {
        mentioned.computeIfAbsent(
            zero.group(1),
            t -> new ArrayList<>(List.of(passage.location(zero.start(), zero.end()))));
      }
    }
    return mentioned;
  }

  /**
   * An entry of its own, an entry for several terms together, or an explanation within another
   * entry counts.
   */
  private boolean isExplained(String term, List<GlossaryTerm> glossary) {
    Entry entry = entries.get(term);
    if (entry == null) {
      return true;
    }
    for (GlossaryTerm explained : glossary) {
      String key = bare(explained.term());
      String definition = bare(explained.definition());
      for (String name : entry.names()) {
        boolean within =
            name.length() >= 4
                && (definition.contains(name + ":")
                    || definition.contains(name + "是指")
                    || definition.contains(name + "指")
                    || definition.contains(name + "反映"));
        boolean own = key.equals(name) || name.equals(entry.names().get(0)) && key.contains(name);
        if (own || within || isNear(key, name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One wrong character is a slip of reading unless it makes another term of the dictionary. */
  private boolean isNear(String key, String name) {
    return name.length() >= 4
        && key.length() == name.length()
        && Similarity.distance(key, name) == 1
        && entries.values().stream().noneMatch(entry -> entry.names().contains(key));
  }
}
