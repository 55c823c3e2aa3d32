package org.mingjian.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The documents in a ZIP archive and in the archives within it. Each is unpacked to a private
 * folder under a name of the program's own, so that a name in the archive leads nowhere. What is
 * unpacked is bounded in number, size, growth and nesting. Not thread-safe.
 */
public final class Archive {

  /**
   * A document in an archive.
   *
   * @param path archive and names within it, parted by {@code /}
   * @param file where it was unpacked, or null when it was not
   * @param problem why it was not unpacked, for the user, or null
   */
  public record Member(String path, Path file, String problem) {}

  /** Parts that make a ZIP file an Office file or another document of its own. */
  private static final Set<String> PARTS_OF_DOCUMENTS =
      Set.of(
          "[Content_Types].xml",
          "word/document.xml",
          "xl/workbook.xml",
          "ppt/presentation.xml",
          "OFD.xml",
          "mimetype");

  private static final int MOST_ENTRIES = 10_000;
  private static final int DEEPEST = 3;
  private static final long LARGEST_ARCHIVE = 1L << 30;
  private static final long MOST_BYTES = 1L << 30;

  /** The list of contents is held in memory. */
  private static final long LONGEST_LIST = 16L << 20;

  /** A file that grows more than this when unpacked, past its first megabyte, is a bomb. */
  private static final int MOST_GROWTH = 200;

  private static final int TAIL = 22 + 0xffff;
  private static final int END_OF_LIST = 0x06054b50;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final PrivateFolder folder;
  private final Predicate<String> wanted;
  private final Limits limits;
  private final List<Member> members = new ArrayList<>();
  private int entries;
  private long bytes;

  /**
   * Prepares to unpack.
   *
   * @param folder where to
   * @param wanted tells by the name of a file, without folders, whether it is a document
   * @param limits what to refuse, of each file
   */
  public Archive(PrivateFolder folder, Predicate<String> wanted, Limits limits) {
    this.folder = folder;
    this.wanted = wanted;
    this.limits = limits;
  }

  /** Tells whether a file's content is an archive of files, which Office files are not. */
  public static boolean isArchive(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      channel.read(head);
      int signature = head.getInt(0);
      if (signature != 0x04034b50 && signature != END_OF_LIST) {
        return false;
      }
      if (listLength(channel) > LONGEST_LIST) {
        return true;
      }
    } catch (IOException e) {
      return false;
    }
    try (ZipFile zip = open(file)) {
      return Collections.list(zip.getEntries()).stream()
          .noneMatch(entry -> PARTS_OF_DOCUMENTS.contains(entry.getName().replace('\\', '/')));
    } catch (IOException | RuntimeException e) {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }

  private static ZipFile open(Path file) throws IOException {
    // names are decoded by name(…); this charset takes any bytes
    return ZipFile.builder().setPath(file).setCharset(StandardCharsets.ISO_8859_1).get();
  }

  /** Returns the number of bytes from the beginning of the list of contents to its end. */
  private static long listLength(SeekableByteChannel channel) throws IOException {
    long from = Math.max(0, channel.size() - TAIL);
    ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
    tail.order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (tail.hasRemaining() && channel.read(tail) >= 0) {
      // reads on until the buffer is full
    }
    for (int i = tail.position() - 22; i >= 0; i--) {
      if (tail.getInt(i) == END_OF_LIST) {
        return channel.size() - Integer.toUnsignedLong(tail.getInt(i + 16));
      }
    }
    return 0;
  }

  /**
   * Unpacks the documents of an archive.
   *
   * @param file the archive
   * @param displayPath its path as the user gave it
   * @return the documents, ordered by path; those that could not be unpacked have a problem
   */
  public List<Member> unpack(Path file, String displayPath) {
    members.clear();
    unpack(file, displayPath, 1);
    members.sort(Comparator.comparing(Member::path));
    return List.copyOf(members);
  }

