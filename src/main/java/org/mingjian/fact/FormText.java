package org.mingjian.fact;

/**
 * Words in a self-evaluation form.
 *
 * @param form number of the form
 * @param role what they tell
 * @param heading as printed beside them
 * @param text the words, without mark-up
 * @param location where they stand
 */
public record FormText(int form, Role role, String heading, String text, Location location) {

  /** What the words of a form tell. */
  public enum Role {
    /** 年度目标. */
    GOAL,
    /** 实际完成情况. */
    COMPLETION,
    /** 项目实施和预算执行情况. */
    EXECUTION,
    /** 产出情况. */
    OUTPUT,
    /** 效益情况. */
    EFFECT,
    /** 满意度情况. */
    SATISFACTION,
    /** 主要经验做法. */
    PRACTICE,
    /** 存在的问题及原因. */
    PROBLEM,
    /** 下一步改进措施. */
    MEASURES,
    OTHER
  }

  /** Tells whether it is a part of the analysis below the table. */
  public boolean isAnalysis() {
    return role != Role.GOAL && role != Role.COMPLETION;
  }
}
