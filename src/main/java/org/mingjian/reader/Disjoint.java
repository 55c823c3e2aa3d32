package org.mingjian.reader;

/** Disjoint sets of the integers from 0, joined step by step (union-find with path halving). */
final class Disjoint {

  private final int[] parent;

  Disjoint(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** Returns the representative of the set that holds {@code element}. */
  int find(int element) {
    int at = element;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Makes one set of the two that hold the elements. */
  void join(int one, int other) {
    int a = find(one);
    int b = find(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }
}
