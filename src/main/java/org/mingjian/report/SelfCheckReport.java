package org.mingjian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleInfo;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes the self-check list before publication (公开前自查表) of each document as a Word file: every
 * requirement of the catalogue by part, with its basis and how the document stands to it, then the
 * findings that the list refers to, and lines to sign. In Chinese. Not thread-safe.
 */
public final class SelfCheckReport implements Report {

  private static final int[] COLUMNS = {760, 3050, 2050, 1350, 2428};
  private static final int[] FIELDS = {1700, 3119, 1300, 3519};
  private static final double SIZE = 10.5;
  private static final double LINE = 16;

  private final LetterFiles files;
  private final List<RuleInfo> rules;
  private final Texts texts;
  private final Texts parts;
  private final VerdictText verdicts;
  private final PlaceLines places;
  private OfficeProperties properties;
  private int documents;

  /**
   * Creates a report.
   *
   * @param files where to write
   * @param rules the catalogue
   */
  public SelfCheckReport(LetterFiles files, List<RuleInfo> rules) {
    this.files = files;
    this.rules = List.copyOf(rules);
    this.texts = Texts.load("org.mingjian.report.letter", Language.ZH);
    this.parts = Texts.load("org.mingjian.report.office", Language.ZH);
    Texts phrases = Texts.load("org.mingjian.report.report", Language.ZH);
    this.verdicts = new VerdictText(phrases);
    this.places = new PlaceLines(phrases);
  }

  @Override
  public void begin(Tool tool) {
    properties = OfficeProperties.of(tool);
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    documents++;
    WordFile file = new WordFile(25, 20, 22, 20);
    file.numberPages();
    XWPFParagraph title =
        file.paragraph(texts.get("list"), WordFile.Font.TITLE, 20, 30, ParagraphAlignment.CENTER);
    title.setSpacingAfter(160);
    String body = null;
    if (result instanceof DocumentResult.Checked checked) {
      body = checked.disclosure().body();
      Map<RulePart, List<SelfCheck.Row>> rows = SelfCheck.of(checked, rules, texts);
      writeFields(file, result, counts(rows));
      small(file, texts.get("list.legend"));
      writeList(file, rows);
      writeFindings(file, checked.findings());
      writeSignatures(file);
    } else {
      writeFields(file, result, "");
    }
    small(file, properties.line(parts));
    try (OutputStream out = files.open(documents, body)) {
      file.write(out, properties, texts.get("list"));
    }
  }

  private String counts(Map<RulePart, List<SelfCheck.Row>> rows) {
    Map<SelfCheck.State, Integer> counts = new EnumMap<>(SelfCheck.State.class);
    rows.values().forEach(part -> part.forEach(r -> counts.merge(r.state(), 1, Integer::sum)));
    List<String> words = new ArrayList<>();
    for (SelfCheck.State state : SelfCheck.State.values()) {
      int count = counts.getOrDefault(state, 0);
      words.add(texts.get("count", texts.get("state." + state.wireName()), count));
    }
    return String.join("，", words);
  }

  private void writeFields(WordFile file, DocumentResult result, String counts) {
    DocumentResult.Checked checked = result instanceof DocumentResult.Checked c ? c : null;
    XWPFTable table = table(file, FIELDS);
    XWPFTableRow row = table.getRow(0);
    cell(row, 0, texts.get("body"), WordFile.Font.HEADING);
    cell(row, 1, checked == null ? "" : orEmpty(checked.disclosure().body()), WordFile.Font.BODY);
    cell(row, 2, texts.get("year"), WordFile.Font.HEADING);
    boolean dated = checked != null && checked.disclosure().year() != null;
    String year = dated ? texts.get("year.value", checked.disclosure().year()) : "";
    cell(row, 3, year, WordFile.Font.BODY);
    wide(table, texts.get("file"), result.path());
    wide(table, texts.get("digest"), result.sha256());
    wide(table, texts.get("verdict"), verdicts.sentence(result));
    if (!counts.isEmpty()) {
      wide(table, texts.get("counts"), counts);
    }
    if (!result.diagnostics().isEmpty() && checked != null) {
      wide(table, texts.get("unread"), texts.get("unread.value", result.diagnostics().size()));
    }
  }

  private static String orEmpty(String words) {
    return words == null ? "" : words;
  }

  private static void wide(XWPFTable table, String label, String words) {
    XWPFTableRow row = table.createRow();
    cell(row, 0, label, WordFile.Font.HEADING);
    cell(row, 1, words, WordFile.Font.BODY);
    join(row, 1, 3);
  }

  private void writeList(WordFile file, Map<RulePart, List<SelfCheck.Row>> parts) {
    XWPFTable table = table(file, COLUMNS);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    List<String> labels = List.of("number", "requirement", "basis", "result", "note");
    for (int c = 0; c < labels.size(); c++) {
      XWPFParagraph paragraph =
          cell(head, c, texts.get("column." + labels.get(c)), WordFile.Font.HEADING);
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      head.getCell(c).setColor("E4EAF1");
    }
    int number = 0;
    for (Map.Entry<RulePart, List<SelfCheck.Row>> part : parts.entrySet()) {
      XWPFTableRow group = table.createRow();
      group.setCantSplitRow(true);
      XWPFParagraph name = cell(group, 0, part.getKey().title(this.parts), WordFile.Font.HEADING);
      name.setKeepNext(true);
      join(group, 0, COLUMNS.length - 1);
      for (SelfCheck.Row requirement : part.getValue()) {
        writeRequirement(table.createRow(), ++number, requirement);
      }
    }
  }

