package org.mingjian.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A case of a rule of the product: a sample without errors that passes it, and small changes with
 * which it does not.
 *
 * @param title what goes wrong
 * @param base file name of the sample
 * @param changes what is changed in it, in order
 */
public record RuleCase(String title, String base, List<Change> changes) {

  /**
   * One change of a text.
   *
   * @param after words after which to look, or null
   * @param replace words to be replaced: as they must be
   * @param with what stands in their place: as it must not be
   */
  public record Change(String after, String replace, String with) {

    /**
     * Returns the text with the change.
     *
     * @throws IllegalArgumentException when the words are not in it
     */
    public String applyTo(String text) {
      int from = after == null ? 0 : text.indexOf(after);
      int at = from < 0 ? -1 : text.indexOf(replace, from);
      if (at < 0) {
        throw new IllegalArgumentException("no “" + replace + "” after “" + after + "”");
      }
      return text.substring(0, at) + with + text.substring(at + replace.length());
    }
  }

  public RuleCase {
    changes = List.copyOf(changes);
  }

  /** Returns the cases of a rule of the product; none for any other rule. */
  public static List<RuleCase> of(RuleInfo rule) {
    String text = resource("rules/" + rule.pack() + "/cases/" + rule.id() + ".yaml");
    return text == null ? List.of() : read(text);
  }

  /** Returns the text of a sample that cases change. */
  public static String sample(String base) {
    String text = resource("samples/" + base);
    if (text == null) {
      throw new IllegalStateException("no sample " + base + " on the class path");
    }
    return text;
  }

  /** Returns the sample with the changes. */
  public String failing() {
    String text = sample(base);
    for (Change change : changes) {
      text = change.applyTo(text);
    }
    return text;
  }

  @SuppressWarnings("unchecked") // the test of the cases reads the same files
  private static List<RuleCase> read(String text) {
    List<RuleCase> cases = new ArrayList<>();
    List<Map<String, Object>> entries =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    for (Map<String, Object> entry : entries) {
      List<Change> changes = new ArrayList<>();
      for (Map<String, String> change : (List<Map<String, String>>) entry.get("change")) {
        changes.add(new Change(change.get("after"), change.get("replace"), change.get("with")));
      }
      cases.add(new RuleCase((String) entry.get("title"), (String) entry.get("base"), changes));
    }
    return cases;
  }

  private static String resource(String name) {
    try (InputStream in = RuleCase.class.getClassLoader().getResourceAsStream(name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
