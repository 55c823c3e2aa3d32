package org.mingjian.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Ledger;
import org.mingjian.fact.Disclosure;

/** Says in one sentence what became of a document, for people. Immutable. */
final class VerdictText {

  private final Texts texts;

  VerdictText(Texts texts) {
    this.texts = texts;
  }

  /** Returns what is known of the document: body, year, kind and profile. */
  List<String> identity(DocumentResult result) {
    List<String> parts = new ArrayList<>();
    if (result instanceof DocumentResult.Checked checked) {
      Disclosure known = checked.disclosure();
      parts.add(known.body() == null ? texts.get("body.unknown") : Printable.line(known.body()));
      if (known.year() != null) {
        parts.add(texts.get("year", known.year()));
      }
      parts.add(texts.get("type." + known.type().wireName()));
      if (known.profile() != null) {
        parts.add(texts.get("profile", known.profile()));
      }
    }
    return parts;
  }

  /** Returns the verdict. */
  String sentence(DocumentResult result) {
    if (result instanceof DocumentResult.Unread unread) {
      return texts.get("verdict.unread", Printable.line(unread.reason().message()));
    }
    return switch (result.verdict()) {
      case FINDINGS -> texts.get("verdict.findings", counts(result));
      case NOT_EVALUATED -> texts.get("verdict.not-evaluated");
      case CLEAN -> {
        boolean whole = result.diagnostics().isEmpty() && result.notEvaluated().isEmpty();
        yield texts.get(whole ? "verdict.clean" : "verdict.clean-in-part");
      }
    };
  }

  private String counts(DocumentResult result) {
    List<String> parts = new ArrayList<>();
    result
        .severities()
        .forEach(
            (severity, count) -> {
              if (count > 0) {
                parts.add(texts.get("count." + severity.wireName(), count));
              }
            });
    return String.join(texts.get("list.separator"), parts);
  }

  /** Returns a share in per cent, rounded down: 100% is said only of all. */
  static String percent(int part, int total) {
    return total == 0
        ? "0"
        : new BigDecimal(part * 100L)
            .divide(new BigDecimal(total), 1, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString();
  }

  /** Returns the sentence that tells what became of the figures. */
  String ledger(Map<Ledger.State, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    int confirmed = counts.get(Ledger.State.CONFIRMED);
    return texts.get(
        "ledger",
        total,
        confirmed,
        percent(confirmed, total),
        counts.get(Ledger.State.ROUNDING),
        counts.get(Ledger.State.CONTRADICTED),
        counts.get(Ledger.State.UNCHECKED));
  }
}
