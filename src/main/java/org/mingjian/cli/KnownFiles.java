package org.mingjian.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.document.Format;

/**
 * What the name of a file tells: whether a folder's file is worth reading, and the format of one
 * that cannot be read.
 */
final class KnownFiles {

  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("txt", Format.TEXT),
          Map.entry("text", Format.TEXT),
          Map.entry("md", Format.TEXT),
          Map.entry("markdown", Format.TEXT),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("pdf", Format.PDF),
          Map.entry("docx", Format.DOCX),
          Map.entry("docm", Format.DOCX),
          Map.entry("doc", Format.DOC),
          Map.entry("wps", Format.DOC),
          Map.entry("xlsx", Format.XLSX),
          Map.entry("xlsm", Format.XLSX),
          Map.entry("xls", Format.XLS),
          Map.entry("et", Format.XLS),
          Map.entry("png", Format.IMAGE),
          Map.entry("jpg", Format.IMAGE),
          Map.entry("jpeg", Format.IMAGE),
          Map.entry("tif", Format.IMAGE),
          Map.entry("tiff", Format.IMAGE),
          Map.entry("json", Format.JSON),
          Map.entry("yaml", Format.YAML),
          Map.entry("yml", Format.YAML));

  /** Formats that are read when named, but in a folder are more often settings, reports, icons. */
  private static final Set<Format> ONLY_WHEN_NAMED = Set.of(Format.JSON, Format.YAML, Format.IMAGE);

  /** Files that hold documents, or are some, of kinds that are opened or refused with a reason. */
  private static final Set<String> OTHERS = Set.of("zip", "rar", "7z", "ofd");

  private KnownFiles() {}

  /** Returns the format by name, text when the name tells nothing. */
  static Format format(String name) {
    return FORMATS.getOrDefault(extension(name), Format.TEXT);
  }

  /** Tells whether a file found in a folder is to be checked; locks of word processors are not. */
  static boolean isDocument(String name) {
    Format format = FORMATS.get(extension(name));
    boolean lock = name.startsWith("~$") || name.startsWith(".");
    return !lock
        && (format == null ? OTHERS.contains(extension(name)) : !ONLY_WHEN_NAMED.contains(format));
  }

  /** Returns the extensions looked for in folders. */
  static String extensions() {
    Set<String> names = new TreeSet<>(Set.of(".zip"));
    FORMATS.forEach(
        (extension, format) -> {
          if (!ONLY_WHEN_NAMED.contains(format)) {
            names.add("." + extension);
          }
        });
    return String.join(" ", names);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
