package org.mingjian.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A performance self-evaluation form (绩效自评表). Words that are not printed are empty strings, figures
 * null.
 *
 * @param number the form's number in the document, from 1
 * @param title as printed
 * @param titleProject the project by the title
 * @param kind what is evaluated
 * @param year the year evaluated, or null when it is not printed beside the title
 * @param project the project by the form
 * @param departmentCode code of the department in charge
 * @param department the department in charge
 * @param unitCode code of the unit
 * @param unit the unit that carried the project out
 * @param funds rows of money, in order
 * @param indicators rows of indicators, in order
 * @param texts goal, completion and analysis, in order
 * @param weightTotal printed sum of the weights
 * @param total printed total score
 * @param grade printed grade, or an empty string
 * @param scale the grades that there are
 * @param executionWeight points that execution can earn, printed or deduced; zero when it is not
 *     scored
 * @param asksPoints whether the form scores at all; those of regions need not
 * @param asksReasons whether there is a column for the reasons of lost points
 * @param spansKnown whether merged cells are known, so that no row can be lost or shifted
 * @param balance whether weights and scores add up
 * @param quality how well the form was read
 * @param repairs what was mended, for the user, in Chinese
 * @param location the title
 * @param projectLocation where the project's name stands, or null
 * @param unitLocation where the unit stands, or null
 * @param gradeLocation where the grade stands, or null
 */
