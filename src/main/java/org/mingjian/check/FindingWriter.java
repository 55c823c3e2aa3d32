package org.mingjian.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.Equation;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Violation;

/** Words the findings of one document: what contradicts what, where, and what would mend it. */
final class FindingWriter {

  private static final int NAMED_SUSPECTS = 3;

  private final Map<String, RuleInfo> rules;
  private final Fingerprints fingerprints;

  FindingWriter(Map<String, RuleInfo> rules, Fingerprints fingerprints) {
    this.rules = rules;
    this.fingerprints = fingerprints;
  }

  /** Returns the finding for a cause of broken equations. */
  Finding of(Cause cause) {
    RuleInfo rule = gravest(cause.broken());
    boolean reliable =
        cause.broken().stream().flatMap(r -> r.figures().stream()).allMatch(Figure::reliable);
    Figure culprit = cause.figure();
    List<String> equations =
        cause.broken().stream().map(r -> EquationLine.of(r.equation())).distinct().toList();
    List<Location> locations = locations(cause);
    String expected = culprit == null ? null : print(culprit, cause.required());
    boolean single = cause.hasCulprit() && !cause.isBound();
    return new Finding(
        rule.id(),
        reliable ? severity(rule, cause) : Severity.INFO,
        reliable && !cause.isSlip() ? Certainty.CERTAIN : Certainty.REVIEW,
        rule.title(),
        message(cause, reliable, expected),
        rule.basis(),
        locations,
        equations,
        single ? expected : null,
        single ? culprit.print() : null,
        suggestion(cause, expected),
        fingerprints.of(rule.id(), cause));
  }

  /** Returns the finding for a requirement that is not met. */
  Finding of(Violation violation) {
    RuleInfo rule = rules.get(violation.ruleId());
    boolean review = violation.certainty() == Certainty.REVIEW;
    return new Finding(
        rule.id(),
        review && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity(),
        violation.certainty(),
        rule.title(),
        violation.message(),
        rule.basis(),
        violation.locations(),
        List.of(),
        violation.expected(),
        violation.found(),
        violation.suggestion(),
        fingerprints.of(violation));
  }

  /**
   * A slip of one unit in the last place is no more than a warning, and a note where rounding may
   * explain it.
   */
  private static Severity severity(RuleInfo rule, Cause cause) {
    if (cause.isSlip()) {
      return Severity.INFO;
    }
    boolean slip = rule.severity() == Severity.ERROR && !cause.suspects().isEmpty();
    if (slip) {
      Figure figure = cause.figure();
      BigDecimal step = cause.required().subtract(figure.value()).abs();
      slip =
          figure.isPrinted()
              && step.unscaledValue().equals(java.math.BigInteger.ONE)
              && step.scale() > 0;
    }
    return slip ? Severity.WARNING : rule.severity();
  }

  private RuleInfo gravest(List<Reconciliation> broken) {
    RuleInfo gravest = null;
    for (Reconciliation reconciliation : broken) {
      RuleInfo rule = rules.get(reconciliation.ruleId());
      if (gravest == null || rule.severity().compareTo(gravest.severity()) < 0) {
        gravest = rule;
      }
    }
    return gravest;
  }

  private static List<Location> locations(Cause cause) {
    Set<Location> locations = new LinkedHashSet<>();
    Stream.concat(cause.suspects().stream(), cause.alike().stream())
        .map(Cause.Suspect::figure)
        .filter(figure -> figure.isPrinted() || cause.suspects().size() <= NAMED_SUSPECTS)
        .forEach(figure -> locations.add(figure.location()));
    for (Reconciliation reconciliation : cause.broken()) {
      Equation equation = reconciliation.equation();
      for (Figure figure : equation.figures()) {
        // of a long sum the total and the printed parts are evidence, the blanks are not
        if (figure.isPrinted() || equation.figures().size() <= 3) {
          locations.add(figure.location());
        }
      }
    }
    return new ArrayList<>(locations);
  }

  private static String message(Cause cause, boolean reliable, String expected) {
    StringBuilder text = new StringBuilder();
    if (!reliable) {
      text.append("有数字未能可靠读出，请对照原件人工核对。");
    }
    if (cause.isBound()) {
      String printed =
          cause.broken().stream()
              .map(reconciliation -> reconciliation.equation().print())
              .distinct()
              .collect(Collectors.joining("；"));
      return text.append("各处不能同时正确：").append(printed).append(" 不成立。").toString();
    }
    int count = cause.broken().size();
    if (cause.isSlip()) {
      Figure figure = cause.figure();
      return text.append(Wording.place(figure.location()))
          .append("印为 ")
          .append(figure.print())
          .append("，与 ")
          .append(count)
          .append(" 处相关数字都差末位 1，而全文其他数字几乎都精确相等，可能是笔误，也可能是四舍五入，请核对；改为 ")
          .append(expected)
          .append(" 则全部相等。")
          .toString();
    }
    if (cause.hasCulprit()) {
      Figure culprit = cause.figure();
      text.append(Wording.place(culprit.location()))
          .append(culprit.isPrinted() ? "印为 " : "为 ")
          .append(culprit.print());
      for (Cause.Suspect twin : cause.alike()) {
        text.append("，").append(Wording.place(twin.figure().location()));
        text.append("印为 ").append(twin.figure().print());
      }
      if (!cause.alike().isEmpty()) {
        return text.append("，是同一处差错，与下列 " + count + " 个等式不符；分别改为 ")
            .append(expected)
            .append(
                cause.alike().stream()
                    .map(twin -> "、" + print(twin.figure(), twin.required()))
                    .collect(Collectors.joining()))
            .append(" 则全部成立。")
            .toString();
      }
      text.append(count == 1 ? "，与下列等式不符" : "，与下列 " + count + " 个等式都不符");
      text.append("；改为 ").append(expected).append(count == 1 ? " 则成立。" : " 则全部成立。");
      return text.toString();
    }
    text.append("下列等式不成立，各处不能同时正确");
    if (cause.suspects().size() > 1 && cause.suspects().size() <= NAMED_SUSPECTS) {
      text.append("：")
          .append(
              String.join(
                  "；",
                  cause.suspects().stream()
                      .map(Cause.Suspect::figure)
                      .map(f -> Wording.place(f.location()) + "印为 " + f.print())
                      .toList()));
    }
    return text.append("。").toString();
  }

  private static String suggestion(Cause cause, String expected) {
    if (cause.suspects().isEmpty() || cause.hasCulprit() || cause.isBound()) {
      return null; // the message says it
    }
    String place = Wording.place(cause.figure().location());
    return "请逐一核对；若其余各处无误，" + place + "应为 " + expected + "。";
  }

  private static String print(Figure figure, BigDecimal value) {
    String symbol = figure.unit().dimension() == org.mingjian.fact.Unit.Dimension.RATE ? "%" : "";
    return value.toPlainString() + symbol;
  }
}
