package org.mingjian.fact;

/** The parts of a disclosure. */
public enum Part {
  COVER,
  CONTENTS,
  /** 概况. */
  OVERVIEW,
  /** 部门决算表. */
  TABLES,
  /** 情况说明. */
  NARRATIVE,
  /** 名词解释. */
  GLOSSARY,
  /** 附件. */
  ANNEX,
  OTHER
}
