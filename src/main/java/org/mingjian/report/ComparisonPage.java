package org.mingjian.report;

import java.io.IOException;
import java.io.Writer;
import org.mingjian.check.Finding;
import org.mingjian.settled.CheckedDocument;
import org.mingjian.settled.Comparison;

/** Writes a comparison as a page of HTML without any program. */
public final class ComparisonPage extends ComparisonReport {

  private final Texts page;

  /** Creates a report in a language. */
  public ComparisonPage(Language language) {
    super(language);
    this.page = Texts.load("org.mingjian.report.page", language);
  }

  @Override
  public void write(Comparison comparison, Writer out) throws IOException {
    HtmlWriter html = new HtmlWriter(out);
    PageResource style = PageResource.load("page.css");
    html.doctype();
    html.open("html", "lang", page.get("lang")).line();
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    String policy = "default-src 'none'; style-src " + style.source() + "; base-uri 'none'";
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", texts.get("diff.title")).line();
    html.verbatim("style", style.content());
    html.close().line();
    html.open("body").line();
    html.element("h1", texts.get("diff.title")).line();
    html.open("main").line();
    for (Comparison.Pair pair : comparison.pairs()) {
      write(pair, html);
    }
    for (CheckedDocument document : comparison.onlyOld()) {
      html.element("p", onlyOld(document)).line();
    }
    html.close().line();
    html.close().line();
    html.close().line();
    html.flush();
  }

  private void write(Comparison.Pair pair, HtmlWriter html) throws IOException {
    html.open("section").line();
    html.element("h2", pair.now().name()).line();
    html.element("p", files(pair)).line();
    html.open("p").element("strong", sentence(pair)).close().line();
    for (Part part : parts(pair)) {
      html.element("h3", part.heading()).line();
      html.open("ul").line();
      for (Finding finding : part.findings()) {
        html.open("li").element("strong", title(finding));
        html.element("p", finding.message());
        html.element("p", locations.write(finding.locations().get(0)), "class", "muted");
        html.close().line();
      }
      html.close().line();
    }
    html.close().line();
  }
}
