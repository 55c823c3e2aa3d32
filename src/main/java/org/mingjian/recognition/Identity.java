package org.mingjian.recognition;

import org.mingjian.fact.Disclosure;

/**
 * Whose account a document is, of which year, and what kind of document.
 *
 * @param body name of the department or unit, or null
 * @param year fiscal year, or null
 * @param profile the pack that fits
 * @param type kind of document
 */
record Identity(String body, Integer year, String profile, Disclosure.Type type) {

  /** Returns the same identity with the profile that a user asks for, when one is given. */
  Identity withProfile(String asked) {
    return asked == null ? this : new Identity(body, year, asked, type);
  }
}
