package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

/**
 * Reads {@code orchard.doc}, an invented document: no library writes the binary format, so it was
 * saved once by LibreOffice.
 */
class DocReaderTest {

  @Test
  void numbersFieldsChangesAndNotesAreReadAsPrinted() throws Exception {
    Document document = read(orchard());
    assertThat(document.source().format()).isEqualTo(Format.DOC);
    assertThat(texts(document))
        .containsExactly(
            "果园局2024年度部门决算",
            "概况\t12",
            "一、职责",
            "（一）机构",
            "（二）人员",
            "1. 编制",
            "二、收入",
            "本年收入3.00万元。",
            "脚注中的话。",
            "收入决算表",
            "注：本表反映收入。");
  }

  @Test
  void wideCellsCoverTheColumnsOfOtherRows() throws Exception {
    Table table =
        read(orchard()).blocks().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(table.cells())
        .extracting(Cell::text)
        .containsExactly("科目", "金额", "甲", "乙", "梨", "1.00", "2.00");
    assertThat(table.grid()[1][0].text()).isEqualTo("科目");
    assertThat(table.grid()[0][2].text()).isEqualTo("金额");
    assertThat(table.grid()[2][1].place()).isEqualTo(new Place.Element(9, 3, 2));
  }

  @Test
  void headersAreFurniture() throws Exception {
    assertThat(read(orchard()).blocks())
        .filteredOn(Furniture.class::isInstance)
        .extracting("text")
        .containsExactly("果园局决算");
  }

  @Test
  void aDocumentCutShortIsRefused() throws Exception {
    byte[] whole = orchard();
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, 4_096)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageNotContaining("\n");
  }

  private static List<String> texts(Document document) {
    return document.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a.wps", Limits.DEFAULT);
  }

  private static byte[] orchard() throws IOException {
    try (InputStream in = DocReaderTest.class.getResourceAsStream("orchard.doc")) {
      return in.readAllBytes();
    }
  }
}
