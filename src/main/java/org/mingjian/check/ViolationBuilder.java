package org.mingjian.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Violation;

/** Says what is not as it must be, and where. A message and at least one place are needed. */
public final class ViolationBuilder {

  private final String ruleId;
  private final List<Location> locations = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private Certainty certainty = Certainty.CERTAIN;
  private String message;
  private String expected;
  private String found;
  private String suggestion;

  ViolationBuilder(String ruleId) {
    this.ruleId = ruleId;
  }

  /** Sets how sure it is; certain when not called. */
  public ViolationBuilder certainty(Certainty value) {
    certainty = value;
    return this;
  }

  /** Most readings make it an error. */
  public ViolationBuilder likely() {
    return certainty(Certainty.LIKELY);
  }

  /** A person must look. */
  public ViolationBuilder review() {
    return certainty(Certainty.REVIEW);
  }

  /** Sets what contradicts what, in one or two sentences. */
  public ViolationBuilder message(String text) {
    message = text;
    return this;
  }

  /** Adds places, the most important first. */
  public ViolationBuilder at(Location... places) {
    locations.addAll(List.of(places));
    return this;
  }

  /** Adds places, which are {@link Location}s. */
  public ViolationBuilder at(Collection<?> places) {
    places.forEach(place -> locations.add((Location) place));
    return this;
  }

  /** Adds printed figures that cannot be right, for the ledger. */
  public ViolationBuilder contradicts(Figure... printed) {
    figures.addAll(List.of(printed));
    return this;
  }

  /** Adds printed figures, which are {@link Figure}s, that cannot be right, for the ledger. */
  public ViolationBuilder contradicts(Collection<?> printed) {
    printed.forEach(figure -> figures.add((Figure) figure));
    return this;
  }

  /** Sets what should stand at the first place. */
  public ViolationBuilder expected(String text) {
    expected = text;
    return this;
  }

  /** Sets what stands at the first place. */
  public ViolationBuilder found(String text) {
    found = text;
    return this;
  }

  /** Sets what would mend it. */
  public ViolationBuilder suggest(String text) {
    suggestion = text;
    return this;
  }

  /** Returns the fact to insert. */
  public Violation build() {
    if (message == null || locations.isEmpty()) {
      throw new IllegalStateException("rule " + ruleId + " reports without message or place");
    }
    return new Violation(
        ruleId, certainty, message, locations, figures, expected, found, suggestion);
  }
}
