package org.mingjian.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A node of a YAML file from an untrusted hand, with its line. The text is only parsed, never
 * turned into objects; aliases and tags are refused; size and depth are limited. Every complaint is
 * one line with file, line and reason.
 */
public final class PackYaml {

  private static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_DEPTH = 10;

  private final String file;
  private final Node node;

  private PackYaml(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * Returns the root of a YAML text.
   *
   * @param file name for messages
   * @throws RulePackException when it is not YAML, or not of the harmless kind
   */
  public static PackYaml parse(String file, String text) throws RulePackException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE); // refused below, with their line
    options.setAllowDuplicateKeys(false);
    Node root;
    try {
      root = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new RulePackException(file + " 第 " + line + " 行：YAML 格式错误：" + e.getProblem());
    } catch (YAMLException e) {
      throw new RulePackException(file + "：YAML 格式错误：" + e.getMessage());
    }
    if (root == null) {
      throw new RulePackException(file + "：文件是空的");
    }
    refuseAliasesAndTags(file, root, new IdentityHashMap<>());
    return new PackYaml(file, root);
  }

  private static void refuseAliasesAndTags(String file, Node node, Map<Node, Node> seen)
      throws RulePackException {
    PackYaml here = new PackYaml(file, node);
    if (seen.put(node, node) != null || node.getAnchor() != null) {
      throw here.error("不允许使用锚点和别名（& 和 *）");
    }
    if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:")) {
      throw here.error("不允许使用类型标记 " + node.getTag().getValue());
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        refuseAliasesAndTags(file, tuple.getKeyNode(), seen);
        refuseAliasesAndTags(file, tuple.getValueNode(), seen);
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        refuseAliasesAndTags(file, item, seen);
      }
    }
  }

  /** Returns an exception that tells file, line and reason. */
  public RulePackException error(String reason) {
    return new RulePackException(where() + "：" + reason);
  }

  /** Returns file and line. */
  public String where() {
    return file + " 第 " + (node.getStartMark().getLine() + 1) + " 行";
  }

  /** Returns the names of the members of a mapping, known or not; none of anything else. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar) {
          names.add(scalar.getValue());
        }
      }
    }
    return names;
  }

  /** Returns the members of a mapping, all of which must be known. */
  public Map<String, PackYaml> members(List<String> known) throws RulePackException {
    if (!(node instanceof MappingNode mapping)) {
      throw error("此处应为“名称: 值”的形式");
    }
    Map<String, PackYaml> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      PackYaml key = new PackYaml(file, tuple.getKeyNode());
      String name = key.text();
      if (!known.contains(name)) {
        throw key.error(
            "不认识的项“" + name + "”" + similar(name, known) + "，可用的有：" + String.join("、", known));
      }
      if (members.put(name, new PackYaml(file, tuple.getValueNode())) != null) {
        throw key.error("“" + name + "”出现两次");
      }
    }
    return members;
  }

  /** Returns a question after the known word that was probably meant, or nothing. */
  public static String similar(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> distance(word, other) <= Math.max(1, other.length() / 3))
        .min(Comparator.comparingInt(other -> distance(word, other)))
        .map(other -> "（是否为“" + other + "”？）")
        .orElse("");
  }

  /** The number of letters to change, add or leave out (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** Returns a member that must be there. */
  public PackYaml required(Map<String, PackYaml> members, String name) throws RulePackException {
    PackYaml member = members.get(name);
    if (member == null) {
      throw error("缺少“" + name + "”");
    }
    return member;
  }

  /** Returns the items of a list. */
  public List<PackYaml> items() throws RulePackException {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("此处应为列表（每项以“- ”开头）");
    }
    List<PackYaml> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new PackYaml(file, item));
    }
    return items;
  }

  /** Returns the texts of a list, or of a single text as a list of one. */
  public List<String> texts() throws RulePackException {
    if (node instanceof ScalarNode) {
      return List.of(text());
    }
    List<String> texts = new ArrayList<>();
    for (PackYaml item : items()) {
      texts.add(item.text());
    }
    return texts;
  }

  /** Returns the text of a scalar that is not empty. */
  public String text() throws RulePackException {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw error("此处应为文字");
    }
    return scalar.getValue().strip();
  }

  /** Returns a number of four digits. */
  int year() throws RulePackException {
    String text = text();
    if (!text.matches("\\d{4}")) {
      throw error("年度应为四位数字，不是“" + text + "”");
    }
    return Integer.parseInt(text);
  }
}
