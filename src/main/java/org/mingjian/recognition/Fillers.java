package org.mingjian.recognition;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Tells words that may stand between those that matter from words that name something unknown.
 * Immutable.
 */
final class Fillers {

  private static final Pattern OTHER_BODIES = Pattern.compile("下属|所属|直属|附属|下级|\\d|各");

  private final Collection<String> fillers;
  private final Collection<String> organisations;

  Fillers(NarrativeDictionary dictionary) {
    fillers = dictionary.fillers();
    organisations = dictionary.organisations();
  }

  /** Tells whether the words change nothing of what is said. */
  boolean isFiller(String words) {
    boolean[] reached = new boolean[words.length() + 1];
    reached[0] = true;
    for (int i = 0; i < words.length(); i++) {
      if (!reached[i]) {
        continue;
      }
      for (String filler : fillers) {
        if (words.startsWith(filler, i)) {
          reached[i + filler.length()] = true;
        }
      }
    }
    return reached[words.length()];
  }

  /** Tells whether the words may be the name of a body. */
  boolean isBody(String words) {
    if (words.length() < 3 || OTHER_BODIES.matcher(words).find()) {
      return false;
    }
    for (String organisation : organisations) {
      if (words.endsWith(organisation)) {
        return true;
      }
    }
    return false;
  }
}
