package org.mingjian.reader;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.mingjian.document.Document;
import org.mingjian.document.SourceFile;

/**
 * Reads saved web pages, and what word processors and spreadsheets save as web pages. Places are
 * lines of the source. Nothing is run and nothing fetched.
 */
final class HtmlReader implements FormatReader {

  /** Bytes within which a page must name its encoding. */
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    String text = TextDecoding.decode(bytes, declared(bytes), limits.glyphs());
    try {
      Parser parser = Parser.htmlParser().setTrackPosition(true);
      Element body = parser.parseInput(text, "").body();
      BlockCollector blocks = new BlockCollector(new ReadingBudget(limits));
      new HtmlFlow(blocks).read(HtmlContent.of(body));
      return blocks.finish(source, "网页里没有文字");
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new UnreadableFileException("网页的标签嵌套过深，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("网页过大，内存不足", e);
    }
  }

  private static String declared(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    Matcher charset = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return charset.find() ? charset.group(1) : null;
  }
}