  private void unpack(Path file, String path, int depth) {
    try {
      if (Files.size(file) > LARGEST_ARCHIVE) {
        refuse(path, "压缩包过大，上限为 " + (LARGEST_ARCHIVE >> 20) + " MB");
        return;
      }
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        if (listLength(channel) > LONGEST_LIST) {
          refuse(path, "压缩包内的文件过多，上限为 " + MOST_ENTRIES + " 个");
          return;
        }
      }
      try (ZipFile zip = open(file)) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
          if (++entries > MOST_ENTRIES) {
            refuse(path, "压缩包内的文件过多，上限为 " + MOST_ENTRIES + " 个，其余未读取");
            return;
          }
          if (bytes > MOST_BYTES) {
            refuse(path, "压缩包展开后超过 " + (MOST_BYTES >> 20) + " MB，其余未读取");
            return;
          }
          unpack(zip, entry, path, depth);
        }
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      refuse(path, "压缩包不完整或已损坏，无法读取");
    }
  }

  private void refuse(String path, String problem) {
    members.add(new Member(path, null, problem));
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry, String archive, int depth)
      throws IOException {
    String inside = name(entry).replace('\\', '/');
    String name = inside.substring(inside.lastIndexOf('/') + 1);
    boolean nested = name.toLowerCase(Locale.ROOT).endsWith(".zip");
    if (entry.isDirectory()
        || entry.isUnixSymlink()
        || isHidden(inside)
        || !nested && !wanted.test(name)) {
      return;
    }
    String path = archive + "/" + inside;
    String problem = problem(zip, entry, inside);
    if (problem == null && nested && depth == DEEPEST) {
      problem = "压缩包套压缩包超过 " + DEEPEST + " 层，未读取";
    }
    Path file = folder.newFile(nested ? "zip" : "document");
    if (problem == null) {
      problem = copy(zip, entry, file);
    }
    if (problem != null) {
      Files.deleteIfExists(file);
      refuse(path, problem);
    } else if (nested) {
      unpack(file, path, depth + 1);
      Files.delete(file);
    } else {
      members.add(new Member(path, file, null));
    }
  }

  /** Folders of other systems' making, and what no person sees in a folder. */
  private static boolean isHidden(String inside) {
    for (String part : inside.split("/", -1)) {
      if (part.equals("__MACOSX") || part.startsWith(".") && !part.matches("\\.\\.?")) {
        return true;
      }
    }
    return false;
  }

  private static String problem(ZipFile zip, ZipArchiveEntry entry, String inside) {
    if (inside.startsWith("/")
        || inside.matches("[A-Za-z]:.*")
        || List.of(inside.split("/")).contains("..")) {
      return "压缩包内的文件名不安全（含有 .. 或绝对路径），未读取";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "压缩包内的文件已加密，需要密码才能打开";
    }
    return zip.canReadEntryData(entry) ? null : "压缩方式不受支持，请重新压缩为普通的 ZIP 文件";
  }

  /** Returns why the file could not be unpacked whole, or null. */
  private String copy(ZipFile zip, ZipArchiveEntry entry, Path file) {
    long packed = Math.max(0, entry.getCompressedSize());
    long grown = (1L << 20) + packed * MOST_GROWTH;
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        bytes += n;
        if (size > grown) {
          return "展开后膨胀超过 " + MOST_GROWTH + " 倍，疑为恶意压缩文件，未读取";
        }
        if (size > limits.bytes() || bytes > MOST_BYTES) {
          return "展开后过大，单个文件上限为 " + (limits.bytes() >> 20) + " MB";
        }
        out.write(buffer, 0, n);
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return "压缩包内的文件不完整或已损坏，无法读取";
    }
  }

  /**
   * Returns the name of an entry. Where the archive does not say that it is UTF-8, it may be so all
   * the same; else it is in the Chinese encoding of Windows.
   */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null) {
      return entry.getName();
    }
    String chinese = new String(raw, CHINESE);
    try {
      String name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      // letters between ASCII and the Chinese scripts are two Chinese bytes that happen to fit
      return name.chars().anyMatch(c -> c > 0x7f && c < 0x2000) ? chinese : name;
    } catch (CharacterCodingException e) {
      return chinese;
    }
  }
}
