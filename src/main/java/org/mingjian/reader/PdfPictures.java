package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingjian.document.PagePictures;

/**
 * Draws the pages of a PDF for people to look at. The file is opened with the first picture; what
 * cannot be drawn has no picture. Not thread-safe.
 */
public final class PdfPictures implements PagePictures {

  private static final float DOTS_PER_INCH = 80;

  /** A page larger than any sheet of paper is not drawn: memory grows with its area. */
  private static final float LONGEST_SIDE = 3_000;

  private final Path file;
  private PDDocument document;
  private boolean broken;

  /** Creates pictures of a file that need not be a PDF: others have none. */
  public PdfPictures(Path file) {
    this.file = file;
  }

  @Override
  public byte[] jpeg(int page) {
    try {
      if (document == null && !broken) {
        document = Loader.loadPDF(file.toFile());
      }
      if (broken || page < 1 || page > document.getNumberOfPages()) {
        return null;
      }
      PDRectangle sheet = document.getPage(page - 1).getCropBox();
      if (Math.max(sheet.getWidth(), sheet.getHeight()) > LONGEST_SIDE) {
        return null;
      }
      BufferedImage image =
          new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return ImageIO.write(image, "jpeg", bytes) ? bytes.toByteArray() : null;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      broken |= document == null;
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    if (document != null) {
      document.close();
    }
  }
}
