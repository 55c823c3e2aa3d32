package org.mingjian.fact;

import java.util.List;

/**
 * Words that no publishable text holds, or that contradict how the field writes. The same words in
 * several places are one defect.
 *
 * @param kind what is wrong
 * @param found the words as printed, without white space; personal data are masked
 * @param expected what should stand there, or null when nothing should
 * @param certainty how sure
 * @param locations every place, in document order; never empty
 */
public record WordingDefect(
    Kind kind, String found, String expected, Certainty certainty, List<Location> locations) {

  /** What may be wrong with words. */
  public enum Kind {
    /** XX, ××, 某某 in place of a name or number. */
    PLACEHOLDER,
    /** An instruction of the template. */
    TEMPLATE_HINT,
    /** Words that are an instruction of the template in most readings. */
    TEMPLATE_DOUBT,
    /** A field code of a word processor. */
    FIELD_CODE,
    DOUBLED_WORD,
    DOUBLED_STOP,
    /** A semicolon at the end of a section. */
    DANGLING_SEMICOLON,
    /** A number cut by punctuation. */
    BROKEN_NUMBER,
    /** A share or rate without its percent sign. */
    MISSING_PERCENT,
    /** An amount without its unit. */
    MISSING_UNIT,
    /** 元 printed where the table says 万元. */
    WRONG_UNIT,
    /** An official term with one wrong character. */
    TERM_SLIP,
    /** The name of a subject that a later classification replaced. */
    OUTDATED_NAME,
    /** A reason that says nothing. */
    VAGUE_REASON,
    /** 仅供内部审核 and the like. */
    INTERNAL_MARK,
    /** A mark of review that is left blank: 保密审查情况：. */
    REVIEW_MARK,
    /** A marking of secrecy. */
    SECRET_MARK,
    IDENTITY_NUMBER,
    MOBILE_NUMBER,
    BANK_ACCOUNT,
    /** A day that the calendar does not have. */
    INVALID_DATE,
    /** A date of publication that is none. */
    INVALID_PUBLICATION_DATE,
    /** A year with missing digits, or none, before 年度. */
    TRUNCATED_YEAR,
    /** 下设0个…分别是. */
    ABSURD_COUNT
  }

  public WordingDefect {
    locations = List.copyOf(locations);
  }
}
