package org.mingjian.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingjian.check.Assessment;
import org.mingjian.check.PackYaml;
import org.mingjian.check.RuleInfo;
import org.mingjian.settled.Baseline;
import org.mingjian.settled.Settings;
import org.mingjian.settled.SettingsException;
import org.mingjian.settled.SettingsFile;
import org.mingjian.settled.SettledAssessment;
import org.mingjian.settled.Settler;

/**
 * The settings of a run: for each document those of its settings file, for the run as a whole those
 * of the one file that all documents share. Once made, may be used by several threads.
 */
final class RunSettings {

  private static final List<String> FORMATS =
      Arrays.stream(OutputFormat.values()).map(OutputFormat::toString).toList();

  private final Map<Path, Settings> byDocument;
  private final Map<Settings, Settler> settlers = new LinkedHashMap<>();
  private final Settings ofRun;

  private RunSettings(Map<Path, Settings> byDocument, Settings ofRun) {
    this.byDocument = byDocument;
    this.ofRun = ofRun;
  }

  /** Which baseline findings are held against. */
  enum Baselines {
    /** The one that is named, else that of the settings file. */
    USED,
    /** None, because one is being made. */
    IGNORED
  }

  /**
   * Finds and reads what is in force.
   *
   * @param options what the user chose
   * @param inputs the documents
   * @param arguments the files and folders that the user named
   * @param baseline the baseline that the user named, or null
   * @param baselines whether baselines count
   * @param today the day for which decisions expire
   * @throws SettingsException when a file cannot be used; the message is for the user
   */
  static RunSettings read(
      SettingsOptions options,
      List<Input> inputs,
      List<Path> arguments,
      Path baseline,
      Baselines baselines,
      LocalDate today)
      throws SettingsException {
    Map<Path, Settings> byFile = new LinkedHashMap<>();
    Map<Path, Settings> byDocument = new LinkedHashMap<>();
    SettingsFinder finder = new SettingsFinder(arguments, Path.of(""));
    for (Input input : inputs) {
      Path file =
          options.none()
              ? null
              : options.config() != null ? options.config() : finder.find(input.file());
      if (!byFile.containsKey(file)) {
        byFile.put(file, file == null ? Settings.NONE : SettingsFile.read(file, FORMATS));
      }
      byDocument.put(input.file(), byFile.get(file));
    }
    boolean shared = byFile.size() == 1;
    if (!shared) {
      refuseRunSettings(byFile.values());
    }
    RunSettings settings =
        new RunSettings(byDocument, shared ? byFile.values().iterator().next() : Settings.NONE);
    settings.readBaselines(baseline, baselines, today);
    return settings;
  }

  private static void refuseRunSettings(Iterable<Settings> several) throws SettingsException {
    for (Settings settings : several) {
      if (settings.isAboutTheRun()) {
        throw new SettingsException(
            "本次检查的文件用到不止一份设置，"
                + settings.file()
                + " 中的 rules、fail-on、formats 无法只对一部分文件生效：请用 --config 指定一份，或分次检查");
      }
    }
  }

  private void readBaselines(Path named, Baselines baselines, LocalDate today)
      throws SettingsException {
    Map<Path, Baseline> read = new LinkedHashMap<>();
    for (Settings settings : byDocument.values()) {
      Path file = named != null ? named : settings.baseline();
      if (settlers.containsKey(settings)) {
        continue;
      }
      Baseline baseline = null;
      if (file != null && baselines == Baselines.USED) {
        if (!read.containsKey(file)) {
          read.put(file, Baseline.read(file));
        }
        baseline = read.get(file);
      }
      settlers.put(settings, new Settler(settings, baseline, today));
    }
  }

  /** Returns what is said of the run as a whole. */
  Settings ofRun() {
    return ofRun;
  }

  /** Returns the settings files in use. */
  List<Path> files() {
    return settlers.keySet().stream().map(Settings::file).filter(Objects::nonNull).toList();
  }

  /** Returns the rule profile for a document, or null. */
  String profile(Input input) {
    return byDocument.get(input.file()).profile();
  }

  /** Parts the findings of a document into those that count and those that are settled. */
  SettledAssessment settle(Input input, Assessment assessment) {
    List<Path> files =
        input.parts().isEmpty() ? List.of(input.file()) : List.copyOf(input.parts().values());
    return settlers.get(byDocument.get(input.file())).settle(assessment, files);
  }

  /**
   * Refuses decisions on rules that do not exist.
   *
   * @throws SettingsException with a message for the user
   */
  void validate(List<RuleInfo> rules) throws SettingsException {
    List<String> known = rules.stream().map(RuleInfo::id).toList();
    for (Settings settings : settlers.keySet()) {
      for (var suppression : settings.suppressions()) {
        validate(suppression.source(), suppression.ruleId(), known);
      }
      for (var change : settings.severities()) {
        validate(settings.file().toString(), change.ruleId(), known);
      }
    }
  }

  private static void validate(String source, String id, List<String> known)
      throws SettingsException {
    if (!known.contains(id)) {
      throw new SettingsException(source + "：没有编号为“" + id + "”的规则" + PackYaml.similar(id, known));
    }
  }

  /** Returns what people should know of the settings after all documents, each once. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    settlers.values().forEach(settler -> remarks.addAll(settler.remarks()));
    return remarks.stream().distinct().collect(Collectors.toList());
  }
}
