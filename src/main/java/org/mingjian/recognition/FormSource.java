package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Place;
import org.mingjian.document.Placeholder;

/**
 * What belongs to one form in the document: its title, the rows of its tables, and short lines
 * between them. Mutable.
 */
final class FormSource {

  final String title;
  final String titleProject;
  final boolean wholeDepartment;
  final Place place;
  final List<FormRow> rows = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  Placeholder placeholder;
  boolean closed;
  Integer year;
  private int tables;

  /**
   * A short line between or below the tables, such as a total.
   *
   * @param text its words
   * @param place where it stands
   */
  record Line(String text, Place place) {}

  FormSource(String title, String titleProject, boolean wholeDepartment, Place place) {
    this.title = title;
    this.titleProject = titleProject;
    this.wholeDepartment = wholeDepartment;
    this.place = place;
  }

  void add(org.mingjian.document.Table table) {
    rows.addAll(FormRow.of(table, tables++));
  }
}
