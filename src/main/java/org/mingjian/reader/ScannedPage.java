package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Measured font sizes that differ by this share are one. */
  private static final double ALIKE = 0.15;

  /** Within this distance of an edge, in points, stands what is left of its rule. */
  private static final double EDGE = 1.2;

  private static final double NEAR_EDGE = 3;

  private final PageRaster raster;
  private final double scale;
  private final int number;
  private final Tesseract tesseract;
  private final int seconds;
  private final List<ScannedLine> lines = new ArrayList<>();

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
    lines.removeIf(line -> line.area().height() * scale > HIGHEST);
    if (lines.size() > MOST_LINES) {
      throw new ReadingBudget.Exceeded("行数过多");
    }
    recognise();
    List<Glyph> glyphs = new ArrayList<>();
    List<Glyph> doubtful = new ArrayList<>();
    double usual = usualSize();
    for (ScannedLine line : lines) {
      double size = line.size(scale);
      boolean alike = Math.abs(size - usual) <= ALIKE * usual;
      List<Glyph> set = line.glyphs(scale, alike ? usual : size);
      set.forEach(glyph -> budget.countGlyph());
      glyphs.addAll(set);
      doubtful.addAll(line.doubtful() ? set : List.of());
    }
    PdfPage page = new PdfPage(number, turn, glyphs, List.of(), rules, 1, 0, 0, true);
    PageLayout layout = PageLayout.of(page, budget);
    return new Read(layout, placesOf(doubtful, layout));
  }

  /** Returns the font size of the text between the tables, or 0. */
  private double usualSize() {
    double[] sizes =
        lines.stream()
            .filter(ScannedLine::isLong)
            .mapToDouble(line -> line.size(scale))
            .sorted()
            .toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
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
          raster.lines(area).forEach(line -> lines.add(new ScannedLine(line, true)));
        }
      }
    }
    PageRaster.Area whole = new Area(0, 0, raster.width(), raster.height());
    List<Area> grids = lattices.stream().map(lattice -> pixels(lattice.box(), EDGE)).toList();
    for (Area strip : between(whole, grids)) {
      for (Area line : raster.lines(strip)) {
        addParts(line);
      }
    }
  }

  private void addParts(Area line) {
    Area leader = raster.leader(line);
    if (leader == null) {
      raster
          .parts(line, (int) (GAP / scale))
          .forEach(part -> lines.add(new ScannedLine(part, false)));
      return;
    }
    Area before = new Area(line.left(), line.top(), leader.left(), line.bottom());
    raster.lines(before).forEach(part -> lines.add(new ScannedLine(part, false)));
    ScannedLine dots = new ScannedLine(leader, false);
    dots.is(".".repeat(Math.max(3, 2 * leader.width() / leader.height())));
    lines.add(dots);
    Area behind = new Area(leader.right(), line.top(), line.right(), line.bottom());
    raster.lines(behind).forEach(part -> lines.add(new ScannedLine(part, true)));
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
    List<ScannedLine> printed = new ArrayList<>();
    for (ScannedLine line : lines) {
      if (isDash(line.area())) {
        line.is(line.area().width() > 15 / scale ? "——" : "-");
      } else if (line.text().isEmpty()) {
        printed.add(line);
      }
    }
    read(printed, BEST_HEIGHT, seconds, ScannedLine::read);
    List<ScannedLine> again = printed.stream().filter(ScannedLine::wantsAnother).toList();
    int left = seconds - (int) ((System.nanoTime() - start) / 1_000_000_000L);
    read(again, OTHER_HEIGHT, Math.max(1, left), ScannedLine::readAgain);
  }

  /** What takes the two readings of a line. */
  private interface Taking {
    void take(ScannedLine line, String words, String digits);
  }

  private void read(List<ScannedLine> wanted, double height, int time, Taking taking)
      throws IOException {
    List<BufferedImage> images = wanted.stream().map(line -> crop(line.area(), height)).toList();
    List<List<String>> read =
        tesseract.read(images, List.of(Reading.CHINESE, Reading.DIGITS), time);
    for (int i = 0; i < wanted.size(); i++) {
      taking.take(wanted.get(i), read.get(0).get(i), read.get(1).get(i));
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

  // ---- placing

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
