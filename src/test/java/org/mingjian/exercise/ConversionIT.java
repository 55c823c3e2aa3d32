package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.publish.Format;

/** What LibreOffice makes of a Word file or a workbook gives the same findings. */
class ConversionIT {

  private static final Paper PAPER =
      Paper.make(new Paper.Order(11, 0, 12, List.of(), Layout.NATIONAL));

  @TempDir static Path folder;
  private static List<String> expected;

  @BeforeAll
  static void writeThePaper() throws IOException {
    assumeTrue(hasOffice(), "soffice (libreoffice-writer, libreoffice-calc) is not installed");
    Files.write(folder.resolve("paper.docx"), Format.DOCX.bytes(PAPER.manuscript()));
    Files.write(folder.resolve("paper.xlsx"), Format.XLSX.bytes(PAPER.manuscript()));
    expected = Understood.of(Format.TEXT.bytes(PAPER.manuscript()), "paper.txt").findings();
    assertThat(expected).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "paper.docx, doc",
    "paper.docx, pdf",
    "paper.docx, html",
    "paper.docx, odt/docx",
    "paper.xlsx, xls",
    "paper.xlsx, pdf",
    "paper.xlsx, html",
    "paper.xlsx, ods/xlsx"
  })
  void convertedFilesGiveTheSameFindings(String name, String steps) throws Exception {
    Path file = folder.resolve(name);
    for (String format : steps.split("/")) {
      file = convert(file, format);
    }
    Understood converted = Understood.of(Files.readAllBytes(file), file.getFileName().toString());
    // the pages that a Word file gives in its contents are estimates until its fields are refreshed
    assertThat(converted.findings())
        .filteredOn(finding -> !finding.contains(" doc-toc-page-match "))
        .containsExactlyElementsOf(expected);
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
  private static Path convert(Path file, String format) throws Exception {
    String source = file.getFileName().toString();
    Path target = Files.createDirectories(folder.resolve(source.replace('.', '-') + "-" + format));
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", format, "--outdir"));
    command.addAll(List.of(target.toString(), file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    Path result = target.resolve(source.replaceFirst("\\.\\w+$", "." + format));
    assertThat(result).as(Files.readString(folder.resolve("soffice.log"))).exists();
    return result;
  }
}
