package org.mingjian.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.mingjian.document.Block;
import org.mingjian.document.Moved;
import org.mingjian.document.Place;

/** The tables in HTML that Markdown and text recognition put between lines of text. */
final class HtmlFragment {

  private static final Pattern BEGIN =
      Pattern.compile("(?i)(?:<(?:html|body|div)[^>]{0,200}>\\s{0,9}){0,3}<table[\\s>].*");

  private final List<SourceLine> lines;
  private final ReadingBudget budget;

  HtmlFragment(List<SourceLine> lines, ReadingBudget budget) {
    this.lines = lines;
    this.budget = budget;
  }

  /** Tells whether a table begins at line {@code i}. */
  boolean begins(int i) {
    SourceLine line = lines.get(i);
    return !line.isBlank()
        && line.raw().charAt(line.from()) == '<'
        && BEGIN.matcher(line.content()).matches();
  }

  /** Returns the index after the line that ends the table at {@code from}. */
  int end(int from) {
    int open = 0;
    for (int i = from; i < lines.size(); i++) {
      String raw = lines.get(i).raw().toLowerCase(Locale.ROOT);
      open += count(raw, "<table") - count(raw, "</table");
      if (open <= 0) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private static int count(String line, String tag) {
    int count = 0;
    for (int i = line.indexOf(tag); i >= 0; i = line.indexOf(tag, i + 1)) {
      count++;
    }
    return count;
  }

  /** Returns the blocks in the lines of one table. */
  List<Block> read(int from, int end) throws UnreadableFileException {
    StringBuilder html = new StringBuilder();
    for (SourceLine line : lines.subList(from, end)) {
      html.append(line.raw()).append('\n');
    }
    try {
      Parser parser = Parser.htmlParser().setTrackPosition(true);
      Element body = parser.parseInput(html.toString(), "").body();
      BlockCollector blocks = new BlockCollector(budget);
      new HtmlFlow(blocks).read(HtmlContent.of(body));
      return blocks.blocks().stream()
          .map(block -> Moved.block(block, p -> below(p, from)))
          .toList();
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new UnreadableFileException("网页的标签嵌套过深，无法读取", e);
    }
  }

  private static Place below(Place place, int lines) {
    return place instanceof Place.Line line
        ? new Place.Line(line.line() + lines, line.from(), line.to())
        : place;
  }
}
