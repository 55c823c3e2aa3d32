package org.mingjian.publish;

/** A part of a manuscript that stands on lines of its own. */
public sealed interface Block permits Heading, Text, Grid, PageBreak, Contents {}
