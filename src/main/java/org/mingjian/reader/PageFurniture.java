package org.mingjian.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Furniture;

/**
 * Finds the lines of a text that belong to its pages rather than to its words: watermarks and page
 * numbers. Takes all lines, returns the kind of furniture for each, or null.
 */
final class PageFurniture {

  private static final int LONGEST = 20;

  /** A line that occurs so often may be a watermark even if its wording does not say so. */
  private static final int OFTEN = 10;

  /** What watermarks say; a line that says so needs fewer repetitions to be one. */
  private static final Pattern WATERMARK =
      Pattern.compile(
          "仅供.*|.*(?:内部(?:审核|使用|资料|文件)|征求意见稿|送审稿|讨论稿|请勿外传|严禁复制|不得外传).*|草稿|样稿|样本|机密|秘密"
              + "|DRAFT|CONFIDENTIAL|SAMPLE");

  /** What forms and statements repeat for good reason: captions, dates, notes, grades, amounts. */
  private static final Pattern CONTENT = Pattern.compile(".*[\\d：:。；，、（(].*|.*[表度]|.");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(\\d{1,4})|[-—–－]\\s{0,3}(\\d{1,4})\\s{0,3}[-—–－]|第\\s{0,3}(\\d{1,4})\\s{0,3}页.{0,12}"
              + "|(\\d{1,4})\\s{0,2}/\\s{0,2}\\d{1,4}");

  private final List<SourceLine> lines;
  private final Furniture.Kind[] kinds;

  private PageFurniture(List<SourceLine> lines) {
    this.lines = lines;
    this.kinds = new Furniture.Kind[lines.size()];
  }

  static Furniture.Kind[] find(List<SourceLine> lines) {
    PageFurniture search = new PageFurniture(lines);
    search.markWatermarks();
    search.markPageNumbers();
    return search.kinds;
  }

  private void markWatermarks() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      if (!line.isBlank() && line.length() <= LONGEST && line.tabs() == 0) {
        places.computeIfAbsent(key(line), k -> new ArrayList<>()).add(i);
      }
    }
    places.forEach(
        (text, indices) -> {
          if (isWatermark(text, indices)) {
            indices.forEach(i -> kinds[i] = Furniture.Kind.WATERMARK);
          }
        });
  }

  /** Returns the words of a line; watermarks are often set with space between the characters. */
  private static String key(SourceLine line) {
    return line.content().replaceAll("\\s", "");
  }

  private boolean isWatermark(String text, List<Integer> indices) {
    if (WATERMARK.matcher(text).matches()) {
      return indices.size() >= 3;
    }
    if (indices.size() < OFTEN || CONTENT.matcher(text).matches()) {
      return false;
    }
    int isolated = 0;
    int inRuns = 0;
    for (int i : indices) {
      isolated += isFree(text, i - 1) && isFree(text, i + 1) ? 1 : 0;
    }
    for (int k = 1; k < indices.size(); k++) {
      inRuns += onlyBlankBetween(indices.get(k - 1), indices.get(k)) ? 1 : 0;
    }
    // Words of the text proper never follow themselves; a heading may well stand alone ten times.
    return isolated == indices.size() && inRuns >= 3;
  }

  private boolean isFree(String text, int i) {
    return i < 0 || i >= lines.size() || lines.get(i).isBlank() || key(lines.get(i)).equals(text);
  }

  private boolean onlyBlankBetween(int first, int second) {
    if (second - first > 6) {
      return false;
    }
    for (int i = first + 1; i < second; i++) {
      if (!lines.get(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private void markPageNumbers() {
    List<Integer> series = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      int number = pageNumber(i);
      if (number < 0) {
        continue;
      }
      if (!series.isEmpty() && (number <= last || number > last + 2)) {
        markSeries(series);
        series.clear();
      }
      series.add(i);
      last = number;
    }
    markSeries(series);
  }

  /**
   * A number alone between blank lines may be anything; a rising series of them numbers the pages.
   */
  private void markSeries(List<Integer> series) {
    if (series.size() >= 3) {
      series.forEach(i -> kinds[i] = Furniture.Kind.PAGE_NUMBER);
    }
  }

  private int pageNumber(int i) {
    SourceLine line = lines.get(i);
    if (line.isBlank() || line.length() > LONGEST || !isAlone(i)) {
      return -1;
    }
    Matcher matcher = PAGE_NUMBER.matcher(line.content());
    if (!matcher.matches()) {
      return -1;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Integer.parseInt(matcher.group(group));
      }
    }
    return -1;
  }

  private boolean isAlone(int i) {
    return isEdge(i - 1, i) && isEdge(i + 1, i + 1);
  }

  /** A page ends at a blank line, at another piece of furniture, or at a form feed. */
  private boolean isEdge(int neighbour, int later) {
    return neighbour < 0
        || neighbour >= lines.size()
        || lines.get(neighbour).isBlank()
        || kinds[neighbour] != null
        || lines.get(later).raw().startsWith("\f");
  }
}
