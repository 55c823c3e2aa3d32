package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Interval;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.Subject;
import org.mingjian.fact.Term;

/** Finds, in the claims of one section, wholes whose parts are all stated. */
final class Breakdowns {

  private final NarrativeDictionary dictionary;
  private final CellIndex index;

  Breakdowns(NarrativeDictionary dictionary, CellIndex index) {
    this.dictionary = dictionary;
    this.index = index;
  }

  /** Returns the breakdowns of a section. */
  List<BreakdownClaim> of(String section, SectionAmounts amounts, List<Claim> claims) {
    List<BreakdownClaim> found = new ArrayList<>();
    for (NarrativeDictionary.Composition composition : dictionary.compositions()) {
      composition(section, composition, amounts, found);
      changes(section, composition, claims, found);
    }
    shares(section, claims, found);
    if (section.equals("general")) {
      for (Aspect aspect : Aspect.values()) {
        subjects(section, aspect, amounts, found);
      }
      classChanges(section, claims, found);
    }
    if (section.equals("basic")) {
      economic(section, "人员经费合计", amounts, found);
      economic(section, "公用经费合计", amounts, found);
    }
    if (section.equals("assets")) {
      vehicles(claims, found);
    }
    if (section.equals("three-public")) {
      receptions(claims, found);
      average("公务用车运行维护费", "保有量", amounts, claims, found);
      average("公务用车购置费", "购置数", amounts, claims, found);
    }
    return found;
  }

  private void composition(
      String section,
      NarrativeDictionary.Composition composition,
      SectionAmounts amounts,
      List<BreakdownClaim> found) {
    for (Aspect aspect :
        List.of(Aspect.ACTUAL, Aspect.INITIAL_BUDGET, Aspect.FULL_YEAR_BUDGET, Aspect.BUDGET)) {
      AmountClaim whole = amounts.first(composition.whole(), aspect);
      if (whole == null) {
        continue;
      }
      List<Term> parts = new ArrayList<>();
      boolean complete = true;
      for (String part : composition.parts()) {
        AmountClaim stated = amounts.first(part, aspect);
        if (stated != null) {
          parts.add(Term.plus(stated.figure()));
        } else {
          complete &= aspect == Aspect.ACTUAL && isZero(part);
        }
      }
      if (complete && !parts.isEmpty() && !isSame(parts, whole.figure())) {
        found.add(breakdown(whole, parts, aspect == Aspect.ACTUAL ? "amount" : "budget", section));
      }
    }
  }

