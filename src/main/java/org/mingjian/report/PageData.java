package org.mingjian.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjian.check.Assessment;
import org.mingjian.check.Ledger;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;

/**
 * The evidence behind the figures of a document, as compact JSON that the page reads when somebody
 * asks: {@code f} has for each figure by its id its state, its print, where it stands, the
 * identifier to jump to and the clause around it; {@code e} has for each equation its rule,
 * outcome, words, numbers and figures.
 */
final class PageData {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LocationText locations;

  PageData(LocationText locations) {
    this.locations = locations;
  }

  /** Returns the evidence of a document, safe inside a script element. */
  String of(Assessment assessment, DocumentMap map) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    Map<Figure, Ledger.State> figures = new LinkedHashMap<>(assessment.ledger().states());
    ObjectNode figureNode = root.putObject("f");
    ArrayNode equations = root.putArray("e");
    for (Reconciliation reconciliation : assessment.reconciliations()) {
      ArrayNode node = equations.addArray();
      node.add(reconciliation.ruleId()).add(letter(reconciliation.outcome()));
      node.add(reconciliation.equation().describe()).add(reconciliation.equation().print());
      ArrayNode ids = node.addArray();
      for (Figure figure : reconciliation.figures()) {
        figures.putIfAbsent(figure, null);
        ids.add(figure.id());
      }
    }
    figures.forEach((figure, state) -> put(figureNode, figure, state, map));
    return embeddable(root);
  }

  private void put(ObjectNode figures, Figure figure, Ledger.State state, DocumentMap map) {
    ArrayNode node = figures.putArray(Integer.toString(figure.id()));
    node.add(state == null ? "b" : MarkedText.letter(state)).add(figure.print());
    Location at = figure.location();
    node.add(at == null ? "" : where(at)).add(map.figureId(figure));
    if (at != null && at.context() != null) {
      node.add(at.context());
    }
  }

  private String where(Location at) {
    return locations.write(
        new Location(at.place(), at.section(), at.table(), at.row(), at.column(), null));
  }

  private static String letter(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "c";
      case ROUNDING -> "r";
      case CONTRADICTED -> "x";
    };
  }

  /** Returns JSON in which nothing can end the script element that holds it, or a line of it. */
  static String embeddable(Object content) {
    try {
      return MAPPER
          .writeValueAsString(content)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
