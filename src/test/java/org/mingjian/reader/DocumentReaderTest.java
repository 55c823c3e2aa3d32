package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.document.Document;
import org.mingjian.document.Format;

class DocumentReaderTest {

  private static final String TEXT = "第一部分 概况\n\n本部门职责是管理果园。\n\n科目\t金额\n苹果\t1.00\n梨\t2.00\n";

  @TempDir Path folder;

  @Test
  void readsATextAndKeepsItsDigest() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "本年收入1.00万元。");
    Document document = DocumentReader.standard().read(file, "in/a.txt", Limits.DEFAULT);
    assertThat(document.source().path()).isEqualTo("in/a.txt");
    assertThat(document.source().format()).isEqualTo(Format.TEXT);
    assertThat(document.source().sha256()).hasSize(64).matches("[0-9a-f]+");
    assertThat(document.blocks()).hasSize(1);
  }

  @Test
  void refusesALargeFileBeforeLoadingIt() throws Exception {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    assertThat(refusal(file)).isEqualTo("文件过大（200 MB），上限为 100 MB");
  }

  @Test
  void sizeOneByteAboveTheLimitDoesNotLookEqualToIt() {
    Limits limits = new Limits(1 << 20, 1, 1, 1, 1);
    assertThatThrownBy(
            () -> DocumentReader.standard().read(new byte[(1 << 20) + 1], "a.txt", limits))
        .hasMessage("文件过大（1.1 MB），上限为 1 MB");
  }

  @Test
  void refusesWhatIsNoReadableFile() throws Exception {
    assertThat(refusal(Files.createFile(folder.resolve("empty.txt")))).isEqualTo("文件是空的");
    assertThat(refusal(Files.writeString(folder.resolve("blank.txt"), " \n\n\u3000\n")))
        .isEqualTo("文件里没有文字");
    assertThat(refusal(folder.resolve("none.txt"))).isEqualTo("文件不存在");
    assertThat(refusal(folder)).isEqualTo("这是一个文件夹，不是文件");
  }

  static Stream<Arguments> namesWhatItCannotRead() {
    return Stream.of(
        arguments("\u00ff\u00d8\u00ff\u00e0", "a.pdf", "内容是 JPEG 图片，不是 PDF 文件，无法读取"),
        arguments("\u0089PNG\r\n", "a.pdf", "内容是 PNG 图片，不是 PDF 文件，无法读取"),
        arguments("{\\rtf1 abc", "a.doc", "内容是 RTF 文档，不是 Word 文档，无法读取"),
        arguments("PK\u0003\u0004", "a.md", "内容是 ZIP 压缩包，不是 文本文件，无法读取"),
        arguments("<!DOCTYPE html><p>", "a.html", "暂不支持 网页文件（HTML），请转换为 PDF 或文本文件后再检查"),
        arguments("{\"a\": 1}", "a.json", "暂不支持 JSON 文件，请转换为 PDF 或文本文件后再检查"),
        arguments("ab\0\u0001\u0002cd", "a.txt", "无法识别的文件内容"));
  }

  @ParameterizedTest
  @MethodSource
  void namesWhatItCannotRead(String head, String name, String message) {
    assertThat(refusal(head.getBytes(ISO_8859_1), name)).isEqualTo(message);
  }

  @Test
  void tellsOfficeFilesFromPlainArchives() throws Exception {
    assertThat(refusal(zip("[Content_Types].xml", "word/document.xml"), "a.docx"))
        .startsWith("暂不支持 Word 文档（.docx）");
    assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx"))
        .startsWith("暂不支持 Excel 工作簿（.xlsx）");
    assertThat(refusal(zip("决算.txt"), "a.zip")).startsWith("暂不支持 ZIP 压缩包");
    byte[] doc = "\u00d0\u00cf\u0011\u00e0".getBytes(ISO_8859_1);
    ByteArrayOutputStream compound = new ByteArrayOutputStream();
    compound.write(doc);
    compound.write("WordDocument".getBytes(UTF_16LE));
    assertThat(refusal(compound.toByteArray(), "a.doc")).startsWith("暂不支持 Word 文档");
  }

  @Test
  void textThatBeginsWithABracketIsText() throws Exception {
    assertThat(read("[1] 本年收入1.00万元。".getBytes(UTF_8)).blocks()).hasSize(1);
  }

  @Test
  void encodingAndLineBreaksMakeNoDifference() throws Exception {
    var expected = read(TEXT.getBytes(UTF_8)).blocks();
    assertThat(expected).hasSize(3);
    assertThat(read(("\ufeff" + TEXT).getBytes(UTF_8)).blocks()).isEqualTo(expected);
    assertThat(read(TEXT.getBytes(Charset.forName("GB18030"))).blocks()).isEqualTo(expected);
    assertThat(read(("\ufeff" + TEXT).getBytes(UTF_16LE)).blocks()).isEqualTo(expected);
    assertThat(read(TEXT.replace("\n", "\r\n").getBytes(UTF_8)).blocks()).isEqualTo(expected);
    assertThat(read(TEXT.replace("\n", "\r").getBytes(UTF_8)).blocks()).isEqualTo(expected);
  }

  @Test
  void damagedUtf8IsNotTakenForGb18030() {
    byte[] cut = "第一行文字没有错误。\n第二行文字在这里被截断".getBytes(UTF_8);
    byte[] bytes = Arrays.copyOf(cut, cut.length - 1);
    assertThat(refusal(bytes, "a.txt")).isEqualTo("文件是 UTF-8 编码，但第 2 行有损坏的字节，请重新导出该文件");
  }

  private static byte[] zip(String... names) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a.txt", Limits.DEFAULT);
  }

  private static String refusal(byte[] bytes, String name) {
    DocumentReader reader = new DocumentReader(Map.of(Format.TEXT, new TextReader()));
    Throwable thrown = catchThrowable(() -> reader.read(bytes, name, Limits.DEFAULT));
    assertThat(thrown).isInstanceOf(UnreadableFileException.class);
    return thrown.getMessage();
  }

  private static String refusal(Path file) {
    Throwable thrown =
        catchThrowable(() -> DocumentReader.standard().read(file, "x", Limits.DEFAULT));
    assertThat(thrown).isInstanceOf(UnreadableFileException.class);
    return thrown.getMessage();
  }
}
