package org.mingjian.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The packs that come with the product, their DRL compiled by {@link RuleModelGenerator} when it
 * was built.
 */
final class BuiltInPacks {

  /** A line for each pack: its folder and the classes of its models, separated by blanks. */
  static final String INDEX = "META-INF/mingjian/packs.txt";

  private BuiltInPacks() {}

  /** Returns the packs, the national one first. */
  static List<Pack> load() {
    String index = text(INDEX);
    if (index == null) {
      throw new IllegalStateException("no compiled rule packs on the class path");
    }
    List<Pack> packs = new ArrayList<>();
    for (String line : index.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      packs.add(load(words.get(0), words.subList(1, words.size())));
    }
    return packs;
  }

  private static Pack load(String folder, List<String> models) {
    String packFile = "rules/" + folder + "/pack.yaml";
    String equationFile = "rules/" + folder + "/equations.yaml";
    try {
      return Pack.read(
          packFile,
          text(packFile),
          equationFile,
          text(equationFile),
          CompiledRules.instantiate(models, BuiltInPacks.class.getClassLoader()),
          false);
    } catch (RulePackException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = BuiltInPacks.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
