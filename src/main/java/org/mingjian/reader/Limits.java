package org.mingjian.reader;

/**
 * How much of a hostile or broken file is read before it is refused.
 *
 * @param bytes size of the file
 * @param pages pages of a paged file
 * @param cells table cells in the whole file
 * @param glyphs characters in the whole file
 * @param seconds time for reading one file
 */
public record Limits(long bytes, int pages, int cells, int glyphs, int seconds) {

  /** The limits in force unless the user sets others: far above any real disclosure. */
  public static final Limits DEFAULT = new Limits(100L << 20, 2_000, 2_000_000, 20_000_000, 120);
}
