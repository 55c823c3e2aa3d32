package org.mingjian.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mingjian.fact.Subject;

/** The subjects that 分别 gives the numbers after it to, one to each. Not thread-safe. */
final class Turns {

  private final Deque<List<Subject>> waiting = new ArrayDeque<>();
  private List<List<Subject>> series = List.of(); // A、B和C before 分别
  private List<List<Subject>> chain = new ArrayList<>(); // A12万元、B3万元
  private List<List<Subject>> lastChain = List.of(); // of the clause before
  private boolean taken;
  private boolean over;

  /** A subject is named, alone or after others. */
  void named(List<Subject> meant, List<List<Subject>> listed) {
    chain.add(meant);
    clear();
    series = listed.size() > 1 ? List.copyOf(listed) : List.of();
  }

  /** Begins a clause that does not go on with a list. */
  void newClause() {
    lastChain = chain;
    chain = new ArrayList<>();
  }

  /** Begins a sentence, or what follows a semicolon. */
  void newSentence() {
    series = List.of();
    lastChain = List.of();
  }

  /** Forgets who was listed. */
  void clear() {
    waiting.clear();
    series = List.of();
    over = false;
  }

  /**
   * 分别: gives out the numbers that follow; tells whether it is known to whom.
   *
   * @param numbers how many follow
   * @param counts whether they count things, which may be several of one subject
   * @param current what the sentence speaks of
   */
  boolean deal(int numbers, boolean counts, List<Subject> current) {
    waiting.clear();
    over = false;
    if (counts && series.size() != numbers) {
      return true; // 分别接待12批次、86人次
    }
    List<List<Subject>> each = current.stream().map(List::of).toList();
    for (List<List<Subject>> subjects : List.of(series, each, chain, lastChain)) {
      if (numbers > 1 && subjects.size() == numbers) {
        waiting.addAll(subjects);
        return true;
      }
    }
    return numbers < 2 && series.isEmpty();
  }

  /** Tells whether subjects wait for their numbers. */
  boolean areLeft() {
    return !waiting.isEmpty();
  }

  /** Tells whether each subject has had its number and another number follows. */
  boolean areOver() {
    return over && waiting.isEmpty();
  }

  /** Returns the subject of the next number, or null when none waits for it. */
  List<Subject> next() {
    taken = areLeft();
    if (!taken) {
      return null;
    }
    List<Subject> next = waiting.remove();
    over = waiting.isEmpty();
    return next;
  }

  /** Tells whether the number read belongs to a subject that waited. */
  boolean isTaken() {
    return taken;
  }
}
