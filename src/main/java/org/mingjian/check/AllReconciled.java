package org.mingjian.check;

/**
 * Stands in the session once every rule has said what must agree. Rules that look at all
 * reconciliations together wait for it.
 */
public record AllReconciled() {}
