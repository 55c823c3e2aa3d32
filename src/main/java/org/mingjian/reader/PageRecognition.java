package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.document.Box;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Place;

/**
 * Reads the scanned pages of one file, where text recognition is installed and allowed, and keeps
 * account of what became of them. Not thread-safe.
 */
final class PageRecognition {

  /** A page that was read by text recognition. */
  static final String READ = "ocr-page";

  /** A page that was not. */
  static final String UNREAD = "scanned-page";

  private static final int MOST_PAGES = 300;
  private static final int SECONDS_FOR_PAGE = 90;

  /** Draws a page with this many pixels to a point. */
  interface Drawing {
    BufferedImage draw(double pixels) throws IOException;
  }

  private final Ocr ocr;
  private final ReadingBudget budget;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Place> doubtful = new LinkedHashSet<>();
  private int pages;
  private String reason = "";

  PageRecognition(Ocr ocr, ReadingBudget budget) {
    this.ocr = ocr;
    this.budget = budget;
  }

  /**
   * Reads a page.
   *
   * @param drawing the image of the page
   * @param width its width in points
   * @param height its height in points
   * @param number number of the page, from 1
   * @return the page, or nothing when it was not read, which is then reported
   */
  Optional<PageLayout> read(Drawing drawing, double width, double height, int number) {
    Place.Page place = new Place.Page(number, new Box(0, 0, width, height));
    if (!ocr.isUsable()) {
      return unread(place, ocr.reason());
    }
    if (++pages > MOST_PAGES) {
      return unread(place, "文字识别最多 " + MOST_PAGES + " 页");
    }
    long start = System.nanoTime();
    try {
      BufferedImage image = drawing.draw(ScannedPage.pixels(width, height));
      ScannedPage.Read read =
          ScannedPage.read(image, width, height, number, ocr.tesseract(), SECONDS_FOR_PAGE, budget);
      if (read.layout().items().isEmpty()) {
        return unread(place, "没有识别出文字");
      }
      doubtful.addAll(read.doubtful());
      String doubts =
          read.doubtful().isEmpty() ? "" : "；其中 " + read.doubtful().size() + " 处两次识别不一致，未据以判错";
      report(READ, "第 " + number + " 页是扫描图像，由文字识别（OCR）读出，请对照原件" + doubts, place);
      return Optional.of(read.layout());
    } catch (ReadingBudget.Exceeded e) {
      return unread(place, e.getMessage());
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return unread(place, "文字识别出错");
    } finally {
      budget.extend(System.nanoTime() - start);
    }
  }

  private Optional<PageLayout> unread(Place.Page place, String why) {
    reason = why;
    report(UNREAD, "第 " + place.page() + " 页是扫描图像，未识别（" + why + "）", place);
    return Optional.empty();
  }

  private void report(String kind, String message, Place.Page place) {
    diagnostics.add(new Diagnostic(kind, message, place));
  }

  /** Returns why the last page that was not read was not. */
  String reason() {
    return reason;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Set<Place> doubtful() {
    return doubtful;
  }
}
