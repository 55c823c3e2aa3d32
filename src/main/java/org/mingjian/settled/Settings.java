package org.mingjian.settled;

import java.nio.file.Path;
import java.util.List;

/**
 * What a settings file says. Paths are resolved against its folder.
 *
 * @param file the file, or null when there is none
 * @param profile the rule profile to use, or null
 * @param rules folders with rule packs
 * @param baseline the baseline to use, or null
 * @param failOn the severity from which on a run fails, or null
 * @param formats of the reports, in order
 * @param suppressions decisions that findings do not count
 * @param severities severities of rules
 */
public record Settings(
    Path file,
    String profile,
    List<Path> rules,
    Path baseline,
    String failOn,
    List<String> formats,
    List<Suppression> suppressions,
    List<SeverityChange> severities) {

  /** The settings of a run without a settings file. */
  public static final Settings NONE =
      new Settings(null, null, List.of(), null, null, List.of(), List.of(), List.of());

  public Settings {
    rules = List.copyOf(rules);
    formats = List.copyOf(formats);
    suppressions = List.copyOf(suppressions);
    severities = List.copyOf(severities);
  }

  /** Tells whether it says anything that can only be said of a run as a whole. */
  public boolean isAboutTheRun() {
    return !rules.isEmpty() || failOn != null || !formats.isEmpty();
  }
}
