/**
 * The vocabulary that rules speak: immutable facts of a disclosure, and the arithmetic of printed
 * figures.
 */
package org.mingjian.fact;
