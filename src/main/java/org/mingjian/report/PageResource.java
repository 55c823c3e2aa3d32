package org.mingjian.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style or a program that is written into a page.
 *
 * @param content as it stands in the page
 */
record PageResource(String content) {

  /** Loads a resource of this package. */
  static PageResource load(String name) {
    try (InputStream bytes = PageResource.class.getResourceAsStream(name)) {
      String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return new PageResource(content.replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the source expression by which a content security policy allows it, and it alone. */
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
