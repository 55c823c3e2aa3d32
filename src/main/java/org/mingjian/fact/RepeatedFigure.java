package org.mingjian.fact;

/**
 * The same row and column printed once more, as where a table repeats its total on the next page.
 *
 * @param cell the first print
 * @param figure the repeated one
 */
public record RepeatedFigure(StatementCell cell, Figure figure) {}
