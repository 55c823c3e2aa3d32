package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Chooses among the readings of the rows the cheapest by which weights and scores add up; else the
 * cheapest by which the weights do, which shows that no row is lost; else by which the scores do;
 * else the cheapest of each row. Weights and scores are counted in hundredths.
 */
final class ScoreSolver {

  private static final int MOST_STATES = 20_000;

  private ScoreSolver() {}

  private record Sums(long weights, long scores) {}

  private record Step(int cost, Sums before, int choice) {}

  /**
   * Returns the choice of each row.
   *
   * @param rows the readings of each row, none empty
   * @param weights what the weights must add up to
   * @param scores what the scores must add up to, or null when only the weights are known
   */
  static List<ScoreReading> choose(
      List<List<ScoreReading>> rows, BigDecimal weights, BigDecimal scores) {
    List<Map<Sums, Step>> steps = new ArrayList<>();
    Map<Sums, Step> states = new HashMap<>();
    states.put(new Sums(0, 0), new Step(0, null, -1));
    for (List<ScoreReading> row : rows) {
      states = advance(states, row);
      steps.add(states);
      if (states.size() > MOST_STATES) {
        return cheapest(rows);
      }
    }
    long wanted = hundredths(weights);
    Sums end = end(states, sums -> sums.weights == wanted && closes(sums, scores));
    if (end == null) {
      end = end(states, sums -> sums.weights == wanted);
    }
    if (end == null && scores != null) {
      end = end(states, sums -> closes(sums, scores));
    }
    return end == null ? cheapest(rows) : walkBack(rows, steps, end);
  }

  private static Map<Sums, Step> advance(Map<Sums, Step> states, List<ScoreReading> row) {
    Map<Sums, Step> next = new HashMap<>();
    states.forEach(
        (sums, step) -> {
          for (int i = 0; i < row.size(); i++) {
            ScoreReading reading = row.get(i);
            Sums added =
                new Sums(
                    sums.weights + hundredths(reading.weightOrZero()),
                    sums.scores + hundredths(reading.points()));
            Step candidate = new Step(step.cost + reading.cost(), sums, i);
            Step known = next.get(added);
            if (known == null || candidate.cost < known.cost) {
              next.put(added, candidate);
            }
          }
        });
    return next;
  }

  private static boolean closes(Sums sums, BigDecimal scores) {
    return scores == null || sums.scores == hundredths(scores);
  }

  /** Returns the cheapest of the sums that are wanted, or null. */
  private static Sums end(Map<Sums, Step> states, Predicate<Sums> wanted) {
    Sums best = null;
    for (Map.Entry<Sums, Step> state : states.entrySet()) {
      boolean better = best == null || state.getValue().cost < states.get(best).cost;
      if (better && wanted.test(state.getKey())) {
        best = state.getKey();
      }
    }
    return best;
  }

  private static List<ScoreReading> walkBack(
      List<List<ScoreReading>> rows, List<Map<Sums, Step>> steps, Sums end) {
    ScoreReading[] chosen = new ScoreReading[rows.size()];
    Sums at = end;
    for (int i = rows.size() - 1; i >= 0; i--) {
      Step step = steps.get(i).get(at);
      chosen[i] = rows.get(i).get(step.choice);
      at = step.before;
    }
    return List.of(chosen);
  }

  private static List<ScoreReading> cheapest(List<List<ScoreReading>> rows) {
    List<ScoreReading> chosen = new ArrayList<>();
    for (List<ScoreReading> row : rows) {
      ScoreReading best = row.get(0);
      for (ScoreReading reading : row) {
        best = reading.cost() < best.cost() ? reading : best;
      }
      chosen.add(best);
    }
    return chosen;
  }

  private static long hundredths(BigDecimal value) {
    return value.movePointRight(2).longValue();
  }
}
