package org.mingjian.reader;

/**
 * A file that cannot be read; the message is for the user, in Chinese, one line, without a path.
 */
public final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message for the user. */
  public UnreadableFileException(String message) {
    super(message);
  }

  /** Creates the exception with a message for the user and what led to it. */
  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
