package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Place;
import org.mingjian.fact.AccountKind;
import org.mingjian.fact.BodyName;
import org.mingjian.fact.Contents;
import org.mingjian.fact.ContentsEntry;
import org.mingjian.fact.CoverFields;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.GlossaryTerm;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.MissingTerms;
import org.mingjian.fact.NumberingBreak;
import org.mingjian.fact.Part;
import org.mingjian.fact.PartPresence;
import org.mingjian.fact.StatementTable;

/**
 * Recognises the make-up of a disclosure: parts, contents, headings and their numbers, names and
 * years, overview, glossary and the words that no publishable text holds. Returns facts, judges
 * nothing. Thread-safe.
 */
final class StructureRecognizer {

  private static final Pattern ACCOUNT =
      Pattern.compile("(部门|单位)?(?:（单位）|\\(单位\\)|（部门）)?(决算|预算)(?=公开|报表|表|情况|说明|报告|概况|$)");
  private static final Pattern BOTH = Pattern.compile("部门（单位）|单位（部门）|部门\\(单位\\)|部门及?单位");
  private static final Pattern STATEMENT = Pattern.compile("(?:支出|收入)[^。]{0,20}\\d万元");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:详见|见|附|参见)(?:附件|附表)|附件\\d*[:：].{0,40}表|(?:公开|决算)表(?:格)?(?:见|详见)");
  private static final Pattern DUTIES = Pattern.compile("主要职责|主要职能|贯彻执行|机构设置|内设机构");
  private static final int LONG_ENOUGH_FOR_CONTENTS = 70;
  private static final int SENTENCES_OF_A_NARRATIVE = 4;
  private static final int DEFINITIONS_OF_A_GLOSSARY = 3;

  private final Lexicon structure;
  private final BodyNames names;
  private final Years years;
  private final OverviewReader overview;
  private final CountedLists lists;
  private final ContentsMatcher contents = new ContentsMatcher();
  private final Numbering numbering = new Numbering();
  private final WordingScanner wording;
  private final ReviewMarks reviews;
  private final AmountWords amounts = new AmountWords();
  private final PrivacyScanner privacy;
  private final GlossaryReader glossary;
  private final IdentityRecognizer identities;

  private StructureRecognizer(Lexicon structure, Lexicon words, Lexicon terms) {
    this.structure = structure;
    names = new BodyNames(structure);
    years = new Years(structure.words("statements"));
    overview = new OverviewReader(structure);
    lists = new CountedLists(structure);
    wording = new WordingScanner(words);
    reviews = new ReviewMarks(words);
    privacy = new PrivacyScanner(words);
    glossary = new GlossaryReader(terms);
    identities = new IdentityRecognizer(structure);
  }

  /** Returns a recogniser with the built-in dictionaries. */
  static StructureRecognizer standard() {
    return new StructureRecognizer(
        Lexicon.load("structure"), Lexicon.load("wording"), Lexicon.load("terms"));
  }

  /** Returns whose account the document is, of which year, and what kind of document. */
  Identity identify(Document document, Passages passages, Outline outline, boolean tables) {
    return identities.recognize(document, passages, outline, tables);
  }

  /**
   * Returns the facts about structure, wording and glossary, in groups, each in document order.
   *
   * @param document as it was read
   * @param passages its words
   * @param outline its headings
   * @param identity whose account it is
   * @param tableFacts the facts recognised in its tables
   */
  List<Object> recognize(
      Document document,
      Passages passages,
      Outline outline,
      Identity identity,
      List<Object> tableFacts) {
    List<Object> facts = new ArrayList<>();
    if (passages.first() == null) {
      return facts;
    }
    WordingScanner.Finds privacyFinds = new WordingScanner.Finds();
    privacy.scan(privacyFinds, passages);
    facts.addAll(privacyFinds.defects());
    facts.addAll(wording.scan(document, passages, identity));
    if (identity.type() != Disclosure.Type.TEMPLATE) {
      facts.addAll(reviews.blank(passages));
    }
    if (identity.type() != Disclosure.Type.FINAL_ACCOUNT) {
      return facts;
    }
    facts.addAll(amounts.wrongUnits(passages, tableFacts));
    facts.addAll(bodyNames(document, passages, outline, identity));
    facts.addAll(years.mentions(passages, outline));
    facts.addAll(kinds(passages, outline));
    List<GlossaryTerm> entries = glossary.read(passages);
    facts.addAll(entries);
    List<MissingTerms> missing = glossary.missing(passages, entries, tableFacts, identity);
    facts.addAll(missing);
    if (holdsTablesAlone(document, passages)) {
      return facts;
    }
    List<PartPresence> parts = parts(passages, outline, entries, tableFacts);
    facts.addAll(parts);
    List<ContentsEntry> listed = contents.match(passages, outline, identity);
    facts.addAll(listed);
    facts.add(contents(passages, outline));
    numbering.breaks(passages).stream()
        .filter(b -> !isListed(b, listed) && !isMissingTerm(b, missing))
        .forEach(facts::add);
    facts.addAll(overview.topics(passages));
    facts.addAll(lists.read(passages));
    facts.addAll(overview.staffCounts(passages));
    cover(facts, passages, identity);
    return facts;
  }

  /** The contents already show that the part has lost its number, or is not there. */
  private static boolean isListed(NumberingBreak numberingBreak, List<ContentsEntry> listed) {
    return listed.stream()
        .filter(entry -> entry.match() != ContentsEntry.Match.SAME)
        .anyMatch(entry -> entry.number().equals(numberingBreak.missing()));
  }

  /** A number left out of the glossary is that of the entry which is missing. */
  private static boolean isMissingTerm(NumberingBreak numberingBreak, List<MissingTerms> missing) {
    String section = numberingBreak.location().section();
    return section != null
        && section.contains("名词解释")
        && missing.stream().anyMatch(terms -> terms.reason() != MissingTerms.Reason.MENTIONED);
  }

  /** A workbook is the annex of a disclosure unless the narrative stands in it too. */
  private static boolean holdsTablesAlone(Document document, Passages passages) {
    Format format = document.source().format();
    return (format == Format.XLSX || format == Format.XLS)
        && passages.paragraphs().stream().noneMatch(p -> p.part() == Part.NARRATIVE);
  }

  private List<BodyName> bodyNames(
      Document document, Passages passages, Outline outline, Identity identity) {
    List<BodyName> found = new ArrayList<>();
    if (identity.body() == null) {
      return found;
    }
    Format format = document.source().format();
    List<BodyNames.Mention> mentions = names.mentions(passages, outline);
    for (BodyNames.Mention mention : mentions) {
      BodyName.Relation relation = BodyNames.relation(mention.name(), identity.body(), format);
      boolean different = relation == BodyName.Relation.OTHER || relation == BodyName.Relation.NEAR;
      boolean meant =
          mention.role() == BodyName.Role.NARRATIVE
              ? !isStray(mention.name(), mentions, passages, identity.body())
              : isUnit(mention.name(), passages);
      found.add(
          new BodyName(
              mention.name(),
              mention.role(),
              different && meant ? BodyName.Relation.FORM : relation,
              mention.location()));
    }
    return found;
  }

  /** The overview lists the units whose figures the account holds; their own tables name them. */
  private static boolean isUnit(String name, Passages passages) {
    String bare = name.replaceAll("（[^）]*）", "");
    return passages.all().stream()
        .filter(passage -> passage.part() == Part.OVERVIEW)
        .anyMatch(passage -> passage.text().contains(bare));
  }

  /**
   * Sentences may speak of units. A name that nothing but the head of sentences has, in a document
   * that speaks of its own body in the same way, was left by copying.
   */
  private static boolean isStray(
      String name, List<BodyNames.Mention> all, Passages passages, String body) {
    Set<Place> heads = new HashSet<>();
    for (BodyNames.Mention mention : all) {
      if (mention.role() == BodyName.Role.NARRATIVE) {
        heads.add(mention.location().place());
      }
    }
    boolean own = false;
    for (Passage passage : passages.all()) {
      boolean sentence = passage.part() == Part.OVERVIEW || passage.part() == Part.NARRATIVE;
      own |= sentence && passage.text().startsWith(body);
      if (passage.text().contains(name) && !heads.contains(passage.location().place())) {
        return false;
      }
    }
    return own;
  }

  private static List<AccountKind> kinds(Passages passages, Outline outline) {
    List<AccountKind> found = new ArrayList<>();
    for (Passage passage : passages.paragraphs(Part.COVER)) {
      if (passage.text().length() <= 40) {
        addKind(found, passage.text(), true, passage.location());
      }
    }
    for (Heading heading : outline.headings()) {
      boolean body = !heading.inContents() && heading.part() != Part.ANNEX;
      if (heading.level() == 0 && body) {
        addKind(found, heading.title().replaceAll("\\s", ""), false, heading.location());
      }
    }
    return found;
  }

  private static void addKind(
      List<AccountKind> found, String title, boolean cover, Location location) {
    Matcher matcher = ACCOUNT.matcher(title);
    if (matcher.find() && !BOTH.matcher(title).find()) {
      String body = matcher.group(1) == null ? "" : matcher.group(1);
      found.add(new AccountKind(body, matcher.group(2), cover, location));
    }
  }

  private List<PartPresence> parts(
      Passages passages, Outline outline, List<GlossaryTerm> entries, List<Object> tableFacts) {
    List<PartPresence> found = new ArrayList<>();
    Lexicon parts = structure.under("parts");
    for (String name : parts.names()) {
      Part part = Part.valueOf(name);
      Lexicon words = parts.under(name);
      Location heading = headingOf(part, words.keys("words"), passages, outline);
      boolean present = heading != null || hasContent(part, passages, entries, tableFacts);
      Location location = heading == null ? passages.first().location() : heading;
      found.add(new PartPresence(part, words.word("name"), present, location));
    }
    return found;
  }

  private static Location headingOf(
      Part part, List<String> words, Passages passages, Outline outline) {
    for (Heading heading : outline.headings()) {
      if (!heading.inContents() && heading.level() == 0 && heading.part() == part) {
        return heading.location();
      }
    }
    for (Passage passage : passages.paragraphs()) {
      boolean body = passage.part() != Part.CONTENTS && passage.part() != Part.COVER;
      boolean title = body && passage.text().length() <= 40;
      String key = title ? Words.key(passage.text()) : "";
      if (title
          && key.indexOf('。') < 0
          && key.indexOf(',') < 0
          && words.stream().anyMatch(key::contains)) {
        return passage.location();
      }
    }
    return null;
  }

  private static boolean hasContent(
      Part part, Passages passages, List<GlossaryTerm> entries, List<Object> tableFacts) {
    return switch (part) {
      case TABLES ->
          tableFacts.stream().anyMatch(StatementTable.class::isInstance)
              || passages.paragraphs().stream().anyMatch(p -> ELSEWHERE.matcher(p.text()).find());
      case GLOSSARY -> entries.size() >= DEFINITIONS_OF_A_GLOSSARY;
      case NARRATIVE ->
          passages.paragraphs().stream()
                  .filter(passage -> STATEMENT.matcher(passage.text()).find())
                  .count()
              >= SENTENCES_OF_A_NARRATIVE;
      case OVERVIEW ->
          passages.paragraphs().stream().anyMatch(passage -> DUTIES.matcher(passage.text()).find());
      default -> true;
    };
  }

  private static Contents contents(Passages passages, Outline outline) {
    for (Heading heading : outline.headings()) {
      if (heading.inContents()) {
        return new Contents(true, true, heading.location());
      }
    }
    boolean titled = !passages.paragraphs(Part.CONTENTS).isEmpty();
    boolean needed = passages.paragraphs().size() >= LONG_ENOUGH_FOR_CONTENTS;
    return new Contents(titled, needed, passages.first().location());
  }

  private void cover(List<Object> facts, Passages passages, Identity identity) {
    List<Passage> cover = passages.paragraphs(Part.COVER);
    StringBuilder words = new StringBuilder();
    for (Passage passage : cover) {
      if (passage.text().length() > 60 || passage.text().indexOf('。') >= 0) {
        return; // no cover: the document begins with text
      }
      words.append(passage.text());
    }
    if (words.isEmpty() || cover.size() > 12) {
      return;
    }
    String text = words.toString();
    if (!text.contains("决算")) {
      return; // the title may be a picture
    }
    boolean body = identity.body() == null || names.isNamedIn(cover, text);
    boolean year = text.matches(".*(?:20\\d\\d年|20\\d\\d|二[〇○零Oo0].{2}年).*");
    facts.add(new CoverFields(body, year, text.contains("决算"), cover.get(0).location()));
  }
}
