package org.mingjian.reader;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an Office Open XML file. Each is unpacked in memory when asked for and only up to a
 * limit, so that a small archive cannot grow without bounds. Names are never used as paths.
 */
final class OfficeArchive implements Closeable {

  /** Far above the largest part of a real document, far below the memory of the program. */
  private static final int LARGEST_PART = 64 << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  /** Opens the archive; reads no more than the list of its parts. */
  OfficeArchive(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
    Enumeration<ZipArchiveEntry> all = zip.getEntries();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      entries.putIfAbsent(normal(entry.getName()), entry);
    }
  }

  private static String normal(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/") ? slashed.substring(1) : slashed;
  }

  /** Returns the names of all parts. */
  Iterable<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * Opens a part for reading.
   *
   * @throws ReadingBudget.Exceeded while it is read, when it is too large
   */
  InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null) {
      return new ByteArrayInputStream(new byte[0]);
    }
    return new Bounded(zip.getInputStream(entry));
  }

  /** Returns the part as a tree, or null when there is none. */
  XmlNode parse(String name) throws IOException {
    if (!has(name)) {
      return null;
    }
    try (InputStream in = open(name)) {
      return XmlNode.parse(in);
    }
  }

  /** Returns the targets of a part's relationships by their ids, as names of parts. */
  Map<String, String> relationships(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    XmlNode root = parse(folder + "_rels/" + part.substring(slash) + ".rels");
    Map<String, String> targets = new LinkedHashMap<>();
    if (root != null) {
      for (XmlNode relationship : root.children()) {
        boolean external = "External".equals(relationship.attribute("TargetMode"));
        String id = relationship.attribute("Id");
        String target = relationship.attribute("Target");
        if (!external && id != null && target != null) {
          targets.put(id, resolve(folder, target));
        }
      }
    }
    return targets;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
    }
    return base + rest;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Stops a part that unpacks to more than it may. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left = LARGEST_PART;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new ReadingBudget.Exceeded("文件展开后过大，单个部分上限为 " + (LARGEST_PART >> 20) + " MB");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