  private void writeRequirement(XWPFTableRow row, int number, SelfCheck.Row requirement) {
    row.setCantSplitRow(true);
    cell(row, 0, Integer.toString(number), WordFile.Font.BODY)
        .setAlignment(ParagraphAlignment.CENTER);
    cell(row, 1, requirement.rule().title(), WordFile.Font.BODY);
    cell(row, 2, String.join("；", requirement.rule().basis()), WordFile.Font.BODY);
    String state = texts.get("mark." + requirement.state().wireName());
    boolean plain =
        requirement.state() == SelfCheck.State.MET
            || requirement.state() == SelfCheck.State.NOT_APPLICABLE;
    cell(row, 3, state, plain ? WordFile.Font.BODY : WordFile.Font.HEADING);
    cell(row, 4, requirement.note(), WordFile.Font.BODY);
  }

  private void writeFindings(WordFile file, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    XWPFParagraph head =
        file.paragraph(
            texts.get("findings"), WordFile.Font.HEADING, 14, 28, ParagraphAlignment.LEFT);
    head.setSpacingBefore(240);
    head.setKeepNext(true);
    int number = 0;
    for (Finding finding : findings) {
      number++;
      XWPFParagraph title =
          file.paragraph(
              texts.get(
                  "finding",
                  number,
                  texts.get("severity." + finding.severity().wireName()),
                  finding.title(),
                  texts.get("certainty." + finding.certainty().wireName())),
              WordFile.Font.HEADING,
              SIZE,
              LINE,
              ParagraphAlignment.LEFT);
      title.setSpacingBefore(100);
      title.setKeepNext(true);
      small(file, finding.message());
      for (String place : places.write(finding.locations())) {
        small(file, texts.get("finding.place", place));
      }
      for (String equation : finding.equations()) {
        small(file, texts.get("finding.equation", equation));
      }
      if (finding.expected() != null) {
        small(file, texts.get("finding.expected", finding.expected()));
      }
      if (finding.suggestion() != null) {
        small(file, texts.get("finding.suggestion", finding.suggestion()));
      }
    }
  }

  private static void small(WordFile file, String words) {
    file.paragraph(words, WordFile.Font.BODY, SIZE, LINE, ParagraphAlignment.LEFT);
  }

  private void writeSignatures(WordFile file) {
    XWPFParagraph opinion =
        file.paragraph(texts.get("opinion"), WordFile.Font.BODY, 12, 26, ParagraphAlignment.LEFT);
    opinion.setSpacingBefore(360);
    opinion.setKeepNext(true);
    for (String key : List.of("signature.first", "signature.second", "signature.third")) {
      file.paragraph(texts.get(key), WordFile.Font.BODY, 12, 32, ParagraphAlignment.LEFT)
          .setKeepNext(true);
    }
  }

  private static XWPFTable table(WordFile file, int[] widths) {
    XWPFTable table = file.document().createTable(1, widths.length);
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    int total = 0;
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int c = 0; c < widths.length; c++) {
      grid.addNewGridCol().setW(BigInteger.valueOf(widths[c]));
      width(table.getRow(0).getCell(c), widths[c]);
      total += widths[c];
    }
    table.setWidth(total);
    return table;
  }

  private static void width(XWPFTableCell cell, int twips) {
    CTTblWidth width =
        cell.getCTTc().isSetTcPr()
            ? cell.getCTTc().getTcPr().isSetTcW()
                ? cell.getCTTc().getTcPr().getTcW()
                : cell.getCTTc().getTcPr().addNewTcW()
            : cell.getCTTc().addNewTcPr().addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(twips));
  }

  /** Writes the words of a cell. */
  private static XWPFParagraph cell(
      XWPFTableRow row, int column, String words, WordFile.Font font) {
    XWPFTableCell cell = row.getCell(column);
    var columns = row.getTable().getCTTbl().getTblGrid().getGridColList();
    width(cell, ((BigInteger) columns.get(column).getW()).intValue());
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphArray(0);
    if (paragraph == null) {
      paragraph = cell.addParagraph();
    }
    WordFile.format(paragraph, LINE, ParagraphAlignment.LEFT);
    WordFile.run(paragraph, words, font, SIZE);
    return paragraph;
  }

  /** Makes one cell of several. */
  private static void join(XWPFTableRow row, int from, int to) {
    var columns = row.getTable().getCTTbl().getTblGrid().getGridColList();
    int total = 0;
    for (int c = from; c <= to; c++) {
      total += ((BigInteger) columns.get(c).getW()).intValue();
    }
    for (int c = to; c > from; c--) {
      row.removeCell(c);
    }
    XWPFTableCell cell = row.getCell(from);
    width(cell, total);
    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(to - from + 1L));
  }

  @Override
  public void end() {
    // each list is a file of its own and already written
  }
}
