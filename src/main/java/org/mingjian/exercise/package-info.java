/**
 * Exercises: invented final accounts that are right to the last figure, errors planted in them,
 * answer keys, and the marking of answers. Shares no code with recognition and rules, so that a
 * common mistake cannot hide; what judges a paper is handed in as an {@link
 * org.mingjian.exercise.Examiner}.
 */
package org.mingjian.exercise;
