package org.mingjian.settled;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.mingjian.check.Finding;
import org.mingjian.fact.Location;

/**
 * A decision that findings of a rule at a place do not count. All conditions that are given must be
 * met by the finding's first place, the one that is blamed.
 *
 * @param ruleId the rule
 * @param table words of the table's title, or null
 * @param row code, name or both of the row, or null
 * @param column heading of the column or its last part, or null
 * @param text words of the quote, its clause or the heading above it, or null
 * @param figure the number printed there, or null; where a row, a column or words point at a number
 *     it must be named, so that another number is another finding
 * @param file pattern of the file's name or the end of its path, or null
 * @param reason why, never empty
 * @param person who decided, never empty
 * @param until the last day on which it holds, or null
 * @param source file and line of the decision, for messages
 */
public record Suppression(
    String ruleId,
    String table,
    String row,
    String column,
    String text,
    String figure,
    String file,
    String reason,
    String person,
    LocalDate until,
    String source) {

  /** Whether a suppression is meant for a finding. */
  enum Match {
    NO,
    /** All is as said, but the number at the place is not named. */
    FIGURE_MISSING,
    YES
  }

  /** Tells whether it no longer holds on a day. */
  public boolean isExpired(LocalDate today) {
    return until != null && today.isAfter(until);
  }

  /** Returns the settlement of the findings that it is meant for. */
  Settlement settlement() {
    return new Settlement(Settlement.Kind.SUPPRESSION, reason, person, until);
  }

  Match match(Finding finding, List<Path> files) {
    Location first = finding.locations().get(0);
    boolean meant =
        finding.ruleId().equals(ruleId)
            && (file == null || files.stream().anyMatch(this::isFile))
            && (table == null || squeezed(first.table()).contains(squeezed(table)))
            && (row == null || isRow(squeezed(first.row()), squeezed(row)))
            && (column == null || isColumn(squeezed(first.column()), squeezed(column)))
            && (text == null || isText(first));
    if (!meant) {
      return Match.NO;
    }
    String printed = printedFigure(first);
    if (figure != null) {
      return printed != null && number(printed).equals(number(figure)) ? Match.YES : Match.NO;
    }
    boolean pointed = row != null || column != null || text != null;
    return pointed && printed != null ? Match.FIGURE_MISSING : Match.YES;
  }

  /** Returns the number that stands at a place, or null when it is no place of a number. */
  static String printedFigure(Location location) {
    boolean ofNumber = location.context() != null || location.table() != null;
    String quote = location.quote();
    return ofNumber && quote != null && number(quote).matches("-?\\d+(\\.\\d+)?") ? quote : null;
  }

  private static String number(String words) {
    return words.replaceAll("[\\s,，%％]", "");
  }

  private boolean isFile(Path path) {
    return FileSystems.getDefault()
        .getPathMatcher("glob:**/" + file)
        .matches(path.toAbsolutePath().normalize());
  }

  private static boolean isRow(String printed, String wanted) {
    return printed.equals(wanted)
        || printed.replaceFirst("^\\d{3,}", "").equals(wanted)
        || wanted.matches("\\d{3,}") && printed.matches(wanted + "\\D.*");
  }

  private static boolean isColumn(String printed, String wanted) {
    return printed.equals(wanted) || printed.endsWith("/" + wanted);
  }

  private boolean isText(Location location) {
    String wanted = squeezed(text);
    return squeezed(location.quote()).contains(wanted)
        || squeezed(location.context()).contains(wanted)
        || squeezed(location.section()).contains(wanted);
  }

  private static String squeezed(String words) {
    return words == null ? "" : words.replaceAll("[\\s《》]", "");
  }
}
