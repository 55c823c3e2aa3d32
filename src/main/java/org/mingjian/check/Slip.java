package org.mingjian.check;

import java.math.BigDecimal;
import org.mingjian.fact.Figure;

/** How easily one number is typed or read for another. */
final class Slip {

  private Slip() {}

  /**
   * Grades the step from the printed to the required value: 0 for one wrong digit, two swapped
   * neighbours, or a lost, doubled or shifted digit; 1 for a blank; 2 for anything else.
   */
  static int grade(Figure figure, BigDecimal required) {
    if (!figure.isPrinted()) {
      return 1;
    }
    String printed = figure.value().abs().toPlainString();
    String needed = required.abs().toPlainString();
    if (figure.value().signum() * required.signum() < 0) {
      return printed.equals(needed) ? 0 : 2;
    }
    return isOneSlip(printed.replace(".", ""), needed.replace(".", "")) ? 0 : 2;
  }

  private static boolean isOneSlip(String one, String other) {
    if (one.length() == other.length()) {
      return one.equals(other) || differsByOneDigit(one, other) || differsBySwap(one, other);
    }
    String longer = one.length() > other.length() ? one : other;
    String shorter = one.length() > other.length() ? other : one;
    if (longer.length() - shorter.length() != 1) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if (shorter.equals(longer.substring(0, i) + longer.substring(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean differsByOneDigit(String one, String other) {
    int different = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        different++;
      }
    }
    return different == 1;
  }

  private static boolean differsBySwap(String one, String other) {
    for (int i = 0; i + 1 < one.length(); i++) {
      String swapped =
          one.substring(0, i) + one.charAt(i + 1) + one.charAt(i) + one.substring(i + 2);
      if (swapped.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
