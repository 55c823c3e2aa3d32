package org.mingjian.publish;

/**
 * A paragraph. One that stands at the left is indented as Chinese paragraphs are.
 *
 * @param text without line breaks and without indent
 */
public record Text(String text, Alignment alignment) implements Block {

  /** A paragraph of the narrative. */
  public Text(String text) {
    this(text, Alignment.LEFT);
  }
}
