package org.mingjian.fact;

/**
 * A subject's code that is printed wrongly in one table: no subject above it stands there, and the
 * other tables give the subject of this name a code that differs in a digit and fits.
 *
 * @param table kind of the table, see {@link StatementTable#kind()}
 * @param printed the code as printed
 * @param meant the code of the other tables, under which the row's amounts are held
 * @param name of the subject as printed
 * @param location of the row
 * @param other a row that has the code meant
 */
public record MisprintedCode(
    String table, String printed, String meant, String name, Location location, Location other) {}
