package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.exercise.AnswerSheet.Answer;
import org.mingjian.exercise.AnswerSheet.UnusableSheetException;

/**
 * Marks answers: of ten points for an error, five are for its place, three for saying what is
 * wrong, two for what it should be; a wrong accusation costs two. Wording is free.
 */
public final class Marking {

  /** Points for an error found at its place. */
  public static final int PLACE = 5;

  /** Points for saying what is wrong. */
  public static final int PROBLEM = 3;

  /** Points for saying what it should be. */
  public static final int EXPECTED = 2;

  /** Points that a wrong accusation costs. */
  public static final int WRONG = 2;

  private static final double ALIKE = 0.5;
  private static final double SAME_MATTER = 0.18;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  /** A place that names a table and nothing of the narrative, whose headings sound alike. */
  private static final Pattern TABLE_ONLY = Pattern.compile("(?!.*(?:说明|情况|部分|节|目录)).*[算总细计评]表.*");

  private Marking() {}

  /**
   * An error with the answer that found it.
   *
   * @param answer or null when nobody found it
   */
  public record Marked(
      PlantedError error, Answer answer, boolean place, boolean problem, boolean expected) {
    /** Returns the points of the answer. */
    public int points() {
      return (place ? PLACE : 0) + (problem ? PROBLEM : 0) + (expected ? EXPECTED : 0);
    }
  }

  /**
   * A marked sheet.
   *
   * @param wrong accusations of what is right
   */
  public record Result(AnswerSheet sheet, AnswerKey key, List<Marked> errors, List<Answer> wrong) {
    public Result {
      errors = List.copyOf(errors);
      wrong = List.copyOf(wrong);
    }

    /** Returns the points that can be had. */
    public int most() {
      return errors.size() * (PLACE + PROBLEM + EXPECTED);
    }

    /** Returns the points, not below zero. */
    public int points() {
      int points = errors.stream().mapToInt(Marked::points).sum() - wrong.size() * WRONG;
      return Math.max(0, points);
    }

    /** Returns the points of a hundred. */
    public int percent() {
      return most() == 0 ? 0 : Math.round(points() * 100f / most());
    }
  }

  /**
   * Marks a sheet.
   *
   * @throws UnusableSheetException when the sheet belongs to another paper
   */
  public static Result mark(AnswerSheet sheet, AnswerKey key) throws UnusableSheetException {
    if (!sheet.paper().equals(key.paper())) {
      throw new UnusableSheetException(
          sheet.paper().isEmpty()
              ? "答题表上没有试卷编号"
              : "答题表的试卷编号是 " + sheet.paper() + "，答案的编号是 " + key.paper(),
          null);
    }
    List<Match> matches = new ArrayList<>();
    for (Answer answer : sheet.answers()) {
      for (PlantedError error : key.errors()) {
        match(answer, error).ifPresent(matches::add);
      }
    }
    matches.sort(java.util.Comparator.comparingDouble(Match::weight).reversed());
    Set<Answer> used = new HashSet<>();
    Set<PlantedError> found = new HashSet<>();
    List<Match> chosen = new ArrayList<>();
    for (Match match : matches) {
      if (!found.contains(match.error) && !used.contains(match.answer)) {
        found.add(match.error);
        used.add(match.answer);
        chosen.add(match);
      }
    }
    // a second line on the same error is no accusation of something else
    matches.forEach(match -> used.add(match.answer));
    for (Answer answer : sheet.answers()) {
      if (key.known().stream().anyMatch(known -> match(answer, known).isPresent())) {
        used.add(answer);
      }
    }
    List<Marked> marked = new ArrayList<>();
    for (PlantedError error : key.errors()) {
      marked.add(
          chosen.stream()
              .filter(match -> match.error.equals(error))
              .findFirst()
              .map(Match::marked)
              .orElse(new Marked(error, null, false, false, false)));
    }
    return new Result(
        sheet, key, marked, sheet.answers().stream().filter(a -> !used.contains(a)).toList());
  }

  private record Match(Answer answer, PlantedError error, double weight) {
    Marked marked() {
      return new Marked(error, answer, true, problem(answer, error), expected(answer, error));
    }
  }

