package org.mingjian.publish;

/** What follows begins on a new page. */
public record PageBreak() implements Block {}
