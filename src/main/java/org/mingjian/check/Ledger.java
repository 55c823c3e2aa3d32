package org.mingjian.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.Figure;

/**
 * What became of every printed figure of a document.
 *
 * @param states each printed figure with its state, in reading order
 */
public record Ledger(Map<Figure, State> states) {

  /** The states of a figure. */
  public enum State {
    CONFIRMED,
    ROUNDING,
    CONTRADICTED,
    UNCHECKED
  }

  public Ledger {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /** Returns how many figures are in each state. */
  public Map<State, Integer> counts() {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, 0);
    }
    states.values().forEach(state -> counts.merge(state, 1, Integer::sum));
    return counts;
  }

  /** Returns the figures that no rule looked at, in reading order. */
  public List<Figure> unchecked() {
    return states.entrySet().stream()
        .filter(entry -> entry.getValue() == State.UNCHECKED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
