package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Furniture;

/**
 * Finds the lines that repeat at the edges of pages: page numbers, whose value grows with the page,
 * and running heads, which say the same at the same place on most pages. Titles that are printed
 * again above each page of a table are not furniture.
 */
final class FurnitureFinder {

  /** Furniture stands within this share of the page's height from its upper or lower edge. */
  private static final double EDGE = 0.13;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>[-—–~·第]?)\\s*(?<number>\\d{1,4})\\s*(?<close>[-—–~·页]?)(\\s*[/共].*)?");

  private static final Pattern TABLE_LABEL =
      Pattern.compile(".*(表|单位|部门|万元|元)$|^(表|公开|附表|附件|单位|部门|编制|金额).*");

  private FurnitureFinder() {}

  /** Returns the lines that are furniture, by identity, with the kind of each. */
  static Map<TextLine, Furniture.Kind> find(List<PageLayout> pages) {
    Map<TextLine, Furniture.Kind> found = new IdentityHashMap<>();
    findPageNumbers(pages, found);
    findRunningHeads(pages, found);
    return found;
  }

  private static void findPageNumbers(List<PageLayout> pages, Map<TextLine, Furniture.Kind> found) {
    Map<Integer, Set<Integer>> pagesByOffset = new HashMap<>();
    for (PageLayout page : pages) {
      for (TextLine line : atEdges(page)) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.matches()) {
          int offset = Integer.parseInt(number.group("number")) - page.number();
          pagesByOffset.computeIfAbsent(offset, k -> new HashSet<>()).add(page.number());
        }
      }
    }
    for (PageLayout page : pages) {
      for (TextLine line : atEdges(page)) {
        Matcher number = NUMBER.matcher(line.text());
        if (number.matches() && isPageNumber(number, page, pagesByOffset)) {
          found.put(line, Furniture.Kind.PAGE_NUMBER);
        }
      }
    }
  }

  private static boolean isPageNumber(
      Matcher number, PageLayout page, Map<Integer, Set<Integer>> pagesByOffset) {
    boolean marked = !number.group("open").isEmpty() && !number.group("close").isEmpty();
    int offset = Integer.parseInt(number.group("number")) - page.number();
    return marked || pagesByOffset.get(offset).size() >= 2;
  }

  private static void findRunningHeads(
      List<PageLayout> pages, Map<TextLine, Furniture.Kind> found) {
    Map<String, Set<Integer>> pagesByLine = new HashMap<>();
    for (PageLayout page : pages) {
      for (TextLine line : atEdges(page)) {
        pagesByLine.computeIfAbsent(key(line), k -> new HashSet<>()).add(page.number());
      }
    }
    int most = Math.max(3, pages.size() / 2 + 1);
    for (PageLayout page : pages) {
      for (TextLine line : atEdges(page)) {
        boolean repeated = pagesByLine.get(key(line)).size() >= most;
        if (repeated && !TABLE_LABEL.matcher(line.text()).matches()) {
          found.putIfAbsent(line, Furniture.Kind.RUNNING_HEAD);
        }
      }
    }
  }

  private static String key(TextLine line) {
    return line.text()
        + '@'
        + Math.round(line.box().left() / 6)
        + ','
        + Math.round(line.centreY() / 6);
  }

  /** Returns the outermost lines near the upper and lower edge, up to two of each. */
  private static List<TextLine> atEdges(PageLayout page) {
    List<TextLine> found = new ArrayList<>();
    List<PageItem> items = page.items();
    double height = page.turn().turnedHeight();
    for (int i = 0; i < items.size() && i < 2; i++) {
      if (items.get(i) instanceof TextLine line && line.centreY() < EDGE * height) {
        found.add(line);
      }
    }
    for (int i = items.size() - 1; i >= 2 && i >= items.size() - 2; i--) {
      if (items.get(i) instanceof TextLine line && line.centreY() > (1 - EDGE) * height) {
        found.add(line);
      }
    }
    if (items.size() <= 2 && !items.isEmpty()) {
      addIfLow(items.get(items.size() - 1), height, found);
    }
    return found;
  }

  private static void addIfLow(PageItem item, double height, List<TextLine> found) {
    if (item instanceof TextLine line && line.centreY() > (1 - EDGE) * height) {
      found.add(line);
    }
  }
}
