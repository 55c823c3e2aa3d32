package org.mingjian.document;

/** Where something stands in a file, in the terms by which a person finds it in that format. */
public sealed interface Place {

  /**
   * A stretch of a line of a text file.
   *
   * @param line number of the line, from 1
   * @param from index of the first character in the line, from 0
   * @param to index after the last character
   */
  record Line(int line, int from, int to) implements Place {}

  /**
   * A rectangle on a page of a paged file.
   *
   * @param page number of the page in the file, from 1
   * @param box where on the page
   */
  record Page(int page, Box box) implements Place {}

  /**
   * A cell of a workbook.
   *
   * @param sheet name of the sheet
   * @param cell reference such as {@code B12}
   */
  record Sheet(String sheet, String cell) implements Place {}

  /**
   * An element of a word-processing file.
   *
   * @param element index of the body element, from 0
   * @param row row of the table cell, from 1; 0 when the element is a paragraph
   * @param column column of the table cell, from 1; 0 when the element is a paragraph
   */
  record Element(int element, int row, int column) implements Place {}

  /**
   * A place in one of several files that are read as one document.
   *
   * @param file index of the file, from 0
   * @param path the file as the user gave it
   * @param place where in that file, never another of this kind
   */
  record InFile(int file, String path, Place place) implements Place {}
}
