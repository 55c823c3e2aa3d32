package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;
import org.mingjian.document.Cell;
import org.mingjian.document.PagePictures;
import org.mingjian.document.Place;
import org.mingjian.document.Table;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {

  private static final Pattern VERBATIM =
      Pattern.compile("(<(?:script|style)[^>]*>).*?(</(?:script|style)>)", Pattern.DOTALL);

  private static String write(Language language, DocumentResult... results) throws IOException {
    StringWriter out = new StringWriter();
    HtmlReport report = new HtmlReport(out, language, Invented.RULES);
    report.begin(new Tool("0.1.0", Invented.PACKS));
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
    return out.toString();
  }

  private static String write(DocumentResult... results) throws IOException {
    return write(Language.ZH, results);
  }

  @Test
  void aPageIsShownAsPrintedWhereThereIsAPictureOfIt() throws Exception {
    PagePictures pictures = page -> page == 2 ? new byte[] {1, 2, 3} : null;
    DocumentResult.Checked plain = InventedPages.large(3, 1);
    Document page =
        parse(
            write(new DocumentResult.Checked(plain.judgement(), plain.elapsedMillis(), pictures)));

    assertThat(elements(page, "img"))
        .extracting(image -> image.getAttribute("src"), image -> image.getAttribute("alt"))
        .containsExactly(tuple("data:image/jpeg;base64,AQID", "第2页的原页面"));
    assertThat(elements(parse(write(plain)), "img")).isEmpty();
  }

  /** Parses the page without its scripts and style, as strictly as XML allows. */
  private static Document parse(String page) throws Exception {
    String markup = VERBATIM.matcher(page).replaceAll("$1$2").replaceFirst("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(markup)));
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Element> ofClass(Document page, String name) {
    return elements(page, "*").stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  private static Element byId(Document page, String id) {
    return elements(page, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElse(null);
  }

  private static JsonNode data(String page, String id) throws IOException {
    Matcher found =
        Pattern.compile("<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>")
            .matcher(page);
    assertThat(found.find()).isTrue();
    return new ObjectMapper().readTree(found.group(1));
  }

  @ParameterizedTest
  @EnumSource
  void isWellFormedInEveryLanguageForEveryOutcome(Language language) throws Exception {
    Document page =
        parse(
            write(
                language,
                Invented.faulty("a.pdf"),
                Invented.clean("b.txt"),
                Invented.unread("c.pdf"),
                InventedPages.large(3, 20)));

    assertThat(page.getDocumentElement().getAttribute("lang"))
        .isEqualTo(language == Language.ZH ? "zh-CN" : "en");
    assertThat(ofClass(page, "document")).hasSize(4);
    assertThat(ofClass(page, "document").get(0).hasAttribute("hidden")).isFalse();
    assertThat(ofClass(page, "document").get(1).hasAttribute("hidden")).isTrue();
  }

  @Test
  void speaksBothLanguages() throws IOException {
    assertThat(write(Language.ZH, Invented.faulty("a.pdf"))).contains("发现错误 1 处");
    assertThat(write(Language.EN, Invented.faulty("a.pdf"))).contains("found 1 error(s)");
    assertThat(Texts.load("org.mingjian.report.page", Language.EN).bundle().keySet())
        .isEqualTo(Texts.load("org.mingjian.report.page", Language.ZH).bundle().keySet());
  }

  @Test
  void isTheSameEveryTimeAndHoldsNoTimes() throws IOException {
    String page = write(InventedPages.large(4, 30));

    assertThat(write(InventedPages.large(4, 30))).isEqualTo(page);
    assertThat(write(new DocumentResult.Checked(Invented.faulty("a").assessment(), 1)))
        .isEqualTo(write(new DocumentResult.Checked(Invented.faulty("a").assessment(), 999)));
  }

  @Test
  void everyIdentifierIsUniqueAndEveryLinkHasItsTarget() throws Exception {
    Document page =
        parse(write(InventedPages.large(4, 50), Invented.faulty("a.pdf"), hostile("<b>")));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(page, "*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
    }
    for (Element link : elements(page, "a")) {
      String target = link.getAttribute("href");
      assertThat(target).startsWith("#");
      assertThat(target.equals("#") || ids.contains(target.substring(1))).as(target).isTrue();
    }
  }

  @Test
  void everyFigureIsMarkedByItsStateAndLeadsToItsPartners() throws Exception {
    InventedPages pages = new InventedPages();
    Table table = pages.table(7, new String[][] {{"项目", "金额"}, {"收入", "15.00"}, {"支出", "5.00"}});
    Place text = pages.paragraph(8, "收入15.00万元，比上年增加5.00万元，增长50.00%；支出5.00万元。");
    Figure income = pages.figure(table, 1, 1, Ledger.State.CONTRADICTED);
    Figure expense = pages.figure(table, 2, 1, Ledger.State.CONFIRMED);
    Location place = Location.ofText(text, "一、收支", "5.00");
    Figure growth = pages.figure("5.00", place, Ledger.State.UNCHECKED);
    Figure spent = pages.figure("5.00", place.within("支出5.00万元"), Ledger.State.ROUNDING);
    pages.same(income, expense);
    String written = write(pages.build("a.pdf"));
    Document page = parse(written);

    assertThat(byId(page, "d1-f1").getAttribute("class")).isEqualTo("f x");
    assertThat(byId(page, "d1-f1").getParentNode().getNodeName()).isEqualTo("td");
    assertThat(byId(page, "d1-f2").getAttribute("class")).isEqualTo("f c");
    assertThat(byId(page, "d1-f3").getAttribute("class")).isEqualTo("f u");
    assertThat(byId(page, "d1-f3").getPreviousSibling().getTextContent())
        .isEqualTo("收入15.00万元，比上年增加");
    assertThat(byId(page, "d1-f4").getPreviousSibling().getTextContent())
        .isEqualTo("万元，增长50.00%；支出");
    JsonNode data = data(written, "d1-data");
    assertThat(data.get("e").get(0).get(4)).hasToString("[1,2]");
    assertThat(data.get("f").get("2").get(3).asText()).isEqualTo("d1-f2");
    assertThat(List.of(growth.id(), spent.id())).containsExactly(3, 4);
    assertThat(elements(page, "th")).extracting(Element::getTextContent).contains("项目", "金额");
  }

  @Test
  void twoReadingsOfOnePrintShareAMark() throws Exception {
    InventedPages pages = new InventedPages();
    Table table = pages.table(1, new String[][] {{"收入", "1.00"}});
    pages.figure(table, 0, 1, Ledger.State.UNCHECKED);
    pages.figure(table, 0, 1, Ledger.State.CONFIRMED);
    Document page = parse(write(pages.build("a.pdf")));

    assertThat(byId(page, "d1-f1").getAttribute("data-f")).isEqualTo("1 2");
    assertThat(byId(page, "d1-f1").getAttribute("class")).isEqualTo("f c");
  }

  @Test
  void findingsLeadToTheirPlacesAndPlacesBack() throws Exception {
    InventedPages pages = new InventedPages();
    Table table = pages.table(7, new String[][] {{"项目", "金额"}, {"收入", "15.00"}});
    Place text = pages.paragraph(8, "本部门的的收入15.00万元。");
    Figure income = pages.figure(table, 1, 1, Ledger.State.CONTRADICTED);
    pages.finding(
        Severity.ERROR,
        "两处不一致",
        income.location(),
        Location.ofText(text, "一、收支", "的的收入"),
        Location.ofText(InventedPages.place(9, 1, 1), null, "不在文中"));
    Document page = parse(write(pages.build("a.pdf")));

    assertThat(ofClass(page, "go"))
        .extracting(link -> link.getAttribute("href"))
        .containsExactly("#d1-f1", "#d1-q1", "#d1-b1");
    assertThat(byId(page, "d1-q1").getTextContent()).isEqualTo("的的收入");
    assertThat(ofClass(page, "n"))
        .extracting(link -> link.getAttribute("href"))
        .containsOnly("#d1-n1")
        .hasSize(3);
    assertThat(byId(page, "d1-n1").getAttribute("data-severity")).isEqualTo("error");
  }

  @Test
  void nothingIsCutHoweverManyPlacesThereAre() throws Exception {
    InventedPages pages = new InventedPages();
    Location[] places = new Location[60];
    for (int i = 0; i < places.length; i++) {
      places[i] = Location.ofText(pages.paragraph(i, "段落" + i), null, "段落" + i);
    }
    pages.finding(Severity.INFO, "很多处", places);

    assertThat(ofClass(parse(write(pages.build("a.pdf"))), "go")).hasSize(60);
  }

  @Test
  void mergedCellsStayMerged() throws Exception {
    InventedPages pages = new InventedPages();
    pages.table(
        List.of(
            new Cell(0, 0, 2, 1, "项目", InventedPages.place(1, 0, 0)),
            new Cell(0, 1, 1, 2, "金额", InventedPages.place(1, 0, 1)),
            new Cell(1, 1, 1, 1, "a", InventedPages.place(1, 1, 1)),
            new Cell(1, 2, 1, 1, "b", InventedPages.place(1, 1, 2))),
        2,
        3);
    List<Element> cells = elements(parse(write(pages.build("a.pdf"))), "td");

    assertThat(cells).extracting(cell -> cell.getAttribute("rowspan")).startsWith("2", "");
    assertThat(cells).extracting(cell -> cell.getAttribute("colspan")).startsWith("", "2");
  }

  /** A document that says the same hostile words wherever words can stand. */
  private static DocumentResult.Checked hostile(String words) {
    InventedPages pages = new InventedPages();
    Place text = pages.paragraph(1, "前" + words + "后 1.00");
    pages.table(1, new String[][] {{words, words}});
    pages.oddities(1, words);
    Location place = new Location(text, words, words, words, words, words, words);
    Figure one = pages.figure("1.00", Location.ofText(text, words, "1.00"), Ledger.State.UNCHECKED);
    Figure two = pages.figure("1.00", place, Ledger.State.UNCHECKED);
    pages.same(one, two);
    pages.finding(Severity.ERROR, words, place, one.location());
    return pages.build(words + ".pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onclick='alert(1)",
        "<a href=\"javascript:alert(1)\">",
        "]]></script><svg onload=alert(1)>",
        "a\u2028b\u2029c",
        "&lt;b&gt;&#60;",
        "\u0000\u001b[31m\u202e\ud800",
        "</style></title></textarea>"
      })
  void hostileWordsStayWords(String words) throws Exception {
    String written = write(hostile(words), hostile(words));
    Document page = parse(written);

    assertThat(count(written, "<script")).isEqualTo(2 + 1 + 1);
    assertThat(elements(page, "img")).isEmpty();
    assertThat(elements(page, "*"))
        .allSatisfy(
            element -> {
              for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("on");
                assertThat(name).isNotIn("style", "src", "srcdoc", "action");
              }
            });
    assertThat(data(written, "d1-data").get("e")).hasSize(1);
    String shown = words.replaceAll("[\u0000\u001b\u202e\ud800]", "\ufffd");
    assertThat(ofClass(page, "message").get(0).getTextContent()).isEqualTo(shown);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void allowsOnlyItsOwnProgramAndStyleAndNoConnection() throws Exception {
    String written = write(Invented.faulty("a.pdf"));
    Document page = parse(written);
    String policy =
        elements(page, "meta").stream()
            .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content");

    assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
    assertThat(written)
        .contains("<style>" + PageResource.load("page.css").content() + "</style>")
        .contains("<script>" + PageResource.load("page.js").content() + "</script>");
    assertThat(policy).contains(PageResource.load("page.css").source());
    assertThat(policy).contains(PageResource.load("page.js").source());
    assertThat(elements(page, "link")).isEmpty();
    assertThat(PageResource.load("page.css").content()).doesNotContain("url(", "@import");
    assertThat(PageResource.load("page.js").content())
        .doesNotContain("innerHTML", "fetch(", "XMLHttpRequest", "eval(", "import(");
  }

  @Test
  void explainsEveryRuleWithItsBasis() throws Exception {
    Document page = parse(write(Invented.faulty("a.pdf")));

    assertThat(byId(page, "rule-t1-balance").getTextContent())
        .contains("收入总计等于支出总计", "收支总表两侧的总计必须相等。", "《预算法》第七十五条");
    assertThat(byId(page, "rule-t2-unit")).isNotNull();
    assertThat(ofClass(page, "why"))
        .extracting(link -> link.getAttribute("href"))
        .contains("#rule-t1-balance");
  }

  @Test
  void listsTheDocumentsOfARun() throws Exception {
    Document page = parse(write(Invented.faulty("a/x.pdf"), Invented.unread("b.pdf")));

    assertThat(byId(page, "index").getTextContent()).contains("a/x.pdf", "b.pdf", "未能核对");
    assertThat(byId(parse(write(Invented.faulty("a.pdf"))), "index")).isNull();
  }

  @Test
  void saysOfAnUnreadableFileWhy() throws Exception {
    Document page = parse(write(Invented.unread("c.pdf")));

    assertThat(ofClass(page, "verdict").get(0).getTextContent()).isEqualTo("未能核对：文件已加密，无法打开");
  }
}
