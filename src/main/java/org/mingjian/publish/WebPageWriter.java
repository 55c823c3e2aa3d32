package org.mingjian.publish;

import static org.mingjian.publish.HtmlTable.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.mingjian.publish.Contents.Entry;
import org.mingjian.publish.Grid.Caption;

/** Writes a web page of its own, as it is posted; if wanted with the frame of a site around it. */
public final class WebPageWriter implements ManuscriptWriter {

  private static final String STYLE =
      """
      body { margin: 0; color: #222; background: #f3f4f6; font: 16px/1.9 SimSun, "Songti SC", "Noto Serif CJK SC", serif }
      .page { max-width: 1080px; margin: 0 auto; padding: 24px 48px; background: #fff }
      .cover { text-align: center; font: bold 26px/1.6 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif }
      h1, h2, h3, h4, .title { font-family: SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif }
      h1 { text-align: center; font-size: 22px; margin: 48px 0 24px }
      h2 { font-size: 18px } h3, h4 { font-size: 16px }
      p { margin: 0.4em 0 } p.text { text-indent: 2em }
      .center { text-align: center } .right { text-align: right }
      .title { margin-top: 32px; text-align: center; font-weight: bold; font-size: 18px }
      .caption { display: grid; grid-template-columns: 1fr auto 1fr; font-size: 13px }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 13px; line-height: 1.5 }
      th, td { border: 1px solid #444; padding: 3px 5px; overflow-wrap: anywhere }
      th { background: #f0f2f5; font-weight: bold }
      .note { font-size: 13px }
      .contents a { color: inherit; text-decoration: none } .contents .deep { padding-left: 2em }
      .site { background: #0b5394; color: #fff; font-size: 15px } .site a, .foot a { color: inherit; margin-right: 24px }
      .site div, .foot div { max-width: 1080px; margin: 0 auto; padding: 12px 48px }
      .foot { background: #444; color: #ddd; font-size: 13px; text-align: center }
      @media print { .site, .foot { display: none } .break { break-before: page } thead { display: table-header-group } }
      """;

  private static final String SITE =
      """
      <div class="site"><div><a href="/">首页</a><a href="/gk/">政府信息公开</a><a href="/zwdt/">政务动态</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a></div></div>
      <div class="page"><div class="where">您现在的位置：<a href="/">首页</a> &gt; <a href="/gk/">政府信息公开</a> &gt; <a href="/gk/zdly/">财政资金</a></div></div>
      """;

  private static final String FOOT =
      """
      <div class="foot"><div><a href="/about.html">关于我们</a><a href="/map.html">网站地图</a><a href="/contact.html">联系我们</a></div></div>
      """;

  private final boolean site;

  /**
   * Creates a writer.
   *
   * @param site whether the page has the navigation of a site around it
   */
  public WebPageWriter(boolean site) {
    this.site = site;
  }

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(manuscript.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n")
        .append(site ? SITE : "")
        .append("<div class=\"page\">\n");
    Anchors anchors = new Anchors();
    boolean newPage = false;
    for (Block block : manuscript.blocks()) {
      if (newPage) {
        html.append("<div class=\"break\"></div>\n");
      }
      newPage = block instanceof PageBreak;
      block(html, block, anchors);
    }
    html.append("</div>\n").append(site ? FOOT : "").append("</body>\n</html>\n");
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Names the places that the contents link to. */
  private static final class Anchors {

    private final Map<String, Integer> numbers = new HashMap<>();

    String of(String target) {
      return "s" + numbers.computeIfAbsent(target, unseen -> numbers.size() + 1);
    }
  }

  private static void block(StringBuilder html, Block block, Anchors anchors) {
    if (block instanceof Heading heading) {
      String name = heading.level() == 0 ? "p" : "h" + heading.level();
      String kind = heading.level() == 0 ? " class=\"cover\"" : "";
      html.append("<%s%s id=\"%s\">".formatted(name, kind, anchors.of(heading.text())))
          .append(escape(heading.text()))
          .append("</%s>\n".formatted(name));
    } else if (block instanceof Text text) {
      String kind =
          text.alignment() == Alignment.LEFT
              ? "text"
              : text.alignment().name().toLowerCase(Locale.ROOT);
      paragraph(html, kind, text.text());
    } else if (block instanceof Contents contents) {
      contents(html, contents, anchors);
    } else if (block instanceof Grid grid) {
      grid(html, grid, anchors);
    }
  }

  private static void contents(StringBuilder html, Contents contents, Anchors anchors) {
    html.append("<div class=\"contents\">\n");
    paragraph(html, "title", contents.title());
    for (Entry entry : contents.entries()) {
      html.append(entry.level() > 1 ? "<p class=\"deep\">" : "<p>")
          .append("<a href=\"#")
          .append(anchors.of(entry.target()))
          .append("\">")
          .append(escape(entry.text()))
          .append("</a></p>\n");
    }
    html.append("</div>\n");
  }

  private static void grid(StringBuilder html, Grid grid, Anchors anchors) {
    if (!grid.title().isEmpty()) {
      html.append("<p class=\"title\" id=\"")
          .append(anchors.of(grid.title()))
          .append("\">")
          .append(escape(grid.title()))
          .append("</p>\n");
    }
    for (Caption caption : grid.captions()) {
      html.append("<div class=\"caption\">");
      for (String piece : new String[] {caption.left(), caption.center(), caption.right()}) {
        html.append(piece.equals(caption.right()) ? "<div class=\"right\">" : "<div>")
            .append(escape(piece))
            .append("</div>");
      }
      html.append("</div>\n");
    }
    HtmlTable.write(html, grid);
    grid.notes().forEach(note -> paragraph(html, "note", note));
  }

  private static void paragraph(StringBuilder html, String kind, String text) {
    html.append("<p class=\"").append(kind).append("\">").append(escape(text)).append("</p>\n");
  }
}
