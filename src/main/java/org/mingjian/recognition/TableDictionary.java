package org.mingjian.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The dictionary of official tables, read from {@code rules/national/tables.yaml}. Immutable. */
final class TableDictionary {

  private static final String RESOURCE = "/rules/national/tables.yaml";

  /**
   * What may stand before a title: nothing, a year, a number, or a body's name, but no word that
   * makes it another table.
   */
  private static final Pattern BEFORE_TITLE =
      Pattern.compile(".*(?:年度?|[局委部厅办室院校所站馆会署队处心学园社团司府镇乡道区县市台库]|\\d|[、.．:)])");

  private final List<TableKind> kinds;
  private final Map<String, TableKind> byTitle = new HashMap<>();
  private final Map<String, String> classCodes = new HashMap<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private final List<String> others;

  private TableDictionary(Map<String, Object> yaml) {
    map(yaml.get("classes"))
        .forEach((code, names) -> strings(names).forEach(n -> classCodes.put(Words.key(n), code)));
    map(yaml.get("roles")).forEach((role, words) -> roles.put(role, keys(strings(words))));
    others = strings(yaml.get("others")).stream().map(TableDictionary::titleKey).toList();
    kinds = list(yaml.get("tables")).stream().map(entry -> kind(map(entry))).toList();
  }

  /** Reads the dictionary from the class path. */
  static TableDictionary load() {
    LoaderOptions options = new LoaderOptions();
    try (InputStream in = TableDictionary.class.getResourceAsStream(RESOURCE)) {
      return new TableDictionary(map(new Yaml(new SafeConstructor(options)).load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the table that this text is the title of, or null. The title may follow the body's
   * name, the year or a number; where one title ends in another, the longer one counts.
   */
  TableKind ofTitle(String text) {
    String key = titleKey(text);
    if (key.length() > 80 || !key.endsWith("表")) {
      return null;
    }
    for (int from = 0; from < key.length() - 3; from++) {
      TableKind kind = byTitle.get(key.substring(from));
      if (kind != null) {
        return mayStandBefore(key.substring(0, from)) ? kind : null;
      }
    }
    return null;
  }

  private static boolean isTitled(String key, String title) {
    return key.endsWith(title) && mayStandBefore(key.substring(0, key.length() - title.length()));
  }

  private static boolean mayStandBefore(String words) {
    return words.isEmpty() || BEFORE_TITLE.matcher(words).matches();
  }

  /** Tells whether this text is the title of a table that is none of the official ones. */
  boolean isOther(String text) {
    String key = titleKey(text);
    return key.length() <= 80 && others.stream().anyMatch(other -> isTitled(key, other));
  }

  /**
   * Returns the table with these cells by its signature, the most telling one; null when none or
   * several fit.
   */
  TableKind ofCells(Set<String> cellKeys) {
    TableKind best = null;
    for (TableKind kind : kinds) {
      if (!kind.signature().isEmpty() && cellKeys.containsAll(kind.signature())) {
        if (best != null) {
          return null;
        }
        best = kind;
      }
    }
    return best;
  }

  private static String titleKey(String text) {
    String key = Words.key(text);
    key = key.replaceAll("\\((?!境)[^)]*\\)$", "").replaceAll("[.。:]$", "");
    return key.replaceAll("(?:公开|批复|附|财决)*\\d{1,2}表$", "").replace("\"", "").replace("部门", "");
  }

  /** Returns the code of the function class with this name, or null. */
  String classCode(String name) {
    return classCodes.get(Words.key(name));
  }

  /**
   * Tells whether the heading marks a column of this role: {@code code}, {@code name}, {@code
   * line}, {@code numbering}.
   */
  boolean hasRole(String heading, String role) {
    return roles.getOrDefault(role, Set.of()).contains(Words.key(heading));
  }

  /** Returns all kinds of table. */
  List<TableKind> kinds() {
    return kinds;
  }

  private TableKind kind(Map<String, Object> entry) {
    String layout = (String) entry.get("layout");
    boolean sided = "two-sided".equals(layout);
    TableKind kind =
        new TableKind(
            (String) entry.get("kind"),
            (String) entry.get("title"),
            TableKind.Layout.valueOf(layout.replace('-', '_').toUpperCase(Locale.ROOT)),
            headings(entry.get("columns")),
            headings(sided ? entry.get("income") : entry.get("rows")),
            headings(entry.get("expense")),
            keys(strings(entry.get("signature"))),
            totals(entry.get("totals")));
    byTitle.put(titleKey(kind.title()), kind);
    strings(entry.get("aliases")).forEach(alias -> byTitle.put(titleKey(alias), kind));
    return kind;
  }

  private static Map<String, String> headings(Object entries) {
    Map<String, String> ids = new LinkedHashMap<>();
    map(entries)
        .forEach(
            (id, others) -> {
              ids.putIfAbsent(Words.key(id), id);
              strings(others).forEach(other -> ids.putIfAbsent(Words.key(other), id));
            });
    return ids;
  }

  private static Map<String, String> totals(Object entries) {
    Map<String, String> rows = new HashMap<>();
    map(entries).forEach((column, row) -> rows.put(column, (String) row));
    return rows;
  }

  private static Set<String> keys(List<String> words) {
    Set<String> keys = new HashSet<>();
    words.forEach(word -> keys.add(Words.key(word)));
    return keys;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  private static List<String> strings(Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }
}
