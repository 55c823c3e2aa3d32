package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Format;

/**
 * What a file holds, recognised by its bytes and never by its name.
 *
 * @param format the format, or null when no reader could ever be asked for it
 * @param name what a user calls it, for instance {@code JPEG 图片}; null when unrecognised
 */
record Content(Format format, String name) {

  /** Office Open XML behind a password. */
  static final Content ENCRYPTED = new Content(null, "加密的 Office 文档");

  private static final Content UNKNOWN = new Content(null, null);

  /** Bytes looked at for signs that may stand after the very beginning. */
  private static final int HEAD = 4096;

  /** Signatures at the very beginning, one character for each byte. */
  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry("\u00ff\u00d8\u00ff", "JPEG 图片"),
          Map.entry("\u0089PNG\r\n", "PNG 图片"),
          Map.entry("GIF8", "GIF 图片"),
          Map.entry("II*\0", "TIFF 图片"),
          Map.entry("MM\0*", "TIFF 图片"),
          Map.entry("RIFF", "WebP 图片或音视频文件"),
          Map.entry("{\\rtf", "RTF 文档"),
          Map.entry("Rar!", "RAR 压缩包"),
          Map.entry("7z\u00bc\u00af", "7z 压缩包"),
          Map.entry("\u001f\u008b", "GZIP 压缩包"));

  /** Images of pages, which text recognition can read. */
  private static final Set<String> IMAGES = Set.of("JPEG 图片", "PNG 图片", "TIFF 图片");

  /** Folders and files in an archive that tell what it is; the first that occurs decides. */
  private static final List<Map.Entry<String, Content>> ARCHIVES =
      List.of(
          Map.entry("vnd.oasis.opendocument", new Content(null, "OpenDocument 文件")),
          Map.entry("word/", new Content(Format.DOCX, "Word 文档（.docx）")),
          Map.entry("xl/", new Content(Format.XLSX, "Excel 工作簿（.xlsx）")),
          Map.entry("ppt/", new Content(null, "PowerPoint 演示文稿")),
          Map.entry("OFD.xml", new Content(null, "OFD 版式文件")));

  /** Streams in a compound file that tell what it is. */
  private static final List<Map.Entry<String, Content>> COMPOUNDS =
      List.of(
          Map.entry("EncryptedPackage", ENCRYPTED),
          Map.entry("WordDocument", new Content(Format.DOC, "Word 文档（.doc 或 .wps）")),
          Map.entry("Workbook", new Content(Format.XLS, "Excel 工作簿（.xls）")));

  /** The first name, below comments and the mark of a beginning. */
  private static final Pattern YAML_NAME =
      Pattern.compile("^(?:#.*\\s*|%.*\\s*|---\\s*)*+([a-z][\\w-]*)\\s*:(?=\\s|$)");

  /** Recognises {@code bytes}, which are not empty. */
  static Content of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
    if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
      return new Content(Format.PDF, "PDF 文件");
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (head.startsWith(signature.getKey())) {
        Format format = IMAGES.contains(signature.getValue()) ? Format.IMAGE : null;
        return new Content(format, signature.getValue());
      }
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return archive(bytes);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return compound(bytes);
    }
    return text(head, bytes);
  }

  private static Content archive(byte[] bytes) {
    // Names stand in the central directory, so nothing has to be unpacked.
    for (Map.Entry<String, Content> sign : ARCHIVES) {
      if (holds(bytes, sign.getKey().getBytes(ISO_8859_1))) {
        return sign.getValue();
      }
    }
    return new Content(null, "ZIP 压缩包");
  }

  private static Content compound(byte[] bytes) {
    for (Map.Entry<String, Content> sign : COMPOUNDS) {
      if (holds(bytes, sign.getKey().getBytes(UTF_16LE))) {
        return sign.getValue();
      }
    }
    return new Content(null, "旧版 Office 文件");
  }

  private static boolean holds(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int matched = 0;
      while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static Content text(String head, byte[] bytes) {
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
      return new Content(Format.TEXT, "文本文件");
    }
    if (isBinary(head)) {
      return UNKNOWN;
    }
    String start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
    start = start.stripLeading().toLowerCase(Locale.ROOT);
    if (isHtml(start)) {
      return new Content(Format.HTML, "网页文件（HTML）");
    }
    if (start.startsWith("<?xml")) {
      return new Content(null, "XML 文件");
    }
    if (isJson(start, bytes)) {
      return new Content(Format.JSON, "JSON 文件");
    }
    if (isYaml(start, bytes)) {
      return new Content(Format.YAML, "YAML 文件");
    }
    return new Content(Format.TEXT, "文本文件");
  }

  private static boolean isBinary(String head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b') {
        return true;
      }
    }
    return false;
  }

  private static boolean isHtml(String start) {
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<head")
        || start.startsWith("<body")
        || start.startsWith("<meta")
        || start.startsWith("<table")
        || (start.startsWith("<?xml") && start.contains("<html"));
  }

  /** Of all YAML only a disclosure: it begins with a name in Latin letters and has blocks. */
  private static boolean isYaml(String start, byte[] bytes) {
    Matcher name = YAML_NAME.matcher(start);
    return name.find()
        && (name.group(1).equals("blocks")
            || holds(bytes, "\nblocks:".getBytes(ISO_8859_1))
            || holds(bytes, " blocks:".getBytes(ISO_8859_1)));
  }

  /**
   * A text may begin with a bracket too, so what follows it and the last character count as well.
   */
  private static boolean isJson(String start, byte[] bytes) {
    if (start.isEmpty() || (start.charAt(0) != '{' && start.charAt(0) != '[')) {
      return false;
    }
    String inside = start.substring(1).stripLeading();
    int last = bytes.length - 1;
    while (last > 0 && bytes[last] <= ' ' && bytes[last] >= 0) {
      last--;
    }
    if (start.charAt(0) == '{' && holds(bytes, "\"blocks\"".getBytes(ISO_8859_1))) {
      return true; // though it may be cut off
    }
    if (start.charAt(0) == '{') {
      return bytes[last] == '}' && (inside.startsWith("\"") || inside.startsWith("}"));
    }
    return bytes[last] == ']'
        && (inside.startsWith("{") || inside.startsWith("[") || inside.startsWith("\""));
  }
}
