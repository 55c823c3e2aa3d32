package org.mingjian.exercise;

/**
 * What was received and spent under one item (项) of the function classification. Amounts in 分.
 *
 * @param code seven digits
 * @param fund which budget the fiscal money is of
 * @param purpose what the money was for, without full stop
 * @param staff whether it pays people and offices rather than tasks
 * @param income of the year by kind
 * @param fiscal fiscal expenditure
 * @param own expenditure of other money
 * @param opening fiscal carry-over from the year before
 * @param budget initial budget of the fiscal expenditure
 * @param previous fiscal expenditure of the year before
 */
record Subject(
    String code,
    Fund fund,
    String purpose,
    boolean staff,
    Income income,
    Outlay fiscal,
    Outlay own,
    long opening,
    long budget,
    long previous) {

  /** The budgets that fiscal money belongs to. */
  enum Fund {
    GENERAL("一般公共预算财政拨款"),
    GOVERNMENT("政府性基金预算财政拨款"),
    CAPITAL("国有资本经营预算财政拨款");

    final String words;

    Fund(String words) {
      this.words = words;
    }
  }

  /** Income by kind. */
  record Income(long fiscal, long superior, long business, long operating, long other) {
    static final Income NONE = new Income(0, 0, 0, 0, 0);

    long total() {
      return fiscal + superior + business + operating + other;
    }

    Income plus(Income more) {
      return new Income(
          fiscal + more.fiscal,
          superior + more.superior,
          business + more.business,
          operating + more.operating,
          other + more.other);
    }
  }

  /** Expenditure by kind. */
  record Outlay(long basic, long project, long operating) {
    static final Outlay NONE = new Outlay(0, 0, 0);

    long total() {
      return basic + project + operating;
    }

    Outlay plus(Outlay more) {
      return new Outlay(basic + more.basic, project + more.project, operating + more.operating);
    }
  }

  /** All expenditure. */
  Outlay all() {
    return fiscal.plus(own);
  }

  /** Fiscal carry-over to the next year. */
  long closing() {
    return opening + income.fiscal - fiscal.total();
  }

  Subject with(Income other) {
    return new Subject(code, fund, purpose, staff, other, fiscal, own, opening, budget, previous);
  }

  Subject with(Outlay otherFiscal) {
    return new Subject(
        code, fund, purpose, staff, income, otherFiscal, own, opening, budget, previous);
  }
}
