/**
 * One writer for each output: text for people, JSON for programs. Knows nothing of the rule engine.
 */
package org.mingjian.report;
