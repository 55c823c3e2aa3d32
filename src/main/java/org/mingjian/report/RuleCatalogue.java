package org.mingjian.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;

/**
 * Writes what is known of rules, from their own metadata.
 *
 * @param packs packs in force
 * @param rules rules to write, in the order of the packs
 */
public record RuleCatalogue(List<PackInfo> packs, List<RuleInfo> rules) {

  public RuleCatalogue {
    packs = List.copyOf(packs);
    rules = List.copyOf(rules);
  }

  /** Writes one line a rule, by pack. */
  public void writeList(Writer target, Language language) {
    Texts texts = Texts.load("org.mingjian.report.report", language);
    PrintWriter out = new LineFeedWriter(target);
    int width = rules.stream().mapToInt(rule -> DisplayWidth.of(rule.id())).max().orElse(0);
    int severityWidth = DisplayWidth.of(texts.get("severity.warning"));
    for (PackInfo pack : packs) {
      List<RuleInfo> held = rules.stream().filter(rule -> rule.pack().equals(pack.id())).toList();
      out.println(
          texts.get(
              "catalogue.pack",
              pack.id(),
              pack.version(),
              Printable.line(pack.title()),
              held.size()));
      for (RuleInfo rule : held) {
        String severity = texts.get("severity." + rule.severity().wireName());
        out.println(
            "  "
                + DisplayWidth.padRight(severity, severityWidth)
                + "  "
                + DisplayWidth.padRight(rule.id(), width)
                + "  "
                + Printable.line(rule.title()));
      }
    }
    out.flush();
  }

  /** Writes all that is known of each rule. */
  public void writeDetails(Writer target, Language language) {
    Texts texts = Texts.load("org.mingjian.report.report", language);
    PrintWriter out = new LineFeedWriter(target);
    int width = DisplayWidth.of(texts.get("label.severity"));
    for (RuleInfo rule : rules) {
      out.println(rule.id() + "  " + Printable.line(rule.title()));
      fields(rule, texts)
          .forEach(
              (label, words) -> {
                if (!words.isBlank()) {
                  String head = DisplayWidth.padRight(texts.get(label), width);
                  out.println("  " + head + "  " + Printable.line(words));
                }
              });
    }
    out.flush();
  }

  private static Map<String, String> fields(RuleInfo rule, Texts texts) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("label.severity", texts.get("severity." + rule.severity().wireName()));
    fields.put("label.pack", rule.pack());
    fields.put("label.explains", Objects.requireNonNullElse(rule.explains(), ""));
    fields.put("label.basis", String.join(texts.get("basis.separator"), rule.basis()));
    fields.put("label.needs", String.join(texts.get("list.separator"), rule.needs()));
    return fields;
  }

  /** Writes all that is known, for programs. */
  public void writeJson(Writer out) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode packNodes = root.putArray("rulePacks");
    for (PackInfo pack : packs) {
      packNodes
          .addObject()
          .put("id", pack.id())
          .put("version", pack.version())
          .put("title", pack.title());
    }
    ArrayNode ruleNodes = root.putArray("rules");
    for (RuleInfo rule : rules) {
      ObjectNode node = ruleNodes.addObject();
      node.put("id", rule.id()).put("title", rule.title());
      node.put("severity", rule.severity().wireName()).put("pack", rule.pack());
      rule.basis().forEach(node.putArray("basis")::add);
      node.put("explains", rule.explains());
      rule.needs().forEach(node.putArray("needs")::add);
    }
    try (JsonGenerator json = JsonText.generator(out)) {
      json.writeTree(root);
    }
    out.write('\n');
    out.flush();
  }
}
