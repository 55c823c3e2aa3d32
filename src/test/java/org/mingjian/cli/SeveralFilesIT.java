package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disclosure in several files, in a folder or an archive, checked by the program as a process.
 */
class SeveralFilesIT {

  private static final Path WHOLE = Path.of("samples/qinghe-archives-2024-errors.txt");

  @TempDir Path folder;

  private String overview;
  private String tables;
  private String narrative;

  @BeforeEach
  void split() throws IOException {
    String text = Files.readString(WHOLE);
    int second = text.lastIndexOf("第二部分");
    int third = text.lastIndexOf("第三部分");
    overview = text.substring(0, second);
    tables = text.substring(second, third);
    narrative = text.substring(third);
  }

  private static JsonNode check(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("check", "--format", "json", "--fail-on", "never"));
    line.addAll(List.of(arguments));
    MingjianProcess.Result result = MingjianProcess.jar().run(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out()).get("documents");
  }

  private static List<String> findings(JsonNode document) {
    List<String> found = new ArrayList<>();
    document.get("findings").forEach(f -> found.add(f.get("ruleId") + " " + f.get("message")));
    return found;
  }

  private static List<String> files(JsonNode document) {
    List<String> found = new ArrayList<>();
    document
        .get("findings")
        .forEach(f -> f.get("locations").forEach(l -> found.add(l.path("file").asText())));
    return found;
  }

  @Test
  void aFolderWithOneDisclosureIsCheckedAsOneDocument() throws IOException {
    Files.writeString(folder.resolve("1 概况.txt"), overview);
    Files.writeString(folder.resolve("2 决算表.txt"), tables);
    Files.writeString(folder.resolve("3 说明.txt"), narrative);

    JsonNode together = check("--together", folder.toString());

    assertThat(together).hasSize(1);
    assertThat(findings(together.get(0)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(findings(check(WHOLE.toString()).get(0)));
    assertThat(files(together.get(0)))
        .allMatch(file -> file.endsWith(".txt"))
        .anyMatch(file -> file.endsWith("/2 决算表.txt"))
        .anyMatch(file -> file.endsWith("/3 说明.txt"));
  }

  @Test
  void theWorkbookMayComeBeforeTheText() throws IOException {
    Path text = Files.writeString(folder.resolve("文字.txt"), overview + narrative);
    Path workbook = workbook();

    JsonNode textFirst = check("--together", text.toString(), workbook.toString());
    JsonNode workbookFirst = check("--together", workbook.toString(), text.toString());

    assertThat(findings(workbookFirst.get(0)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(findings(textFirst.get(0)));
    assertThat(files(workbookFirst.get(0))).contains(workbook.toString(), text.toString());
  }

  /** Every table on a sheet of its own, with the lines above it. */
  private Path workbook() throws IOException {
    Path file = folder.resolve("表.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = null;
      boolean title = true;
      for (String line : tables.lines().skip(1).toList()) {
        if (line.isBlank()) {
          continue;
        }
        boolean row = line.contains("\t");
        boolean note = line.startsWith("注") || line.startsWith("说明");
        if (!row && !note && title) {
          sheet = workbook.createSheet();
          title = false;
        }
        title |= row;
        XSSFRow cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
        String[] words = line.split("\t", -1);
        for (int i = 0; i < words.length; i++) {
          cells.createCell(i).setCellValue(words[i]);
        }
      }
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    return file;
  }

  @Test
  void anArchiveIsCheckedFileByFileOrAsOneDocument() throws IOException {
    Path zip = folder.resolve("决算.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
      add(out, "公开/1 概况.txt", overview);
      add(out, "公开/2 决算表.txt", tables);
      add(out, "公开/3 说明.txt", narrative);
    }

    assertThat(check(zip.toString()))
        .extracting(document -> document.get("path").asText())
        .containsExactly(zip + "/公开/1 概况.txt", zip + "/公开/2 决算表.txt", zip + "/公开/3 说明.txt");
    JsonNode together = check("--together", zip.toString());
    assertThat(findings(together.get(0)))
        .containsExactlyInAnyOrderElementsOf(findings(check(WHOLE.toString()).get(0)));
  }

  private static void add(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
