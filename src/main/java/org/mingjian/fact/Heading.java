package org.mingjian.fact;

/**
 * A heading of the document, in its contents or in its body.
 *
 * @param level 0 for a part (第一部分), 1 for 一、, 2 for （一）, 3 for 1.
 * @param number as printed, for instance {@code 第一部分} or {@code （二）}; empty when it has none
 * @param title the words after the number
 * @param part what the part that it belongs to, or opens, is about
 * @param inContents whether it stands in the list of contents
 * @param block index of the block in the document, from 0
 * @param location where it stands
 */
public record Heading(
    int level,
    String number,
    String title,
    Part part,
    boolean inContents,
    int block,
    Location location) {}
