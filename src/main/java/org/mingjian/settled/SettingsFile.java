package org.mingjian.settled;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.mingjian.check.PackYaml;
import org.mingjian.check.RulePackException;
import org.mingjian.check.Severity;

/** Reads settings files ({@code .mingjian.yaml}); every complaint names file and line. */
public final class SettingsFile {

  /** The name under which a settings file is found without being named. */
  public static final String NAME = ".mingjian.yaml";

  private static final List<String> KEYS =
      List.of("profile", "rules", "baseline", "fail-on", "formats", "suppress", "severity");
  private static final List<String> SUPPRESSION_KEYS =
      List.of(
          "rule", "table", "row", "column", "text", "figure", "file", "reason", "person", "until");
  private static final List<String> PLACE_KEYS = List.of("table", "row", "column", "text", "file");
  private static final List<String> SEVERITY_KEYS = List.of("rule", "severity", "reason");
  private static final List<String> SEVERITIES = List.of("error", "warning", "info");
  private static final List<String> THRESHOLDS = List.of("error", "warning", "info", "never");
  private static final Set<String> TOLERANCES =
      Set.of("tolerance", "epsilon", "precision", "容差", "误差");

  private final Path file;
  private final List<String> knownFormats;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<SeverityChange> severities = new ArrayList<>();

  private SettingsFile(Path file, List<String> knownFormats) {
    this.file = file;
    this.knownFormats = knownFormats;
  }

  /**
   * Reads a settings file.
   *
   * @param knownFormats names of the formats that reports have
   * @throws SettingsException when it cannot be used
   */
  public static Settings read(Path file, List<String> knownFormats) throws SettingsException {
    try {
      String text = Files.readString(file);
      return new SettingsFile(file, knownFormats).settings(PackYaml.parse(file.toString(), text));
    } catch (NoSuchFileException e) {
      throw new SettingsException("设置文件不存在：" + file, e);
    } catch (CharacterCodingException e) {
      throw new SettingsException("设置文件应为 UTF-8 编码：" + file, e);
    } catch (IOException e) {
      throw new SettingsException("设置文件无法读取：" + file, e);
    } catch (RulePackException e) {
      throw new SettingsException(e.getMessage(), e);
    }
  }

  private Settings settings(PackYaml root) throws RulePackException {
    for (String word : TOLERANCES) {
      if (root.names().contains(word)) {
        throw root.error("不能设置“" + word + "”：印出的数字除四舍五入外没有容差");
      }
    }
    Map<String, PackYaml> members = root.members(KEYS);
    List<Path> rules = new ArrayList<>();
    if (members.containsKey("rules")) {
      for (String folder : members.get("rules").texts()) {
        rules.add(resolved(folder));
      }
    }
    if (members.containsKey("suppress")) {
      for (PackYaml item : members.get("suppress").items()) {
        readSuppression(item);
      }
    }
    if (members.containsKey("severity")) {
      for (PackYaml item : members.get("severity").items()) {
        readSeverity(item);
      }
    }
    PackYaml profile = members.get("profile");
    PackYaml baseline = members.get("baseline");
    PackYaml failOn = members.get("fail-on");
    return new Settings(
        file,
        profile == null ? null : profile.text(),
        rules,
        baseline == null ? null : resolved(baseline.text()),
        failOn == null ? null : oneOf(failOn, failOn.text(), THRESHOLDS),
        formats(members.get("formats")),
        suppressions,
        severities);
  }

  private Path resolved(String path) {
    return file.toAbsolutePath().getParent().resolve(path).normalize();
  }

  private List<String> formats(PackYaml node) throws RulePackException {
    List<String> formats = new ArrayList<>();
    if (node != null) {
      for (String format : node.texts()) {
        formats.add(oneOf(node, format, knownFormats));
      }
    }
    return formats;
  }

  private static String oneOf(PackYaml node, String word, List<String> known)
      throws RulePackException {
    if (!known.contains(word)) {
      throw node.error(
          "“" + word + "”无效" + PackYaml.similar(word, known) + "，应为：" + String.join("、", known));
    }
    return word;
  }

  private void readSuppression(PackYaml item) throws RulePackException {
    Map<String, PackYaml> members = item.members(SUPPRESSION_KEYS);
    String reason = explained(item, members, "reason", "理由");
    String person = explained(item, members, "person", "决定的人");
    if (PLACE_KEYS.stream().noneMatch(members::containsKey)) {
      throw item.error("须写明位置：" + String.join("、", PLACE_KEYS) + " 中至少一项（对所有文件写 file: \"*\"）");
    }
    PackYaml pattern = members.get("file");
    if (pattern != null) {
      validatePattern(pattern);
    }
    for (String rule : new TreeSet<>(item.required(members, "rule").texts())) {
      suppressions.add(
          new Suppression(
              rule,
              text(members, "table"),
              text(members, "row"),
              text(members, "column"),
              text(members, "text"),
              text(members, "figure"),
              text(members, "file"),
              reason,
              person,
              date(members.get("until")),
              item.where()));
    }
  }

  private static String explained(
      PackYaml item, Map<String, PackYaml> members, String name, String words)
      throws RulePackException {
    if (!members.containsKey(name)) {
      throw item.error("缺少“" + name + "”：须写明" + words);
    }
    return members.get(name).text();
  }

  private static void validatePattern(PackYaml pattern) throws RulePackException {
    try {
      FileSystems.getDefault().getPathMatcher("glob:**/" + pattern.text());
    } catch (PatternSyntaxException e) {
      throw pattern.error("文件名的写法无效：" + pattern.text());
    }
  }

  private static String text(Map<String, PackYaml> members, String name) throws RulePackException {
    return members.containsKey(name) ? members.get(name).text() : null;
  }

  private static LocalDate date(PackYaml node) throws RulePackException {
    if (node == null) {
      return null;
    }
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.error("日期应写作 2026-12-31 的形式，不是“" + node.text() + "”");
    }
  }

  private void readSeverity(PackYaml item) throws RulePackException {
    Map<String, PackYaml> members = item.members(SEVERITY_KEYS);
    String reason = explained(item, members, "reason", "理由");
    PackYaml severity = item.required(members, "severity");
    Severity wanted = Severity.of(oneOf(severity, severity.text(), SEVERITIES));
    for (String rule : item.required(members, "rule").texts()) {
      severities.add(new SeverityChange(rule, wanted, reason));
    }
  }
}
