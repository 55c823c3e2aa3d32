package org.mingjian.settled;

import org.mingjian.check.Severity;

/**
 * A severity that a person set for a rule.
 *
 * @param ruleId the rule
 * @param severity of its findings
 * @param reason why
 */
public record SeverityChange(String ruleId, Severity severity, String reason) {}
