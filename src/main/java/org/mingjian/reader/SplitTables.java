package org.mingjian.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mingjian.document.Place;

/**
 * Finds the pages on which spreadsheet programs print the columns that were too many for one page:
 * the table goes on beside itself, on a later page, row by row at the same heights, below a title
 * that is cut in two or missing. Which columns belong together is not printed.
 */
final class SplitTables {

  /** Heights and edges this near each other, in points, are the same. */
  private static final double SAME = 1.5;

  /** A title that is cut begins so far, in points, outside the part of the table below it. */
  private static final double CUT = 20;

  private static final int FEWEST_ROWS = 3;
  private static final int MOST_MERGED = 3;
  private static final Pattern NUMBER = Pattern.compile("(公开|附|表|\\d)*表");

  private static final Pattern BODY =
      Pattern.compile("^(?:(?:编制|填报)?(?:部门|单位)|单位名称|部门名称)[：:](?!\\s*(?:万元|元))");

  /** Pages between the parts of a table: as many as it is high. */
  private static final int FURTHEST = 8;

  private SplitTables() {}

  /** Returns the numbers of the pages that hold a part of a table that is split so. */
  static Set<Integer> pages(List<PageLayout> pages) {
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < pages.size(); i++) {
      for (int j = i + 1; j < Math.min(pages.size(), i + 1 + FURTHEST); j++) {
        if (goesOnBeside(pages.get(i), pages.get(j), pages.get(j - 1))) {
          int last = Math.min(pages.size() - 1, 2 * j - i - 1);
          for (int page = i; page <= last; page++) {
            found.add(pages.get(page).number());
          }
        }
      }
    }
    return found;
  }

  private static boolean goesOnBeside(PageLayout left, PageLayout right, PageLayout before) {
    PageTable one = onlyTable(left);
    PageTable other = onlyTable(right);
    if (one == null || other == null || !sameHeights(one, other)) {
      return false;
    }
    if (isHeaded(right, other)) {
      return false;
    }
    List<TextLine> titles = titles(right, other);
    boolean cut = titles.stream().anyMatch(line -> isCut(line, other));
    PageTable above = onlyTable(before);
    boolean below = above != null && sameColumns(above, other);
    boolean beside = titles.isEmpty() && !titles(left, one).isEmpty() && !below;
    return cut || beside;
  }

  /** A title that stands over the middle of its table may be wider than the table. */
  private static boolean isCut(TextLine title, PageTable table) {
    double centre = (table.box().left() + table.box().right()) / 2;
    return title.left() < table.box().left() - CUT
        && (title.left() + title.right()) / 2 < centre - CUT;
  }

  /** Whose table it is stands at its beginning only. */
  private static boolean isHeaded(PageLayout page, PageTable table) {
    return page.items().stream()
        .anyMatch(
            item ->
                item instanceof TextLine line
                    && line.centreY() < table.box().top()
                    && line.left() >= table.box().left() - CUT
                    && BODY.matcher(line.text().strip()).find());
  }

  /** Where cells are merged, one of the parts shows fewer rows. */
  private static boolean sameHeights(PageTable one, PageTable other) {
    double[] tops = tops(one);
    double[] others = tops(other);
    double[] few = tops.length < others.length ? tops : others;
    double[] many = tops.length < others.length ? others : tops;
    return few.length >= FEWEST_ROWS
        && many.length - few.length <= MOST_MERGED
        && Math.abs(one.box().bottom() - other.box().bottom()) <= SAME
        && Arrays.stream(few).allMatch(y -> Arrays.stream(many).anyMatch(z -> near(y, z)));
  }

  private static boolean sameColumns(PageTable one, PageTable other) {
    double shift = one.edges()[0] - other.edges()[0];
    return one.columns() == other.columns()
        && IntStream.range(0, one.edges().length)
            .allMatch(i -> near(one.edges()[i], other.edges()[i] + shift));
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= SAME;
  }

  /** Returns the table of a page that holds a single one, else null. */
  private static PageTable onlyTable(PageLayout page) {
    List<PageTable> tables =
        page.items().stream()
            .filter(PageTable.class::isInstance)
            .map(PageTable.class::cast)
            .toList();
    return tables.size() == 1 ? tables.get(0) : null;
  }

  private static double[] tops(PageTable table) {
    return table.cells().stream()
        .mapToDouble(cell -> Math.round(((Place.Page) cell.place()).box().top()))
        .distinct()
        .toArray();
  }

  private static List<TextLine> titles(PageLayout page, PageTable table) {
    return page.items().stream()
        .filter(item -> item instanceof TextLine line && isTitle(line))
        .map(TextLine.class::cast)
        .filter(line -> line.centreY() < table.box().top())
        .toList();
  }

  private static boolean isTitle(TextLine line) {
    String text = line.text().strip();
    return text.endsWith("表") && !NUMBER.matcher(text).matches();
  }
}