public record EvaluationForm(
    int number,
    String title,
    String titleProject,
    Kind kind,
    Integer year,
    String project,
    String departmentCode,
    String department,
    String unitCode,
    String unit,
    List<FundRow> funds,
    List<Indicator> indicators,
    List<FormText> texts,
    Figure weightTotal,
    Figure total,
    String grade,
    GradeScale scale,
    java.math.BigDecimal executionWeight,
    boolean asksPoints,
    boolean asksReasons,
    boolean spansKnown,
    FormBalance balance,
    Quality quality,
    List<String> repairs,
    Location location,
    Location projectLocation,
    Location unitLocation,
    Location gradeLocation) {

  private static final java.math.BigDecimal HUNDRED = java.math.BigDecimal.valueOf(100);

  /** What forms evaluate. */
  public enum Kind {
    PROJECT,
    WHOLE_DEPARTMENT
  }

  public EvaluationForm {
    funds = List.copyOf(funds);
    indicators = List.copyOf(indicators);
    texts = List.copyOf(texts);
    repairs = List.copyOf(repairs);
  }

  /**
   * Returns the row of money that the form is scored by: the total, else the only source; null when
   * there is none.
   */
  public FundRow fund() {
    for (FundRow row : funds) {
      if (row.total() && row.executed() != null) {
        return row;
      }
    }
    for (FundRow row : funds) {
      if (row.executed() != null) {
        return row;
      }
    }
    return funds.isEmpty() ? null : funds.get(0);
  }

  /** Returns the points for execution, or null when the form gives none. */
  public Figure executionScore() {
    for (FundRow row : funds) {
      if (row.total() && row.score() != null) {
        return row.score();
      }
    }
    for (FundRow row : funds) {
      if (row.score() != null) {
        return row.score();
      }
    }
    return null;
  }

  /**
   * Returns the name by which a person finds the form: the project, or the body where the form says
   * no more than that it evaluates a whole department.
   */
  public String name() {
    if (kind == Kind.WHOLE_DEPARTMENT && (project.isEmpty() || project.contains("整体"))) {
      return !unit.isEmpty() ? unit : !department.isEmpty() ? department : title;
    }
    if (!project.isEmpty()) {
      return project;
    }
    return titleProject.isEmpty() ? title : titleProject;
  }

  /** Tells whether anything but the title could be read. */
  public boolean isReadable() {
    return quality != Quality.UNREADABLE;
  }

  /** Tells whether all weights, scores and the total were read and nothing seems lost. */
  public boolean isComplete() {
    return quality == Quality.CLEAN || quality == Quality.REPAIRED;
  }

  /**
   * Tells whether the row prints the same amounts as the one that the form is scored by, as that of
   * the only source does: what is wrong in both is one slip.
   */
  public boolean repeatsFund(FundRow row) {
    FundRow fund = fund();
    return fund != null
        && !row.equals(fund)
        && same(row.adjusted(), fund.adjusted())
        && same(row.executed(), fund.executed())
        && same(row.carriedOver(), fund.carriedOver())
        && same(row.rate(), fund.rate());
  }

  private static boolean same(Figure one, Figure other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.value().compareTo(other.value()) == 0;
  }

  /**
   * Tells whether the printed sum of the weights is neither that of the indicators nor that of the
   * indicators and execution.
   */
  public boolean weightTotalDiffers() {
    return weightTotal != null
        && indicators.stream().allMatch(i -> i.weight().isPrinted())
        && weightTotal.value().compareTo(balance.weights()) != 0
        && weightTotal.value().compareTo(balance.weights().add(executionWeight)) != 0;
  }

  /**
   * Tells whether the points for execution would go with its rate if the weights made a hundred:
   * then the printed weight of execution is what is wrong.
   */
  public boolean misweighsExecution(FundRow row) {
    java.math.BigDecimal rest = HUNDRED.subtract(balance.weights());
    return balance.weightGap().signum() != 0
        && row.weight() != null
        && rest.signum() > 0
        && row.scoreHolds(rest);
  }

  /** Returns every score that counts, that of execution included. */
  public List<Figure> scores() {
    List<Figure> scores = new ArrayList<>();
    indicators.forEach(indicator -> scores.add(indicator.score()));
    if (executionScore() != null && executionWeight.signum() > 0) {
      scores.add(executionScore());
    }
    return scores;
  }

  /**
   * Returns the rate of execution that the form is scored by, in its most exact print; null without
   * one.
   */
  public Figure rate() {
    FundRow fund = fund();
    Figure best = fund == null ? null : fund.rate();
    for (FundRow row : funds) {
      Figure rate = row.rate();
      boolean same = best != null && rate != null && rate.value().compareTo(best.value()) == 0;
      best = same && rate.decimals() > best.decimals() ? rate : best;
    }
    return best;
  }

  /** Returns where the weights stand, first those that, changed to the score, close the form. */
  public List<Location> weightSuspects() {
    List<Location> suspects = new ArrayList<>();
    for (FundRow row : funds) {
      if (row.score() != null && row.rate() != null && misweighsExecution(row)) {
        return List.of(row.weight().location());
      }
    }
    for (Indicator indicator : indicators) {
      suspects.add(
          balance.explainedBy(indicator) ? 0 : suspects.size(), indicator.weight().location());
    }
    return suspects;
  }

  /**
   * Tells whether points that one indicator lost though it met its target are what the scores lack:
   * then that row is to be told, not the form.
   */
  public boolean lacksWhatOneLost() {
    return balance.weightGap().signum() == 0
        && balance.scoreGap().signum() < 0
        && indicators.stream()
            .anyMatch(
                i ->
                    i.plain()
                        && i.isMet()
                        && i.lostPoints()
                        && !i.excusesLoss()
                        && !i.inFullBand()
                        && i.lost().compareTo(balance.scoreGap().negate()) == 0);
  }

  /** Tells whether a score exceeds its weight, which then is what is wrong with the weights. */
  public boolean hasScoreAboveWeight() {
    return indicators.stream().anyMatch(i -> i.plain() && i.lost().signum() < 0);
  }

  /** Tells whether the printed total deserves the printed grade, or one of them is missing. */
  public boolean gradeFits() {
    GradeScale.Band named = scale.named(grade);
    return total == null || named == null || named.equals(scale.of(total.value()));
  }

  /** Returns the usual word for the grade that the printed total deserves. */
  public String deservedGrade() {
    return scale.of(total.value()).word();
  }

  /** Tells whether the form carries the grade that the word names. */
  public boolean isGraded(String word) {
    return scale.named(grade) != null && scale.named(grade).equals(scale.named(word));
  }

  /** Returns the words of one role, or null. */
  public FormText text(FormText.Role role) {
    for (FormText text : texts) {
      if (text.role() == role) {
        return text;
      }
    }
    return null;
  }
}
