package org.mingjian.check;

/** A rule pack that cannot be used. The message is one line for the user, in Chinese. */
public final class RulePackException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message of one line for the user. */
  public RulePackException(String message) {
    super(message.strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
