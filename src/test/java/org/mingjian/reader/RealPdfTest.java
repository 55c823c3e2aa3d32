package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Furniture;
import org.mingjian.document.Paragraph;
import org.mingjian.document.SourceFile;
import org.mingjian.document.Table;

/** Reads published files, which are not part of the project; skipped where they are absent. */
class RealPdfTest {

  private static final Path REAL = Path.of("..", "shared", "real");

  @TestFactory
  Stream<DynamicTest> everyCharacterIsReadOnce() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(REAL), "no real files here");
    List<Path> files;
    try (Stream<Path> listed = Files.list(REAL)) {
      files = listed.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private static void compare(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    SourceFile source = new SourceFile(file.getFileName().toString(), "", Format.PDF);
    StringBuilder read = new StringBuilder();
    Document document = new PdfReader(Ocr.FORBIDDEN).read(source, bytes, Limits.DEFAULT);
    document.blocks().forEach(block -> append(block, read));

    assertThat(document.diagnostics()).isEmpty();
    assertThat(counted(read.toString())).isEqualTo(counted(stripped(bytes)));
  }

  private static void append(Block block, StringBuilder text) {
    if (block instanceof Paragraph paragraph) {
      text.append(paragraph.text());
    } else if (block instanceof Furniture furniture) {
      text.append(furniture.text());
    } else if (block instanceof Table table) {
      table.cells().stream().map(Cell::text).forEach(text::append);
    }
  }

  private static String stripped(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Map<String, Integer> counted(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c > ' ')
        .forEach(c -> counts.merge(Character.toString(c), 1, Integer::sum));
    return counts;
  }
}
