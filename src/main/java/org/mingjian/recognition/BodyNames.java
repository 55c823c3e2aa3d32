package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Format;
import org.mingjian.fact.BodyName;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Location;

/** Finds the places where a document names the body whose account it is. Immutable. */
final class BodyNames {

  private static final Pattern YEAR =
      Pattern.compile("(?:20\\d\\d|20[Xx×]{2}|二[〇○零Oo0][一二三][〇○零一二三四五六七八九])年度?");
  private static final Pattern TITLE_WORDS =
      Pattern.compile("(?:年度)?(?:部门|单位)?(?:（单位）|\\(单位\\)|（部门）)?(?:收支)?(?:决算|预算|概况|基本情况|公开).*$");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("[，。；：:、！？《》%\\d]|情况|说明|决算|预算|的|表$|[（(][类款项][）)]");
  private static final Pattern PLACEHOLDER = Pattern.compile("[Xx×○]{2,}|某|\\{|_");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:（(?:本级|汇总|部门|机关|机关本级|本级汇总|公章|盖章|含下属单位)）)+$|(?:本级|部门)$");
  private static final Pattern NARRATIVE =
      Pattern.compile("^([\\u4e00-\\u9fff（）()“”]{4,40}?)(?:20\\d\\d)年度?(?=[\\u4e00-\\u9fff“])");

  /** 2023年度某市某局机关运行经费支出…: a name with its place between the year and what is stated. */
  private static final Pattern AFTER_YEAR =
      Pattern.compile(
          "^20\\d\\d年度?[，,]?((?![全各本该我]|[省市县区])[\\u4e00-\\u9fff]{1,8}[省市县区旗镇乡][\\u4e00-\\u9fff（）()]{2,30}?)"
              + "(?=年初结转|机关运行经费|政府采购支出|“三公”经费|收入总计|收、支|收入、支出|总收入|本年收入|一般公共预算)");

  private static final Pattern DUTIES = Pattern.compile("职责|职能");
  private static final Pattern OPENING =
      Pattern.compile(
          "^([\\u4e00-\\u9fff（）()“”]{4,40}?)(?=(?:是|为)[^，。]{0,30}(?:部门|机关|机构|单位)|的?主要职[责能])");
  private static final Pattern UNIT = Pattern.compile("单位[:：](?:人民币)?(?:万元|元)$");
  private static final Pattern CODE = Pattern.compile("^[\\[【]?\\d{3,}[\\]】]?[-—_]?");
  private static final Pattern TABS = Pattern.compile("[\\t　]| {2,}");

  private final List<String> generic;
  private final List<String> endings;
  private final Pattern label;

  BodyNames(Lexicon structure) {
    generic = structure.keys("generic");
    endings = structure.words("bodies");
    String labels =
        String.join("|", structure.words("labels").stream().map(Pattern::quote).toList());
    label = Pattern.compile("^(?:" + labels + ")[:：](.*)$");
  }

  /** A place that names a body. */
  record Mention(String name, BodyName.Role role, Location location) {}

  /**
   * Returns every place of cover, headings, table heads and narrative that names a body, in
   * document order.
   */
  List<Mention> mentions(Passages passages, Outline outline) {
    List<Mention> found = new ArrayList<>();
    StringBuilder cover = new StringBuilder();
    Passage coverPassage = null;
    Set<String> opened = new HashSet<>();
    for (Passage passage : passages.all()) {
      String text = passage.text();
      switch (passage.part()) {
        case COVER -> {
          if (!passage.inCell() && text.length() <= 40 && coverPassage == null) {
            cover.append(text);
            if (text.contains("决算")) {
              int before = found.size();
              add(found, fromTitle(cover.toString()), BodyName.Role.COVER, passage.location());
              add(found, fromTitle(text), BodyName.Role.COVER, passage.location());
              coverPassage = found.size() > before ? passage : null;
              cover.setLength(0);
            }
          }
        }
        case TABLES -> addTableHead(found, passage);
        case NARRATIVE -> {
          Matcher matcher = NARRATIVE.matcher(text);
          if (!passage.inCell() && !text.startsWith("第") && matcher.find()) {
            add(found, matcher.group(1), BodyName.Role.NARRATIVE, passage.location());
          }
          Matcher after = AFTER_YEAR.matcher(text);
          if (!passage.inCell() && after.find()) {
            add(found, after.group(1), BodyName.Role.NARRATIVE, passage.location());
          }
          addHeadOutsideTables(found, passage);
        }
        case OVERVIEW -> {
          Matcher matcher = OPENING.matcher(text);
          boolean duties = passage.section() != null && DUTIES.matcher(passage.section()).find();
          if (duties
              && text.indexOf('，') > 0
              && !passage.inCell()
              && opened.add(passage.section())
              && matcher.find()) {
            add(found, matcher.group(1), BodyName.Role.NARRATIVE, passage.location());
          }
        }
        case GLOSSARY -> addHeadOutsideTables(found, passage);
        default -> {}
      }
    }
    for (Heading heading : outline.headings()) {
      if (heading.level() == 0) {
        BodyName.Role role = heading.inContents() ? BodyName.Role.CONTENTS : BodyName.Role.HEADING;
        add(found, fromTitle(compact(heading.title())), role, heading.location());
      }
    }
    return found;
  }

  /** Tables may follow the text without a heading of their own; their heads state the unit too. */
  private void addHeadOutsideTables(List<Mention> found, Passage passage) {
    if (!passage.inCell() && UNIT.matcher(passage.text()).find()) {
      addTableHead(found, passage);
    }
  }

  private void addTableHead(List<Mention> found, Passage passage) {
    if (passage.text().indexOf('：') < 0 && passage.text().indexOf(':') < 0) {
      return;
    }
    for (String piece : TABS.split(passage.printed(), -1)) {
      Matcher matcher = label.matcher(compact(piece));
      if (matcher.matches()) {
        String name =
            YEAR.matcher(matcher.group(1)).replaceAll("").replaceAll("(?:金额)?单位[:：].*$", "");
        add(found, name, BodyName.Role.TABLE_HEAD, passage.location());
      }
    }
  }

  private void add(List<Mention> found, String name, BodyName.Role role, Location location) {
    String bare = SUFFIX.matcher(CODE.matcher(name).replaceFirst("")).replaceFirst("");
    if (isName(bare)) {
      found.add(new Mention(bare, role, location));
    }
  }

  /** Returns what a title names besides year and kind of document; empty when nothing. */
  private static String fromTitle(String title) {
    String rest = YEAR.matcher(title).replaceAll("");
    rest = rest.replaceFirst("^附件\\d*[:：]?", "");
    return TITLE_WORDS.matcher(rest).replaceFirst("");
  }

  private boolean isName(String name) {
    String key = Words.key(name);
    return key.length() >= 4
        && key.length() <= 45
        && !generic.contains(key)
        && !NOT_A_NAME.matcher(name).find()
        && !PLACEHOLDER.matcher(name).find()
        && endings.stream().anyMatch(ending -> endsWith(key, ending));
  }

  private static boolean endsWith(String key, String ending) {
    return key.endsWith(ending) || key.endsWith(")") && key.contains(ending + "(");
  }

  /** Tells whether the cover names a body, in one line or over several. */
  boolean isNamedIn(List<Passage> cover, String joined) {
    return isName(SUFFIX.matcher(fromTitle(joined)).replaceFirst(""))
        || cover.stream()
            .map(passage -> SUFFIX.matcher(fromTitle(passage.text())).replaceFirst(""))
            .anyMatch(this::isName);
  }

  /** Compares a name with the body's name. */
  static BodyName.Relation relation(String name, String body, Format format) {
    String a = bare(name);
    String b = bare(body);
    if (a.equals(b)) {
      return BodyName.Relation.SAME;
    }
    if (a.contains(b) || b.contains(a) || isSubsequence(a, b) || isSubsequence(b, a)) {
      return BodyName.Relation.FORM;
    }
    int distance = Similarity.distance(a, b);
    boolean near = distance <= (format == Format.TEXT ? 2 : 1) && distance * 4 <= b.length();
    return near ? BodyName.Relation.NEAR : BodyName.Relation.OTHER;
  }

  private static String bare(String name) {
    return Words.key(name).replaceAll("\\([^)]*\\)", "");
  }

  private static boolean isSubsequence(String part, String whole) {
    if (part.length() < 4) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }

  private static String compact(String printed) {
    return printed.replaceAll("[\\s\u00a0\u3000]+", "");
  }
}
