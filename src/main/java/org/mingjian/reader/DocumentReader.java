package org.mingjian.reader;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.JoinedDocument;
import org.mingjian.document.SourceFile;

/**
 * The intake of files: takes a file of any kind, refuses what is too large or not readable,
 * recognises the format by content and hands the bytes to the reader of that format. Holds no
 * state; several threads may use one instance.
 */
public final class DocumentReader {

  /** What a file's extension promises, in the user's words; other extensions promise nothing. */
  private static final Map<String, String> PROMISED =
      Map.ofEntries(
          Map.entry("pdf", "PDF 文件"),
          Map.entry("docx", "Word 文档"),
          Map.entry("docm", "Word 文档"),
          Map.entry("doc", "Word 文档"),
          Map.entry("wps", "WPS 文档"),
          Map.entry("xlsx", "Excel 工作簿"),
          Map.entry("xlsm", "Excel 工作簿"),
          Map.entry("xls", "Excel 工作簿"),
          Map.entry("et", "WPS 表格"),
          Map.entry("html", "网页文件"),
          Map.entry("htm", "网页文件"),
          Map.entry("txt", "文本文件"),
          Map.entry("md", "文本文件"));

  private final Map<Format, FormatReader> readers;

  /**
   * Creates an intake that hands each format to its reader; formats without one are refused by
   * name.
   */
  DocumentReader(Map<Format, FormatReader> readers) {
    this.readers = Map.copyOf(readers);
  }

  /** Returns an intake for all formats that this version reads. */
  public static DocumentReader standard() {
    return new DocumentReader(
        Map.of(
            Format.TEXT, new TextReader(),
            Format.PDF, new PdfReader(),
            Format.HTML, new HtmlReader(),
            Format.DOCX, new DocxReader(),
            Format.DOC, new DocReader(),
            Format.XLSX, new SheetReader(),
            Format.XLS, new SheetReader()));
  }

  /**
   * Reads a file. The size is looked at before anything is loaded.
   *
   * @param file the file
   * @param displayPath its path as the user gave it, for reports
   * @param limits what to refuse
   * @return the document
   * @throws UnreadableFileException when nothing can be read, with one line for the user
   */
  public Document read(Path file, String displayPath, Limits limits)
      throws UnreadableFileException {
    return read(load(file, limits), displayPath, limits);
  }

  /**
   * Reads the content of a file.
   *
   * @param bytes the content
   * @param displayPath its path as the user gave it, for reports
   * @param limits what to refuse
   * @return the document
   * @throws UnreadableFileException when nothing can be read, with one line for the user
   */
  public Document read(byte[] bytes, String displayPath, Limits limits)
      throws UnreadableFileException {
    if (bytes.length == 0) {
      throw new UnreadableFileException("文件是空的");
    }
    refuseTooLarge(bytes.length, limits);
    Content content = Content.of(bytes);
    FormatReader reader = content.format() == null ? null : readers.get(content.format());
    if (reader == null) {
      throw new UnreadableFileException(refusal(content, displayPath));
    }
    String path = displayPath.replace(File.separatorChar, '/');
    SourceFile source = new SourceFile(path, sha256(bytes), content.format());
    return LookAlikes.replaced(reader.read(source, bytes, limits));
  }

  /**
   * Reads several files of one disclosure as one document.
   *
   * @param files the files by their paths as the user gave them, in reading order, at least one
   * @param limits what to refuse, of each file
   * @throws UnreadableFileException when one of them cannot be read; the message names it
   */
  public Document readTogether(Map<String, Path> files, Limits limits)
      throws UnreadableFileException {
    List<Document> parts = new ArrayList<>();
    StringBuilder digests = new StringBuilder();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      try {
        parts.add(read(file.getValue(), file.getKey(), limits));
      } catch (UnreadableFileException e) {
        throw new UnreadableFileException(file.getKey() + "：" + e.getMessage(), e);
      }
      digests.append(parts.get(parts.size() - 1).source().sha256());
    }
    String path =
        parts.stream().map(part -> part.source().path()).collect(Collectors.joining(" + "));
    String digest = sha256(digests.toString().getBytes(StandardCharsets.US_ASCII));
    Format format = parts.get(0).source().format();
    return JoinedDocument.of(new SourceFile(path, digest, format), parts);
  }

  private static byte[] load(Path file, Limits limits) throws UnreadableFileException {
    refuseWhatIsNoFile(file);
    try {
      refuseTooLarge(Files.size(file), limits);
      try (InputStream in = Files.newInputStream(file)) {
        // The file may grow after its size was asked for, so the reading itself is bounded too.
        return in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
      }
    } catch (NoSuchFileException e) {
      throw new UnreadableFileException("文件不存在", e);
    } catch (AccessDeniedException e) {
      throw new UnreadableFileException("没有读取该文件的权限", e);
    } catch (IOException e) {
      throw new UnreadableFileException("读取文件时出错，请检查磁盘或网络位置是否可用", e);
    }
  }

  private static void refuseWhatIsNoFile(Path file) throws UnreadableFileException {
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException("这是一个文件夹，不是文件");
    }
    if (!Files.exists(file)) {
      throw new UnreadableFileException("文件不存在");
    }
    // Reading a pipe or a device would wait for ever.
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException("这不是普通文件，无法读取");
    }
  }

  private static void refuseTooLarge(long size, Limits limits) throws UnreadableFileException {
    if (size > limits.bytes()) {
      throw new UnreadableFileException(
          "文件过大（" + inWords(size) + "），上限为 " + inWords(limits.bytes()));
    }
  }

  /**
   * Returns a size rounded up, so that a file one byte above the limit does not look equal to it.
   */
  private static String inWords(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " 字节";
    }
    boolean large = bytes >= 1 << 20;
    BigDecimal unit = BigDecimal.valueOf(large ? 1 << 20 : 1 << 10);
    BigDecimal count = BigDecimal.valueOf(bytes).divide(unit, 1, RoundingMode.CEILING);
    return count.stripTrailingZeros().toPlainString() + (large ? " MB" : " KB");
  }

  private static String refusal(Content content, String displayPath) {
    if (content.name() == null) {
      return "无法识别的文件内容";
    }
    if (content.equals(Content.ENCRYPTED)) {
      return "Office 文档已加密，需要密码才能打开，请另存为不加密的文件";
    }
    String promised = promised(displayPath);
    if (promised != null && !content.name().startsWith(promised)) {
      return "内容是 " + content.name() + "，不是 " + promised + "，无法读取";
    }
    return "暂不支持 " + content.name() + "，请转换为 PDF 或文本文件后再检查";
  }

  private static String promised(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PROMISED.get(extension);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
