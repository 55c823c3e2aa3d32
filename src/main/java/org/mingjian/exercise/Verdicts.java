package org.mingjian.exercise;

import java.util.List;
import org.mingjian.exercise.Examiner.Accusation;
import org.mingjian.exercise.Examiner.Where;
import org.mingjian.exercise.PlantedError.Place;

/** Holds what a checker says against what was planted. */
final class Verdicts {

  /** How many characters of a quotation must agree for it to name a sentence. */
  private static final int ENOUGH = 2;

  private Verdicts() {}

  /** Tells whether an accusation says what was planted, where it was planted. */
  static boolean finds(Accusation accusation, PlantedError error) {
    boolean known = error.rules().contains(accusation.rule());
    return (accusation.grave() || known)
        && accusation.places().stream().anyMatch(where -> names(where, error, known));
  }

  /** Tells whether an accusation matters in a count of findings. */
  static boolean counts(Accusation accusation, PlantedError error) {
    return accusation.grave() || error.rules().contains(accusation.rule());
  }

  private static boolean names(Where where, PlantedError error, boolean known) {
    Place place = error.place();
    if (!place.table().isEmpty()) {
      return inTable(where, place, known);
    }
    if (error.after().isEmpty() && known) {
      // what is missing can only be named by what is still there
      return true;
    }
    String sentence = plain(place.sentence());
    String quote = plain(where.context().isEmpty() ? where.quote() : where.context());
    boolean quoted = quote.length() >= ENOUGH && (sentence.contains(quote) || quote.contains(sentence));
    return quoted && (where.section().isEmpty() || same(where.section(), place.section()) || known);
  }

  private static boolean inTable(Where where, Place place, boolean known) {
    boolean table =
        same(where.table(), place.table())
            || same(where.section(), place.table())
            || plain(where.section()).contains(plain(place.table()));
    boolean head = place.row().isEmpty() || place.row().startsWith("表") || place.row().startsWith("行次");
    if (head || !table) {
      return known && (table || head && where.table().isEmpty());
    }
    return row(where, place);
  }

  private static boolean row(Where where, Place place) {
    String wanted = plain(place.row()).replaceFirst("^(?:收入|支出|年初):", "").replaceFirst("^[一二三四五六七八九十]+、", "");
    List<String> names = List.of(plain(where.row()), plain(where.column()), plain(where.quote()));
    return names.stream().anyMatch(name -> !name.isEmpty() && (name.contains(wanted) || wanted.contains(name)));
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Text without what formats change: blanks and the width of brackets. */
  static String plain(String text) {
    return text.replaceAll("[\\s　]", "").replace('(', '（').replace(')', '）').replace('，', ',').replace("“", "").replace("”", "");
  }
}
