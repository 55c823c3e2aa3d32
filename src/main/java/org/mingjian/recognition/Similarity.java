package org.mingjian.recognition;

import java.util.HashSet;
import java.util.Set;

/** How alike two short texts are. */
final class Similarity {

  private Similarity() {}

  /**
   * Returns the number of characters to insert, delete or replace to turn one text into the other.
   */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }

  /** Returns the share of common pairs of neighbouring characters, from 0 to 1. */
  static double ofPairs(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    if (left.isEmpty() || right.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    return 2.0 * common.size() / (left.size() + right.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
