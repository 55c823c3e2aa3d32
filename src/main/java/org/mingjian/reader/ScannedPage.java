package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.document.Box;
import org.mingjian.document.Cell;
import org.mingjian.document.Place;
import org.mingjian.reader.Lattice.Field;
import org.mingjian.reader.PageRaster.Area;
import org.mingjian.reader.Tesseract.Reading;

/**
 * The image of a page read by text recognition: ruling lines make the same grids as those of a
 * drawn page, each line of print in a cell or between the tables is read by itself, every number
 * twice, by two models or at two sizes. Where the readings differ, the number is in doubt. Used
 * once, by one thread.
 */
final class ScannedPage {

  /** Pixels in a point: 200 to the inch, at which most numbers were read right. */
  private static final double PIXELS = 200 / 72.0;

  private static final int MOST_PIXELS = 24_000_000;
  private static final int MOST_LINES = 6_000;

  /** In pixels, the height of a line at which it is read best, and at which it is read again. */
  private static final double BEST_HEIGHT = 30;

  private static final double OTHER_HEIGHT = 42;

  /** In points; what is higher is no line of print. */
  private static final double HIGHEST = 80;

  /** A gap this wide, in points, parts what stands on one line. */
  private static final double GAP = 40;

  /** Within this distance of an edge, in points, stands what is left of its rule. */
  private static final double EDGE = 1.2;

  private static final double NEAR_EDGE = 3;

  private static final Pattern AMOUNT =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?");
  private static final Pattern NUMERIC =
      Pattern.compile("[-\\d.,:;'|()%\\s]*\\d[-\\d.,:;'|()%\\s]*");

  private static final Pattern ONE =
      Pattern.compile("(?<=^|[\\p{IsHan}（(])(?:[-—–_]|[`'\"‘’“”]{1,2}(?=、))(?=[\\p{IsHan}、])");

  private final PageRaster raster;
  private final double scale;
  private final int number;
  private final Tesseract tesseract;
  private final int seconds;
  private final List<Line> lines = new ArrayList<>();

  /** A line of print. */
  private static final class Line {
    final Area area;
    final boolean inCell;
    String text = "";
    boolean doubtful;

    Line(Area area, boolean inCell) {
      this.area = area;
      this.inCell = inCell;
    }
  }

  /**
   * What was read.
   *
   * @param layout the page taken apart
   * @param doubtful places of cells and lines with a number that was read two ways
   */
  record Read(PageLayout layout, Set<Place> doubtful) {}

  private ScannedPage(
      PageRaster raster, double scale, int number, Tesseract tesseract, int seconds) {
    this.raster = raster;
    this.scale = scale;
    this.number = number;
    this.tesseract = tesseract;
    this.seconds = seconds;
  }

  /** Returns the pixels in a point that a page of this size is to be drawn with. */
  static double pixels(double width, double height) {
    double area = Math.max(1, width * height);
    return Math.min(PIXELS, Math.sqrt(MOST_PIXELS / area));
  }

  /**
   * Reads a page.
   *
   * @param image the page
   * @param width its width in points
   * @param height its height in points
   * @param number number of the page, from 1
   * @param seconds time for the recognition
   * @throws IOException when the recognition fails
   */
  static Read read(
      BufferedImage image,
      double width,
      double height,
      int number,
      Tesseract tesseract,
      int seconds,
      ReadingBudget budget)
      throws IOException {
    double pixels = pixels(width, height);
    int w = Math.max(1, (int) Math.round(width * pixels));
    int h = Math.max(1, (int) Math.round(height * pixels));
    PageRaster raster = PageRaster.of(image, w, h);
    return new ScannedPage(raster, 1 / pixels, number, tesseract, seconds)
        .read(new Turn(0, width, height), budget);
  }

  private Read read(Turn turn, ReadingBudget budget) throws IOException {
    RasterLines ruled = RasterLines.of(raster, scale);
    RulingLines rules = ruled.lines();
    findLines(ruled, budget);
    lines.removeIf(line -> line.area.height() * scale > HIGHEST);
    if (lines.size() > MOST_LINES) {
      throw new ReadingBudget.Exceeded("行数过多");
    }
    recognise();
    List<Glyph> glyphs = new ArrayList<>();
    List<Glyph> doubtful = new ArrayList<>();
    for (Line line : lines) {
      List<Glyph> set = glyphs(line);
      set.forEach(glyph -> budget.countGlyph());
      glyphs.addAll(set);
      doubtful.addAll(line.doubtful ? set : List.of());
    }
    PdfPage page = new PdfPage(number, turn, glyphs, List.of(), rules, 1, 0, 0, true);
    PageLayout layout = PageLayout.of(page, budget);
    return new Read(layout, placesOf(doubtful, layout));
  }

