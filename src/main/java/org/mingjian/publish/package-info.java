/**
 * A disclosure as it is laid out, and its writers: one {@link org.mingjian.publish.Manuscript}
 * becomes text, Markdown, a web page, a Word file, a workbook, a PDF or a scan. Knows nothing of
 * reading.
 */
package org.mingjian.publish;
