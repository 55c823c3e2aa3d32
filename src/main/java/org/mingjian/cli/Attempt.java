package org.mingjian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mingjian.document.Diagnostic;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.Texts;

/**
 * The work on one file, which cannot fail: it has a result, or a reason for having none. Whatever
 * goes wrong in one file stays with that file.
 *
 * @param result what the work gave, or null
 * @param failure why there is no result, or null
 * @param defect the error of the program that caused the failure, or null when the file is to blame
 */
record Attempt<T>(T result, DocumentResult.Unread failure, Throwable defect) {

  /** Work that may find the file unreadable. */
  interface Work<T> {
    T on(Input input) throws UnreadableFileException;
  }

  /** Does the work; never throws. */
  static <T> Attempt<T> make(Input input, Work<T> work, Texts texts) {
    long start = System.nanoTime();
    if (input.problem() != null) {
      return failed(input, "unreadable", input.problem(), start, null);
    }
    try {
      return new Attempt<>(work.on(input), null, null);
    } catch (UnreadableFileException e) {
      return failed(input, "unreadable", e.getMessage(), start, null);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(input, "too-large", texts.get("input.too-large"), start, null);
    } catch (RuntimeException | Error e) {
      String message = texts.get("internal.file", e.getClass().getSimpleName());
      return failed(input, "internal-error", message, start, e);
    }
  }

  private static <T> Attempt<T> failed(
      Input input, String kind, String message, long start, Throwable defect) {
    DocumentResult.Unread failure =
        new DocumentResult.Unread(
            input.displayPath(),
            sha256(input.file()),
            KnownFiles.format(input.displayPath()),
            new Diagnostic(kind, message, null),
            millisSince(start));
    return new Attempt<>(null, failure, defect);
  }

  /** Returns the milliseconds since {@code start} of {@link System#nanoTime()}. */
  static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String sha256(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
