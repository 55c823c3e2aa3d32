package org.mingjian.publish;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Writes pages as a scanner does: grey pictures, put in a little askew, with specks; one to a page
 * of a PDF that holds nothing else, or one to a PNG file.
 */
public final class PageImages implements ManuscriptWriter {

  private static final float POINTS = 72;
  private static final float QUALITY = 0.6f;

  private final int dotsPerInch;
  private final double askew;
  private final int noise;

  /** Creates a writer of pictures that are easy to read: 200 dots per inch. */
  public PageImages() {
    this(200, 0.3, 6);
  }

  /**
   * Creates a writer.
   *
   * @param askew the most that a page is turned, in degrees
   * @param noise the standard deviation of the grey values, of 255
   */
  public PageImages(int dotsPerInch, double askew, int noise) {
    this.dotsPerInch = dotsPerInch;
    this.askew = askew;
    this.noise = noise;
  }

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    try (PDDocument scan = new PDDocument()) {
      for (BufferedImage picture : pictures(manuscript)) {
        float width = picture.getWidth() * POINTS / dotsPerInch;
        float height = picture.getHeight() * POINTS / dotsPerInch;
        PDPage page = new PDPage(new PDRectangle(width, height));
        scan.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(scan, picture, QUALITY, dotsPerInch);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
          content.drawImage(image, 0, 0, width, height);
        }
      }
      scan.setDocumentId((long) manuscript.title().hashCode());
      scan.save(out);
    }
  }

  /**
   * Returns the pages as PNG files.
   *
   * @throws IOException when no Chinese font is installed
   */
  public List<byte[]> png(Manuscript manuscript) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (BufferedImage picture : pictures(manuscript)) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", file);
      files.add(file.toByteArray());
    }
    return files;
  }

  private List<BufferedImage> pictures(Manuscript manuscript) throws IOException {
    List<BufferedImage> pictures = new ArrayList<>();
    Random chance = new Random(manuscript.title().hashCode());
    try (PDDocument print = Loader.loadPDF(Format.PDF.bytes(manuscript))) {
      PDFRenderer renderer = new PDFRenderer(print);
      for (int page = 0; page < print.getNumberOfPages(); page++) {
        pictures.add(scan(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.GRAY), chance));
      }
    }
    return pictures;
  }

  private BufferedImage scan(BufferedImage page, Random chance) {
    BufferedImage scan =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D glass = scan.createGraphics();
    glass.setColor(Color.WHITE);
    glass.fillRect(0, 0, page.getWidth(), page.getHeight());
    glass.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double angle = Math.toRadians(askew * (2 * chance.nextDouble() - 1));
    glass.rotate(angle, page.getWidth() / 2.0, page.getHeight() / 2.0);
    glass.drawImage(page, 0, 0, null);
    glass.dispose();
    WritableRaster dots = scan.getRaster();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        double grey = 0.92 * dots.getSample(x, y, 0) + 12 + noise * chance.nextGaussian();
        dots.setSample(x, y, 0, (int) Math.max(0, Math.min(255, grey)));
      }
    }
    return scan;
  }
}
