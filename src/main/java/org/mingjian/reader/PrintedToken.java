package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Box;

/**
 * Words or a number on one line that gaps part from others.
 *
 * @param glyphs its characters from left to right
 * @param box the box around them, in points
 * @param text what they say
 */
record PrintedToken(List<Glyph> glyphs, Box box, String text) {

  private static final Pattern AMOUNT =
      Pattern.compile("[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{1,2}%?");
  private static final Pattern NUMBER = Pattern.compile("[-−]?[\\d,]+(?:\\.\\d+)?%?|[—–-]{1,2}");

  /** Words of a table that authors space out. */
  private static final Pattern SPACED =
      Pattern.compile("项目|合计|总计|小计|栏次|行次|金额|科目|编码|代码|名称|科目编码|科目代码|科目名称|收入|支出|单位|备注");

  /** A gap this wide, in em, parts words; it is less between numbers. */
  private static final double WORD_GAP = 0.45;

  private static final double NUMBER_GAP = 0.28;

  /** Wider gaps, in em, are no spacing of one word. */
  private static final double WIDEST_SPACE = 4.5;

  private static PrintedToken of(List<Glyph> glyphs) {
    return new PrintedToken(
        List.copyOf(glyphs), GlyphLines.box(glyphs), GlyphLines.text(glyphs).strip());
  }

  /** Returns the tokens of a line from left to right. */
  static List<PrintedToken> of(Iterable<Glyph> line) {
    List<PrintedToken> tokens = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    Glyph last = null;
    for (Glyph glyph : line) {
      if (glyph.isSpace()) {
        continue;
      }
      if (last != null && parts(open, last, glyph)) {
        tokens.add(of(open));
        open = new ArrayList<>();
      }
      open.add(glyph);
      last = glyph;
    }
    if (last != null) {
      tokens.add(of(open));
    }
    return respaced(tokens);
  }

  private static boolean parts(List<Glyph> open, Glyph last, Glyph next) {
    double em = Math.max(1, Math.max(last.size(), next.size()));
    double gap = (next.box().left() - last.box().right()) / em;
    boolean digitBefore = Character.isDigit(last.text().charAt(0));
    boolean digitAfter = Character.isDigit(next.text().charAt(0)) || next.text().equals("-");
    if (digitBefore && digitAfter) {
      // two amounts may stand so close that only their decimals tell them apart
      return gap > NUMBER_GAP || isFull(open);
    }
    boolean amountAside = digitBefore && !digitAfter && isFull(open);
    boolean numberAside = digitBefore != digitAfter && isNumber(digitBefore ? open : List.of(next));
    return gap > (amountAside ? NUMBER_GAP / 2 : numberAside ? WORD_GAP / 2 : WORD_GAP);
  }

  private static boolean isFull(List<Glyph> open) {
    String text = GlyphLines.text(open);
    return AMOUNT.matcher(text).matches() && text.matches(".*\\.\\d\\d");
  }

  private static boolean isNumber(List<Glyph> glyphs) {
    return NUMBER.matcher(GlyphLines.text(glyphs)).matches();
  }

  /** Puts words together whose characters are spaced out. */
  private static List<PrintedToken> respaced(List<PrintedToken> tokens) {
    List<PrintedToken> joined = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i + 1;
      for (int to = Math.min(tokens.size(), i + 4); to > i + 1; to--) {
        if (isSpaced(tokens.subList(i, to))) {
          end = to;
          break;
        }
      }
      List<Glyph> glyphs = new ArrayList<>();
      tokens.subList(i, end).forEach(token -> glyphs.addAll(token.glyphs));
      PrintedToken token = of(glyphs);
      joined.add(end == i + 1 ? token : new PrintedToken(glyphs, token.box, spelled(glyphs)));
      i = end;
    }
    return joined;
  }

  private static String spelled(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  private static boolean isSpaced(List<PrintedToken> tokens) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      PrintedToken token = tokens.get(i);
      if (token.glyphs.size() > 2
          || i > 0
              && token.box.left() - tokens.get(i - 1).box.right() > WIDEST_SPACE * token.em()) {
        return false;
      }
      text.append(token.text);
    }
    return SPACED.matcher(text).matches();
  }

  boolean isNumber() {
    return NUMBER.matcher(text.replace(" ", "")).matches();
  }

  boolean isAmount() {
    return AMOUNT.matcher(text).matches();
  }

  double em() {
    return Math.max(1, GlyphLines.size(glyphs));
  }

  double centreX() {
    return (box.left() + box.right()) / 2;
  }

  double centreY() {
    return (box.top() + box.bottom()) / 2;
  }
}
