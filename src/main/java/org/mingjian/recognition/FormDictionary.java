package org.mingjian.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjian.fact.GradeScale;
import org.mingjian.fact.Indicator.Attainment;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of self-evaluation forms, read from {@code rules/national/performance.yaml}. Immutable.
 */
final class FormDictionary {

  private static final String RESOURCE = "/rules/national/performance.yaml";

  private static final int LONGEST_HEADING = 28;
  private static final Pattern MONEY = Pattern.compile("(?:万元|元)$");
  private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
  private static final Pattern POINTS = Pattern.compile("\\d+(?:\\.\\d+)?分?$");
  private static final Pattern LEVEL = Pattern.compile("[一二三]级指标");

  private final Map<String, String> funds;
  private final Map<String, String> indicators;
  private final Set<String> first;
  private final Set<String> second;
  private final Set<String> labels;
  private final Map<Attainment, List<String>> attainments = new LinkedHashMap<>();
  private final Map<String, GradeScale> grades = new HashMap<>();

  private FormDictionary(Map<String, Object> yaml) {
    funds = roles(map(yaml.get("funds")));
    indicators = roles(map(yaml.get("indicators")));
    Map<String, Object> levels = map(yaml.get("levels"));
    first = new HashSet<>(strings(levels.get("first")));
    second = new HashSet<>(strings(levels.get("second")));
    labels = new HashSet<>(strings(yaml.get("labels")));
    Map<String, Object> phrases = map(yaml.get("attainment"));
    attainments.put(Attainment.NONE, strings(phrases.get("none")));
    attainments.put(Attainment.PARTIAL, strings(phrases.get("partial")));
    attainments.put(Attainment.FULL, strings(phrases.get("full")));
    map(yaml.get("grades")).forEach((profile, bands) -> grades.put(profile, scale(bands)));
  }

  /** Reads the dictionary from the class path. */
  static FormDictionary load() {
    try (InputStream in = FormDictionary.class.getResourceAsStream(RESOURCE)) {
      return new FormDictionary(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the role of a column of the money block, or null. */
  String fundRole(String heading) {
    return headingRole(funds, heading);
  }

  /** Returns the role of a column of the indicators, or null. */
  String indicatorRole(String heading) {
    return headingRole(indicators, heading);
  }

  /** Tells whether the words are a first level of indicators. */
  boolean isFirstLevel(String words) {
    return words.length() <= LONGEST_HEADING && first.contains(level(words));
  }

  /** Tells whether the words are a second level of indicators. */
  boolean isSecondLevel(String words) {
    return words.length() <= LONGEST_HEADING && second.contains(level(words));
  }

  /** Levels may be printed with their points: 产出指标（50分）. */
  private static String level(String words) {
    return POINTS.matcher(bare(words)).replaceFirst("");
  }

  /** Tells whether the words are a level or a label at the margin, so no value of a row. */
  boolean isHeading(String words) {
    if (words.length() > LONGEST_HEADING) {
      return false;
    }
    String bare = level(words);
    return first.contains(bare)
        || second.contains(bare)
        || labels.contains(bare)
        || LEVEL.matcher(bare).matches();
  }

  /** Returns what the level phrase in the words says, or null without one. */
  Attainment attainment(String words) {
    String bare = bare(words);
    if (bare.indexOf('或') >= 0) {
      return null; // a choice of phrases says nothing
    }
    for (Map.Entry<Attainment, List<String>> entry : attainments.entrySet()) {
      if (entry.getValue().stream().anyMatch(bare::contains)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** Returns the grades of a profile; those of the whole country where it has none of its own. */
  GradeScale grades(String profile) {
    return grades.getOrDefault(profile, grades.get("national"));
  }

  private static GradeScale scale(Object bands) {
    List<GradeScale.Band> found = new ArrayList<>();
    for (Object band : (List<?>) bands) {
      Map<String, Object> entry = map(band);
      BigDecimal from = new BigDecimal(String.valueOf(entry.get("from")));
      found.add(new GradeScale.Band(from, strings(entry.get("words"))));
    }
    return new GradeScale(found);
  }

  /** Returns the letters and digits of the words, in half width. */
  static String bare(String words) {
    StringBuilder bare = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (Character.isLetterOrDigit(half)) {
        bare.append(half);
      }
    }
    return bare.toString();
  }

  private static String headingRole(Map<String, String> roles, String heading) {
    if (heading.isEmpty() || heading.length() > LONGEST_HEADING) {
      return null;
    }
    String outside = role(roles, bare(BRACKETS.matcher(heading).replaceAll("")));
    return outside != null ? outside : role(roles, MONEY.matcher(bare(heading)).replaceFirst(""));
  }

  private static String role(Map<String, String> roles, String bare) {
    String role = roles.get(bare);
    if (role != null) {
      return role;
    }
    int longest = 0;
    for (Map.Entry<String, String> entry : roles.entrySet()) {
      if (entry.getKey().length() > longest && bare.contains(entry.getKey())) {
        longest = entry.getKey().length();
        role = entry.getValue();
      }
    }
    return role;
  }

  private static Map<String, String> roles(Map<String, Object> entries) {
    Map<String, String> roles = new LinkedHashMap<>();
    entries.forEach((role, words) -> strings(words).forEach(word -> roles.put(word, role)));
    return roles;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<String> strings(Object value) {
    List<String> all = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(word -> all.add(String.valueOf(word)));
    }
    return all;
  }
}
