package org.mingjian.check;

/**
 * A rule that could not be evaluated on a document.
 *
 * @param ruleId the rule
 * @param reason why, for the user, in Chinese
 */
public record NotEvaluated(String ruleId, String reason) {}
