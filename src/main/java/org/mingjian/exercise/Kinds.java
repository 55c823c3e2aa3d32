package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All kinds of errors. */
final class Kinds {

  static final List<ErrorKind> ALL =
      Stream.of(
              TableErrors.kinds(),
              NarrativeErrors.kinds(),
              StructureErrors.kinds(),
              FormErrors.kinds(),
              CombinedErrors.kinds())
          .flatMap(List::stream)
          .toList();

  private Kinds() {}

  /** Collects kinds of one group. */
  static final class Group {
    private final String name;
    private final List<ErrorKind> kinds = new ArrayList<>();

    Group(String name) {
      this.name = name;
    }

    Group add(
        String id,
        String title,
        int difficulty,
        String basis,
        List<String> rules,
        ErrorKind.Planter planter) {
      kinds.add(new ErrorKind(id, title, name, difficulty, basis, rules, planter));
      return this;
    }

    List<ErrorKind> kinds() {
      return kinds;
    }
  }
}
