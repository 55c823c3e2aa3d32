package org.mingjian.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the DRL of the product's packs; the build runs it after the Java compiler. */
public final class RuleModelGenerator {

  private static final String GENERATED = "org/mingjian/rules";

  private RuleModelGenerator() {}

  /**
   * Writes class files and the index of the packs.
   *
   * @param args the folder of the packs, and the folder of the classes
   */
  public static void main(String[] args) throws IOException, RulePackException {
    Path rules = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    deleteAll(classes.resolve(GENERATED));
    List<String> index = new ArrayList<>();
    List<String> scopes = new ArrayList<>();
    for (Path pack : packs(rules)) {
      String line = pack.getFileName().toString();
      Map<String, String> sources = drl(pack);
      if (!sources.isEmpty()) {
        CompiledRules compiled = DrlCompiler.compile(sources);
        write(classes, compiled);
        for (Map.Entry<String, String> source : sources.entrySet()) {
          scopes.addAll(RuleScope.index(DrlCompiler.parse(source.getKey(), source.getValue())));
        }
        line += " " + String.join(" ", compiled.models());
      }
      index.add(line);
    }
    Path file = classes.resolve(BuiltInPacks.INDEX);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", index) + "\n");
    Files.writeString(classes.resolve(RuleScope.INDEX), String.join("\n", scopes) + "\n");
  }

  /** Returns the folders of the packs, those first that extend nothing. */
  private static List<Path> packs(Path rules) throws IOException {
    try (Stream<Path> folders = Files.list(rules)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
          .sorted(
              Comparator.comparing(RuleModelGenerator::isExtension).thenComparing(Path::toString))
          .toList();
    }
  }

  private static boolean isExtension(Path pack) {
    try {
      return Files.readString(pack.resolve("pack.yaml"))
          .lines()
          .anyMatch(l -> l.startsWith("extends"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> drl(Path pack) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        sources.put(file.toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static void write(Path classes, CompiledRules compiled) throws IOException {
    for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
      if (file.getKey().startsWith(GENERATED)) {
        Path target = classes.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
  }
}
