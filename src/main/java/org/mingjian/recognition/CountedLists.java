package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Part;
import org.mingjian.fact.UnitCount;

/**
 * Finds stated numbers of units, offices and projects beside the list of their names, in overview
 * and narrative. A list is counted where it can be counted beyond doubt: names that end as those of
 * offices do, names in quotation marks, or items with running numbers. Thread-safe.
 */
final class CountedLists {

  private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十两]{1,3})";
  private static final String OF = "[个家]";
  private static final String NAMELY = "(?:分别(?:是|为|有)?|包括|即|具体(?:是|为|包括|有)|依次(?:是|为)|名单如下|如下)";
  private static final String QUOTED = "[“\"《][^”\"》“《]{2,60}[”\"》]";
  private static final String QUOTED_LIST = "(" + QUOTED + "(?:(?:[、，,和及与]|以及)?" + QUOTED + ")*)";
  private static final Pattern NAME = Pattern.compile(QUOTED);
  private static final Pattern QUOTED_AFTER =
      Pattern.compile(
          NUMBER
              + "[个家项]([^，。；：“”\"《》\\d]{0,16})(?:[，,]?"
              + NAMELY
              + "[:：]?|[:：])"
              + QUOTED_LIST
              + "(等)?(?=[。；;]|$)");
  private static final Pattern QUOTED_BEFORE =
      Pattern.compile(QUOTED_LIST + "等" + NUMBER + "[个家项]([^，。；：“”\"《》\\d]{0,8})");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:(?:单位|部门|机构|科室|处室)[^。；]{0,20}(?:共|有|计|包括|包含|为)|(?:共|有|包括|包含)(?:以下)?)"
              + NUMBER
              + OF
              + "[^。；]{0,24}[:：]$");
  private static final Pattern STATED = Pattern.compile(NUMBER + OF);
  private static final Pattern ITEM = Pattern.compile("^([（(]?)(\\d{1,2})[.．、）)](?!\\d)");
  private static final Pattern HEADING =
      Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）|第.{1,3}部分).{2,40}$");
  private static final int LINES_OF_ITEM = 2;

  private final List<String> offices;
  private final Pattern countBefore;
  private final Pattern countAfter;
  private final Pattern countLast;
  private final Pattern numbered;

  CountedLists(Lexicon structure) {
    offices = structure.words("offices");
    String counted =
        String.join("|", structure.words("counted").stream().map(Pattern::quote).toList());
    String what = "[\\u4e00-\\u9fff（）]{0,10}?(?:" + counted + ")";
    countBefore =
        Pattern.compile(
            "(?:设有?|下设|内设|下辖|包括|包含|共有?|有|含)(?:置|以下)?"
                + NUMBER
                + OF
                + "("
                + what
                + ")(?:[，,]?"
                + NAMELY
                + "[:：]?|[:：])([^。；，,：:]+)(?:[。；]|$)");
    countLast =
        Pattern.compile(
            "("
                + counted
                + ")(?:共计?|有|为|共有)?"
                + NUMBER
                + OF
                + "(?:[，,]?"
                + NAMELY
                + "[:：]?|[:：])([^。；，,：:]+)(?:[。；]|$)");
    countAfter =
        Pattern.compile(
            "(?:^|[。；：:，,]|由|包括|设有?|分别为|分别是)([^。；：:，,]+)等" + NUMBER + OF + "(" + what + ")");
    numbered =
        Pattern.compile(
            NUMBER
                + "[个家项]("
                + what
                + "|[^，。；：:\\d]{0,8}项目)(?:[，,]?"
                + NAMELY
                + ")?[:：](?=[（(]?1[.．、）)])");
  }

  /** Returns the numbers of the document with what their lists may be read as. */
  List<UnitCount> read(Passages passages) {
    List<UnitCount> found = new ArrayList<>();
    for (Passage passage : passages.paragraphs()) {
      if (passage.part() == Part.OVERVIEW || passage.part() == Part.NARRATIVE) {
        String text = withoutBrackets(passage.text());
        offices(text, passage, found);
        quoted(text, passage, found);
        numbered(passage, found);
      }
    }
    announced(passages, found);
    return found;
  }

  // ---- names of offices and units

  private void offices(String text, Passage passage, List<UnitCount> found) {
    Matcher after = countBefore.matcher(text);
    while (after.find()) {
      String list = after.group(3);
      add(found, passage, after.group(1), after.group(2), list, list.endsWith("等"));
    }
    Matcher last = countLast.matcher(text);
    while (last.find()) {
      String list = last.group(3);
      add(found, passage, last.group(2), last.group(1), list, list.endsWith("等"));
    }
    Matcher before = countAfter.matcher(text);
    while (before.find()) {
      String list = before.group(1).replaceFirst("^.*(?:由|包括|设有)", "");
      add(found, passage, before.group(2), before.group(3), list, true);
    }
  }

  private void add(
      List<UnitCount> found,
      Passage passage,
      String number,
      String what,
      String list,
      boolean examples) {
    int stated = ChineseNumber.of(number);
    String names = list.replaceFirst("等$", "");
    List<String> items = List.of(names.split("、", -1));
    int fewest = items.size();
    int most = fewest;
    for (String item : items) {
      if (offices.stream().noneMatch(item::endsWith)) {
        return;
      }
      most += joined(item);
    }
    add(found, new UnitCount(what, stated, fewest, most, passage.location()), examples);
  }

  /** A list that ends with 等 may name some only; few names of a small number are meant as all. */
  private static void add(List<UnitCount> found, UnitCount count, boolean examples) {
    int stated = count.stated();
    int most = count.most();
    boolean mayBeExamples = examples && most < stated && (most < stated - 1 || stated < 5);
    boolean counted = count.fewest() > 1 || most == 1 && !examples;
    if (stated > 0 && counted && !mayBeExamples) {
      found.add(count);
    }
  }

  /** Counts the 和 and 及 that may join two names: those after the end of a name. */
  private int joined(String item) {
    int joined = 0;
    for (int i = 2; i < item.length() - 1; i++) {
      boolean and = "和及与".indexOf(item.charAt(i)) >= 0;
      String head = item.substring(0, i);
      joined += and && offices.stream().anyMatch(head::endsWith) ? 1 : 0;
    }
    return joined;
  }

  private static String withoutBrackets(String text) {
    String bare = text;
    String before;
    do {
      before = bare;
      bare = before.replaceAll("（[^（）]*）|\\([^()]*\\)", "");
    } while (!bare.equals(before));
    return bare;
  }

  // ---- names in quotation marks

  private static void quoted(String text, Passage passage, List<UnitCount> found) {
    Matcher after = QUOTED_AFTER.matcher(text);
    while (after.find()) {
      quoted(
          after.group(1), after.group(2), after.group(3), after.group(4) != null, passage, found);
    }
    Matcher before = QUOTED_BEFORE.matcher(text);
    while (before.find()) {
      quoted(before.group(2), before.group(3), before.group(1), true, passage, found);
    }
  }

  /** After quoted names 等 always may leave some out. */
  private static void quoted(
      String number,
      String what,
      String list,
      boolean open,
      Passage passage,
      List<UnitCount> found) {
    int stated = ChineseNumber.of(number);
    int names = (int) NAME.matcher(list).results().count();
    if (stated > 0 && names > 1 && !(open && names < stated)) {
      found.add(new UnitCount(what, stated, names, names, passage.location()));
    }
  }

  // ---- items with running numbers

  private void numbered(Passage passage, List<UnitCount> found) {
    Matcher lead = numbered.matcher(passage.text());
    while (lead.find()) {
      int stated = ChineseNumber.of(lead.group(1));
      int listed = runningNumbers(passage.text().substring(lead.end()));
      if (stated > 0 && listed > 1) {
        found.add(new UnitCount(lead.group(2), stated, listed, listed, passage.location()));
      }
    }
  }

  /** Returns the last of the numbers 1, 2, 3 … of one form that stand before items of a text. */
  private static int runningNumbers(String text) {
    String open = text.startsWith("（") || text.startsWith("(") ? "[（(]" : "";
    String close = open.isEmpty() ? "[.．、](?!\\d)" : "[）)]";
    int last = 0;
    int at = 0;
    while (true) {
      Matcher next = Pattern.compile("(?:^|[；;。，,])" + open + (last + 1) + close).matcher(text);
      if (!next.find(at)) {
        return last;
      }
      last++;
      at = next.end();
    }
  }

  /**
   * A sentence may announce the number of units that a table or lines with running numbers then
   * list; it may state several numbers (共5家，包括本级和4家下属单位).
   */
  private static void announced(Passages passages, List<UnitCount> found) {
    List<Passage> all = passages.all().stream().filter(p -> p.part() == Part.OVERVIEW).toList();
    for (int i = 0; i + 1 < all.size(); i++) {
      Passage passage = all.get(i);
      Matcher announced = ANNOUNCED.matcher(passage.text());
      if (passage.inCell() || !announced.find()) {
        continue;
      }
      int stated = ChineseNumber.of(announced.group(1));
      int listed = runningNumbers(all.subList(i + 1, all.size()));
      boolean alsoStated =
          STATED
              .matcher(passage.text())
              .results()
              .anyMatch(number -> ChineseNumber.of(number.group(1)) == listed);
      if (stated > 0 && listed > 1) {
        int meant = alsoStated ? listed : stated;
        found.add(new UnitCount("单位", meant, listed, listed, passage.location()));
      }
    }
  }

  /**
   * Returns the last of the numbers 1, 2, 3 … that stand in cells, or before items, right after the
   * sentence. An item may take several lines.
   */
  private static int runningNumbers(List<Passage> following) {
    boolean table = following.get(0).inCell();
    int last = 0;
    int without = 0;
    for (Passage passage : following) {
      Matcher item = ITEM.matcher(passage.text());
      boolean number = table ? passage.text().matches("\\d{1,3}") : item.find();
      boolean over =
          passage.inCell() != table
              || !table && !number && (last == 0 || HEADING.matcher(passage.text()).matches());
      without = number ? 0 : without + 1;
      if (over || !table && without > LINES_OF_ITEM) {
        break;
      }
      if (number) {
        int value = Integer.parseInt(table ? passage.text() : item.group(2));
        last = value == last + 1 ? value : last;
      }
    }
    return last;
  }
}
