package org.mingjian.check;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drools.model.Model;

/** A rule pack of the user: a folder with pack.yaml and equations.yaml or DRL files. */
final class PackFolder {

  private static final long MAX_BYTES = 1 << 20;
  private static final int MAX_DRL_FILES = 100;

  private PackFolder() {}

  /**
   * Loads a pack.
   *
   * @param folder the folder
   * @param allowCodeRules whether DRL, which is code, may be loaded
   * @throws RulePackException when the pack cannot be used; nothing of it has run then
   */
  static Pack load(Path folder, boolean allowCodeRules) throws RulePackException {
    Path packFile = folder.resolve("pack.yaml");
    if (!Files.isDirectory(folder)) {
      throw new RulePackException("规则包 " + folder + " 不存在或不是文件夹");
    }
    if (!Files.isRegularFile(packFile)) {
      throw new RulePackException("规则包 " + folder + " 中没有 pack.yaml");
    }
    List<Path> drl = drlFiles(folder);
    if (!drl.isEmpty() && !allowCodeRules) {
      throw new RulePackException("规则包 " + folder + " 含有可执行的 DRL 规则，须加 --allow-code-rules 才能加载");
    }
    Path equations = folder.resolve("equations.yaml");
    String equationText =
        Files.exists(equations, LinkOption.NOFOLLOW_LINKS) ? read(equations) : null;
    if (equationText == null && drl.isEmpty()) {
      throw new RulePackException("规则包 " + folder + " 中没有规则（equations.yaml 或 *.drl）");
    }
    String packText = read(packFile);
    return Pack.read(
        packFile.toString(), packText, equations.toString(), equationText, models(drl), true);
  }

  private static List<Path> drlFiles(Path folder) throws RulePackException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> drl =
          files.filter(file -> file.getFileName().toString().endsWith(".drl")).sorted().toList();
      if (drl.size() > MAX_DRL_FILES) {
        throw new RulePackException("规则包 " + folder + " 中的 DRL 文件多于 " + MAX_DRL_FILES + " 个");
      }
      return drl;
    } catch (IOException e) {
      throw new RulePackException("规则包 " + folder + " 无法读取：" + e.getMessage());
    }
  }

  private static List<Model> models(List<Path> drl) throws RulePackException {
    if (drl.isEmpty()) {
      return List.of();
    }
    Map<String, String> sources = new TreeMap<>();
    for (Path file : drl) {
      sources.put(file.toString(), read(file));
    }
    return DrlCache.load(sources);
  }

  private static String read(Path file) throws RulePackException {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        throw new RulePackException(file + "：不是普通文件，或大于 1 MB");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (MalformedInputException e) {
      throw new RulePackException(file + "：不是 UTF-8 编码的文本");
    } catch (IOException e) {
      throw new RulePackException(file + "：无法读取：" + e.getMessage());
    }
  }
}
