package org.mingjian.fact;

/**
 * What a cover or a heading calls the document.
 *
 * @param body {@code 部门} or {@code 单位}, or an empty string
 * @param account {@code 决算} or {@code 预算}
 * @param cover whether it stands on the cover
 * @param location where it stands
 */
public record AccountKind(String body, String account, boolean cover, Location location) {}
