package org.mingjian.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed phrases of one language, by key. Immutable. */
public final class Texts {

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Loads phrases; the language of the machine has no influence.
   *
   * @param bundle name of the resource bundle
   * @param language which language
   */
  public static Texts load(String bundle, Language language) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(
        ResourceBundle.getBundle(bundle, language.locale(), Texts.class.getClassLoader(), exact));
  }

  /** Returns the phrase with {@code %s} and {@code %,d} filled in. */
  public String get(String key, Object... arguments) {
    String phrase = bundle.getString(key);
    return arguments.length == 0 ? phrase : String.format(Locale.ROOT, phrase, arguments);
  }

  /** Returns the bundle itself, for a library that looks phrases up on its own. */
  public ResourceBundle bundle() {
    return bundle;
  }
}
