package org.mingjian.publish;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The Chinese TrueType fonts of this machine: a Song for text, a Hei for headings; each stands in
 * for characters that the other lacks. Open while the file is written. Not thread-safe.
 */
final class Typeface implements Closeable {

  /** What a font is for. */
  enum Style {
    SONG,
    HEI;

    /** Returns the names of files that hold such a font, the best first. */
    List<String> files() {
      return switch (this) {
        case SONG -> List.of("simsun.ttc", "gbsn00lp.ttf", "uming.ttc", "simsun.ttf", "songti.ttc");
        case HEI ->
            List.of(
                "simhei.ttf",
                "wqy-microhei.ttc",
                "wqy-zenhei.ttc",
                "droidsansfallbackfull.ttf",
                "droidsansfallback.ttf",
                "msyh.ttc");
      };
    }
  }

  /** A machine without any of the fonts. */
  static final String MISSING =
      "本机没有可以嵌入 PDF 的中文字体（宋体或黑体），请先安装一种，例如在 Debian 上："
          + "apt-get install fonts-arphic-gbsn00lp fonts-wqy-microhei";

  private final Map<Style, TrueTypeFont> fonts = new HashMap<>();
  private final Map<Style, CmapLookup> characters = new HashMap<>();
  private final List<Closeable> open = new ArrayList<>();

  private Typeface() {}

  /**
   * Opens the fonts.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  static Typeface open() throws IOException {
    Map<String, File> files = files();
    Typeface typeface = new Typeface();
    for (Style style : Style.values()) {
      for (String name : style.files()) {
        if (files.containsKey(name)) {
          typeface.add(style, files.get(name));
          break;
        }
      }
    }
    if (typeface.fonts.isEmpty()) {
      throw new IOException(MISSING);
    }
    return typeface;
  }

  /** Tells whether there is a font at all. */
  static boolean isAvailable() {
    Map<String, File> files = files();
    for (Style style : Style.values()) {
      if (style.files().stream().anyMatch(files::containsKey)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, File> files() {
    Map<String, File> files = new HashMap<>();
    for (URI uri : new FontFileFinder().find()) {
      File file = new File(uri);
      files.putIfAbsent(file.getName().toLowerCase(Locale.ROOT), file);
    }
    return files;
  }

  private void add(Style style, File file) throws IOException {
    TrueTypeFont font;
    if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      TrueTypeCollection collection = new TrueTypeCollection(file);
      open.add(collection);
      List<TrueTypeFont> members = new ArrayList<>();
      collection.processAllFonts(members::add);
      font = members.get(0);
    } else {
      font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
      open.add(font);
    }
    fonts.put(style, font);
    characters.put(style, font.getUnicodeCmapLookup());
  }

  Map<Style, TrueTypeFont> fonts() {
    return fonts;
  }

  /** The font that has the character: the wanted one if it can. */
  Style of(int character, Style wanted) {
    if (has(wanted, character)) {
      return wanted;
    }
    for (Style style : Style.values()) {
      if (has(style, character)) {
        return style;
      }
    }
    return fonts.containsKey(wanted) ? wanted : fonts.keySet().iterator().next();
  }

  private boolean has(Style style, int character) {
    return fonts.containsKey(style) && characters.get(style).getGlyphId(character) != 0;
  }

  /** Tells whether some font has the character. */
  boolean has(int character) {
    return has(of(character, Style.SONG), character);
  }

  /** The width of a text of size 1. */
  double width(String text, Style wanted) {
    return text.codePoints().mapToDouble(c -> width(c, of(c, wanted))).sum();
  }

  private double width(int character, Style style) {
    try {
      TrueTypeFont font = fonts.get(style);
      int glyph = characters.get(style).getGlyphId(character);
      return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new IllegalStateException("the table of widths was read before", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (Closeable each : open) {
      each.close();
    }
  }
}
