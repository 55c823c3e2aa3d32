package org.mingjian.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the content of a web page among the navigation around it, by the meaning and structure of
 * elements and never by a site's own names for them. What may be content stays.
 */
final class HtmlContent {

  private static final String NEVER_TEXT =
      "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, audio, video,"
          + " select, button, input, textarea, nav, del, [role=navigation], [role=search],"
          + " [role=menu], [role=menubar], [aria-hidden=true]:not(:has(table))";

  private static final String FRAME = "header, footer, aside, [role=banner], [role=contentinfo]";
  private static final String MAIN = "main, article, [role=main]";
  private static final Set<String> MENU_TAGS = Set.of("ul", "ol", "dl", "div", "p", "td", "table");

  /** Frames and hidden parts with more words than this may be content. */
  private static final int FEW_WORDS = 200;

  private static final int FEWEST_LINKS = 3;
  private static final int LONGEST_MENU_WORD = 30;

  private HtmlContent() {}

  /** Takes out of {@code body} what is no content and returns the element that holds the rest. */
  static Element of(Element body) {
    body.select(NEVER_TEXT).remove();
    for (Element frame : body.select(FRAME)) {
      boolean within = frame.closest(MAIN) != null;
      if (!within && isSmall(frame)) {
        frame.remove();
      }
    }
    for (Element hidden : body.select("[hidden], [style~=(?i)display\\s*:\\s*none]")) {
      if (isSmall(hidden)) {
        hidden.remove();
      }
    }
    Element main = main(body);
    removeMenus(main);
    return main;
  }

  private static boolean isSmall(Element element) {
    return element.selectFirst("table") == null && ownWords(element) < FEW_WORDS;
  }

  /** Returns the number of letters and digits outside links. */
  private static int ownWords(Element element) {
    return words(element) - linkWords(element.select("a[href]"));
  }

  private static int words(Element element) {
    return (int) element.text().chars().filter(Character::isLetterOrDigit).count();
  }

  private static int linkWords(List<Element> links) {
    return links.stream().mapToInt(HtmlContent::words).sum();
  }

  private static Element main(Element body) {
    Elements candidates = body.select(MAIN);
    for (Element candidate : candidates) {
      if (2 * words(candidate) > words(body)) {
        return candidate;
      }
    }
    return body;
  }

  /** A menu is short links to other pages and hardly anything else. */
  private static void removeMenus(Element main) {
    for (Element element : main.select(String.join(", ", MENU_TAGS))) {
      if (element != main && element.hasParent() && isMenu(element)) {
        element.remove();
      }
    }
  }

  private static boolean isMenu(Element element) {
    Elements links = element.select("a[href]");
    if (links.size() < FEWEST_LINKS || links.stream().anyMatch(HtmlContent::mayBeContent)) {
      return false;
    }
    return 5 * (words(element) - linkWords(links)) <= words(element);
  }

  /** Contents lists link within the page, and sentences may hold links. */
  private static boolean mayBeContent(Element link) {
    String target = link.attr("href").strip().toLowerCase(Locale.ROOT);
    return target.startsWith("#")
        || target.contains(".htm#")
        || target.contains(".html#")
        || words(link) > LONGEST_MENU_WORD;
  }
}
