/**
 * What was read from a file: paragraphs, tables with spans, cells, each with its place. Knows
 * nothing of budgets.
 */
package org.mingjian.document;
