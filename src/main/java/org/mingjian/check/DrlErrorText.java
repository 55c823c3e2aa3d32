package org.mingjian.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.api.builder.Message;

/**
 * Writes errors of the executable model's compiler as one line with file, line and reason. The
 * compiler itself tells the line only of some errors, for the others the words it quotes are looked
 * for in the source.
 */
final class DrlErrorText {

  private static final Pattern CONSEQUENCE_LINE = Pattern.compile("\\(line (\\d+),col \\d+\\)");
  private static final Pattern QUOTED =
      Pattern.compile(
          "expression: (.+)|Unable to find class: (\\S+)|method (\\w+)\\(|(\\S+) cannot be resolved|import (\\S+)");
  private static final int LONGEST_REASON = 200;

  private final Map<String, String> names;
  private final Map<String, String> sources;
  private final Map<String, PackageDescr> parsed;

  /**
   * Prepares for one compilation.
   *
   * @param names names for people by paths in the compiler
   * @param sources texts by names
   * @param parsed parsed texts by names
   */
  DrlErrorText(
      Map<String, String> names, Map<String, String> sources, Map<String, PackageDescr> parsed) {
    this.names = names;
    this.sources = sources;
    this.parsed = parsed;
  }

  /** Returns one line about the first error. */
  String describe(List<Message> errors) {
    Message error = errors.get(0);
    String text = error.getText();
    String file = names.get(error.getPath());
    String reason = reason(text);
    Optional<String> place =
        file != null && error.getLine() > 0
            ? Optional.of(file + " 第 " + lineOf(file, error.getLine(), text) + " 行")
            : search(file, text);
    String where = place.orElse(file == null ? String.join("、", sources.keySet()) : file);
    return where + "：DRL 编译错误：" + reason;
  }

  private static String reason(String text) {
    String first = text.lines().findFirst().orElse("");
    String message = first.replaceFirst("Problem stacktrace.*", "").strip();
    return message.length() > LONGEST_REASON ? message.substring(0, LONGEST_REASON) + "…" : message;
  }

  /**
   * Errors in a consequence carry the line of the rule; the text tells the line inside the
   * consequence.
   */
  private int lineOf(String file, int line, String text) {
    Matcher inside = CONSEQUENCE_LINE.matcher(text);
    if (!inside.find()) {
      return line;
    }
    for (RuleDescr rule : parsed.get(file).getRules()) {
      if (rule.getLine() == line && rule.getConsequenceLine() > 0) {
        return rule.getConsequenceLine() + Integer.parseInt(inside.group(1)) - 1;
      }
    }
    return line;
  }

  private Optional<String> search(String file, String text) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      for (int group = 1; group <= quoted.groupCount(); group++) {
        if (quoted.group(group) != null) {
          Optional<String> place = find(file, quoted.group(group).strip());
          if (place.isPresent()) {
            return place;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> find(String file, String words) {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      if (file == null || file.equals(source.getKey())) {
        List<String> lines = source.getValue().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).contains(words)) {
            return Optional.of(source.getKey() + " 第 " + (i + 1) + " 行");
          }
        }
      }
    }
    return Optional.empty();
  }
}
