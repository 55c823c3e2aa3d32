/**
 * Identities between amounts of statement tables, written as text by finance staff. Not code: safe
 * to load from anyone.
 */
package org.mingjian.check.equation;
