package org.mingjian.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;

/**
 * One of the three public expenses (“三公”经费) whose amount is zero while something is counted, or the
 * reverse, wherever it is told.
 *
 * @param counts what is counted, in document order
 * @param amounts what it cost, in document order
 */
public record CostAndCount(List<CountClaim> counts, List<AmountClaim> amounts) {

  public CostAndCount {
    counts = List.copyOf(counts);
    amounts = List.copyOf(amounts);
  }

  /**
   * Returns the contradictions, one for each kind of amount.
   *
   * @param counts {@link CountClaim}s
   * @param amounts {@link AmountClaim}s
   */
  public static List<CostAndCount> of(Collection<?> counts, Collection<?> amounts) {
    Map<String, CostAndCount> found = new LinkedHashMap<>();
    for (Object amount : amounts) {
      AmountClaim cost = (AmountClaim) amount;
      for (Object counted : counts) {
        CountClaim count = (CountClaim) counted;
        boolean belongs =
            Narrative.costOf(cost.subject(), count.subject().row(), count.subject().column());
        if (belongs && count.figure().isZero() != cost.figure().isZero()) {
          found.merge(cost.subject().key(), one(count, cost), CostAndCount::and);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static CostAndCount one(CountClaim count, AmountClaim amount) {
    return new CostAndCount(List.of(count), List.of(amount));
  }

  private CostAndCount and(CostAndCount more) {
    List<CountClaim> allCounts = new ArrayList<>(counts);
    more.counts.stream().filter(c -> !allCounts.contains(c)).forEach(allCounts::add);
    List<AmountClaim> allAmounts = new ArrayList<>(amounts);
    more.amounts.stream().filter(a -> !allAmounts.contains(a)).forEach(allAmounts::add);
    return new CostAndCount(allCounts, allAmounts);
  }

  /** Returns how sure it is: a few journeys or receptions cost nothing. */
  public Certainty certainty() {
    boolean mustCount =
        counts.stream().anyMatch(c -> c.subject().column().equals("购置数"))
            || amounts.stream().anyMatch(a -> !a.figure().isZero());
    return mustCount ? Certainty.CERTAIN : Certainty.LIKELY;
  }

  /** Returns where it stands, the counts first. */
  public List<Location> places() {
    List<Location> places = new ArrayList<>();
    counts.forEach(count -> places.add(count.location()));
    amounts.forEach(amount -> places.add(amount.location()));
    return places.stream().distinct().toList();
  }

  /** Returns the counts, which cannot be right beside the amounts. */
  public List<Figure> figures() {
    return counts.stream().map(CountClaim::figure).toList();
  }

  /** Returns what contradicts what. */
  public String message() {
    AmountClaim amount = amounts.get(0);
    return "金额 "
        + amount.figure().print()
        + "（“"
        + amount.location().quote()
        + "”）与数量 "
        + counts.get(0).figure().print()
        + "（“"
        + counts.get(0).location().quote()
        + "”）不相符：一个为零，一个不为零。";
  }
}
