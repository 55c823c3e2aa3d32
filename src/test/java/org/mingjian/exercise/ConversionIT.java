package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.document.Document;
import org.mingjian.publish.Format;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;

/** What LibreOffice makes of a Word file or a workbook gives the same findings. */
class ConversionIT {

  private static final Map<Layout, Paper> PAPERS = new EnumMap<>(Layout.class);

  @TempDir static Path folder;

  @BeforeAll
  static void writeThePapers() throws IOException {
    assumeTrue(hasOffice(), "soffice (libreoffice-writer, libreoffice-calc) is not installed");
    for (Layout layout : Layout.values()) {
      Paper paper = Paper.make(new Paper.Order(11, 0, 12, List.of(), layout));
      PAPERS.put(layout, paper);
      Files.write(folder.resolve(layout + ".docx"), Format.DOCX.bytes(paper.manuscript()));
      Files.write(folder.resolve(layout + ".xlsx"), Format.XLSX.bytes(paper.manuscript()));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "docx, doc",
    "docx, pdf",
    "docx, html",
    "docx, odt/docx",
    "xlsx, xls",
    "xlsx, pdf",
    "xlsx, html",
    "xlsx, ods/xlsx"
  })
  void convertedFilesGiveTheSameFindings(String written, String steps) throws Exception {
    List<Path> files =
        PAPERS.keySet().stream().map(layout -> folder.resolve(layout + "." + written)).toList();
    for (String format : steps.split("/")) {
      files = convert(files, format);
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Paper paper = PAPERS.get(Layout.valueOf(name.substring(0, name.indexOf('.'))));
      // the pages that a Word file gives in its contents are estimates until they are refreshed
      assertThat(Understood.of(Files.readAllBytes(file), name).findings())
          .as(name)
          .filteredOn(finding -> !finding.contains(" doc-toc-page-match "))
          .containsExactlyElementsOf(
              Understood.of(Format.TEXT.bytes(paper.manuscript()), "paper.txt").findings());
    }
  }

  @Test
  void columnsThatArePrintedOnAnotherPageAreNotEvaluated() throws Exception {
    List<Path> sheets = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      sheets.add(folder.resolve("wide-" + layout + ".xlsx"));
      writeTooWide(Paper.clean(31, layout), sheets.get(sheets.size() - 1));
    }
    for (Path pdf : convert(sheets, "pdf")) {
      Document document = DocumentReader.standard().read(pdf, "wide.pdf", Limits.DEFAULT);
      assertThat(document.diagnostics()).extracting("kind").contains("split-table");
      assertThat(Understood.of(Files.readAllBytes(pdf), "wide.pdf").findings())
          .as(pdf.toString())
          .allMatch(finding -> finding.startsWith("INFO "));
    }
  }

  /** Sheets are no longer made smaller so that they fit a page. */
  private static void writeTooWide(Paper paper, Path file) throws IOException {
    byte[] sheets = Format.XLSX.bytes(paper.manuscript());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheets));
        OutputStream out = Files.newOutputStream(file)) {
      for (Sheet sheet : workbook) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setScale((short) 100);
      }
      workbook.write(out);
    }
  }

  private static boolean hasOffice() {
    for (String path : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      if (Files.isExecutable(Path.of(path, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Converts with a profile of its own, so that an open LibreOffice does not take the work over.
   */
  private static List<Path> convert(List<Path> files, String format) throws Exception {
    String from = files.get(0).getFileName().toString().replaceFirst(".*\\.", "");
    Path target = Files.createDirectories(folder.resolve(from + "-" + format));
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", format, "--outdir", target.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    List<Path> results = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.\\w+$", "." + format);
      assertThat(target.resolve(name)).as(Files.readString(folder.resolve("soffice.log"))).exists();
      results.add(target.resolve(name));
    }
    return results;
  }
}
