package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  @TempDir Path outside;

  private PrivateFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new PrivateFolder();
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private List<Archive.Member> unpack(byte[] zip) throws IOException {
    Path file = Files.write(outside.resolve("a.zip"), zip);
    assertThat(Archive.isArchive(file)).isTrue();
    return new Archive(folder, name -> name.endsWith(".txt"), Limits.DEFAULT).unpack(file, "a.zip");
  }

  private static byte[] encoded(String charset, boolean flagged, Object... namesAndContents)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(flagged);
      for (int i = 0; i < namesAndContents.length; i += 2) {
        ZipArchiveEntry entry = new ZipArchiveEntry((String) namesAndContents[i]);
        zip.putArchiveEntry(entry);
        zip.write(bytes(namesAndContents[i + 1]));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Object content) {
    return content instanceof byte[] raw ? raw : ((String) content).getBytes(UTF_8);
  }

  private static byte[] zip(Object... namesAndContents) throws IOException {
    return encoded("UTF-8", true, namesAndContents);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, true", "UTF-8, false", "GBK, false"})
  void namesAreReadInEveryEncodingThatIsUsed(String charset, boolean flagged) throws IOException {
    byte[] zip = encoded(charset, flagged, "某局/联通决算公开.txt", "甲", "某局/图.exe", "乙");

    assertThat(unpack(zip))
        .singleElement()
        .satisfies(
            member -> {
              assertThat(member.path()).isEqualTo("a.zip/某局/联通决算公开.txt");
              assertThat(member.file()).hasContent("甲");
            });
  }

  @Test
  void archivesWithinAreOpened() throws IOException {
    byte[] inner = zip("说明.txt", "乙");

    assertThat(unpack(zip("甲.txt", "甲", "内.zip", inner)))
        .extracting(Archive.Member::path)
        .containsExactly("a.zip/内.zip/说明.txt", "a.zip/甲.txt");
  }

  @Test
  void archivesWithinArchivesEndSomewhere() throws IOException {
    byte[] zip = zip("说明.txt", "乙");
    for (int i = 0; i < 5; i++) {
      zip = zip("内.zip", zip);
    }

    assertThat(unpack(zip))
        .singleElement()
        .satisfies(member -> assertThat(member.problem()).contains("超过 3 层"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x.txt", "/etc/x.txt", "C:\\x.txt", "..\\x.txt", "甲/../../x.txt"})
  void aNameThatLeadsOutIsRefused(String name) throws IOException {
    assertThat(unpack(zip(name, "甲", "好.txt", "乙")))
        .satisfiesExactlyInAnyOrder(
            member -> {
              assertThat(member.file()).isNull();
              assertThat(member.problem()).contains("不安全");
            },
            member -> assertThat(member.file()).hasContent("乙"));
    try (var files = Files.list(outside)) {
      assertThat(files).containsExactly(outside.resolve("a.zip"));
    }
  }

  @Test
  void aBombIsRefusedAndTheRestIsRead() throws IOException {
    assertThat(unpack(zip("a.txt", new byte[60 << 20], "b.txt", "乙")))
        .satisfiesExactly(
            member -> assertThat(member.problem()).contains("膨胀"),
            member -> assertThat(member.file()).hasContent("乙"));
  }

  @Test
  void aBombWithinAnArchiveIsRefused() throws IOException {
    byte[] bomb = zip("a.txt", new byte[60 << 20]);

    assertThat(unpack(zip("内.zip", zip("内.zip", bomb))))
        .singleElement()
        .satisfies(member -> assertThat(member.problem()).contains("膨胀"));
  }

  @Test
  void tooManyEntriesAreRefused() throws IOException {
    Object[] entries = new Object[20_002];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = i + ".exe";
      entries[i + 1] = "";
    }

    assertThat(unpack(zip(entries)))
        .singleElement()
        .satisfies(member -> assertThat(member.problem()).contains("文件过多"));
  }

  @Test
  void anEncryptedEntryIsNamed() throws IOException {
    byte[] zip = zip("密.txt", "甲");
    for (int i = 0; i + 10 < zip.length; i++) {
      boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3;
      boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1;
      if (local || central) {
        zip[i + (local ? 6 : 8)] |= 1;
      }
    }

    assertThat(unpack(zip))
        .singleElement()
        .satisfies(member -> assertThat(member.problem()).contains("已加密"));
  }

  @Test
  void aDamagedArchiveIsSaidToBeDamaged() throws IOException {
    byte[] whole = zip("a.txt", "甲".repeat(1000), "b.txt", "乙");

    assertThat(unpack(java.util.Arrays.copyOf(whole, whole.length / 2)))
        .singleElement()
        .satisfies(member -> assertThat(member.problem()).contains("已损坏"));
  }

  @Test
  void anOfficeFileIsNoArchiveThoughAnArchiveMayHoldOne() throws IOException {
    byte[] docx = zip("[Content_Types].xml", "", "word/document.xml", "");
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(stored)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("x.docx");
      entry.setMethod(ZipArchiveOutputStream.STORED);
      entry.setSize(docx.length);
      CRC32 sum = new CRC32();
      sum.update(docx);
      entry.setCrc(sum.getValue());
      zip.putArchiveEntry(entry);
      zip.write(docx);
      zip.closeArchiveEntry();
    }

    assertThat(Archive.isArchive(Files.write(outside.resolve("x.docx"), docx))).isFalse();
    assertThat(Archive.isArchive(Files.write(outside.resolve("x.zip"), stored.toByteArray())))
        .isTrue();
    assertThat(Archive.isArchive(Files.writeString(outside.resolve("x.txt"), "甲"))).isFalse();
  }

  @Test
  void whatWasUnpackedIsGoneAfterwards() throws IOException {
    Path file = unpack(zip("a.txt", "甲")).get(0).file();
    assertThat(file.getParent().toFile().getName()).startsWith("mingjian-");

    folder.close();

    assertThat(file.getParent()).doesNotExist();
    open();
  }
}
