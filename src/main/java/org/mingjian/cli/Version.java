package org.mingjian.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/**
 * The version of the program, which stands in the build file alone and comes here by way of the
 * jar's manifest.
 */
final class Version implements IVersionProvider {

  /** Returns the version, or {@code development} when the program does not run from its jar. */
  static String current() {
    String built = Version.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(built, "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"明鉴 mingjian " + current()};
  }
}
