package org.mingjian.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingjian.document.Block;
import org.mingjian.document.Box;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;
import org.mingjian.document.Place;
import org.mingjian.document.SourceFile;

/**
 * Reads PDF files: text outside tables as paragraphs, ruled tables as grids, each with its page and
 * box. Scanned pages are read by text recognition, or reported. Works page by page and keeps only
 * the results.
 */
final class PdfReader implements FormatReader {

  private final PageListener listener;
  private final Ocr ocr;

  /** Creates a reader that reads scanned pages or not. */
  PdfReader(Ocr ocr) {
    this(PageListener.NOBODY, ocr);
  }

  /** Creates a reader that tells how far it is. */
  PdfReader(PageListener listener, Ocr ocr) {
    this.listener = listener;
    this.ocr = ocr;
  }

  /** Held, because the logging system forgets levels of loggers that nobody holds. */
  private static final List<Logger> SILENCED = silence("org.apache.pdfbox", "org.apache.fontbox");

  /** A page with fewer characters than this and an image over half of it is a scan. */
  private static final int FEW_GLYPHS = 20;

  /** Larger images are not drawn: in memory a pixel takes several bytes. */
  private static final long MOST_PIXELS = 60_000_000L;

  /** Where the end mark of a whole file is looked for, in bytes from the end. */
  private static final int TAIL = 64 * 1024;

