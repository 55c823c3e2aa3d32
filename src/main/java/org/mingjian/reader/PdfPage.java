package org.mingjian.reader;

import java.util.List;

/**
 * What is drawn on one page, turned so that its text runs from left to right.
 *
 * @param number number of the page, from 1
 * @param turn how the page was turned
 * @param glyphs characters along the text direction, in the order of the content stream
 * @param slanted characters that run another way, in the order of the content stream: watermarks,
 *     stamps
 * @param lines the ruling lines
 * @param imageShare part of the page that images cover, from 0
 * @param unmapped number of characters whose font does not tell which character they are
 * @param invisible number of characters that are not drawn: what recognition read in a scan
 * @param complete whether all that is drawn was looked at
 */
record PdfPage(
    int number,
    Turn turn,
    List<Glyph> glyphs,
    List<Glyph> slanted,
    RulingLines lines,
    double imageShare,
    int unmapped,
    int invisible,
    boolean complete) {}
