package org.mingjian.check;

/**
 * A rule pack in force.
 *
 * @param id for instance {@code national}
 * @param version for instance {@code 2024.1}
 * @param title for people, in Chinese
 */
public record PackInfo(String id, String version, String title) {}
