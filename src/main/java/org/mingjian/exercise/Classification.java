package org.mingjian.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The names of function and economic codes. */
final class Classification {

  private static final NavigableMap<String, String> FUNCTIONS = load("function-codes.tsv");
  private static final NavigableMap<String, String> ECONOMIC = load("economic-codes.tsv");

  private Classification() {}

  /** Returns the name of a function code of three, five or seven digits. */
  static String function(String code) {
    String name = FUNCTIONS.get(code);
    if (name == null) {
      throw new IllegalArgumentException("no function code " + code);
    }
    return name;
  }

  /** Returns a code of either classification with its name; other words as they are. */
  static String described(String row) {
    String name = row.length() == 7 || row.startsWith("2") ? FUNCTIONS.get(row) : ECONOMIC.get(row);
    return name == null ? row : row + " " + name;
  }

  /** Returns the economic codes with their names. */
  static NavigableMap<String, String> economic() {
    return ECONOMIC;
  }

  private static NavigableMap<String, String> load(String resource) {
    NavigableMap<String, String> names = new TreeMap<>();
    try (InputStream in = Classification.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          names.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableNavigableMap(names);
  }
}
