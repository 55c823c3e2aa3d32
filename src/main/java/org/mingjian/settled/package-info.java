/**
 * What people have settled about findings: baselines, suppressions, severities, the comparison of
 * two checks. Findings that are settled are kept and marked, never dropped.
 */
package org.mingjian.settled;
