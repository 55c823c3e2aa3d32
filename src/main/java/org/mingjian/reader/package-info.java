/**
 * One reader for each format, chosen by content; all end in {@link
 * org.mingjian.reader.GridBuilder}. Knows nothing of budgets.
 */
package org.mingjian.reader;
