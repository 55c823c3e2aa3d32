package org.mingjian.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes workbooks: figures as numbers, merged cells merged, what stands between tables on sheets
 * of its own.
 */
public final class WorkbookWriter implements ManuscriptWriter {

  private final boolean oneSheet;

  /**
   * Creates a writer.
   *
   * @param oneSheet whether everything stands on one sheet, one below the other
   */
  public WorkbookWriter(boolean oneSheet) {
    this.oneSheet = oneSheet;
  }

  @Override
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetStyles styles = new SheetStyles(workbook);
      SheetPage page = null;
      String part = manuscript.title();
      for (Flow flow : Flow.of(manuscript.blocks())) {
        Block block = flow.block();
        if (block instanceof Heading heading && heading.level() == 1) {
          part = heading.text();
        }
        boolean table = block instanceof Grid;
        if (page == null || !oneSheet && (table || page.isTable())) {
          String name = block instanceof Grid grid && !grid.title().isEmpty() ? grid.title() : part;
          page = new SheetPage(sheet(workbook, name), styles, table && !oneSheet);
        }
        page.add(block);
      }
      if (page == null) {
        sheet(workbook, manuscript.title());
      }
      forget(workbook.getProperties());
      workbook.write(bytes);
    }
    OfficeZip.repack(bytes.toByteArray(), out);
  }

  /** A sheet of this name, or with a number behind when there is one already. */
  private static XSSFSheet sheet(XSSFWorkbook workbook, String wanted) {
    String name = WorkbookUtil.createSafeSheetName(wanted);
    for (int n = 2; workbook.getSheet(name) != null; n++) {
      String end = " (" + n + ")";
      name =
          WorkbookUtil.createSafeSheetName(
              wanted.substring(0, Math.min(wanted.length(), 31 - end.length())) + end);
    }
    return workbook.createSheet(name);
  }

  /** Takes out what the library says of itself and of the time. */
  private static void forget(POIXMLProperties properties) {
    properties.getCoreProperties().setCreator(null);
    properties.getCoreProperties().getUnderlyingProperties().setCreatedProperty(Optional.empty());
    properties.getExtendedProperties().getUnderlyingProperties().unsetApplication();
  }
}
