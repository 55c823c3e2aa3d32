package org.mingjian.check;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;

/**
 * Keeps compiled DRL of the user by a digest of its text, in memory and as {@code <digest>.zip}
 * (the classes of the executable model) in the user's cache folder: {@code
 * $XDG_CACHE_HOME/mingjian/rules}, else {@code ~/.cache/mingjian/rules}. What is not kept: the
 * knowledge base, which is built from the classes at every start (a few milliseconds). The digest
 * covers the texts and the build of the product. Whoever can write to that folder can change code
 * that this user runs, as with any folder of programs. Where the folder cannot be written, nothing
 * is kept on disk and nothing is said.
 */
final class DrlCache {

  private static final Map<String, List<Model>> IN_MEMORY = new ConcurrentHashMap<>();

  private DrlCache() {}

  /**
   * Returns the models of DRL texts, compiled now or earlier.
   *
   * @param sources texts by name
   * @throws RulePackException when they cannot be compiled
   */
  static List<Model> load(Map<String, String> sources) throws RulePackException {
    return load(sources, folder());
  }

  /** Does the same with another cache folder, or without one when {@code folder} is null. */
  static List<Model> load(Map<String, String> sources, Path folder) throws RulePackException {
    String digest = digest(sources);
    List<Model> known = IN_MEMORY.get(digest);
    if (known != null) {
      return known;
    }
    ClassLoader parent = DrlCache.class.getClassLoader();
    Path file = folder == null ? null : folder.resolve(digest + ".zip");
    List<Model> models = fromDisk(file, parent);
    if (models == null) {
      CompiledRules compiled = DrlCompiler.compile(sources);
      toDisk(file, compiled);
      models = compiled.load(parent);
    }
    IN_MEMORY.put(digest, models);
    return models;
  }

  /** Forgets what is in memory; for tests. */
  static void forget() {
    IN_MEMORY.clear();
  }

  private static List<Model> fromDisk(Path file, ClassLoader parent) {
    if (file == null || !Files.isRegularFile(file)) {
      return null;
    }
    try {
      return CompiledRules.fromZip(Files.readAllBytes(file)).load(parent);
    } catch (IOException | IllegalStateException | LinkageError e) {
      // a damaged or outdated copy: compile again
      return null;
    }
  }

  private static void toDisk(Path file, CompiledRules compiled) {
    if (file == null) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
      try {
        Files.write(part, compiled.toZip());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | SecurityException e) {
      // the cache is a convenience: without it the next start compiles again
    }
  }

  private static Path folder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    String home = System.getProperty("user.home");
    if (xdg != null && !xdg.isBlank()) {
      return Path.of(xdg, "mingjian", "rules");
    }
    return home == null ? null : Path.of(home, ".cache", "mingjian", "rules");
  }

  private static String digest(Map<String, String> sources) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(build().getBytes(StandardCharsets.UTF_8));
      sources.forEach(
          (name, text) -> {
            sha.update((byte) 0);
            sha.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what tells this build of the product from others. */
  private static String build() {
    try {
      Path code =
          Path.of(DrlCache.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code + " " + Files.getLastModifiedTime(code) + " " + Runtime.version();
    } catch (URISyntaxException | IOException | RuntimeException e) {
      return Runtime.version().toString();
    }
  }
}
