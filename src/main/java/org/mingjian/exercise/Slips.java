package org.mingjian.exercise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Numbers as people mistype them. */
final class Slips {

  private static final BigDecimal SEEN = BigDecimal.ONE;

  private Slips() {}

  /**
   * Returns the amount with two digits swapped or one changed; differs by 1.00 at least, so that no
   * rounding explains it. Keeps separators.
   */
  static String amount(String printed, SplittableRandom random) {
    return wrong(printed, random, SEEN);
  }

  /** Returns the percentage with two digits swapped or one changed, by half a point at least. */
  static String rate(String printed, SplittableRandom random) {
    return wrong(printed, random, new BigDecimal("0.50"));
  }

  /** Returns the count, one more. */
  static String count(String printed) {
    return String.valueOf(Integer.parseInt(printed) + 1);
  }

  private static String wrong(String printed, SplittableRandom random, BigDecimal least) {
    List<String> swapped = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < printed.length(); i++) {
      if (!Character.isDigit(printed.charAt(i))) {
        continue;
      }
      if (i + 1 < printed.length() && Character.isDigit(printed.charAt(i + 1))) {
        char[] digits = printed.toCharArray();
        digits[i] = printed.charAt(i + 1);
        digits[i + 1] = printed.charAt(i);
        addIfSeen(swapped, printed, new String(digits), least);
      }
      for (char digit : new char[] {'3', '8', '6', '1', '5'}) {
        char[] digits = printed.toCharArray();
        digits[i] = digit;
        addIfSeen(changed, printed, new String(digits), least);
      }
    }
    List<String> choices = swapped.isEmpty() || random.nextInt(3) == 0 ? changed : swapped;
    return choices.get(random.nextInt(choices.size()));
  }

  private static void addIfSeen(List<String> to, String printed, String other, BigDecimal least) {
    BigDecimal one = number(printed);
    BigDecimal two = number(other);
    boolean leadingZero = other.startsWith("0") && !printed.startsWith("0");
    if (!leadingZero && one.subtract(two).abs().compareTo(least) >= 0) {
      to.add(other);
    }
  }

  /** Reads a printed number. */
  static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }
}
