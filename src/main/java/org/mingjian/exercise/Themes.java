package org.mingjian.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What invented bodies do, from {@code themes.yaml}.
 *
 * @param bureaus fields of work of bureaus
 * @param schools kinds of schools
 */
record Themes(
    List<Theme> bureaus,
    List<Theme> schools,
    List<String> cities,
    List<String> counties,
    List<String> offices) {

  /** All themes. */
  static final Themes ALL = load();

  /**
   * A field of work.
   *
   * @param run code of 行政运行; of a school its own subject
   * @param manage code of 一般行政管理事务, or null
   */
  record Theme(
      String name,
      String field,
      String run,
      String runPurpose,
      String manage,
      String managePurpose,
      List<Task> units,
      List<Task> extra,
      List<Task> fund,
      List<Task> capital,
      List<String> functions,
      List<Project> projects,
      String own,
      String operating) {}

  /** A subject with its purpose, and the unit that it pays for. */
  record Task(String name, String code, String purpose) {}

  /** A project: what it delivers, in which unit, how much as a rule, for whom. */
  record Project(String name, String result, String unit, int size, String people) {}

  private static Themes load() {
    try (InputStream in = Themes.class.getResourceAsStream("themes.yaml")) {
      Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Themes(
          maps(root, "themes").stream().map(Themes::bureau).toList(),
          maps(root, "schools").stream().map(Themes::school).toList(),
          strings(root, "cities"),
          strings(root, "counties"),
          strings(root, "offices"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Theme bureau(Map<String, Object> map) {
    return new Theme(
        text(map, "name"),
        text(map, "field"),
        text(map, "run"),
        "机关人员薪酬和日常办公",
        text(map, "manage"),
        map.containsKey("managePurpose")
            ? text(map, "managePurpose")
            : text(map, "field") + "领域的专题调研、检查和业务培训",
        tasks(map, "units"),
        tasks(map, "extra"),
        tasks(map, "fund"),
        tasks(map, "capital"),
        strings(map, "functions"),
        projects(map),
        text(map, "own"),
        "");
  }

  private static Theme school(Map<String, Object> map) {
    return new Theme(
        text(map, "name"),
        text(map, "field"),
        text(map, "code"),
        text(map, "purpose"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        strings(map, "functions"),
        projects(map),
        text(map, "own"),
        text(map, "operating"));
  }

  private static List<Project> projects(Map<String, Object> map) {
    return maps(map, "projects").stream()
        .map(
            project ->
                new Project(
                    text(project, "name"),
                    text(project, "result"),
                    text(project, "unit"),
                    (Integer) project.get("size"),
                    text(project, "people")))
        .toList();
  }

  private static List<Task> tasks(Map<String, Object> map, String key) {
    return maps(map, key).stream()
        .map(task -> new Task(text(task, "name"), text(task, "code"), text(task, "purpose")))
        .toList();
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.getOrDefault(key, ""));
  }

  private static List<String> strings(Map<String, Object> map, String key) {
    return ((List<?>) map.getOrDefault(key, List.of())).stream().map(String::valueOf).toList();
  }

  @SuppressWarnings("unchecked") // the file is ours
  private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
  }
}
