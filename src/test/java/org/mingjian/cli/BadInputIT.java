package org.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program says, as a process, of files and packs that it cannot use: one clear line, the
 * right exit code.
 */
class BadInputIT {

  private static final String SAMPLE =
      Path.of("samples", "qinghe-archives-2024-clean.txt").toAbsolutePath().toString();

  @TempDir Path folder;

  @Test
  void anEmptyFile() throws IOException {
    unreadable(Files.createFile(folder.resolve("空.txt")), "空");
  }

  @Test
  void aPictureNamedPdf() throws IOException {
    byte[] jpeg = new byte[2000];
    jpeg[0] = (byte) 0xff;
    jpeg[1] = (byte) 0xd8;
    jpeg[2] = (byte) 0xff;
    jpeg[3] = (byte) 0xe0;
    unreadable(Files.write(folder.resolve("扫描.pdf"), jpeg), "图片");
  }

  @Test
  void anEncryptedPdf() throws IOException {
    Path file = folder.resolve("locked.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    unreadable(file, "密");
  }

  @Test
  void aTruncatedPdf() throws IOException {
    Path file = folder.resolve("cut.pdf");
    emptyPages(file, 50);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 3));
    unreadable(file, "");
  }

  @Test
  void fiveThousandEmptyPages() throws IOException {
    Path file = folder.resolve("blank.pdf");
    emptyPages(file, 5_000);
    unreadable(file, "页");
  }

  @Test
  void aTextOfTwoHundredMegabytes() throws IOException {
    Path file = folder.resolve("big.txt");
    byte[] line = "很长的文件\n".repeat(65_536).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < 200L << 20; written += line.length) {
        out.write(line);
      }
    }
    unreadable(file, "过大");
  }

  /** The launcher gives the program 512 MB. */
  @Test
  void aWorkbookOfAHundredThousandRows() throws IOException {
    Path file = folder.resolve("big.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      for (int r = 0; r < 100_000; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < 12; c++) {
          row.createCell(c).setCellValue("第" + r + "行" + c);
        }
      }
      workbook.write(out);
    }
    MingjianProcess.Result result = MingjianProcess.launcher().run("check", file.toString());
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_EVALUATED.code());
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).contains("上限为").doesNotContain("内存");
  }

  @Test
  void aBombInAnArchive() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("决算.txt"));
      for (int i = 0; i < 1_000; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    unreadable(file, "展开后过大");
  }

  @Test
  void aFolderWithoutRights() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      unreadable(closed, "");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aBrokenYamlPack() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("pack.yaml"), "id: mine\nversion: \"1\"\ntitle: 自有规则\n");
    Files.writeString(pack.resolve("equations.yaml"), "equations:\n  - id: [mine\n    title: 甲\n");
    refused(pack, "equations.yaml");
  }

  @Test
  void rulesThatAreCodeWithoutTheFlag() throws IOException {
    refused(codePack("rule \"r\" @id(\"r\") when then end"), "--allow-code-rules");
  }

  @Test
  void rulesThatAreCodeWithASyntaxError() throws IOException {
    Path pack = codePack("package p;\nrule \"r\" @id(\"r\")\nwhen\n  StatementCell(\nthen\nend\n");
    MingjianProcess.Result result =
        MingjianProcess.jar()
            .run("check", "--rules", pack.toString(), "--allow-code-rules", SAMPLE);
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("mine.drl").containsPattern("\\d").doesNotContain("\tat ");
  }

  private Path codePack(String drl) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("code"));
    Files.writeString(pack.resolve("pack.yaml"), "id: mine\nversion: \"1\"\ntitle: 自有规则\n");
    Files.writeString(pack.resolve("mine.drl"), drl);
    return pack;
  }

  private static void emptyPages(Path file, int pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }
  }

  /** The file is named with a reason, and the good file of the same run is still checked. */
  private static void unreadable(Path bad, String reason) {
    MingjianProcess.Result result = MingjianProcess.jar().run("check", bad.toString(), SAMPLE);
    assertThat(result.exitCode()).isEqualTo(ExitCode.NOT_EVALUATED.code());
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).contains(bad.getFileName().toString()).contains(reason);
    assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(result.out()).contains("清禾市档案局");
  }

  private static void refused(Path pack, String reason) {
    MingjianProcess.Result result =
        MingjianProcess.jar().run("check", "--rules", pack.toString(), SAMPLE);
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains(reason).doesNotContain("Exception").doesNotContain("\tat ");
  }
}
