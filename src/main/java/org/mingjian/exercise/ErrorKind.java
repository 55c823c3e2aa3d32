package org.mingjian.exercise;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingjian.exercise.PlantedError.Place;

/**
 * A kind of error as a trainer thinks of it, and how it is planted.
 *
 * @param id for {@code --kinds}
 * @param title in a few words
 * @param group 表内, 表间, 文字, 格式, 名词, 绩效 or 综合
 * @param difficulty 1 (seen at once) to 3 (hidden)
 * @param basis what requires it to be right
 * @param rules that should find it, the best first; empty when the document alone cannot show it
 * @param planter how it is planted
 */
record ErrorKind(
    String id,
    String title,
    String group,
    int difficulty,
    String basis,
    List<String> rules,
    Planter planter) {

  /** Plants an error where the document has room for it. */
  @FunctionalInterface
  interface Planter {
    Optional<Change> plant(Draft draft, SplittableRandom random);
  }

  /**
   * What was done.
   *
   * @param why it is wrong
   */
  record Change(Place place, String before, String after, String why) {}

  /** Plants an error of this kind, if there is room for one. */
  Optional<PlantedError> plant(Draft draft, SplittableRandom random) {
    return planter
        .plant(draft, random)
        .map(
            change ->
                new PlantedError(
                    id,
                    title,
                    group,
                    difficulty,
                    change.place(),
                    change.before(),
                    change.after(),
                    basis,
                    rules,
                    change.why()));
  }

  /** All kinds. */
  static List<ErrorKind> all() {
    return Kinds.ALL;
  }
}
