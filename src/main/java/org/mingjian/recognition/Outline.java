package org.mingjian.recognition;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;
import org.mingjian.fact.Part;

/**
 * The headings of a document and, for each block, the part and section that it belongs to. Takes
 * paragraphs; a heading is known by its number and by being no sentence. Immutable.
 */
final class Outline {

  private static final String NUMERAL = "[一二三四五六七八九十百]+";
  private static final Pattern PART =
      Pattern.compile("^\\s*(第\\s*" + NUMERAL + "\\s*(?:部分|章))\\s*[:：、]?\\s*(.*)$");
  private static final Pattern BARE_PART =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fff()]{4,30})?(?:20\\d\\d年度?)?(?:部门|单位)(?:\\(单位\\))?(?:概况|决算表|决算报表|决算情况说明)|名词解释");
  private static final Pattern[] LEVELS = {
    Pattern.compile("^\\s*(" + NUMERAL + "\\s*[、.．])\\s*(.+)$"),
    Pattern.compile("^\\s*([（(]\\s*" + NUMERAL + "\\s*[）)])\\s*[、.．]?\\s*(.+)$"),
    Pattern.compile("^\\s*((?:[（(]\\d{1,2}[）)]|\\d{1,2}\\s*[、.．](?!\\d)))\\s*(.+)$"),
  };
  private static final Pattern CONTENTS = Pattern.compile("目[录次]");
  private static final Pattern GLOSSARY = Pattern.compile("(?:专业性?较强的|专业|相关|主要)?名词解释");
  private static final Pattern CLOSED_TITLE =
      Pattern.compile("(?:情况|说明|概况|职责|职能|设置|构成|解释|总体|支出|收入|经费|采购|资产)。$");
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_ENTRY = 200;

  private final List<Heading> headings;
  private final Part[] parts;
  private final Heading[][] paths;

  private Outline(List<Heading> headings, Part[] parts, Heading[][] paths) {
    this.headings = headings;
    this.parts = parts;
    this.paths = paths;
  }

  /** Returns the outline of a document. */
  static Outline of(Document document) {
    Builder builder = new Builder(document.blocks(), false);
    Outline outline = builder.build();
    return builder.hasNumberedParts ? outline : new Builder(document.blocks(), true).build();
  }

  /** Returns all headings, in document order, those of the contents included. */
  List<Heading> headings() {
    return headings;
  }

  /** Returns the part that the block belongs to. */
  Part partOf(int block) {
    return parts[block];
  }

  /**
   * Returns the headings above the block, from the part inwards; the block itself is the last when
   * it is a heading.
   */
  List<Heading> path(int block) {
    return List.of(paths[block]);
  }

  /** Returns the innermost heading above the block with its number, or null. */
  String sectionOf(int block) {
    Heading[] path = paths[block];
    if (path.length == 0) {
      return null;
    }
    Heading last = path[path.length - 1];
    return last.number() + last.title();
  }

  private static final class Builder {
    private final List<Block> blocks;
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> contentsTitles = new HashSet<>();
    private Part part = Part.COVER;
    private final boolean sectionsArePartsToo;
    private boolean hasNumberedParts;
    private boolean inContents;
    private int contentsEntries;
    private Heading unfinished; // an entry of the contents whose page has not come yet
    private Part contentsPart = Part.COVER;
    private Part partAroundGlossary; // where the glossary is a section of another part
    private int glossaryNumber;
    private final List<Heading> open = new ArrayList<>();

    /**
     * Creates a builder.
     *
     * @param blocks the document
     * @param sectionsArePartsToo whether 一、 opens a part, as in documents that have no 第一部分
     */
    Builder(List<Block> blocks, boolean sectionsArePartsToo) {
      this.blocks = blocks;
      this.sectionsArePartsToo = sectionsArePartsToo;
    }

    Outline build() {
      Part[] parts = new Part[blocks.size()];
      Heading[][] paths = new Heading[blocks.size()][];
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Paragraph paragraph) {
          accept(i, paragraph);
        } else if (inContents && blocks.get(i) instanceof Table table) {
          for (Paragraph entry : contents(table)) {
            accept(i, entry);
          }
        }
        parts[i] = inContents ? Part.CONTENTS : part;
        paths[i] = inContents ? new Heading[0] : open.toArray(Heading[]::new);
      }
      return new Outline(List.copyOf(headings), parts, paths);
    }

    /** Returns the rows of a table of titles and pages as lines; none of any other table. */
    private static List<Paragraph> contents(Table table) {
      List<Paragraph> lines = new ArrayList<>();
      int pages = 0;
      for (int row = 0; row < table.rows(); row++) {
        List<Cell> cells = table.row(row).stream().filter(cell -> !cell.isBlank()).toList();
        if (!cells.isEmpty()) {
          String line = cells.stream().map(c -> c.text().strip()).collect(joining("\t"));
          lines.add(Paragraph.at(line, cells.get(0).place()));
          pages += PageReference.ends(line) ? 1 : 0;
        }
      }
      return pages * 2 > lines.size() ? lines : List.of();
    }

    private void accept(int block, Paragraph paragraph) {
      String text = paragraph.text();
      if (CONTENTS.matcher(Words.key(text)).matches()) {
        inContents = true;
        contentsEntries = 0;
        return;
      }
      if (text.length() > LONGEST_ENTRY) {
        leaveContentsAtText(text);
        return;
      }
      boolean front = inContents || part == Part.COVER;
      boolean reference = front && PageReference.ends(text);
      Candidate candidate = candidate(reference ? PageReference.without(text) : text);
      if (candidate == null) {
        if (reference && unfinished != null && block == unfinished.block() + 1) {
          finish(PageReference.without(text));
        } else {
          leaveContentsAtText(text);
        }
        unfinished = null;
        return;
      }
      if (!inContents && reference && part == Part.COVER) {
        inContents = true; // a list of contents without its heading
      }
      String title = Words.key(candidate.title);
      if (inContents && !reference && contentsTitles.contains(candidate.level + title)) {
        inContents = false;
      }
      if (inContents) {
        contentsTitles.add(candidate.level + title);
        contentsEntries++;
        boolean opens = candidate.level == 0 || contentsPart == Part.COVER;
        Part listed = partOf(candidate.title, opens ? Part.OTHER : contentsPart);
        contentsPart = candidate.level == 0 ? listed : contentsPart;
        Heading entry = heading(block, paragraph, candidate, opens ? listed : contentsPart, true);
        headings.add(entry);
        unfinished = reference ? null : entry;
        return;
      }
      open(block, paragraph, candidate);
    }

    /** Adds the rest of an entry that takes two lines. */
    private void finish(String rest) {
      String title = unfinished.title() + rest.strip();
      headings.set(
          headings.size() - 1,
          new Heading(
              unfinished.level(),
              unfinished.number(),
              title,
              unfinished.part(),
              true,
              unfinished.block(),
              unfinished.location()));
      contentsTitles.add(unfinished.level() + Words.key(title));
    }

    private void leaveContentsAtText(String text) {
      boolean sentence = text.length() > LONGEST_HEADING || text.indexOf('。') >= 0;
      if (inContents && sentence && contentsEntries > 0) {
        inContents = false;
      }
    }

    private void open(int block, Paragraph paragraph, Candidate found) {
      Candidate candidate = found;
      if (completesPart(block, found)) {
        String number = headings.remove(headings.size() - 1).number();
        candidate = new Candidate(0, number, found.title);
      }
      int level = candidate.level;
      if (candidate.level == 0) {
        partAroundGlossary = null;
        part = partOf(candidate.title, Part.OTHER);
        hasNumberedParts |= !candidate.number.isEmpty();
      } else if (candidate.level == 1 && sectionsArePartsToo) {
        part = partOf(candidate.title, part == Part.COVER ? Part.OTHER : part);
      } else if (candidate.level == 1 && GLOSSARY.matcher(Words.key(candidate.title)).matches()) {
        partAroundGlossary = part;
        glossaryNumber = ordinal(candidate);
        part = Part.GLOSSARY;
      } else if (candidate.level == 1
          && partAroundGlossary != null
          && ordinal(candidate) == glossaryNumber + 1) {
        part = partAroundGlossary;
        partAroundGlossary = null;
      }
      open.removeIf(heading -> heading.level() >= level);
      Heading heading = heading(block, paragraph, candidate, part, false);
      headings.add(heading);
      open.add(heading);
    }

    private static int ordinal(Candidate heading) {
      return ChineseNumber.of(heading.number.replaceAll("[^一二三四五六七八九十]", ""));
    }

    /** The number of a part may stand on a line of its own, above its title. */
    private boolean completesPart(int block, Candidate candidate) {
      Heading last = headings.isEmpty() ? null : headings.get(headings.size() - 1);
      return last != null
          && candidate.level == 0
          && candidate.number.isEmpty()
          && last.level() == 0
          && last.title().isEmpty()
          && !last.inContents()
          && last.block() == block - 1;
    }

    private Candidate candidate(String text) {
      Matcher partMatcher = PART.matcher(text);
      if (partMatcher.matches() && isTitle(partMatcher.group(2))) {
        return new Candidate(0, partMatcher.group(1), partMatcher.group(2).strip());
      }
      if (!inContents && contentsTitles.contains("0" + Words.key(text))) {
        return new Candidate(0, "", text.strip());
      }
      boolean bare = !inContents && part != Part.COVER && text.length() <= LONGEST_HEADING;
      if (bare && BARE_PART.matcher(Words.key(text)).matches()) {
        return new Candidate(0, "", text.strip());
      }
      for (int level = 0; level < LEVELS.length; level++) {
        Matcher matcher = LEVELS[level].matcher(text);
        if (matcher.matches() && isTitle(matcher.group(2))) {
          return new Candidate(level + 1, matcher.group(1), matcher.group(2).strip());
        }
      }
      return null;
    }

    private static boolean isTitle(String text) {
      String title = text.strip();
      if (title.length() > LONGEST_HEADING) {
        return false;
      }
      if (title.endsWith("。") && !CLOSED_TITLE.matcher(title).find()) {
        return false;
      }
      String inner = title.replaceAll("[。.：:]$", "");
      return inner.indexOf('。') < 0
          && inner.indexOf('；') < 0
          && inner.indexOf('：') < 0
          && inner.indexOf('，') < 0
          && !title.endsWith("；");
    }

    private static Heading heading(
        int block, Paragraph paragraph, Candidate candidate, Part part, boolean inContents) {
      Location location = Location.ofText(paragraph.place(), null, paragraph.text().strip());
      return new Heading(
          candidate.level,
          candidate.number.replaceAll("\\s", ""),
          candidate.title,
          part,
          inContents,
          block,
          location);
    }

    private static Part partOf(String title, Part otherwise) {
      String key = Words.key(title);
      if (key.contains("名词解释")) {
        return Part.GLOSSARY;
      }
      if (key.contains("说明")) {
        return Part.NARRATIVE;
      }
      if (key.endsWith("表") || key.contains("决算表") || key.contains("决算报表")) {
        return Part.TABLES;
      }
      if (key.contains("概况") || key.contains("基本情况") || key.contains("职责")) {
        return Part.OVERVIEW;
      }
      if (key.contains("附件") || key.contains("附表") || key.contains("附录")) {
        return Part.ANNEX;
      }
      return otherwise;
    }
  }

  private record Candidate(int level, String number, String title) {}
}
