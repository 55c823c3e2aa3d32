package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files of every format are read or refused, never anything else. The damage differs from
 * run to run; a failure prints the seed, which {@code -Dmingjian.fuzz.seed} repeats. {@code
 * -Dmingjian.fuzz} sets the number of damaged files of each format.
 */
class FuzzTest {

  private static final int FILES = Integer.getInteger("mingjian.fuzz", 150);
  private static final long SEED = Long.getLong("mingjian.fuzz.seed", System.nanoTime());

  private static final Limits LIMITS = new Limits(8 << 20, 50, 100_000, 500_000, 20);

  private static final String[][] ROWS = {
    {"科目代码", "科目名称", "本年支出合计", "基本支出", "项目支出"},
    {"合计", "", "30.00", "20.00", "10.00"},
    {"201", "一般公共服务支出", "30.00", "20.00", "10.00"}
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text", "html", "json", "yaml", "pdf", "docx", "doc", "xlsx", "xls", "zip", "png", "jpg",
        "tif"
      })
  @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void damagedFilesAreReadOrRefused(String format) throws Exception {
    byte[] whole = whole(format);
    Random random = new Random(SEED);
    for (int i = 0; i < FILES; i++) {
      byte[] damaged = damaged(format, whole, random);
      try {
        if (format.equals("zip")) {
          unpack(damaged);
        } else {
          // what recognition makes of an image is another program's affair; decoding it is ours
          DocumentReader reader = DocumentReader.standard(PageListener.NOBODY, false);
          assertThat(reader.read(damaged, "x." + format, LIMITS).blocks()).isNotEmpty();
        }
      } catch (UnreadableFileException e) {
        assertThat(e.getMessage()).isNotBlank().doesNotContain("内存").doesNotContain("\n");
      } catch (Throwable e) {
        Path kept =
            Files.write(Path.of("target", "fuzz-" + SEED + "-" + i + "." + format), damaged);
        throw new AssertionError("seed " + SEED + ", kept as " + kept, e);
      }
    }
  }

  private static void unpack(byte[] zip) throws IOException {
    try (PrivateFolder folder = new PrivateFolder()) {
      Path file = Files.write(folder.newFile("zip"), zip);
      Archive.isArchive(file);
      for (Archive.Member member :
          new Archive(folder, name -> true, LIMITS).unpack(file, "x.zip")) {
        assertThat(member.file() == null).isEqualTo(member.problem() != null);
      }
    }
  }

  // ---- whole files

  private static byte[] whole(String format) throws Exception {
    return switch (format) {
      case "text" -> text().getBytes(UTF_8);
      case "html" -> html().getBytes(UTF_8);
      case "json" -> json().getBytes(UTF_8);
      case "yaml" -> yaml().getBytes(UTF_8);
      case "pdf" -> pdf();
      case "docx" -> docx();
      case "doc" -> resource("orchard.doc");
      case "xlsx" -> workbook(new XSSFWorkbook());
      case "xls" -> workbook(new HSSFWorkbook());
      case "png", "jpg", "tif" -> image(format);
      default -> zipped(Map.of("a.txt", text().getBytes(UTF_8), "b.docx", docx()));
    };
  }

  private static byte[] image(String format) throws IOException {
    BufferedImage page = new BufferedImage(210, 297, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.fillRect(0, 0, 210, 297);
    graphics.clearRect(20, 20, 150, 2);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(page, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static String text() {
    StringBuilder text = new StringBuilder("支出决算表\n\n金额单位：万元\n\n");
    for (String[] row : ROWS) {
      text.append(String.join("\t", row)).append('\n');
    }
    return text + "\n一、支出决算情况说明\n\n本年支出合计30.00万元，其中：基本支出20.00万元，占66.67%。\n";
  }

  private static String html() {
    StringBuilder rows = new StringBuilder();
    for (String[] row : ROWS) {
      rows.append("<tr><td rowspan=1>").append(String.join("<td colspan=1>", row));
    }
    return "<!DOCTYPE html><html><meta charset=utf-8><h1>支出决算表</h1><p>单位：万元</p><table>"
        + rows
        + "</table><ol><li>基本支出20.00万元，<b>占66.67%</b>。</ol><script>alert(1)</script></html>";
  }

  private static String json() {
    return "{\"blocks\": [\"支出决算表\", {\"paragraph\": \"单位：万元\", \"place\": {\"page\": 1, \"box\": [1, 2.5, 3, 4]}},"
        + " [[\"项目\", {\"text\": \"金额\", \"columnSpan\": 2}], [\"合计\", 30.00, null]]]}";
  }

  private static String yaml() {
    return "# 数据\nblocks:\n- 支出决算表\n- table:\n  - [项目, {text: 金额, columnSpan: 2}]\n"
        + "  - ['合计', 30.00, ~]\n  spansKnown: true\n- furniture: '1'\n  kind: page_number\n";
  }

  private static byte[] pdf() throws IOException {
    PdfSketch sketch = new PdfSketch().page().text(60, 60, 14, "支出决算表");
    sketch.grid(new double[] {60, 150, 240}, new double[] {80, 100, 120});
    sketch.text(65, 95, 10, "合计").text(155, 95, 10, "30.00");
    sketch.text(60, 200, 10, "本年支出合计30.00万元。").text(100, 400, 40, 45, "内部");
    return sketch.page().text(60, 60, 12, "第二页").loop().bytes();
  }

  private static byte[] docx() {
    return DocxSketch.of(
            DocxSketch.p("支出决算表")
                + DocxSketch.table(
                    DocxSketch.cells(ROWS[0]),
                    DocxSketch.cell("<w:gridSpan w:val=\"2\"/>", "合计")
                        + DocxSketch.cells("30.00", "20.00", "10.00"))
                + "<w:p><w:ins w:id=\"1\">"
                + DocxSketch.r("本年支出30.00万元。")
                + "</w:ins></w:p>")
        .bytes();
  }

  private static byte[] workbook(Workbook workbook) throws IOException {
    Sheet sheet = workbook.createSheet("支出决算表");
    sheet.createRow(0).createCell(0).setCellValue("支出决算表");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
    for (int r = 0; r < ROWS.length; r++) {
      Row row = sheet.createRow(r + 1);
      for (int c = 0; c < ROWS[r].length; c++) {
        row.createCell(c).setCellValue(ROWS[r][c]);
      }
    }
    sheet.createRow(9).createCell(1).setCellFormula("1+2");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return bytes.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = FuzzTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  // ---- damage

  /** Files made of packed parts are damaged within a part every other time. */
  private static byte[] damaged(String format, byte[] whole, Random random) throws IOException {
    boolean packed = format.equals("docx") || format.equals("xlsx") || format.equals("zip");
    if (!packed || random.nextBoolean()) {
      return damaged(whole, random);
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    String chosen = parts.keySet().stream().toList().get(random.nextInt(parts.size()));
    parts.put(chosen, damaged(parts.get(chosen), random));
    return zipped(parts);
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(8); times > 0 && bytes.length > 8; times--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(64), bytes.length - at);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = joined(bytes, at, bytes, at + length); // cut out
        case 3 -> bytes = joined(bytes, at + length, bytes, at); // doubled
        case 4 -> bytes = random.nextInt(8) > 0 ? bytes : Arrays.copyOf(bytes, at + 1);
        default -> bytes = withBigNumber(bytes, at, random);
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] one, int end, byte[] other, int from) {
    byte[] joined = Arrays.copyOf(one, end + other.length - from);
    System.arraycopy(other, from, joined, end, other.length - from);
    return joined;
  }

  /** Numbers say how much there is to read, so wrong ones hurt most. */
  private static byte[] withBigNumber(byte[] bytes, int at, Random random) {
    int digit = at;
    while (digit < bytes.length && (bytes[digit] < '0' || bytes[digit] > '9')) {
      digit++;
    }
    String[] numbers = {"0", "-1", "99999999", "2147483647", "1e309", "4294967296"};
    byte[] number = numbers[random.nextInt(numbers.length)].getBytes(UTF_8);
    byte[] inserted = joined(Arrays.copyOf(bytes, digit), digit, number, 0);
    return joined(inserted, inserted.length, bytes, digit);
  }
}
