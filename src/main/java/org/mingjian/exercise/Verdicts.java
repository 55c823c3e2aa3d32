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
      return inTable(where, error, known);
    }
    if (error.after().isEmpty() && known) {
      // what is missing can only be named by what is still there
      return true;
    }
    boolean section = same(where.section(), place.section());
    String quote = plain(where.context().isEmpty() ? where.quote() : where.context());
    boolean quoted = overlap(quote, plain(place.sentence()));
    return quoted && (section || known || where.section().isEmpty())
        || section && known
        || known && overlap(quote, plain(error.after()));
  }

  /** Tells whether one text is a part of the other, digits that are hidden aside. */
  private static boolean overlap(String one, String other) {
    if (one.length() < ENOUGH || other.length() < ENOUGH) {
      return false;
    }
    String hidden = one.replaceFirst("\\d*\\*+.*$", "");
    boolean masked = hidden.length() < one.length();
    return other.contains(one)
        || one.contains(other)
        || masked && other.contains(one.replaceAll("^.*\\*+", ""));
  }

  private static boolean inTable(Where where, PlantedError error, boolean known) {
    Place place = error.place();
    String said = plain(where.quote());
    String after = plain(error.after());
    boolean table = same(where.table(), place.table()) || same(where.section(), place.table());
    boolean whole = place.row().isEmpty() || place.row().startsWith("表");
    if (whole || place.row().startsWith("行次")) {
      return known && (table || after.isEmpty() || overlap(said, after));
    }
    boolean quoted = overlap(said, after);
    return table && (row(where, error) || quoted && known);
  }

  private static boolean row(Where where, PlantedError error) {
    String wanted =
        plain(error.place().row())
            .replaceFirst("^(?:收入|支出|年初):", "")
            .replaceFirst("^[一二三四五六七八九十]+、", "");
    List<String> names = List.of(plain(where.row()), plain(where.column()));
    return names.stream()
        .anyMatch(
            name ->
                !name.isEmpty()
                    && (name.contains(wanted)
                        || wanted.contains(name)
                        || name.startsWith(plain(error.after()))));
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  /** Text without what formats change: blanks and the width of brackets. */
  static String plain(String text) {
    return text.replaceAll("[\\s　]", "")
        .replace('(', '（')
        .replace(')', '）')
        .replace('，', ',')
        .replace("“", "")
        .replace("”", "");
  }
}
