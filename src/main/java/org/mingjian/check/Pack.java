package org.mingjian.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.mingjian.check.equation.EquationSyntaxException;
import org.mingjian.check.equation.TableEquation;

/**
 * A rule pack as it was loaded.
 *
 * @param info id, version, title
 * @param parent id of the pack that this one extends, or null
 * @param years fiscal years to which it applies
 * @param replaces ids of rules that do not apply where this pack is in force
 * @param profiles profiles in which a user's pack is in force; empty means all
 * @param tables tables that its documents must have; empty when it leaves that to the pack that it
 *     extends
 * @param equations rules given as formulas
 * @param models rules given as DRL
 * @param rules what is known of all its rules, in the order of the files
 * @param user whether it comes from the user, not with the product
 */
record Pack(
    PackInfo info,
    String parent,
    Years years,
    List<String> replaces,
    List<String> profiles,
    List<OfficialTable> tables,
    List<TableEquation> equations,
    List<Model> models,
    List<RuleInfo> rules,
    boolean user) {

  private static final List<String> PACK_KEYS =
      List.of(
          "id", "version", "title", "extends", "years", "replaces", "profiles", "order", "tables");
  private static final List<String> EQUATION_KEYS =
      List.of("id", "title", "severity", "basis", "explains", "needs", "equation");

  Pack {
    replaces = List.copyOf(replaces);
    profiles = List.copyOf(profiles);
    tables = List.copyOf(tables);
    equations = List.copyOf(equations);
    models = List.copyOf(models);
    rules = List.copyOf(rules);
  }

  /** A range of fiscal years, either end of which may be open. */
  record Years(Integer from, Integer to) {
    /** Tells whether the year, if known, lies in the range. */
    boolean contain(Integer year) {
      return year == null || (from == null || year >= from) && (to == null || year <= to);
    }
  }

  String id() {
    return info.id();
  }

  /**
   * Reads a pack.
   *
   * @param packFile name of its pack.yaml for messages
   * @param packText content of pack.yaml
   * @param equationFile name of its equations.yaml for messages
   * @param equationText content of equations.yaml, or null when there is none
   * @param models its compiled DRL
   * @param user whether it comes from the user
   * @throws RulePackException when something in it is wrong
   */
  static Pack read(
      String packFile,
      String packText,
      String equationFile,
      String equationText,
      List<Model> models,
      boolean user)
      throws RulePackException {
    PackYaml root = PackYaml.parse(packFile, packText);
    Map<String, PackYaml> members = root.members(PACK_KEYS);
    PackInfo info =
        new PackInfo(
            root.required(members, "id").text(),
            root.required(members, "version").text(),
            root.required(members, "title").text());
    List<TableEquation> equations = new ArrayList<>();
    List<RuleInfo> rules = new ArrayList<>();
    if (equationText != null) {
      readEquations(PackYaml.parse(equationFile, equationText), info.id(), equations, rules);
    }
    rules.addAll(DrlCatalogue.of(models, info.id()));
    return new Pack(
        info,
        members.containsKey("extends") ? members.get("extends").text() : null,
        years(members.get("years")),
        members.containsKey("replaces") ? members.get("replaces").texts() : List.of(),
        members.containsKey("profiles") ? members.get("profiles").texts() : List.of(),
        tables(members.get("tables"), isOrdered(members.get("order"))),
        equations,
        models,
        rules,
        user);
  }

  private static boolean isOrdered(PackYaml node) throws RulePackException {
    if (node == null) {
      return false;
    }
    return switch (node.text()) {
      case "fixed" -> true;
      case "free" -> false;
      default -> throw node.error("order 应为 fixed 或 free，不是“" + node.text() + "”");
    };
  }

  private static List<OfficialTable> tables(PackYaml node, boolean ordered)
      throws RulePackException {
    List<OfficialTable> tables = new ArrayList<>();
    if (node != null) {
      for (PackYaml item : node.items()) {
        Map<String, PackYaml> members = item.members(List.of("kind", "titles"));
        tables.add(
            new OfficialTable(
                item.required(members, "kind").text(),
                ordered ? tables.size() + 1 : 0,
                item.required(members, "titles").texts()));
      }
    }
    return tables;
  }

  private static Years years(PackYaml node) throws RulePackException {
    if (node == null) {
      return new Years(null, null);
    }
    Map<String, PackYaml> members = node.members(List.of("from", "to"));
    return new Years(
        members.containsKey("from") ? members.get("from").year() : null,
        members.containsKey("to") ? members.get("to").year() : null);
  }

  private static void readEquations(
      PackYaml root, String pack, List<TableEquation> equations, List<RuleInfo> rules)
      throws RulePackException {
    PackYaml list = root.required(root.members(List.of("equations")), "equations");
    for (PackYaml entry : list.items()) {
      Map<String, PackYaml> members = entry.members(EQUATION_KEYS);
      String id = entry.required(members, "id").text();
      PackYaml formulas = entry.required(members, "equation");
      TableEquation equation;
      try {
        equation = TableEquation.parse(id, formulas.texts());
      } catch (EquationSyntaxException e) {
        throw formulas.error("规则 " + id + "：" + e.getMessage());
      }
      equations.add(equation);
      rules.add(
          new RuleInfo(
              id,
              entry.required(members, "title").text(),
              severity(entry.required(members, "severity")),
              members.containsKey("basis") ? members.get("basis").texts() : List.of(),
              members.containsKey("explains")
                  ? members.get("explains").text()
                  : members.get("title").text(),
              members.containsKey("needs") ? members.get("needs").texts() : equation.tables(),
              pack));
    }
  }

  private static Severity severity(PackYaml node) throws RulePackException {
    Severity severity = Severity.of(node.text());
    if (severity == null) {
      throw node.error("severity 应为 error、warning 或 info，不是“" + node.text() + "”");
    }
    return severity;
  }
}