  private void findLines(RasterLines ruled, ReadingBudget budget) {
    RulingLines rules = ruled.lines();
    List<Lattice> lattices =
        rules.tooMany() ? List.of() : Lattice.find(rules.horizontal(), rules.vertical(), budget);
    for (Lattice lattice : lattices) {
      for (Field field : lattice.fields()) {
        ruled.eraseAround(pixels(lattice.boxOf(field), 0), (int) (NEAR_EDGE / scale));
        Area area = pixels(lattice.boxOf(field), -EDGE);
        if (area.width() > 0 && area.height() > 0) {
          raster.lines(area).forEach(line -> lines.add(new Line(line, true)));
        }
      }
    }
    PageRaster.Area whole = new Area(0, 0, raster.width(), raster.height());
    List<Area> grids = lattices.stream().map(lattice -> pixels(lattice.box(), EDGE)).toList();
    for (Area strip : between(whole, grids)) {
      for (Area line : raster.lines(strip)) {
        raster.parts(line, (int) (GAP / scale)).forEach(part -> lines.add(new Line(part, false)));
      }
    }
  }

  /** Returns the strips of the page above, between and below the grids, over its whole width. */
  private static List<Area> between(Area page, List<Area> grids) {
    List<Area> sorted = new ArrayList<>(grids);
    sorted.sort(java.util.Comparator.comparingInt(Area::top));
    List<Area> strips = new ArrayList<>();
    int top = page.top();
    for (Area grid : sorted) {
      if (grid.top() > top) {
        strips.add(new Area(page.left(), top, page.right(), grid.top()));
      }
      top = Math.max(top, grid.bottom());
    }
    if (page.bottom() > top) {
      strips.add(new Area(page.left(), top, page.right(), page.bottom()));
    }
    return strips;
  }

  private Area pixels(Box box, double wider) {
    int left = (int) Math.ceil((box.left() - wider) / scale);
    int top = (int) Math.ceil((box.top() - wider) / scale);
    int right = (int) Math.floor((box.right() + wider) / scale);
    int bottom = (int) Math.floor((box.bottom() + wider) / scale);
    return new Area(
        Math.max(0, left),
        Math.max(0, top),
        Math.min(raster.width(), right),
        Math.min(raster.height(), bottom));
  }

  // ---- reading

