package org.mingjian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleCase;
import org.mingjian.check.RuleInfo;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.RuleExample;

/** Tries rules on their cases, to show what they say. Not thread-safe. */
final class RuleTrial implements AutoCloseable {

  private static final int MOST_EXAMPLES = 3;

  private final Pipeline pipeline;
  private final Pipeline.Rules rules;
  private final Path folder;
  private final Map<String, Set<String>> clean = new HashMap<>();

  RuleTrial(Pipeline pipeline, Pipeline.Rules rules) throws IOException {
    this.pipeline = pipeline;
    this.rules = rules;
    this.folder = Files.createTempDirectory("mingjian");
  }

  /** Returns the first cases of a rule with what is reported of them. */
  List<RuleExample> examples(RuleInfo rule) {
    List<RuleExample> examples = new ArrayList<>();
    for (RuleCase example : RuleCase.of(rule)) {
      if (examples.size() < MOST_EXAMPLES) {
        examples.add(new RuleExample(example, findings(example)));
      }
    }
    return examples;
  }

  /** Returns what is reported of the changed sample and not of the sample itself. */
  private List<Finding> findings(RuleCase example) {
    Set<String> known = clean.computeIfAbsent(example.base(), this::known);
    return check(example.base(), example.failing()).stream()
        .filter(finding -> !known.contains(finding.fingerprint()))
        .toList();
  }

  private Set<String> known(String base) {
    Set<String> known = new HashSet<>();
    check(base, RuleCase.sample(base)).forEach(finding -> known.add(finding.fingerprint()));
    return known;
  }

  private List<Finding> check(String base, String text) {
    try {
      Path file = folder.resolve(base);
      Files.writeString(file, text);
      return rules.check(pipeline.recognize(file, base, null)).findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableFileException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (String base : clean.keySet()) {
      Files.deleteIfExists(folder.resolve(base));
    }
    Files.deleteIfExists(folder);
  }
}