  private static Optional<Match> match(Answer answer, PlantedError error) {
    double weight = place(answer, error);
    if (weight <= 0) {
      return Optional.empty();
    }
    weight += problem(answer, error) ? 1 : 0;
    weight += expected(answer, error) ? 0.5 : 0;
    return Optional.of(new Match(answer, error, weight));
  }

  /** Returns how well the answer names the place; 0 when it does not. */
  private static double place(Answer answer, PlantedError error) {
    PlantedError.Place place = error.place();
    String words = plain(answer.words());
    boolean printed = quotes(answer.problem() + " " + answer.place(), error.after());
    if (!place.table().isEmpty()) {
      boolean table = names(words, place.table());
      if (place.row().isEmpty() || place.row().startsWith("表")) {
        boolean named = place.column().length() > 1 && words.contains(plain(place.column()));
        return table && (named || problem(answer, error)) ? 3 : 0;
      }
      String row =
          place.row().replaceFirst("^(?:收入|支出|年初):", "").replaceFirst("^[一二三四五六七八九十（）]+、?", "");
      boolean line =
          words.contains(plain(row))
              || words.contains(plain(Classification.described(row).replaceFirst("^\\d+ ", "")));
      return table && (line || printed) ? 3 : line && printed ? 2 : 0;
    }
    if (TABLE_ONLY.matcher(plain(answer.place())).matches() && !printed) {
      return 0;
    }
    boolean section = !place.section().isEmpty() && names(words, unnumbered(place.section()));
    boolean sentence = shared(plain(answer.words()), plain(place.sentence()));
    if (printed && (section || sentence)) {
      return 3;
    }
    return (section || sentence) && problem(answer, error) ? 2 : 0;
  }

  private static boolean problem(Answer answer, PlantedError error) {
    String said = plain(answer.problem());
    if (said.isEmpty()) {
      return false;
    }
    String meant = plain(error.title() + error.explanation() + error.before() + error.after());
    return overlap(said, meant) >= SAME_MATTER || quotes(answer.problem(), error.after());
  }

  private static boolean expected(Answer answer, PlantedError error) {
    String said = plain(answer.expected());
    if (said.isEmpty() || error.before().isEmpty()) {
      return false;
    }
    String before = plain(error.before());
    String after = plain(error.after());
    Matcher number = NUMBER.matcher(said);
    if (NUMBER.matcher(before).find()) {
      while (number.find()) {
        String value = number.group().replace(",", "");
        if (before.replace(",", "").contains(value) && !after.replace(",", "").contains(value)) {
          return true;
        }
      }
      return NUMBER.matcher(after).find() ? false : before.contains(said);
    }
    return before.contains(said) || said.contains(before);
  }

  /** Tells whether the words quote one of the figures printed wrongly, or a whole phrase. */
  private static boolean quotes(String words, String printed) {
    if (printed.isEmpty()) {
      return false;
    }
    String plain = plain(words).replace(",", "");
    Matcher number = NUMBER.matcher(printed);
    boolean any = false;
    while (number.find()) {
      any = true;
      String value = number.group().replace(",", "");
      if (value.length() > 2 && plain.contains(value)) {
        return true;
      }
    }
    return !any && printed.length() > 1 && plain.contains(plain(printed));
  }

  private static boolean names(String words, String heading) {
    String plain = plain(heading);
    return words.contains(plain)
        || plain.length() > 4 && words.contains(plain.replaceAll("情况说明$|情况$|说明$", ""))
        || dice(words, plain) >= ALIKE;
  }

  private static boolean shared(String one, String other) {
    for (int i = 0; i + 8 <= one.length(); i++) {
      if (other.contains(one.substring(i, i + 8))) {
        return true;
      }
    }
    return false;
  }

  private static String unnumbered(String heading) {
    return heading.replaceFirst("^(?:第.部分|（.+?）|[一二三四五六七八九十]+、)\\s*", "");
  }

  /** Returns the share of the first text's pairs of characters that the second has too. */
  private static double overlap(String said, String meant) {
    Set<String> pairs = pairs(said);
    if (pairs.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(pairs(meant));
    return common.size() / (double) pairs.size();
  }

  private static double dice(String one, String other) {
    Set<String> a = pairs(one);
    Set<String> b = pairs(other);
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common.size() / (a.size() + b.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  private static String plain(String text) {
    return Verdicts.plain(text).replaceAll("[《》。；：、!！?？]", "");
  }
}
