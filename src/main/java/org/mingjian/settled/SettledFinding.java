package org.mingjian.settled;

import org.mingjian.check.Finding;

/**
 * A finding that no longer counts but stays visible.
 *
 * @param finding what was found
 * @param settlement why it does not count
 */
public record SettledFinding(Finding finding, Settlement settlement) {}
