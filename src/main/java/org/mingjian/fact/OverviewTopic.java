package org.mingjian.fact;

/**
 * A topic that the overview of a disclosure must treat.
 *
 * @param topic {@code functions} or {@code organisation}
 * @param name its usual heading
 * @param present whether a heading or the text speaks of it
 * @param length number of characters under its heading, cells of tables included
 * @param location its heading, or that of the overview
 */
public record OverviewTopic(
    String topic, String name, boolean present, int length, Location location) {}
