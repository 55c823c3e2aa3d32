package org.mingjian.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A dictionary of words under {@code rules/}, read from the class path as plain data. Immutable.
 */
final class Lexicon {

  private final Map<String, Object> entries;

  private Lexicon(Map<String, Object> entries) {
    this.entries = entries;
  }

  /** Reads {@code /rules/national/<name>.yaml}. */
  static Lexicon load(String name) {
    String resource = "/rules/national/" + name + ".yaml";
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Lexicon(map(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** Returns the words under a key, as printed; none when the key is absent. */
  List<String> words(String key) {
    return strings(entries.get(key));
  }

  /** Returns the words under a key, in the form of {@link Words#key}. */
  List<String> keys(String key) {
    return words(key).stream().map(Words::key).toList();
  }

  /** Returns the single word under a key, or null. */
  String word(String key) {
    Object value = entries.get(key);
    return value == null ? null : value.toString();
  }

  /** Returns the patterns under a key. */
  List<Phrase> phrases(String key) {
    return words(key).stream().map(Phrase::of).toList();
  }

  /** Returns what stands under a key as a dictionary of its own. */
  Lexicon under(String key) {
    return new Lexicon(map(entries.get(key)));
  }

  /** Returns the dictionaries listed under a key. */
  List<Lexicon> list(String key) {
    List<Lexicon> found = new ArrayList<>();
    if (entries.get(key) instanceof List<?> list) {
      list.forEach(entry -> found.add(new Lexicon(map(entry))));
    }
    return found;
  }

  /** Returns the keys, in the order of the file. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  private static Map<String, Object> map(Object yaml) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (yaml instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return map;
  }

  private static List<String> strings(Object yaml) {
    List<String> found = new ArrayList<>();
    if (yaml instanceof List<?> list) {
      list.forEach(word -> found.add(String.valueOf(word)));
    }
    return List.copyOf(found);
  }
}
