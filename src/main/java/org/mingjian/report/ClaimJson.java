package org.mingjian.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Figure;

/**
 * Writes claims of the narrative. What the kinds of claim have in common comes first; then every
 * figure, word and choice of the particular kind under the name that it has in the record, so that
 * a new kind of claim needs nothing here.
 */
final class ClaimJson {

  private ClaimJson() {}

  /** Adds the members of the claim. */
  static void put(ObjectNode json, Claim claim) {
    json.put("kind", kind(claim));
    if (claim.subject() != null) {
      json.put("subject", claim.subject().words());
      json.put("cell", claim.subject().key());
    }
    json.put("section", claim.section());
    for (RecordComponent component : claim.getClass().getRecordComponents()) {
      if (!json.has(component.getName())) {
        putComponent(json, component, claim);
      }
    }
    if (claim.location() != null) {
      LocationJson.putShort(json, claim.location().place());
      LocationJson.putText(json, "quote", claim.location().quote());
    }
  }

  private static String kind(Claim claim) {
    return claim.getClass().getSimpleName().replace("Claim", "").toLowerCase(Locale.ROOT);
  }

  private static void putComponent(ObjectNode json, RecordComponent component, Claim claim) {
    Object value = value(component, claim);
    if (value instanceof Figure figure) {
      json.put(component.getName(), figure.isPrinted() ? figure.value().toPlainString() : null);
    } else if (value instanceof Enum<?> choice) {
      json.put(component.getName(), choice.name().toLowerCase(Locale.ROOT));
    } else if (value instanceof String words) {
      json.put(component.getName(), words);
    }
  }

  private static Object value(RecordComponent component, Claim claim) {
    try {
      return component.getAccessor().invoke(claim);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
