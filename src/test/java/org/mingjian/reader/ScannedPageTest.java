package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Place;
import org.mingjian.document.Table;

/** Pages that are images are read where tesseract with Chinese is installed. */
class ScannedPageTest {

  private static final String[][] ROWS = {
    {"科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"},
    {"", "合计", "1,279.44", "1,035.08", "244.36"},
    {"201", "一般公共服务支出", "971.97", "763.54", "208.43"},
    {"20126", "档案事务", "971.97", "763.54", "208.43"},
    {"2012601", "行政运行", "529.16", "529.16", "0.00"},
    {"205", "教育支出", "3.86", "——", "3.86"},
    {"208", "社会保障和就业支出", "172.74", "140.67", "32.07"}
  };

  private static final int[] EDGES = {60, 130, 270, 360, 450, 540};
  private static final int TOP = 130;
  private static final int HEIGHT = 24;

  private static final String[] FONTS = {
    "Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", "WenQuanYi Zen Hei"
  };

  private static String font() {
    for (String name : FONTS) {
      Font font = new Font(name, Font.PLAIN, 10);
      if (font.getFamily().equals(name) && font.canDisplay('算')) {
        return name;
      }
    }
    return null;
  }

  private static void assumeInstalled() {
    assumeTrue(Tesseract.installed().isPresent(), "tesseract with chi_sim is not installed");
    assumeTrue(font() != null, "no Chinese font is installed");
  }

  /** Draws a page of A4 with a title, a ruled table and two lines of text. */
  private static BufferedImage page(double dpi, double degrees, int noise) {
    double scale = dpi / 72;
    BufferedImage image =
        new BufferedImage((int) (595 * scale), (int) (842 * scale), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.scale(scale, scale);
    graphics.rotate(Math.toRadians(degrees), 297, 421);
    graphics.setFont(new Font(font(), Font.BOLD, 16));
    graphics.drawString("支出决算表", 250, 80);
    graphics.setFont(new Font(font(), Font.PLAIN, 10));
    graphics.drawString("部门名称：清禾市档案局", 60, 115);
    graphics.drawString("金额单位：万元", 470, 115);
    graphics.setStroke(new BasicStroke(0.6f));
    for (int x : EDGES) {
      graphics.drawLine(x, TOP, x, TOP + ROWS.length * HEIGHT);
    }
    for (int r = 0; r <= ROWS.length; r++) {
      graphics.drawLine(EDGES[0], TOP + r * HEIGHT, EDGES[5], TOP + r * HEIGHT);
    }
    for (int r = 0; r < ROWS.length; r++) {
      for (int c = 0; c < 5; c++) {
        graphics.drawString(ROWS[r][c], EDGES[c] + 6, TOP + r * HEIGHT + 16);
      }
    }
    graphics.drawString("本年支出合计1,279.44万元，其中：基本支出1,035.08万元，占80.90%；", 60, 330);
    graphics.drawString("项目支出244.36万元，占19.10%。", 60, 350);
    graphics.dispose();
    Random random = new Random(7);
    for (int i = 0; i < noise; i++) {
      image.setRGB(random.nextInt(image.getWidth()), random.nextInt(image.getHeight()), 0x808080);
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  private static Document read(byte[] bytes) throws UnreadableFileException {
    return DocumentReader.standard().read(bytes, "a", Limits.DEFAULT);
  }

  private static Table table(Document document) {
    return document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Every number is read right, or is said to be in doubt; and no more than half are. */
  private static void assertRead(Document document) {
    Table table = table(document);
    assertThat(table.rows()).isEqualTo(ROWS.length);
    assertThat(table.columns()).isEqualTo(5);
    int doubts = 0;
    for (Cell cell : table.cells()) {
      String printed = ROWS[cell.row()][cell.column()];
      if (!printed.matches("[\\d,.]+")) {
        continue;
      }
      boolean doubtful = document.doubtful().contains(cell.place());
      doubts += doubtful ? 1 : 0;
      // a lost comma between thousands changes no amount
      assertThat(doubtful || cell.text().replace(",", "").equals(printed.replace(",", "")))
          .as("%s read as %s", printed, cell.text())
          .isTrue();
    }
    assertThat(doubts).isLessThanOrEqualTo(8);
    assertThat(document.diagnostics()).extracting("kind").containsExactly("ocr-page");
    String words =
        document.blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(block -> ((Paragraph) block).text())
            .toList()
            .toString();
    assertThat(words).contains("支出决算").contains("万元").contains("1,035.08");
  }

  @ParameterizedTest
  @CsvSource({"150, 0, 0, png", "200, 0.6, 0, jpg", "200, -1.2, 0, tif"})
  void anImageOfAPageIsRead(double dpi, double degrees, int noise, String format) throws Exception {
    assumeInstalled();
    Document document = read(encoded(page(dpi, degrees, noise), format));

    assertThat(document.source().format()).isEqualTo(Format.IMAGE);
    assertRead(document);
  }

  @Test
  void aPdfMayHoldPagesOfBothKinds() throws Exception {
    assumeInstalled();
    Document document = read(mixed());

    assertRead(document);
    assertThat(document.blocks())
        .anySatisfy(
            block -> {
              assertThat(block).isInstanceOf(Paragraph.class);
              assertThat(((Paragraph) block).text()).contains("This page is text");
              assertThat(((Place.Page) ((Paragraph) block).place()).page()).isEqualTo(1);
            });
    assertThat(((Place.Page) table(document).place()).page()).isEqualTo(2);
    assertThat(((Place.Page) table(document).cells().get(7).place()).box().left())
        .isBetween(268.0, 272.0);
  }

  private static byte[] mixed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage first = new PDPage(PDRectangle.A4);
      document.addPage(first);
      try (PDPageContentStream content = new PDPageContentStream(document, first)) {
        content.beginText();
        content.setFont(
            new org.apache.pdfbox.pdmodel.font.PDType1Font(
                org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA),
            12);
        content.newLineAtOffset(60, 700);
        content.showText("This page is text, not an image of text.");
        content.endText();
      }
      PDPage second = new PDPage(PDRectangle.A4);
      document.addPage(second);
      try (PDPageContentStream content = new PDPageContentStream(document, second)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, page(200, 0, 0)), 0, 0, 595, 842);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void recognitionCanBeForbidden() throws Exception {
    byte[] bytes = encoded(new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThatThrownBy(
            () ->
                DocumentReader.standard(PageListener.NOBODY, false)
                    .read(bytes, "a.png", Limits.DEFAULT))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage("扫描件，未识别（共 1 页）：已用 --no-ocr 关闭文字识别");
  }

  @Test
  void aPageWithoutPrintIsSaidToBeUnread() throws Exception {
    assumeInstalled();
    byte[] black = encoded(new BufferedImage(900, 900, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThatThrownBy(() -> read(black)).hasMessageStartingWith("扫描件，未识别（共 1 页）：");
  }

  @Test
  void timeIsLimitedAndNothingIsLeftBehind() throws Exception {
    assumeInstalled();
    PageRaster raster = PageRaster.of(page(200, 0, 0), 1653, 2339);
    List<BufferedImage> lines =
        java.util.Collections.nCopies(
            3_000, raster.crop(new PageRaster.Area(150, 880, 1500, 940), 2));

    assertThatThrownBy(
            () ->
                Tesseract.installed()
                    .orElseThrow()
                    .read(lines, List.of(Tesseract.Reading.CHINESE), 2))
        .isInstanceOf(ReadingBudget.Exceeded.class)
        .hasMessageContaining("超过 2 秒");
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
        .noneMatch(process -> process.info().command().orElse("").endsWith("tesseract"));
  }
}
