package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Certainty;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the workbook and the Word files hold, read back. */
class OfficeReportsTest {

  private static final Tool TOOL = new Tool("0.1.0", Invented.PACKS);

  private static byte[] workbook(String page, DocumentResult... results) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new XlsxReport(out, Language.ZH, Invented.RULES, page), TOOL, results);
    return out.toByteArray();
  }

  private static byte[] list(Tool tool, DocumentResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(new SelfCheckReport((number, body) -> out, Invented.RULES), tool, result);
    return out.toByteArray();
  }

  private static byte[] notice(DocumentResult result) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NoticeReport.Sender sender = new NoticeReport.Sender("某市财政局", "2025年10月31日", null);
    write(
        new NoticeReport((number, body) -> out, NoticeReport.defaultTemplate(), sender),
        TOOL,
        result);
    return out.toByteArray();
  }

  private static void write(Report report, Tool tool, DocumentResult... results)
      throws IOException {
    report.begin(tool);
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
  }

  /** A document in which everything that is quoted is words that a spreadsheet could run. */
  private static DocumentResult.Checked hostile(String words) {
    DocumentResult.Checked faulty = Invented.faulty("报告.pdf");
    Finding finding =
        new Finding(
            "t1-balance",
            Severity.ERROR,
            Certainty.CERTAIN,
            words,
            words,
            List.of(words),
            List.of(Invented.cell(7, words, words, words)),
            List.of(words),
            words,
            words,
            words,
            "ab");
    Assessment known = faulty.assessment();
    return new DocumentResult.Checked(
        new Assessment(
            known.disclosure(),
            List.of(finding),
            known.reconciliations(),
            known.ledger(),
            known.evaluated(),
            known.notEvaluated()),
        0);
  }

  private static List<Cell> cells(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cells::add);
      }
    }
    return cells;
  }

  private static String text(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1"})
  void wordsOfADocumentAreNeverFormulas(String words) throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(workbook("report.html", hostile(words))))) {
      String shown = words.strip();
      List<Cell> quoting =
          cells(workbook).stream()
              .filter(cell -> cell.getCellType() == CellType.STRING)
              .filter(cell -> cell.getStringCellValue().strip().equals(shown))
              .toList();
      assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
      assertThat(quoting).hasSizeGreaterThan(3);
      assertThat(quoting).allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
    }
  }

  @Test
  void findingsAreRowsThatCanBeFilteredAndLeadToThePage() throws IOException {
    byte[] file = workbook("report.html", Invented.faulty("a.pdf"), Invented.unread("b.pdf"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet findings = workbook.getSheet("问题");
      assertThat(findings.getLastRowNum()).isEqualTo(3);
      assertThat(findings.getPaneInformation().isFreezePane()).isTrue();
      assertThat(((org.apache.poi.xssf.usermodel.XSSFSheet) findings).getCTWorksheet())
          .matches(sheet -> sheet.isSetAutoFilter(), "can be filtered");
      assertThat(findings.getHyperlinkList())
          .extracting(link -> link.getAddress())
          .contains("report.html#d1-n1");
      assertThat(workbook.getSheet("汇总").getLastRowNum()).isEqualTo(4);
      assertThat(workbook.getSheet("未能核对").getLastRowNum()).isEqualTo(5);
    }
  }

  @Test
  void aNumberIsANumber() throws IOException {
    byte[] file = workbook(null, Invented.faulty("a.pdf"));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
          .extracting(Cell::getNumericCellValue)
          .contains(2940.05, 2940.06, 1.0);
    }
  }

  @Test
  void wordsLongerThanACellGoOnInTheNextRow() throws IOException {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; numbers.length() < 70_000; i++) {
      numbers.append(i * 7_919L % 10_007);
    }
    String words = "甲" + numbers;
    byte[] file = workbook(null, hostile(words));
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet findings = workbook.getSheet("问题");
      StringBuilder whole = new StringBuilder();
      for (int r = 1; r <= findings.getLastRowNum(); r++) {
        whole.append(findings.getRow(r).getCell(6).getStringCellValue());
      }
      assertThat(whole).hasToString(words);
    }
  }

  @Test
  void theSameDocumentGivesTheSameBytes() throws Exception {
    DocumentResult.Checked faulty = Invented.faulty("a.pdf");
    assertThat(workbook("r.html", faulty)).isEqualTo(workbook("r.html", faulty));
    assertThat(list(TOOL, faulty)).isEqualTo(list(TOOL, faulty));
    assertThat(notice(faulty)).isEqualTo(notice(faulty));
  }

  @Test
  void noFileTellsATimeUnlessAskedTo() throws Exception {
    DocumentResult.Checked faulty = Invented.faulty("a.pdf");
    for (byte[] file : List.of(workbook(null, faulty), list(TOOL, faulty), notice(faulty))) {
      assertThat(part(file, "docProps/core.xml")).doesNotContain("dcterms:created", "modified");
    }
    ZonedDateTime time = ZonedDateTime.parse("2025-08-01T09:30:00+08:00");
    byte[] timed = list(new Tool("0.1.0", Invented.PACKS, time), faulty);
    assertThat(part(timed, "docProps/core.xml")).contains("2025-08-01T01:30:00Z");
    assertThat(text(timed)).contains("2025-08-01 09:30");
  }

  private static String part(byte[] file, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }

  @Test
  void theNoticeTellsEverythingOfEveryFinding() throws Exception {
    String text = text(notice(Invented.faulty("a.pdf")));
    assertThat(text)
        .contains("某市某局：", "一、错误（1处）", "二、警告（1处）", "三、提示（1处）", "四、整改要求")
        .contains("收入总计 2,940.05 与支出总计 2,940.06 不一致", "第7页", "第8页", "《预算法》第七十五条")
        .contains("603.14 + 2,336.91 = 2,940.06", "2025年10月31日", "某市财政局")
        .doesNotContain("{{", "null");
  }

  @Test
  void wordsOfADocumentStayWordsInWordFiles() throws Exception {
    String words =
        "</w:t></w:r><w:script/>{{#问题}} {{说明}} <script>alert(1)</script> =cmd() & \u0001\ud800";
    for (byte[] file : List.of(list(TOOL, hostile(words)), notice(hostile(words)))) {
      assertThat(text(file)).contains("</w:t></w:r><w:script/>{{#问题}} {{说明}} <script>");
      assertThat(elements(part(file, "word/document.xml"))).doesNotContain("script");
    }
  }

  private static Set<String> elements(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList nodes =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagNameNS("*", "*");
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      names.add(nodes.item(i).getLocalName());
    }
    return names;
  }

  @Test
  void nothingIsWrittenToABodyWithoutFindings() throws Exception {
    assertThat(notice(Invented.clean("a.pdf"))).isEmpty();
    assertThat(notice(Invented.unread("a.pdf"))).isEmpty();
  }
}
