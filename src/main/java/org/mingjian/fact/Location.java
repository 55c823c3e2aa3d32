package org.mingjian.fact;

import org.mingjian.document.Place;

/**
 * A place as a person looks for it: the position in the file and the headings around it. Parts that
 * do not apply are null.
 *
 * @param place position in the file
 * @param section heading of the narrative section, or of the form
 * @param table title of the table
 * @param row row heading as printed
 * @param column column heading as printed
 * @param quote the words or the figure as printed; null when nothing is printed there
 * @param context the clause in which a quoted figure stands; null elsewhere
 */
public record Location(
    Place place,
    String section,
    String table,
    String row,
    String column,
    String quote,
    String context) {

  /** Creates a location without a clause around the quote. */
  public Location(
      Place place, String section, String table, String row, String column, String quote) {
    this(place, section, table, row, column, quote, null);
  }

  /** Returns the location with the clause in which its quote stands. */
  public Location within(String clause) {
    return new Location(place, section, table, row, column, quote, clause);
  }

  /** Returns a location in running text. */
  public static Location ofText(Place place, String section, String quote) {
    return new Location(place, section, null, null, null, quote);
  }

  /** Returns a location of a table as a whole. */
  public static Location ofTable(Place place, String table, String quote) {
    return new Location(place, null, table, null, null, quote);
  }
}
