package org.mingjian.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.WordingDefect.Kind;

/**
 * Finds personal data: identity numbers by their checksum, mobile numbers outside contact lines,
 * bank accounts. Thread-safe.
 */
final class PrivacyScanner {

  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<![\\dA-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dA-Za-z])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![\\dA-Za-z.,，-])1[3-9]\\d{9}(?![\\dA-Za-z.,-]|万?元)");
  private static final Pattern ACCOUNT =
      Pattern.compile("(?<![\\dA-Za-z])\\d{16,19}(?![\\dA-Za-z])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int NEAR = 20;
  private static final int LEAST = 11;

  private final List<String> contact;
  private final List<String> account;

  PrivacyScanner(Lexicon wording) {
    contact = wording.words("contact");
    account = wording.words("account");
  }

  /** Adds what the passages hold of personal data; quotations are masked. */
  void scan(WordingScanner.Finds finds, Passages passages) {
    String before = "";
    for (Passage passage : passages.all()) {
      String text = passage.text();
      String label = before;
      before = text.length() <= NEAR ? text : "";
      if (longestNumber(text) < LEAST) {
        continue;
      }
      Matcher matcher = IDENTITY.matcher(text);
      while (matcher.find()) {
        if (hasChecksum(matcher.group())) {
          add(finds, passage, matcher, Kind.IDENTITY_NUMBER, Certainty.CERTAIN);
        }
      }
      matcher = MOBILE.matcher(text);
      while (matcher.find()) {
        if (contact.stream().noneMatch((label + text)::contains)) {
          add(finds, passage, matcher, Kind.MOBILE_NUMBER, Certainty.LIKELY);
        }
      }
      matcher = ACCOUNT.matcher(text);
      while (matcher.find()) {
        String near = label + text.substring(Math.max(0, matcher.start() - NEAR), matcher.start());
        if (account.stream().anyMatch(near::contains)) {
          add(finds, passage, matcher, Kind.BANK_ACCOUNT, Certainty.LIKELY);
        }
      }
    }
  }

  private static int longestNumber(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static void add(
      WordingScanner.Finds finds,
      Passage passage,
      Matcher matcher,
      Kind kind,
      Certainty certainty) {
    String masked = masked(matcher.group());
    finds.add(kind, masked, null, certainty, passage.location(matcher.start(), masked));
  }

  static boolean hasChecksum(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
  }

  private static String masked(String number) {
    int shown = 3;
    return number.substring(0, shown)
        + "*".repeat(number.length() - 2 * shown)
        + number.substring(number.length() - shown);
  }
}
