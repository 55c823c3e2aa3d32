package org.mingjian.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What of earlier decisions is in force. */
final class SettingsOptions {

  @Option(names = "--config", paramLabel = "FILE")
  private Path config;

  @Option(names = "--no-config")
  private boolean none;

  /** Returns the settings file for all documents, or null when each has the nearest. */
  Path config() {
    return config;
  }

  /** Tells whether no settings file is looked for. */
  boolean none() {
    return none;
  }
}