  /** Parts whose shares add up to 100% are all parts, and add up to the whole. */
  private static void shares(String section, List<Claim> claims, List<BreakdownClaim> found) {
    Map<String, List<ShareClaim>> wholes = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim instanceof ShareClaim share) {
        wholes
            .computeIfAbsent(share.item() + " " + share.whole().id(), key -> new ArrayList<>())
            .add(share);
      }
    }
    for (List<ShareClaim> parts : wholes.values()) {
      List<Figure> amounts = parts.stream().map(ShareClaim::part).distinct().toList();
      if (amounts.size() > 1 && amounts.size() == parts.size() && isComplete(parts)) {
        ShareClaim first = parts.get(0);
        found.add(
            new BreakdownClaim(
                first.wholeSubject(),
                Term.plus(first.whole()),
                amounts.stream().map(Term::plus).toList(),
                "amount",
                section,
                first.location()));
      }
    }
  }

  private static boolean isComplete(List<ShareClaim> parts) {
    Interval sum = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
    for (ShareClaim part : parts) {
      sum = sum.plus(part.rate().interval());
    }
    return sum.meets(new Interval(BigDecimal.ONE, BigDecimal.ONE));
  }

  private static boolean isSame(List<Term> parts, Figure whole) {
    return parts.size() == 1 && parts.get(0).figure().id() == whole.id();
  }

  private boolean isZero(String cell) {
    Figure figure = index.figure(index.subject(cell, ""));
    return figure != null && figure.isZero();
  }

  private static BreakdownClaim breakdown(
      AmountClaim whole, List<Term> parts, String what, String section) {
    return new BreakdownClaim(
        whole.subject(), Term.plus(whole.figure()), parts, what, section, whole.location());
  }

  /** Classes, or else items, of the general public budget. */
  private void subjects(
      String section, Aspect aspect, SectionAmounts amounts, List<BreakdownClaim> found) {
    AmountClaim whole = amounts.first("general-expenditure//合计/合计", aspect);
    if (whole == null) {
      return;
    }
    for (int digits : new int[] {3, 7}) {
      List<AmountClaim> stated = amounts.all(aspect, s -> isRow(s, digits));
      if (stated.size() > 0 && namesAllRows(stated, digits)) {
        List<Term> parts = stated.stream().map(c -> Term.plus(c.figure())).toList();
        found.add(breakdown(whole, parts, aspect == Aspect.ACTUAL ? "amount" : "items", section));
      }
    }
  }

  private static boolean isRow(Subject subject, int digits) {
    return subject.table().equals("general-expenditure")
        && subject.column().equals("合计")
        && subject.row().matches("\\d{" + digits + "}");
  }

  private boolean namesAllRows(List<AmountClaim> stated, int digits) {
    List<Figure> rows = new ArrayList<>();
    for (String code : index.rows("general-expenditure")) {
      if (code.length() != digits) {
        continue;
      }
      Figure figure = index.figure(general(code));
      if (figure == null || figure.isZero()) {
        continue;
      }
      rows.add(figure);
      if (stated.stream().noneMatch(c -> c.subject().row().equals(code))) {
        return false;
      }
    }
    return !rows.isEmpty() && addUp(rows);
  }

  /** Where the table's own rows do not add up, a row was lost or is wrong; that is told there. */
  private boolean addUp(List<Figure> rows) {
    Figure total = index.figure(general("合计"));
    return total == null || LinearEquation.sum(total, rows).outcome() != Outcome.CONTRADICTED;
  }

  private static Subject general(String row) {
    return new Subject("general-expenditure", "", row, "合计", "");
  }

  private void economic(
      String section, String total, SectionAmounts amounts, List<BreakdownClaim> found) {
    AmountClaim whole = amounts.first("basic-expenditure//" + total + "/决算数", Aspect.ACTUAL);
    boolean personnel = total.startsWith("人员");
    List<AmountClaim> stated =
        amounts.all(Aspect.ACTUAL, s -> isEconomic(s) && isPersonnel(s.row()) == personnel);
    if (whole == null || stated.size() < 2) {
      return;
    }
    for (String code : index.rows("basic-expenditure")) {
      Figure figure = index.figure(new Subject("basic-expenditure", "", code, "决算数", ""));
      boolean part = code.length() == 5 && isPersonnel(code) == personnel;
      if (part
          && figure != null
          && !figure.isZero()
          && stated.stream().noneMatch(c -> c.subject().row().equals(code))) {
        return;
      }
    }
    found.add(
        breakdown(
            whole, stated.stream().map(c -> Term.plus(c.figure())).toList(), "amount", section));
  }

  private static boolean isEconomic(Subject subject) {
    return subject.table().equals("basic-expenditure") && subject.row().matches("\\d{5}");
  }

  private static boolean isPersonnel(String code) {
    return code.startsWith("301") || code.startsWith("303");
  }

  private void changes(
      String section,
      NarrativeDictionary.Composition composition,
      List<Claim> claims,
      List<BreakdownClaim> found) {
    if (!section.equals("three-public")) {
      return;
    }
    Map<String, ChangeClaim> changes = yearOnYear(claims);
    ChangeClaim whole = changes.get(composition.whole());
    Term total = whole == null ? null : signed(whole);
    if (total == null) {
      return;
    }
    List<Term> parts = new ArrayList<>();
    for (String part : composition.parts()) {
      ChangeClaim change = changes.get(part);
      if (change == null || change.direction() != Direction.FLAT && signed(change) == null) {
        return;
      }
      if (signed(change) != null) {
        parts.add(signed(change));
      }
    }
    addChanges(section, whole, total, parts, found);
  }

  private void classChanges(String section, List<Claim> claims, List<BreakdownClaim> found) {
    Map<String, ChangeClaim> changes = yearOnYear(claims);
    ChangeClaim whole = changes.get("general-expenditure//合计/合计");
    Term total = whole == null ? null : signed(whole);
    if (total == null) {
      return;
    }
    for (int digits : new int[] {3, 7}) {
      List<Term> parts = new ArrayList<>();
      boolean complete = true;
      for (String code : index.rows("general-expenditure")) {
        if (code.length() == digits) {
          ChangeClaim change = changes.get("general-expenditure//" + code + "/合计");
          Term term = change == null ? null : signed(change);
          complete &= term != null || change != null && change.direction() == Direction.FLAT;
          if (term != null) {
            parts.add(term);
          }
        }
      }
      if (complete) {
        addChanges(section, whole, total, parts, found);
      }
    }
  }

  private static void addChanges(
      String section, ChangeClaim whole, Term total, List<Term> parts, List<BreakdownClaim> found) {
    if (!parts.isEmpty()) {
      found.add(
          new BreakdownClaim(whole.subject(), total, parts, "change", section, whole.location()));
    }
  }

  private static Map<String, ChangeClaim> yearOnYear(List<Claim> claims) {
    Map<String, ChangeClaim> changes = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim instanceof ChangeClaim change && change.base() == Aspect.PREVIOUS_ACTUAL) {
        changes.putIfAbsent(change.subject().key(), change);
      }
    }
    return changes;
  }

  private static Term signed(ChangeClaim change) {
    if (change.delta() == null || change.direction() == Direction.UNSTATED) {
      return null;
    }
    return change.direction() == Direction.DOWN
        ? new Term(BigDecimal.ONE.negate(), change.delta())
        : Term.plus(change.delta());
  }

  private void vehicles(List<Claim> claims, List<BreakdownClaim> found) {
    CountClaim whole = null;
    Map<String, CountClaim> kinds = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim instanceof CountClaim count) {
        if (count.subject().row().equals("?车辆")) {
          return;
        }
        if (count.subject().row().equals("车辆合计") && whole == null) {
          whole = count;
        } else if (dictionary.vehicles().contains(count.subject().row())) {
          kinds.putIfAbsent(count.subject().row(), count);
        }
      }
    }
    if (whole != null && !kinds.isEmpty()) {
      List<Term> parts = kinds.values().stream().map(c -> Term.plus(c.figure())).toList();
      found.add(
          new BreakdownClaim(
              whole.subject(),
              Term.plus(whole.figure()),
              parts,
              "vehicles",
              "assets",
              whole.location()));
    }
  }

  private static void receptions(List<Claim> claims, List<BreakdownClaim> found) {
    for (String row : List.of("批次", "人次")) {
      CountClaim whole = count(claims, "公务接待费", row);
      CountClaim home = count(claims, "国内接待费", row);
      CountClaim abroad = count(claims, "国（境）外接待费", row);
      if (whole != null && home != null && abroad != null) {
        found.add(
            new BreakdownClaim(
                whole.subject(),
                Term.plus(whole.figure()),
                List.of(Term.plus(home.figure()), Term.plus(abroad.figure())),
                "counts",
                "three-public",
                whole.location()));
      }
    }
  }

  /** 车均运行维护费, as often as there are vehicles, is what they cost together. */
  private static void average(
      String cost,
      String counted,
      SectionAmounts amounts,
      List<Claim> claims,
      List<BreakdownClaim> found) {
    AmountClaim average = amounts.first("average//" + cost + "/" + counted, Aspect.ACTUAL);
    AmountClaim whole = amounts.first("three-public//决算数/" + cost, Aspect.ACTUAL);
    CountClaim count = count(claims, "公务用车", counted);
    if (average != null && whole != null && count != null && !count.figure().isZero()) {
      Term part = new Term(count.figure().exact(), average.figure());
      found.add(breakdown(whole, List.of(part), "amount", "three-public"));
    }
  }

  private static CountClaim count(List<Claim> claims, String scope, String row) {
    for (Claim claim : claims) {
      if (claim instanceof CountClaim count
          && count.subject().side().isEmpty()
          && count.subject().row().equals(scope)
          && count.subject().column().equals(row)) {
        return count;
      }
    }
    return null;
  }
}
