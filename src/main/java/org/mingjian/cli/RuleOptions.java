package org.mingjian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules are in force beside the built-in ones. */
final class RuleOptions {

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules-dir")
  private List<Path> packs = new ArrayList<>();

  @Option(names = "--allow-code-rules")
  private boolean allowCodeRules;

  /** Loads the rules. */
  Pipeline.Rules load(Pipeline pipeline) throws Pipeline.PackRefusedException {
    return load(pipeline, List.of());
  }

  /** Loads the rules, after those of other packs than the user named. */
  Pipeline.Rules load(Pipeline pipeline, List<Path> others) throws Pipeline.PackRefusedException {
    List<Path> all = new ArrayList<>(others);
    all.addAll(packs);
    return pipeline.load(all, allowCodeRules);
  }
}
