package org.mingjian.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule looks at, told from its own text: without it nobody could say whether a silent rule
 * found all in order or found nothing to look at.
 *
 * @param reconciles whether it states equations, so that only those that it stated show that it
 *     looked at something; also when nothing is known of the rule
 * @param facts simple names of the kinds of fact without which it has nothing to look at
 */
public record RuleScope(boolean reconciles, List<String> facts) {

  /** What is assumed of a rule of which nothing is known. */
  public static final RuleScope UNKNOWN = new RuleScope(true, List.of());

  /** A line for each rule of the product: id, whether it reconciles, kinds of fact. */
  static final String INDEX = "META-INF/mingjian/scopes.txt";

  private static final String RECONCILES = "reconciles";
  private static final String REQUIRES = "requires";

  public RuleScope {
    facts = List.copyOf(facts);
  }

  /** Returns the scopes of the product's rules by their ids. */
  static Map<String, RuleScope> builtIn() {
    Map<String, RuleScope> scopes = new HashMap<>();
    try (InputStream in = RuleScope.class.getClassLoader().getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("no " + INDEX + " on the class path");
      }
      String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : index.lines().toList()) {
        List<String> words = List.of(line.split(" ", -1));
        scopes.put(
            words.get(0),
            new RuleScope(words.get(1).equals(RECONCILES), words.subList(2, words.size())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scopes;
  }

  /** Returns the lines of the index for the rules of a file of DRL. */
  static List<String> index(PackageDescr file) {
    List<String> lines = new ArrayList<>();
    for (RuleDescr rule : file.getRules()) {
      AnnotationDescr id = rule.getAnnotation("id");
      if (id != null) {
        Set<String> facts = new TreeSet<>();
        collect(rule.getLhs(), facts);
        List<String> words = new ArrayList<>();
        words.add(DrlCatalogue.unquote(id.getSingleValueAsString()));
        words.add(rule.getConsequence().toString().contains("violation(") ? REQUIRES : RECONCILES);
        words.addAll(facts);
        lines.add(String.join(" ", words));
      }
    }
    return lines;
  }

  private static void collect(BaseDescr condition, Set<String> facts) {
    if (condition instanceof PatternDescr pattern) {
      // what is gathered from a source may be nothing
      if (pattern.getSource() == null) {
        String type = pattern.getObjectType();
        facts.add(type.substring(type.lastIndexOf('.') + 1));
      }
    } else if (condition instanceof ConditionalElementDescr group
        && !(condition instanceof NotDescr)
        && !(condition instanceof org.drools.drl.ast.descr.OrDescr)) {
      for (Object part : group.getDescrs()) {
        if (part instanceof BaseDescr descr && !(part instanceof ExistsDescr)) {
          collect(descr, facts);
        }
      }
    }
  }
}
