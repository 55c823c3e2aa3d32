package org.mingjian.exercise;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mingjian.exercise.Subject.Fund;
import org.mingjian.exercise.Subject.Income;
import org.mingjian.exercise.Subject.Outlay;

/**
 * The final account of an invented body with all that its disclosure tells. Whatever can be
 * reckoned is reckoned here, so nothing in it can disagree. Amounts in 分.
 *
 * @param seed what it was made from; also chooses among wordings
 * @param subjects by code
 * @param economic fiscal basic expenditure by economic item (five digits)
 * @param ownOpening carry-over of money that is not fiscal, from the year before
 * @param surplusUsed 使用非财政拨款结余
 * @param distribution 结余分配
 * @param before the totals of the year before
 * @param evaluations of projects
 */
record FinalAccount(
    long seed,
    Body body,
    int year,
    List<Subject> subjects,
    NavigableMap<String, Long> economic,
    long ownOpening,
    long surplusUsed,
    long distribution,
    ThreePublic threePublic,
    Before before,
    RunCost runCost,
    Procurement procurement,
    Assets assets,
    List<Evaluation> evaluations) {

  FinalAccount {
    subjects = List.copyOf(subjects);
    evaluations = List.copyOf(evaluations);
  }

  /** The kinds and sizes of bodies. */
  enum Profile {
    /** A county office: one unit, one fund. */
    OFFICE,
    /** A bureau with two to ten units and some income of its own. */
    BUREAU,
    /** A school with business income. */
    SCHOOL,
    /** A body with government funds and state capital. */
    FUNDS
  }

  /**
   * The body.
   *
   * @param department whether it is a department (部门) with its units, or a single unit (单位)
   * @param place city, or city and county, without the body's own name
   * @param ownIncome what its business income is
   */
  record Body(
      String name,
      boolean department,
      String place,
      String field,
      List<String> functions,
      List<String> offices,
      List<Unit> units,
      Staff staff,
      String ownIncome,
      String operatingIncome) {

    /** 部门 or 单位. */
    String kind() {
      return department ? "部门" : "单位";
    }

    /** 本部门 or 本单位. */
    String self() {
      return "本" + kind();
    }
  }

  /** A subordinate unit with its legal kind. */
  record Unit(String name, String nature) {}

  /** People at the end of the year. */
  record Staff(int posts, int active, int retired) {}

  /** 三公: budget and actual of the year, actual of the year before, and counts. */
  record ThreePublic(
      Costs budget,
      Costs actual,
      Costs previous,
      int groups,
      int travellers,
      int bought,
      int owned,
      int receptions,
      int guests) {}

  /** The four kinds of 三公. */
  record Costs(long overseas, long purchase, long running, long reception) {
    long vehicles() {
      return purchase + running;
    }

    long total() {
      return overseas + vehicles() + reception;
    }
  }

  /** Totals of the year before. */
  record Before(long total, long fiscalTotal, long generalExpenditure, long runCost) {}

  /** 机关运行经费 of administrative bodies and of units under the civil servants' law. */
  record RunCost(long administrative, long like) {
    long total() {
      return administrative + like;
    }
  }

  /** Procurement; the last two are parts of the whole. */
  record Procurement(
      long goods, long works, long services, long smallAndMedium, long smallAndMicro) {
    long total() {
      return goods + works + services;
    }
  }

  /** Vehicles by the eight kinds, and equipment above a million 元. */
  record Assets(List<Integer> vehicles, int equipment) {
    int total() {
      return vehicles.stream().mapToInt(Integer::intValue).sum();
    }
  }

  Stream<Subject> of(Fund fund) {
    return subjects.stream().filter(subject -> subject.fund() == fund);
  }

  boolean has(Fund fund) {
    return of(fund).findAny().isPresent();
  }

  long sum(Fund fund, ToLongFunction<Subject> amount) {
    return of(fund).mapToLong(amount).sum();
  }

  Income income() {
    return subjects.stream().map(Subject::income).reduce(Income.NONE, Income::plus);
  }

  Outlay expenditure() {
    return subjects.stream().map(Subject::all).reduce(Outlay.NONE, Outlay::plus);
  }

  long fiscalIncome(Fund fund) {
    return sum(fund, subject -> subject.income().fiscal());
  }

  Outlay fiscal(Fund fund) {
    return of(fund).map(Subject::fiscal).reduce(Outlay.NONE, Outlay::plus);
  }

  long opening(Fund fund) {
    return sum(fund, Subject::opening);
  }

  long closing(Fund fund) {
    return sum(fund, Subject::closing);
  }

  long fiscalIncome() {
    return subjects.stream().mapToLong(subject -> subject.income().fiscal()).sum();
  }

  long fiscalExpenditure() {
    return subjects.stream().mapToLong(subject -> subject.fiscal().total()).sum();
  }

  long fiscalOpening() {
    return subjects.stream().mapToLong(Subject::opening).sum();
  }

  long fiscalClosing() {
    return subjects.stream().mapToLong(Subject::closing).sum();
  }

  /** 财政拨款收支总计. */
  long fiscalTotal() {
    return fiscalIncome() + fiscalOpening();
  }

  long opening() {
    return fiscalOpening() + ownOpening;
  }

  /** 收支总计. */
  long total() {
    return income().total() + surplusUsed + opening();
  }

  long closing() {
    return total() - expenditure().total() - distribution;
  }

  /** Economic items of a class. */
  long economic(String prefix) {
    return economic.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long staffCosts() {
    return economic("301") + economic("303");
  }

  long publicCosts() {
    return economic("302") + economic("310");
  }

  FinalAccount with(List<Subject> others) {
    return new FinalAccount(
        seed,
        body,
        year,
        others,
        economic,
        ownOpening,
        surplusUsed,
        distribution,
        threePublic,
        before,
        runCost,
        procurement,
        assets,
        evaluations);
  }
}
