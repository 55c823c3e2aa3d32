package org.mingjian.report;

import java.io.IOException;
import java.io.OutputStream;

/** Where letters about single documents go: a file each. */
public interface LetterFiles {

  /**
   * Opens the file of the letter about one document.
   *
   * @param number of the document in the run, from 1
   * @param body name of the department or unit, or null
   */
  OutputStream open(int number, String body) throws IOException;
}
