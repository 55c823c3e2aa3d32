package org.mingjian.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPicturesTest {

  @TempDir private Path folder;

  private Path pdf(PDRectangle... pages) throws Exception {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      for (PDRectangle page : pages) {
        document.addPage(new PDPage(page));
      }
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void everyPageHasAPictureOfItsShape() throws Exception {
    try (PdfPictures pictures = new PdfPictures(pdf(PDRectangle.A4, new PDRectangle(842, 595)))) {
      BufferedImage upright = ImageIO.read(new ByteArrayInputStream(pictures.jpeg(1)));
      BufferedImage across = ImageIO.read(new ByteArrayInputStream(pictures.jpeg(2)));

      assertThat(upright.getHeight()).isGreaterThan(upright.getWidth()).isBetween(900, 960);
      assertThat(across.getWidth()).isGreaterThan(across.getHeight());
      assertThat(pictures.jpeg(0)).isNull();
      assertThat(pictures.jpeg(3)).isNull();
    }
  }

  @Test
  void whatCannotBeDrawnHasNoPicture() throws Exception {
    try (PdfPictures pictures = new PdfPictures(pdf(new PDRectangle(14_000, 14_000)))) {
      assertThat(pictures.jpeg(1)).isNull();
    }
    Path text = Files.writeString(folder.resolve("a.txt"), "本年支出");
    try (PdfPictures pictures = new PdfPictures(text)) {
      assertThat(pictures.jpeg(1)).isNull();
      assertThat(pictures.jpeg(1)).isNull();
    }
  }
}
