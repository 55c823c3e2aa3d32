/**
 * Turns a document into facts: tables, claims, forms, glossary, outline. Knows nothing of rules.
 */
package org.mingjian.recognition;
