package org.mingjian.settled;

/** A baseline or a settings file that cannot be used; the message is for the user. */
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message of one line that names the file. */
  public SettingsException(String message) {
    super(message.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** Creates the exception with a message of one line that names the file. */
  public SettingsException(String message, Throwable cause) {
    super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
  }
}
