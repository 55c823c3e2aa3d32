package org.mingjian.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Draws small PDF files for tests. Coordinates are points from the upper left corner of the
 * unrotated page; text stands on its baseline. Chinese characters are one em wide, others half an
 * em; no font is embedded, none is needed.
 */
final class PdfSketch {

  private final PDDocument document = new PDDocument();
  private final COSDictionary font = chineseFont();
  private PDPage page;
  private StringBuilder content;

  private static COSDictionary chineseFont() {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("GB1"));
    system.setInt(COSName.SUPPLEMENT, 4);
    COSArray halfWidths = new COSArray();
    halfWidths.add(COSInteger.get(1));
    halfWidths.add(COSInteger.get(95));
    halfWidths.add(COSInteger.get(500));
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
    descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setItem(COSName.W, halfWidths);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
    font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }

  PdfSketch page() {
    return page(595, 842, 0);
  }

  PdfSketch page(float width, float height, int rotation) {
    finishPage();
    page = new PDPage(new PDRectangle(width, height));
    page.setRotation(rotation);
    PDResources resources = new PDResources();
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font);
    resources.getCOSObject().setItem(COSName.FONT, fonts);
    page.setResources(resources);
    document.addPage(page);
    content = new StringBuilder();
    return this;
  }

  private float flipped(double y) {
    return (float) (page.getMediaBox().getHeight() - y);
  }

  PdfSketch text(double x, double y, double size, String text) {
    return text(x, y, size, 0, text);
  }

  /** Draws text that runs at an angle, in degrees counter-clockwise. */
  PdfSketch text(double x, double y, double size, double angle, String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(String.format("%04X", c)));
    double sin = Math.sin(Math.toRadians(angle));
    double cos = Math.cos(Math.toRadians(angle));
    write(
        "BT /F %.2f Tf %.4f %.4f %.4f %.4f %.2f %.2f Tm", size, cos, sin, -sin, cos, x, flipped(y));
    content.append('<').append(hex).append("> Tj ET\n");
    return this;
  }

  PdfSketch line(double x1, double y1, double x2, double y2) {
    write("%.2f %.2f m %.2f %.2f l S", x1, flipped(y1), x2, flipped(y2));
    return this;
  }

  /** Draws a full grid. */
  PdfSketch grid(double[] xs, double[] ys) {
    for (double x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    for (double y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    return this;
  }

  /** Covers the page with an image. */
  PdfSketch scan() throws IOException {
    var raster =
        new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    PDImageXObject image = LosslessFactory.createFromImage(document, raster);
    COSName name = page.getResources().add(image);
    PDRectangle box = page.getMediaBox();
    write("q %.2f 0 0 %.2f 0 0 cm /" + name.getName() + " Do Q", box.getWidth(), box.getHeight());
    return this;
  }

  /** Draws a form that draws itself twice. */
  PdfSketch loop() throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(page.getMediaBox());
    PDResources resources = new PDResources();
    form.setResources(resources);
    String name = resources.add(form).getName();
    try (OutputStream out = form.getStream().createOutputStream()) {
      out.write(("/" + name + " Do /" + name + " Do").getBytes(StandardCharsets.US_ASCII));
    }
    content.append('/').append(page.getResources().add(form).getName()).append(" Do\n");
    return this;
  }

  private void write(String format, Object... values) {
    content.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void finishPage() {
    if (page == null) {
      return;
    }
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    page.setContents(stream);
  }

  PdfSketch encrypt(String userPassword) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    finishPage();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    document.close();
    return out.toByteArray();
  }
}
