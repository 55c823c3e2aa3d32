package org.mingjian.publish;

/**
 * A heading.
 *
 * @param level 0 for a line of the cover, 1 for a part (第一部分), 2 and more for what is under it
 * @param text with its number, as printed
 */
public record Heading(int level, String text) implements Block {

  /** The deepest level. */
  public static final int DEEPEST = 4;

  public Heading {
    if (level < 0 || level > DEEPEST) {
      throw new IllegalArgumentException("level " + level);
    }
  }
}
