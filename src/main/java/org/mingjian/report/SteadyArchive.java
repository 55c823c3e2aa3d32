package org.mingjian.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an office file so that the same content gives the same bytes: an office file is an
 * archive, and its entries otherwise carry the time of writing.
 */
final class SteadyArchive {

  /** The earliest time that an archive can hold without an extension. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What writes the office file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private SteadyArchive() {}

  /**
   * Writes the file; it lies on disk in between, so that memory does not grow with it.
   *
   * @param out where to write; stays open
   */
  static void write(Content content, OutputStream out) throws IOException {
    Path whole = Files.createTempFile("mingjian", ".zip");
    try {
      try (OutputStream file = Files.newOutputStream(whole)) {
        content.writeTo(file);
      }
      copy(whole, out);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void copy(Path whole, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(whole.toFile())) {
      @SuppressWarnings("resource") // closing it would close the stream of the caller
      ZipOutputStream to = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(EPOCH);
        to.putNextEntry(steady);
        try (InputStream content = from.getInputStream(entry)) {
          content.transferTo(to);
        }
        to.closeEntry();
      }
      to.finish();
      out.flush();
    }
  }
}
