package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mingjian.document.Document;
import org.mingjian.document.SourceFile;

/** Reads images of pages, PNG, JPEG or TIFF with one or several pages, by text recognition. */
final class ImageReader implements FormatReader {

  /** The longer side of a sheet of A4, in points: images seldom know how large the paper was. */
  private static final double LONG_SIDE = 842;

  private static final long MOST_PIXELS = 60_000_000L;

  private final Ocr ocr;

  ImageReader(Ocr ocr) {
    this.ocr = ocr;
  }

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    ReadingBudget budget = new ReadingBudget(limits);
    PageRecognition recognition = new PageRecognition(ocr, budget);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new UnreadableFileException("无法识别的图片格式");
      }
      javax.imageio.ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return read(source, reader, recognition, limits);
      } finally {
        reader.dispose();
      }
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("图片不完整或已损坏，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("图片展开后过大，内存不足", e);
    }
  }

  private static Document read(
      SourceFile source,
      javax.imageio.ImageReader reader,
      PageRecognition recognition,
      Limits limits)
      throws IOException, UnreadableFileException {
    int count = reader.getNumImages(true);
    if (count > limits.pages()) {
      throw new UnreadableFileException("共 " + count + " 页，超过上限 " + limits.pages() + " 页");
    }
    List<PageLayout> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long width = reader.getWidth(i);
      long height = reader.getHeight(i);
      if (width * height > MOST_PIXELS) {
        throw new UnreadableFileException("图片过大，上限为 " + MOST_PIXELS / 1_000_000 + "00 万像素");
      }
      double scale = LONG_SIDE / Math.max(width, height);
      BufferedImage image = reader.read(i);
      recognition.read(pixels -> image, width * scale, height * scale, i + 1).ifPresent(pages::add);
    }
    if (pages.isEmpty()) {
      throw new UnreadableFileException("扫描件，未识别（共 " + count + " 页）：" + recognition.reason());
    }
    return new Document(
        source,
        PageJoiner.join(pages, Map.of()),
        recognition.diagnostics(),
        recognition.doubtful());
  }
}