  private void recognise() throws IOException {
    long start = System.nanoTime();
    List<Line> printed = new ArrayList<>();
    for (Line line : lines) {
      if (isDash(line.area)) {
        line.text = line.area.width() > 15 / scale ? "——" : "-";
      } else {
        printed.add(line);
      }
    }
    List<BufferedImage> images =
        printed.stream().map(line -> crop(line.area, BEST_HEIGHT)).toList();
    List<List<String>> read =
        tesseract.read(images, List.of(Reading.CHINESE, Reading.DIGITS), seconds);
    List<Line> again = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      Line line = printed.get(i);
      decide(line, tidy(read.get(0).get(i)), read.get(1).get(i).replace(" ", ""));
      boolean words = !line.doubtful && !NUMERIC.matcher(line.text).matches();
      boolean withNumber = words && line.text.chars().anyMatch(Character::isDigit);
      if (withNumber || line.text.isEmpty()) {
        again.add(line);
      }
    }
    images = again.stream().map(line -> crop(line.area, OTHER_HEIGHT)).toList();
    int left = seconds - (int) ((System.nanoTime() - start) / 1_000_000_000L);
    read = tesseract.read(images, List.of(Reading.CHINESE), Math.max(1, left));
    for (int i = 0; i < again.size(); i++) {
      Line line = again.get(i);
      String second = punctuated(tidy(read.get(0).get(i)));
      if (line.text.isEmpty()) {
        line.text = second;
      } else {
        line.doubtful = !digits(line.text).equals(digits(second));
      }
    }
  }

  /**
   * A line of digits is lower than one of Chinese characters, so small ones are left as they are.
   */
  private BufferedImage crop(Area area, double height) {
    double scale = height / BEST_HEIGHT;
    return raster.crop(area, area.height() > height ? height / area.height() : scale);
  }

  private boolean isDash(Area area) {
    return area.height() <= 2 / scale && area.width() >= 2.5 * area.height();
  }

  /** Decides what a line says that was read whole and for its digits. */
  private static void decide(Line line, String whole, String digits) {
    if (line.inCell && NUMERIC.matcher(whole).matches()) {
      String number = whole.replaceAll("[\\s|']", "").replaceAll("[.,:;-]+$", "");
      String other = digits.replaceAll("[.,-]+$", "");
      // a separator of thousands that one of them lost changes no number
      line.doubtful = !number.replaceAll("[^-\\d.]", "").equals(other.replace(",", ""));
      boolean better = !AMOUNT.matcher(number).matches() && AMOUNT.matcher(other).matches();
      line.text = line.doubtful && better ? other : number;
      return;
    }
    long letters = whole.codePoints().filter(Script::isWide).count();
    boolean number = AMOUNT.matcher(digits).matches() && digits.length() > 2;
    if (line.inCell && number && letters <= 1 && whole.length() < digits.length() + 2) {
      line.text = digits;
      line.doubtful = true;
      return;
    }
    boolean nothing = whole.isEmpty() && line.inCell;
    line.text = nothing ? "\ufffd" : punctuated(whole);
    line.doubtful = nothing;
  }

  /** The program puts spaces between Chinese characters. */
  private static String tidy(String read) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      boolean inner = c == ' ' && i > 0 && i + 1 < read.length();
      if (c != ' ' || inner && isLetter(read.charAt(i - 1)) && isLetter(read.charAt(i + 1))) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /**
   * Between Chinese words the program often reads the narrow forms of wide marks, and a mark for
   * the one stroke of 一.
   */
  private static String punctuated(String text) {
    return ONE.matcher(text)
        .replaceAll("一")
        .replace(':', '：')
        .replace(';', '；')
        .replace('(', '（')
        .replace(')', '）')
        .replaceAll("〈([^〉〈）]{1,6})）", "（$1）")
        .replaceAll("（([^〉〈）]{1,6})〉", "（$1）")
        .replaceAll(",(?!\\d)|(?<!\\d),", "，")
        .replaceAll("(?<=\\d%)\\d(?!\\d)", "");
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static String digits(String text) {
    return punctuated(text).replaceAll("[^\\d.%]", "").replaceAll("\\.(?!\\d)", "");
  }

  // ---- placing

  /** Returns the characters of a line, spread over its width. */
  private List<Glyph> glyphs(Line line) {
    double units = line.text.codePoints().mapToDouble(c -> Script.isWide(c) ? 1 : 0.5).sum();
    double width = line.area.width() * scale;
    double height = line.area.height() * scale;
    double em = Math.max(1, Math.max(width / Math.max(0.5, units), height));
    double top = line.area.top() * scale;
    double x = line.area.left() * scale;
    List<Glyph> glyphs = new ArrayList<>();
    for (int c : line.text.codePoints().toArray()) {
      double advance = width * (Script.isWide(c) ? 1 : 0.5) / Math.max(0.5, units);
      Box box = new Box(x, top, x + advance, top + height);
      glyphs.add(new Glyph(Character.toString(c), box, Math.min(em, 1.3 * height)));
      x += advance;
    }
    return glyphs;
  }

  private static Set<Place> placesOf(List<Glyph> doubtful, PageLayout layout) {
    Set<Place> places = new HashSet<>();
    for (PageItem item : layout.items()) {
      if (item instanceof PageTable table) {
        for (Cell cell : table.cells()) {
          addIfHolds((Place.Page) cell.place(), doubtful, places);
        }
      } else {
        addIfHolds(item.place(), doubtful, places);
      }
    }
    return places;
  }

  private static void addIfHolds(Place.Page place, List<Glyph> doubtful, Set<Place> places) {
    Box box = place.box();
    for (Glyph glyph : doubtful) {
      boolean within = glyph.centreX() >= box.left() && glyph.centreX() <= box.right();
      if (within && glyph.centreY() >= box.top() && glyph.centreY() <= box.bottom()) {
        places.add(place);
        return;
      }
    }
  }
}
