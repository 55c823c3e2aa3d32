package org.mingjian.fact;

/**
 * The name of a body where the document names the body whose account it is.
 *
 * @param name as printed, without white space
 * @param role where it stands
 * @param relation how it compares with the name that the document as a whole gives
 * @param location where it stands
 */
public record BodyName(String name, Role role, Relation relation, Location location) {

  /** The places that name the body. */
  public enum Role {
    COVER,
    CONTENTS,
    HEADING,
    TABLE_HEAD,
    NARRATIVE
  }

  /** How a name compares with the body's name. */
  public enum Relation {
    SAME,
    /** A shorter or longer form of it. */
    FORM,
    /** Differs by a character or two, which may be a slip of reading. */
    NEAR,
    OTHER
  }
}
