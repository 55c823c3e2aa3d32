package org.mingjian.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns the bytes of a text file into characters: a byte order mark decides, else strict UTF-8,
 * else strict GB18030. Never replaces what it cannot decode, for a replaced character may be a
 * digit.
 */
final class TextDecoding {

  /** GB18030 rather than GBK, which lacks rare characters of names. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoding() {}

  /**
   * Decodes a file.
   *
   * @param bytes the file, not empty
   * @param maxGlyphs number of characters above which the file is refused
   * @return its characters without the byte order mark
   * @throws UnreadableFileException when the file is damaged, too long, or in another encoding
   */
  static String decode(byte[] bytes, int maxGlyphs) throws UnreadableFileException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3, maxGlyphs);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return required(bytes, 2, StandardCharsets.UTF_16LE, maxGlyphs);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return required(bytes, 2, StandardCharsets.UTF_16BE, maxGlyphs);
    }
    String text = strict(bytes, 0, StandardCharsets.UTF_8, maxGlyphs);
    if (text != null) {
      return text;
    }
    // Damaged UTF-8 often happens to be valid GB18030, and would turn into other characters
    // silently.
    if (isMostlyUtf8(bytes)) {
      return utf8(bytes, 0, maxGlyphs);
    }
    return required(bytes, 0, GB18030, maxGlyphs);
  }

  /**
   * Decodes a file that names its own encoding, which counts when the bytes are valid in it. What
   * looks like UTF-8 is UTF-8, whatever it says: chance makes valid GB18030 of it.
   *
   * @param declared name of the encoding, or null
   * @throws UnreadableFileException as {@link #decode(byte[], int)}
   */
  static String decode(byte[] bytes, String declared, int maxGlyphs)
      throws UnreadableFileException {
    Charset charset = charset(declared);
    boolean marked = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    if (charset == null || marked || isMostlyUtf8(bytes)) {
      return decode(bytes, maxGlyphs);
    }
    String text = strict(bytes, 0, charset, maxGlyphs);
    return text != null ? text : decode(bytes, maxGlyphs);
  }

  private static Charset charset(String declared) {
    if (declared == null) {
      return null;
    }
    String name = declared.toUpperCase(Locale.ROOT);
    if (name.equals("GB2312") || name.equals("GBK") || name.equals("GB_2312-80")) {
      return GB18030;
    }
    // A declaration that can be read as bytes cannot be in an encoding of wider units, and one
    // byte a character would make words of anything.
    boolean wide = name.startsWith("UTF-16") || name.startsWith("UTF-32");
    boolean single = name.startsWith("ISO-8859") || name.startsWith("WINDOWS-125");
    try {
      return wide || single || name.equals("US-ASCII") ? null : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String utf8(byte[] bytes, int from, int maxGlyphs) throws UnreadableFileException {
    String text = strict(bytes, from, StandardCharsets.UTF_8, maxGlyphs);
    if (text == null) {
      int line = lineOfFirstFault(bytes);
      throw new UnreadableFileException("文件是 UTF-8 编码，但第 " + line + " 行有损坏的字节，请重新导出该文件");
    }
    return text;
  }

  private static String required(byte[] bytes, int from, Charset charset, int maxGlyphs)
      throws UnreadableFileException {
    String text = strict(bytes, from, charset, maxGlyphs);
    if (text == null) {
      throw new UnreadableFileException("无法识别的文字编码，请另存为 UTF-8 编码的文本文件");
    }
    return text;
  }

  /** Returns the text, or null when the bytes are not valid in {@code charset}. */
  private static String strict(byte[] bytes, int from, Charset charset, int maxGlyphs)
      throws UnreadableFileException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    // No charset used here makes more characters than it takes bytes.
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, maxGlyphs) + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      return null;
    }
    if (result.isOverflow() || out.position() > maxGlyphs) {
      throw new UnreadableFileException("文件文字过多，上限为 " + maxGlyphs + " 个字符");
    }
    return out.flip().toString();
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    int sound = 0;
    int faults = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = sequenceLength(bytes, i);
      if (length == 0) {
        faults++;
        i++;
      } else {
        sound += length > 2 ? 1 : 0;
        i += length;
      }
    }
    return sound > 4 * faults;
  }

  private static int lineOfFirstFault(byte[] bytes) {
    int line = 1;
    for (int i = 0; i < bytes.length; ) {
      int length = sequenceLength(bytes, i);
      if (length == 0) {
        break;
      }
      if (bytes[i] == '\n') {
        line++;
      }
      i += length;
    }
    return line;
  }

  /** Returns the number of bytes of the UTF-8 sequence at {@code i}, or 0 when there is none. */
  private static int sequenceLength(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead > 0xF4 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
