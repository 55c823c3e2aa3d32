package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mingjian.exercise.Draft.Passage;
import org.mingjian.exercise.ErrorKind.Change;
import org.mingjian.exercise.ErrorKind.Planter;
import org.mingjian.exercise.Ink.Spot;
import org.mingjian.exercise.PlantedError.Place;

/** The ways in which errors are planted; each returns a planter. */
final class Edits {

  /** How much of an explanation a place takes. */
  interface Why {
    String of(String before, String after);
  }

  private Edits() {}

  // ---- cells

  /** Changes the amount in one of the cells that hold an amount of 10.00 or more. */
  static Planter cellAmount(Predicate<Spot> where, Why why) {
    return cell(
        (draft, spot) ->
            where.test(spot) && draft.printed(spot).matches("[1-9][\\d,]*\\d\\.\\d\\d"),
        Slips::amount,
        why);
  }

  /** Changes the text of one of the cells. */
  static Planter cell(
      BiPredicate<Draft, Spot> where,
      java.util.function.BiFunction<String, SplittableRandom, String> change,
      Why why) {
    return (draft, random) -> {
      List<Spot> spots = draft.cells(spot -> where.test(draft, spot));
      if (spots.isEmpty()) {
        return Optional.empty();
      }
      Spot spot = pick(spots, random);
      String before = draft.printed(spot);
      String after = change.apply(before, random);
      if (after == null || after.equals(before)) {
        return Optional.empty();
      }
      draft.set(spot, after);
      return Optional.of(new Change(Place.cell(spot), before, after, why.of(before, after)));
    };
  }

  // ---- text

  /**
   * Changes what the pattern's group {@code x} matches, in one of the paragraphs where the pattern
   * is found.
   */
  static Planter words(
      String section,
      String pattern,
      java.util.function.BiFunction<MatchResult, SplittableRandom, String> change,
      Why why) {
    Pattern compiled = Pattern.compile(pattern);
    return (draft, random) -> {
      List<Found> found = find(draft, section, compiled);
      while (!found.isEmpty()) {
        Found one = found.remove(random.nextInt(found.size()));
        String now = change.apply(one.match, random);
        if (now != null && !now.equals(one.match.group(1))) {
          return Optional.of(change(draft, one, now, why));
        }
      }
      return Optional.empty();
    };
  }

  private record Found(Passage passage, MatchResult match) {}

  private static List<Found> find(Draft draft, String section, Pattern pattern) {
    List<Found> found = new ArrayList<>();
    for (Passage passage :
        draft.passages(p -> !p.heading() && p.section().matches(".*(?:" + section + ").*"))) {
      pattern.matcher(passage.text()).results().forEach(m -> found.add(new Found(passage, m)));
    }
    return found;
  }

  private static Change change(Draft draft, Found found, String now, Why why) {
    MatchResult m = found.match;
    String text = found.passage.text();
    String after = text.substring(0, m.start(1)) + now + text.substring(m.end(1));
    draft.set(found.passage, after);
    String whole =
        m.group().substring(0, m.start(1) - m.start())
            + now
            + m.group().substring(m.end(1) - m.start());
    return new Change(
        Place.text(found.passage.section(), after), m.group(), whole, why.of(m.group(), whole));
  }

  /** Takes a whole paragraph out. */
  static Planter noParagraph(String section, String pattern, Why why) {
    Pattern compiled = Pattern.compile(pattern);
    return (draft, random) -> {
      List<Found> found = find(draft, section, compiled);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Passage passage = found.get(random.nextInt(found.size())).passage;
      draft.set(passage, null);
      return Optional.of(
          new Change(
              Place.text(passage.section(), passage.text()),
              passage.text(),
              "",
              why.of(passage.text(), "")));
    };
  }

  /** Changes a heading; the table of contents keeps it. */
  static Planter heading(String pattern, UnaryOperator<String> change, Why why) {
    return (draft, random) -> {
      List<Passage> headings = draft.passages(p -> p.heading() && p.text().matches(pattern));
      if (headings.isEmpty()) {
        return Optional.empty();
      }
      Passage heading = pick(headings, random);
      String after = change.apply(heading.text());
      if (after == null || after.equals(heading.text())) {
        return Optional.empty();
      }
      draft.set(heading, after);
      return Optional.of(
          new Change(
              Place.text(after, after), heading.text(), after, why.of(heading.text(), after)));
    };
  }

  static <T> T pick(List<T> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
