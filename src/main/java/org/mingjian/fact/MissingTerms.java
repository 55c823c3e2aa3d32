package org.mingjian.fact;

import java.util.List;

/**
 * The terms of one kind that the glossary does not explain.
 *
 * @param reason why they should be explained
 * @param terms the terms, in the order of the dictionary; never empty
 * @param locations where they are used, and the heading of the glossary
 */
public record MissingTerms(Reason reason, List<String> terms, List<Location> locations) {

  /** Why a term needs to be explained. */
  public enum Reason {
    /** The template keeps it in every glossary. */
    CORE,
    /** The document has an amount of it other than zero. */
    USED,
    /** The narrative mentions it, with the amount zero. */
    MENTIONED
  }

  public MissingTerms {
    terms = List.copyOf(terms);
    locations = List.copyOf(locations);
  }
}
