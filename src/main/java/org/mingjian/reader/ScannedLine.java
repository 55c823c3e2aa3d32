package org.mingjian.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.document.Box;
import org.mingjian.reader.PageRaster.Area;

/** A line of print on a scanned page and what was read in it. Not thread-safe. */
final class ScannedLine {

  /** Digits are this much narrower than they are high; Chinese characters are square. */
  private static final double NARROW = 0.85;

  private static final Pattern AMOUNT =
      Pattern.compile("-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?");
  private static final Pattern NUMERIC = Pattern.compile("[^%\\p{L}]*\\d[^%\\p{L}]*");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–_一]+ ?.{1,3} ?[-—–_一]+");

  private final Area area;
  private final boolean inCell;
  private final List<String> readings = new ArrayList<>();
  private String text = "";
  private boolean doubtful;

  /**
   * Creates a line that was not read yet.
   *
   * @param inCell whether it stands in a cell of a table, or is a number behind a leader
   */
  ScannedLine(Area area, boolean inCell) {
    this.area = area;
    this.inCell = inCell;
  }

  /** Says what the line is, known without reading. */
  void is(String known) {
    text = known;
  }

  Area area() {
    return area;
  }

  String text() {
    return text;
  }

  /** Tells whether a number was read in it in two ways. */
  boolean doubtful() {
    return doubtful;
  }

  /**
   * Takes the first reading.
   *
   * @param words by the model of everything
   * @param digits by the model of numbers
   */
  void read(String words, String digits) {
    String whole = OcrText.tidy(words);
    String number = digits.replace(" ", "");
    if (inCell && (NUMERIC.matcher(whole).matches() || isNumber(whole, number))) {
      readNumber(whole, number);
    } else if (!inCell && PAGE_NUMBER.matcher(whole).matches()) {
      text = pageNumber(whole, number);
    } else {
      text = OcrText.punctuated(whole);
    }
  }

  /** Tells whether what was read as words is rather a number, by its shape or its length. */
  private boolean isNumber(String whole, String number) {
    String plain = bare(number);
    boolean narrow = area.width() <= NARROW * area.height() * Math.max(1, plain.length());
    if (COUNT.matcher(plain).matches() && whole.length() <= plain.length() + 1) {
      return narrow;
    }
    long letters = whole.codePoints().filter(Script::isWide).count();
    boolean amount = AMOUNT.matcher(number).matches() && number.length() > 2;
    return amount && narrow && letters <= 1 && whole.length() < number.length() + 2;
  }

  private void readNumber(String whole, String digits) {
    String number = bare(whole);
    String other = bare(digits);
    readings.add(value(number));
    readings.add(value(other));
    boolean better = !AMOUNT.matcher(number).matches() && AMOUNT.matcher(other).matches();
    text = better ? other : number;
    doubtful = !value(number).equals(value(other)) || !AMOUNT.matcher(number).matches();
  }

  /** Returns the number between dashes at the edge of a page; nothing when no digit was read. */
  private static String pageNumber(String whole, String number) {
    for (String reading : List.of(number, whole)) {
      String digits = NO_DIGIT.matcher(reading).replaceAll("");
      if (!digits.isEmpty() && digits.length() <= 3) {
        return "— " + digits + " —";
      }
    }
    return "";
  }

  /** Returns a number without specks, its separators as their places in it tell. */
  private static String bare(String number) {
    return number
        .replaceAll("[^-\\d.,]", "")
        .replaceAll("[.,:;-]+$", "")
        .replaceAll("(?<=\\d)\\.(?=\\d{3}[.,])", ",")
        .replaceAll("(?<=\\d),(?=\\d{2}$)", ".");
  }

  /** A separator of thousands that a reading lost changes no number. */
  private static String value(String number) {
    return number.replace(",", "");
  }

  /** Tells whether the line is to be read again at another size. */
  boolean wantsAnother() {
    return text.isEmpty() || doubtful || readings.isEmpty() && text.chars().anyMatch(this::isDigit);
  }

  private boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Takes the second reading. */
  void readAgain(String words, String digits) {
    String whole = OcrText.tidy(words);
    if (!readings.isEmpty()) {
      settle(bare(whole), bare(digits.replace(" ", "")));
    } else if (!text.isEmpty()) {
      doubtful = !OcrText.digits(text).equals(OcrText.digits(whole));
    } else {
      read(words, digits);
      doubtful |= !readings.isEmpty();
      // what two readings find nothing in is not known to be blank
      boolean nothing = text.isEmpty() && inCell;
      text = nothing ? "\ufffd" : text;
      doubtful |= nothing;
    }
  }

  /** A number that three of four readings agree on is not in doubt. */
  private void settle(String number, String other) {
    for (String candidate : List.of(number, other)) {
      List<String> all = new ArrayList<>(readings);
      all.add(value(number));
      all.add(value(other));
      long agreed = all.stream().filter(value(candidate)::equals).count();
      if (agreed >= 3 && AMOUNT.matcher(candidate).matches()) {
        text = candidate;
        doubtful = false;
        return;
      }
    }
  }

  /**
   * Returns the font size that its width and height speak for, in points.
   *
   * @param scale points in a pixel
   */
  double size(double scale) {
    double height = area.height() * scale;
    return Math.min(Math.max(1, Math.max(unit() * scale, height)), 1.3 * height);
  }

  /** Whether it is long enough for its width to tell its font size. */
  boolean isLong() {
    return !inCell && text.length() >= 12;
  }

  /** Returns the width of a wide character, in pixels. */
  private double unit() {
    double units = text.codePoints().mapToDouble(ScannedLine::units).sum();
    // of a closing mark at the end only the left half is ink
    boolean half = !text.isEmpty() && "，。、；：）”’》".indexOf(text.charAt(text.length() - 1)) >= 0;
    return area.width() / Math.max(0.5, half ? units - 0.5 : units);
  }

  /**
   * Returns its characters, spread over its width.
   *
   * @param scale points in a pixel
   * @param size the font size, in points
   */
  List<Glyph> glyphs(double scale, double size) {
    double unit = unit() * scale;
    double top = area.top() * scale;
    double bottom = area.bottom() * scale;
    double x = area.left() * scale;
    List<Glyph> glyphs = new ArrayList<>();
    for (int c : text.codePoints().toArray()) {
      double advance = unit * units(c);
      glyphs.add(new Glyph(Character.toString(c), new Box(x, top, x + advance, bottom), size));
      x += advance;
    }
    return glyphs;
  }

  private static double units(int c) {
    return Script.isWide(c) ? 1 : 0.5;
  }
}