  private static List<Logger> silence(String... names) {
    List<Logger> loggers = new ArrayList<>();
    for (String name : names) {
      Logger logger = Logger.getLogger(name);
      logger.setLevel(Level.OFF);
      loggers.add(logger);
    }
    return loggers;
  }

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    if (SILENCED.isEmpty() || !isPdf(bytes)) {
      throw new UnreadableFileException("不是 PDF 文件");
    }
    if (!hasEnd(bytes)) {
      throw new UnreadableFileException("PDF 文件不完整，可能没有下载完");
    }
    StandInFonts.reading(true);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new Reading(source, limits, document).read();
    } catch (InvalidPasswordException e) {
      throw new UnreadableFileException("PDF 文件已加密，需要密码才能打开", e);
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("PDF 文件已损坏，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("PDF 文件展开后过大，内存不足", e);
    } finally {
      StandInFonts.reading(false);
    }
  }

  private static boolean isPdf(byte[] bytes) {
    int length = Math.min(bytes.length, 1024);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** A file cut short is repaired by the library without a word, with pages missing. */
  private static boolean hasEnd(byte[] bytes) {
    int length = Math.min(bytes.length, TAIL);
    String tail = new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1);
    return tail.contains("startxref") || tail.contains("%%EOF");
  }

  /** The reading of one file. */
  private final class Reading {

    private final SourceFile source;
    private final Limits limits;
    private final ReadingBudget budget;
    private final List<PageLayout> pages = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Integer, Place.Page> unreadable = new HashMap<>();
    private final Set<Place> doubtful = new LinkedHashSet<>();

    private final PDDocument document;
    private final PageRecognition recognition;

    Reading(SourceFile source, Limits limits, PDDocument document) {
      this.source = source;
      this.limits = limits;
      this.document = document;
      this.budget = new ReadingBudget(limits);
      this.recognition = new PageRecognition(ocr, budget);
    }

    Document read() throws UnreadableFileException {
      int count = document.getNumberOfPages();
      if (count > limits.pages()) {
        throw new UnreadableFileException("共 " + count + " 页，超过上限 " + limits.pages() + " 页");
      }
      int number = 0;
      for (PDPage page : document.getPages()) {
        if (++number > limits.pages()) {
          throw new UnreadableFileException("超过上限 " + limits.pages() + " 页");
        }
        budget.checkTime();
        listener.page(source.path(), number, count);
        readPage(page, number);
      }
      if (number == 0) {
        throw new UnreadableFileException("PDF 文件没有页面");
      }
      if (number < count) {
        throw new UnreadableFileException("PDF 文件已损坏：应有 " + count + " 页，只能读出 " + number + " 页");
      }
      for (Diagnostic found : recognition.diagnostics()) {
        diagnostics.add(found);
        if (found.kind().equals(PageRecognition.UNREAD)) {
          Place.Page place = (Place.Page) found.place();
          unreadable.put(place.page(), place);
        }
      }
      refuseIfNothingRead(number);
      leaveSplitTables();
      List<Block> blocks = PageJoiner.join(pages, unreadable);
      doubtful.addAll(recognition.doubtful());
      return new Document(source, blocks, diagnostics, doubtful);
    }

    /** What is printed beside itself on other pages is left to a person. */
    private void leaveSplitTables() {
      Set<Integer> split = SplitTables.pages(pages);
      for (int i = 0; i < pages.size(); i++) {
        PageLayout page = pages.get(i);
        if (split.contains(page.number())) {
          Box whole = new Box(0, 0, page.turn().width(), page.turn().height());
          String message = "第 " + page.number() + " 页的表格过宽，各列分印在几页上，未能拼合核对";
          report("split-table", message, new Place.Page(page.number(), whole));
          pages.set(i, new PageLayout(page.number(), page.turn(), List.of(), page.watermarks()));
        }
      }
    }

    private void refuseIfNothingRead(int count) throws UnreadableFileException {
      if (pages.stream().anyMatch(page -> !page.items().isEmpty())) {
        return;
      }
      boolean scanned = diagnostics.stream().anyMatch(d -> d.kind().equals("scanned-page"));
      throw new UnreadableFileException(
          scanned
              ? "扫描件，未识别（共 " + count + " 页）：" + recognition.reason()
              : "共 " + count + " 页，没有可识别的文字");
    }

    private void readPage(PDPage page, int number) {
      Place.Page whole = new Place.Page(number, new Box(0, 0, 0, 0));
      try {
        PageScanner scanner = new PageScanner(page, number, budget);
        PdfPage scanned = scanner.scan();
        Turn turn = scanned.turn();
        whole = new Place.Page(number, new Box(0, 0, turn.width(), turn.height()));
        boolean continued = !pages.isEmpty() && pages.get(pages.size() - 1).endsUnruled();
        pages.add(
            isScan(scanned) && scanner.largestImage() <= MOST_PIXELS
                ? recognised(scanned)
                : PageLayout.of(scanned, budget, continued));
        if (isSearchableScan(scanned)) {
          reportTextLayer(pages.get(pages.size() - 1), whole);
        }
        reportUnruled(pages.get(pages.size() - 1), whole);
        examine(scanned, whole, scanner.largestImage() > MOST_PIXELS);
      } catch (IOException
          | IllegalArgumentException
          | IllegalStateException
          | ClassCastException
          | NullPointerException
          | IndexOutOfBoundsException
          | StackOverflowError e) {
        report("broken-page", "第 " + number + " 页已损坏，未能读取", whole);
        Turn turn = new Turn(0, whole.box().right(), whole.box().bottom());
        pages.add(new PageLayout(number, turn, List.of(), List.of()));
      }
    }

    private void reportUnruled(PageLayout page, Place.Page whole) {
      boolean unruled =
          page.items().stream().anyMatch(item -> item instanceof PageTable t && !t.sure());
      if (unruled) {
        String message = "第 " + page.number() + " 页的表格没有边框线，按对齐方式读出，请对照原件";
        diagnostics.add(new Diagnostic("unruled-table", message, whole));
      }
    }

    private static boolean isScan(PdfPage page) {
      return page.glyphs().size() < FEW_GLYPHS && page.imageShare() > 0.5;
    }

    /** A text layer lies unseen over the image: some program recognised it, nobody printed it. */
    private static boolean isSearchableScan(PdfPage page) {
      return page.imageShare() > 0.5 && 2 * page.invisible() > page.glyphs().size();
    }

    /** How sure the recognition was, the file does not tell: every number is in doubt. */
    private void reportTextLayer(PageLayout page, Place.Page whole) {
      String message = "第 " + page.number() + " 页是扫描图像，文字取自文件自带的识别文字层，数字未经核实，请对照原件";
      diagnostics.add(new Diagnostic(PageRecognition.READ, message, whole));
      for (PageItem item : page.items()) {
        if (item instanceof PageTable table) {
          table.cells().stream()
              .filter(cell -> hasDigit(cell.text()))
              .forEach(cell -> doubtful.add(cell.place()));
        } else if (item instanceof TextLine line && hasDigit(line.text())) {
          doubtful.add(line.place());
        }
      }
    }

    private static boolean hasDigit(String text) {
      return text.chars().anyMatch(Character::isDigit);
    }

    private PageLayout recognised(PdfPage page) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      PageRecognition.Drawing drawing =
          pixels -> renderer.renderImage(page.number() - 1, (float) pixels, ImageType.GRAY);
      Turn turn = page.turn();
      return recognition
          .read(drawing, turn.width(), turn.height(), page.number())
          .orElseGet(() -> PageLayout.of(page, budget));
    }

    private void examine(PdfPage page, Place.Page whole, boolean large) {
      int glyphs = page.glyphs().size();
      if (isScan(page) && large) {
        String message = "第 " + page.number() + " 页是扫描图像，未识别（图像过大）";
        report(PageRecognition.UNREAD, message, whole);
      }
      if (!page.complete()) {
        report("broken-page", "第 " + page.number() + " 页的内容循环嵌套，未读完", whole);
      }
      if (page.unmapped() > 0.05 * glyphs) {
        String message = "第 " + page.number() + " 页有 " + page.unmapped() + " 个字符无法识别（字体缺少编码）";
        report("unmapped-characters", message, whole);
      }
      if (page.lines().tooMany()) {
        String message = "第 " + page.number() + " 页线条过多，未识别表格";
        report("unreadable-table", message, whole);
      }
    }

    private void report(String kind, String message, Place.Page place) {
      diagnostics.add(new Diagnostic(kind, message, place));
      unreadable.put(place.page(), place);
    }
  }
}
