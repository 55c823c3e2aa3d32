package org.mingjian.fact;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Document;

/**
 * A document with everything that was recognised in it.
 *
 * @param document as it was read
 * @param body name of the department or unit whose account it is, or null
 * @param year fiscal year, or null
 * @param profile which rule pack fits the document: {@code national}, {@code shanxi}, {@code
 *     shanghai}, …
 * @param type what kind of document it is
 * @param tables the recognised tables, in document order
 * @param facts everything that rules speak of, tables and cells included, in document order
 * @param figures every figure printed in the document, in reading order
 * @param diagnostics what could not be read or understood
 */
public record Disclosure(
    Document document,
    String body,
    Integer year,
    String profile,
    Type type,
    List<StatementTable> tables,
    List<Object> facts,
    List<Figure> figures,
    List<Diagnostic> diagnostics) {

  /** The kinds of document. */
  public enum Type {
    /** 部门决算公开 or 单位决算公开. */
    FINAL_ACCOUNT("final-account"),
    /** A form to be filled in, without figures. */
    TEMPLATE("template"),
    /** 绩效自评表 alone. */
    SELF_EVALUATION("self-evaluation"),
    /** None of them. */
    UNKNOWN("unknown");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    /** Returns the name used in reports. */
    public String wireName() {
      return wireName;
    }
  }

  public Disclosure {
    tables = List.copyOf(tables);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the facts of one kind, in document order. */
  public <T> List<T> facts(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Object fact : facts) {
      if (kind.isInstance(fact)) {
        found.add(kind.cast(fact));
      }
    }
    return found;
  }
}
