package org.mingjian.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of the narrative, from {@code rules/national/narrative.yaml} and the classes of {@code
 * rules/national/tables.yaml}. Immutable after loading.
 */
final class NarrativeDictionary {

  /**
   * A kind of narrative section.
   *
   * @param kind its id
   * @param titles words of its heading
   * @param subject cells meant when a sentence names nothing
   * @param whole cell that shares refer to, or null
   */
  record Section(String kind, List<String> titles, List<String> subject, String whole) {}

  /**
   * One meaning of a subject word.
   *
   * @param sections sections in which it has this meaning; empty for all
   * @param cells the cells meant, each with alternatives
   * @param relative column of the item spoken of, or null
   * @param either whether one of the cells is meant: the one that makes the sentence true
   */
  record Meaning(Set<String> sections, List<String> cells, String relative, boolean either) {}

  /** A count of the 三公 narrative: see {@code counts} in the dictionary. */
  record Count(String row, List<String> words, List<String> units, String within) {}

  /** A whole and its parts, as cells. */
  record Composition(String whole, List<String> parts) {}

  /** Words that belong to one kind of contribution or allowance. */
  record Distinctive(String id, List<String> words) {}

  private static final NarrativeDictionary NATIONAL = load();

  private final List<Section> sections = new ArrayList<>();
  private final Map<String, List<Meaning>> subjects = new HashMap<>();
  private final Map<String, Map<Lexeme.Kind, String>> words = new LinkedHashMap<>();
  private final List<Count> counts = new ArrayList<>();
  private final List<Composition> compositions = new ArrayList<>();
  private final List<Distinctive> distinctive = new ArrayList<>();
  private final List<String> vehicles = new ArrayList<>();
  private final Set<String> fillers = new LinkedHashSet<>();
  private final List<String> organisations = new ArrayList<>();
  private final Map<String, String> economic = new HashMap<>();
  private final Map<String, List<String>> classes = new LinkedHashMap<>();

  /** Returns the national dictionary. */
  static NarrativeDictionary national() {
    return NATIONAL;
  }

  List<Section> sections() {
    return sections;
  }

  /** Returns the meanings of subject words, by their plain form. */
  Map<String, List<Meaning>> subjects() {
    return subjects;
  }

  /** Returns the other words that matter: what each is, by its plain form. */
  Map<String, Map<Lexeme.Kind, String>> words() {
    return words;
  }

  List<Count> counts() {
    return counts;
  }

  List<Composition> compositions() {
    return compositions;
  }

  List<Distinctive> distinctive() {
    return distinctive;
  }

  List<String> vehicles() {
    return vehicles;
  }

  Set<String> fillers() {
    return fillers;
  }

  List<String> organisations() {
    return organisations;
  }

  /** Returns codes of economic items by their names. */
  Map<String, String> economic() {
    return economic;
  }

  /** Returns names of function classes by their codes. */
  Map<String, List<String>> classes() {
    return classes;
  }

  private static NarrativeDictionary load() {
    NarrativeDictionary dictionary = new NarrativeDictionary();
    dictionary.read(yaml("rules/national/narrative.yaml"));
    Map<?, ?> tables = yaml("rules/national/tables.yaml");
    map(tables.get("classes"))
        .forEach((code, names) -> dictionary.classes.put(code, keys(strings(names))));
    return dictionary;
  }

  private static Map<String, Object> yaml(String resource) {
    try (InputStream stream =
        NarrativeDictionary.class.getClassLoader().getResourceAsStream(resource)) {
      return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Map<String, Object> root) {
    for (Object entry : list(root.get("sections"))) {
      Map<String, Object> section = map(entry);
      sections.add(
          new Section(
              (String) section.get("kind"),
              keys(strings(section.get("titles"))),
              strings(section.get("subject")),
              (String) section.get("whole")));
    }
    for (Object entry : list(root.get("subjects"))) {
      readSubject(map(entry));
    }
    readWords(map(root.get("aspects")), Lexeme.Kind.ASPECT);
    readWords(map(root.get("changes")), Lexeme.Kind.CHANGE);
    readWords(map(root.get("comparisons")), Lexeme.Kind.COMPARISON);
    readWords(root.get("flat"), Lexeme.Kind.FLAT);
    readWords(root.get("approximate"), Lexeme.Kind.APPROXIMATE);
    readWords(root.get("share"), Lexeme.Kind.SHARE);
    readWords(root.get("completion"), Lexeme.Kind.COMPLETION);
    readWords(root.get("list"), Lexeme.Kind.LIST);
    readWords(root.get("among"), Lexeme.Kind.AMONG);
    readWords(root.get("reason"), Lexeme.Kind.REASON);
    readWords(root.get("purpose"), Lexeme.Kind.PURPOSE);
    for (Object entry : list(root.get("counts"))) {
      Map<String, Object> count = map(entry);
      counts.add(
          new Count(
              (String) count.get("row"),
              strings(count.get("words")),
              strings(count.get("units")),
              (String) count.get("within")));
    }
    for (Object entry : list(root.get("compositions"))) {
      Map<String, Object> composition = map(entry);
      compositions.add(
          new Composition((String) composition.get("whole"), strings(composition.get("parts"))));
    }
    for (Object entry : list(root.get("distinctive"))) {
      Map<String, Object> group = map(entry);
      distinctive.add(new Distinctive((String) group.get("id"), strings(group.get("words"))));
    }
    vehicles.addAll(strings(root.get("vehicles")));
    fillers.addAll(keys(strings(root.get("fillers"))));
    organisations.addAll(strings(root.get("organisation")));
    readNames(map(root.get("economic")));
    readNames(map(root.get("economicClasses")));
  }

  private void readNames(Map<String, Object> names) {
    names.forEach(
        (code, wordings) ->
            strings(wordings).forEach(name -> economic.putIfAbsent(PlainText.key(name), code)));
  }

  private void readSubject(Map<String, Object> entry) {
    Meaning meaning =
        new Meaning(
            Set.copyOf(strings(entry.get("in"))),
            strings(entry.get("cells")),
            (String) entry.get("relative"),
            Boolean.TRUE.equals(entry.get("either")));
    for (String words : strings(entry.get("words"))) {
      for (String word : variants(words)) {
        subjects.computeIfAbsent(PlainText.key(word), key -> new ArrayList<>()).add(meaning);
      }
    }
  }

  /** Returns the wordings of 收{入|}、支{出|}总计: each choice of the alternatives in braces. */
  private static List<String> variants(String words) {
    int open = words.indexOf('{');
    if (open < 0) {
      return List.of(words);
    }
    int close = words.indexOf('}', open);
    List<String> variants = new ArrayList<>();
    for (String choice : words.substring(open + 1, close).split("\\|", -1)) {
      variants.addAll(variants(words.substring(0, open) + choice + words.substring(close + 1)));
    }
    return variants;
  }

  private void readWords(Map<String, Object> byId, Lexeme.Kind kind) {
    byId.forEach((id, list) -> strings(list).forEach(word -> put(word, kind, id)));
  }

  private void readWords(Object list, Lexeme.Kind kind) {
    strings(list).forEach(word -> put(word, kind, kind.name()));
  }

  private void put(String word, Lexeme.Kind kind, String id) {
    words.computeIfAbsent(PlainText.key(word), key -> new LinkedHashMap<>()).put(kind, id);
  }

  private static List<String> keys(List<String> words) {
    return words.stream().map(PlainText::key).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  private static List<String> strings(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
