package org.mingjian.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Table;
import org.mingjian.fact.BodyName;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Part;

/**
 * Tells whose account a document is, of which year, which pack fits and what kind of document it
 * is. Cover, headings, table heads and narrative vote; where they disagree the weightier majority
 * counts. Thread-safe.
 */
final class IdentityRecognizer {

  private static final Pattern PLACEHOLDER = Pattern.compile("[Xx×]{2,}(?=万元|%|局|个|辆|人次)");
  private static final Pattern AMOUNT = Pattern.compile("[-−]?\\d{1,3}(?:,?\\d{3})*\\.\\d{1,2}");
  private static final Pattern AMOUNT_IN_TEXT = Pattern.compile("\\d万元");
  private static final Pattern FORM = Pattern.compile("自评表|绩效自评|自评报告");
  private static final Pattern BODY_LABEL =
      Pattern.compile(
          "(?:[省市县区]级|本级)?(?:预算)?(?:部门|单位)(?:\\(单位\\))?名称:?|(?:业务|预算)?主管(?:部门|单位)(?:及代码)?:?|(?:项目)?实施单位:?");
  private static final Pattern ACCOUNT_TITLE =
      Pattern.compile("决算(?:公开|报告|总?表|明细表|情况(?:说明|的说明)|数据分析)|(?:部门|单位)决算$|部门决算\\(");
  private static final int LONGEST_TITLE = 60;
  private static final int TEMPLATE_PLACEHOLDERS = 15;

  private final Lexicon recognise;
  private final BodyNames names;

  IdentityRecognizer(Lexicon structure) {
    recognise = structure.under("recognise");
    names = new BodyNames(structure);
  }

  /**
   * Returns the identity of a document.
   *
   * @param tables whether it holds official tables of a final account
   */
  Identity recognize(Document document, Passages passages, Outline outline, boolean tables) {
    String body = body(passages, outline);
    Integer year = new Years().fiscalYear(passages, outline);
    Disclosure.Type type = type(passages, tables);
    if (body == null && type == Disclosure.Type.SELF_EVALUATION) {
      body = bodyOfForm(document);
    }
    return new Identity(body, year, profile(body, passages), type);
  }

  private String body(Passages passages, Outline outline) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    Map<String, String> printed = new LinkedHashMap<>();
    for (BodyNames.Mention mention : names.mentions(passages, outline)) {
      String key = Words.key(mention.name());
      printed.putIfAbsent(key, mention.name());
      votes.merge(key, weight(mention.role()), Integer::sum);
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> printed.get(entry.getKey()))
        .orElse(null);
  }

  private static int weight(BodyName.Role role) {
    return switch (role) {
      case COVER -> 6;
      case HEADING -> 3;
      case CONTENTS, TABLE_HEAD -> 2;
      case NARRATIVE -> 1;
    };
  }

  private static String bodyOfForm(Document document) {
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        List<Cell> cells = table.cells();
        for (int i = 0; i + 1 < cells.size(); i++) {
          String label = Words.key(cells.get(i).text());
          String value = cells.get(i + 1).text().strip();
          boolean names = BODY_LABEL.matcher(label).matches();
          if (names && !value.isEmpty()) {
            return value.replaceFirst("^\\d+[-—]?", "");
          }
        }
      }
    }
    return null;
  }

  private String profile(String body, Passages passages) {
    for (String pack : recognise.names()) {
      Lexicon signs = recognise.under(pack);
      List<String> places = signs.words("places");
      if (body != null && places.stream().anyMatch(body::contains)
          || hasTable(passages, signs.keys("tables"))
          || onCover(passages, places)) {
        return pack;
      }
    }
    return "national";
  }

  private static boolean hasTable(Passages passages, List<String> titles) {
    if (titles.isEmpty()) {
      return false;
    }
    return passages.paragraphs().stream()
        .filter(passage -> passage.text().length() < 40)
        .map(passage -> Words.key(passage.text()))
        .anyMatch(text -> titles.stream().anyMatch(text::contains));
  }

  private static boolean onCover(Passages passages, List<String> places) {
    return passages.paragraphs().stream()
        .filter(passage -> passage.part() == Part.COVER && passage.text().length() <= 40)
        .anyMatch(passage -> places.stream().anyMatch(passage.text()::contains));
  }

  private static Disclosure.Type type(Passages passages, boolean tables) {
    int amounts = 0;
    int placeholders = 0;
    int amountsInText = 0;
    boolean account = false;
    boolean form = false;
    boolean titled = tables;
    for (Passage passage : passages.all()) {
      if (passage.inCell()) {
        amounts += isAmount(passage.text()) ? 1 : 0;
      } else {
        amountsInText += count(AMOUNT_IN_TEXT, passage.text());
        account |= passage.text().contains("决算");
        titled |= isAccountTitle(passage.text());
      }
      placeholders += mayHoldPlaceholder(passage.text()) ? count(PLACEHOLDER, passage.text()) : 0;
      form =
          form
              || passage.text().length() <= 60
                  && passage.text().contains("自评")
                  && FORM.matcher(passage.text()).find();
    }
    if (account
        && placeholders >= TEMPLATE_PLACEHOLDERS
        && placeholders > amounts + amountsInText) {
      return Disclosure.Type.TEMPLATE;
    }
    if (account && (titled || !form)) { // forms may speak of the account without holding it
      return Disclosure.Type.FINAL_ACCOUNT;
    }
    return form ? Disclosure.Type.SELF_EVALUATION : Disclosure.Type.UNKNOWN;
  }

  private static boolean isAccountTitle(String text) {
    return text.length() <= LONGEST_TITLE
        && text.indexOf('。') < 0
        && !FORM.matcher(text).find()
        && !text.contains("绩效")
        && ACCOUNT_TITLE.matcher(text).find();
  }

  private static boolean isAmount(String text) {
    boolean digits = !text.isEmpty() && text.charAt(text.length() - 1) <= '9';
    return digits && text.indexOf('.') > 0 && AMOUNT.matcher(text).matches();
  }

  private static boolean mayHoldPlaceholder(String text) {
    return text.indexOf('X') >= 0 || text.indexOf('x') >= 0 || text.indexOf('×') >= 0;
  }

  private static int count(Pattern pattern, String text) {
    int count = 0;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
