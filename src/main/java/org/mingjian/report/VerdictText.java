package org.mingjian.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Ledger;
import org.mingjian.check.Severity;
import org.mingjian.fact.Disclosure;
import org.mingjian.settled.Settlement;
import org.mingjian.settled.SeverityChange;

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
    return open(result)
        + (result.settled().isEmpty() ? "" : texts.get("verdict.settled", result.settled().size()));
  }

  private String open(DocumentResult result) {
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

  /** Returns the heading above findings that no longer count. */
  String settledHeading(int count) {
    return texts.get("group.settled", count);
  }

  /** Returns the name of a severity. */
  String severity(Severity severity) {
    return texts.get("severity." + severity.wireName());
  }

  /** Returns by what and why a finding was settled. */
  String settlement(Settlement settlement) {
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("settled." + settlement.kind().wireName()));
    if (!settlement.reason().isBlank()) {
      parts.add(Printable.line(settlement.reason()));
    }
    if (!settlement.person().isBlank()) {
      parts.add(texts.get("settled.person", Printable.line(settlement.person())));
    }
    if (settlement.until() != null) {
      parts.add(texts.get("settled.until", settlement.until()));
    }
    return String.join(texts.get("basis.separator"), parts);
  }

  /** Returns what was set for the severity of a rule. */
  String severityChange(SeverityChange change) {
    return texts.get(
        "severity.changed",
        change.ruleId(),
        texts.get("severity." + change.severity().wireName()),
        Printable.line(change.reason()));
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
