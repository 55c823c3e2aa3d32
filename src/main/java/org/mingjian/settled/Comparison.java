package org.mingjian.settled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;

/**
 * What became of the findings of an earlier check in a later one.
 *
 * @param pairs the accounts that both checked, in the order of the later
 * @param onlyOld accounts that only the earlier checked: nothing is known of their findings
 */
public record Comparison(List<Pair> pairs, List<CheckedDocument> onlyOld) {

  /**
   * What became of the findings of one account.
   *
   * @param old the earlier check, or null when there was none
   * @param now the later check
   * @param fixed findings that are gone
   * @param remaining findings that are still there
   * @param added findings that are new
   * @param unverified findings that are gone although their rule could no longer be evaluated
   * @param settled findings that are still there or new but do not count
   */
  public record Pair(
      CheckedDocument old,
      CheckedDocument now,
      List<Finding> fixed,
      List<Finding> remaining,
      List<Finding> added,
      List<Finding> unverified,
      List<SettledFinding> settled) {}

  /** Two checks that have no account in common; the message is for the user. */
  public static final class MismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
      super(message);
    }
  }

  /**
   * Compares two checks. Accounts are paired by body and year; one with one also when those are not
   * known.
   *
   * @throws MismatchException when they are of different bodies or years
   */
  public static Comparison of(List<CheckedDocument> old, List<CheckedDocument> now)
      throws MismatchException {
    if (old.size() == 1 && now.size() == 1) {
      refuseOthers(old.get(0), now.get(0));
      return new Comparison(List.of(pair(old.get(0), now.get(0))), List.of());
    }
    List<CheckedDocument> unpaired = new ArrayList<>(old);
    List<Pair> pairs = new ArrayList<>();
    for (CheckedDocument document : now) {
      CheckedDocument earlier =
          unpaired.stream().filter(other -> isSame(other, document)).findFirst().orElse(null);
      unpaired.remove(earlier);
      pairs.add(pair(earlier, document));
    }
    if (pairs.stream().allMatch(pair -> pair.old == null)) {
      throw new MismatchException("前后两次检查没有同一单位、同一年度的文件，不能对照");
    }
    return new Comparison(pairs, unpaired);
  }

  private static void refuseOthers(CheckedDocument old, CheckedDocument now)
      throws MismatchException {
    boolean bodies = old.body() != null && now.body() != null && !old.body().equals(now.body());
    boolean years = old.year() != null && now.year() != null && !old.year().equals(now.year());
    if (bodies) {
      throw new MismatchException("前后两次检查的不是同一单位：" + old.body() + "，" + now.body() + "；不能对照");
    }
    if (years) {
      throw new MismatchException("前后两次检查的不是同一年度：" + old.year() + "，" + now.year() + "；不能对照");
    }
  }

  private static boolean isSame(CheckedDocument one, CheckedDocument other) {
    return Objects.equals(one.body(), other.body())
        && Objects.equals(one.year(), other.year())
        && (one.body() != null || one.stem().equals(other.stem()));
  }

  private static Pair pair(CheckedDocument old, CheckedDocument now) {
    Map<String, Finding> before = new LinkedHashMap<>();
    if (old != null) {
      old.findings().forEach(finding -> before.put(key(finding), finding));
      old.settled().forEach(item -> before.put(key(item.finding()), item.finding()));
    }
    List<Finding> remaining = new ArrayList<>();
    List<Finding> added = new ArrayList<>();
    for (Finding finding : now.findings()) {
      (before.remove(key(finding)) == null ? added : remaining).add(finding);
    }
    now.settled().forEach(item -> before.remove(key(item.finding())));
    List<Finding> fixed = new ArrayList<>();
    List<Finding> unverified = new ArrayList<>();
    for (Finding finding : before.values()) {
      boolean verified = now.evaluated() && !now.notEvaluated().contains(finding.ruleId());
      (verified ? fixed : unverified).add(finding);
    }
    return new Pair(old, now, fixed, remaining, added, unverified, now.settled());
  }

  /** Returns the part of the fingerprint that does not name the document. */
  private static String key(Finding finding) {
    return finding.fingerprint().replaceFirst("^[0-9a-f]{8}-", "");
  }

  /** Returns whether a finding that counts remains or is new, or could not be looked at again. */
  public boolean hasOpen(Severity least) {
    return pairs.stream()
        .anyMatch(
            pair ->
                isMet(pair.remaining, least)
                    || isMet(pair.added, least)
                    || isMet(pair.unverified, least));
  }

  private static boolean isMet(List<Finding> findings, Severity least) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
  }
}
