package org.mingjian.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.mingjian.fact.Location;

/**
 * Identifies a finding across runs and edits: by rule, headings and the printed figure, not by
 * page, line or wording. Where no figure is printed, the quoted words stand in its stead.
 */
final class Fingerprints {

  private static final int BYTES = 10;

  private Fingerprints() {}

  /**
   * Returns the fingerprint for a finding of {@code ruleId} whose first place is {@code location}.
   */
  static String of(String ruleId, Location location) {
    String quote = location.quote() == null ? "" : location.quote();
    String digits = quote.replaceAll("[^0-9.]", "");
    String key =
        String.join(
            "|",
            ruleId,
            plain(location.table()),
            plain(location.row()),
            plain(location.column()),
            location.table() == null ? plain(section(location)) : "",
            digits.isEmpty() ? plain(quote) : digits);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String section(Location location) {
    return location.section() == null
        ? ""
        : location.section().replaceAll("^[（(]?[一二三四五六七八九十\\d]+[）)、.．]+", "");
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : text.replaceAll("[\\s\\p{Punct}，。：；、“”《》（）]", "").toLowerCase(Locale.ROOT);
  }
}
