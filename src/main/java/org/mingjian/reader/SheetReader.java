package org.mingjian.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mingjian.document.Document;
import org.mingjian.document.Format;
import org.mingjian.document.SourceFile;

/**
 * Reads Excel workbooks of both formats: what a person sees in the cells, with the last computed
 * results of formulas. Hidden sheets, rows and columns are read and said to be hidden; a hidden
 * sheet with the title of one that is shown is an old copy and left out, which is said too. Macros
 * are never run, links to other workbooks never followed.
 */
final class SheetReader implements FormatReader {

  /** Far above any real disclosure; what a workbook of so many cells takes fits into 512 MB. */
  private static final int MOST_CELLS = 200_000;

  private static final int MOST_ROWS = 60_000;
  private static final int LARGEST_XLS = 32 << 20;

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    try {
      BlockCollector blocks = new BlockCollector(new ReadingBudget(limits));
      if (source.format() == Format.XLS) {
        readXls(bytes, blocks);
      } else {
        readXlsx(bytes, blocks);
      }
      return blocks.finish(source, "工作簿里没有文字");
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("工作簿已加密，需要密码才能打开", e);
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("工作簿不完整或已损坏，无法读取", e);
    } catch (OpenXML4JException e) {
      throw new UnreadableFileException("工作簿不完整或已损坏，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("工作簿展开后过大，内存不足", e);
    }
  }

  private static void readXls(byte[] bytes, BlockCollector blocks)
      throws IOException, UnreadableFileException {
    if (bytes.length > LARGEST_XLS) {
      throw new UnreadableFileException("工作簿过大，.xls 文件的上限为 " + (LARGEST_XLS >> 20) + " MB");
    }
    try (Workbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      readSheets(workbook, blocks);
      if (((HSSFWorkbook) workbook).getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        reportMacros(blocks);
      }
    }
  }

  private static void readXlsx(byte[] bytes, BlockCollector blocks)
      throws IOException, UnreadableFileException, XMLStreamException, OpenXML4JException {
    try (OfficeArchive archive = new OfficeArchive(bytes)) {
      refuseTooManyCells(archive);
    }
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
        Workbook workbook = new XSSFWorkbook(file)) {
      readSheets(workbook, blocks);
      if (((XSSFWorkbook) workbook).isMacroEnabled()) {
        reportMacros(blocks);
      }
    }
  }

  private static void reportMacros(BlockCollector blocks) {
    blocks.report("macros", "文件带有宏，未运行，只读取了内容", null);
  }

  /** Counts before anything is built, for a cell in memory takes a hundred times its file size. */
  private static void refuseTooManyCells(OfficeArchive archive)
      throws IOException, XMLStreamException, UnreadableFileException {
    int cells = 0;
    int rows = 0;
    for (String name : archive.names()) {
      if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
        continue;
      }
      try (InputStream in = archive.open(name)) {
        boolean sheet = name.startsWith("xl/worksheets/");
        XMLStreamReader reader = XmlNode.factory().createXMLStreamReader(in);
        while (reader.hasNext()) {
          if (reader.next() == XMLStreamConstants.START_ELEMENT && sheet) {
            cells += reader.getLocalName().equals("c") ? 1 : 0;
            rows += reader.getLocalName().equals("row") ? 1 : 0;
            refuse(cells, rows);
          }
        }
      }
    }
  }

  private static void refuse(int cells, int rows) throws UnreadableFileException {
    if (rows > MOST_ROWS) {
      throw new UnreadableFileException("工作簿的行过多，上限为 " + MOST_ROWS + " 行");
    }
    if (cells > MOST_CELLS) {
      throw new UnreadableFileException("工作簿的单元格过多，上限为 " + MOST_CELLS + " 个（空单元格也计入）");
    }
  }

  private static void readSheets(Workbook workbook, BlockCollector blocks)
      throws UnreadableFileException {
    SheetCells cells = new SheetCells(workbook);
    Map<SheetGrid, Boolean> grids = new LinkedHashMap<>();
    Set<String> shown = new HashSet<>();
    int rows = 0;
    for (Sheet sheet : workbook) {
      rows += sheet.getPhysicalNumberOfRows();
      refuse(0, rows);
      boolean hidden =
          workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
      SheetGrid grid = new SheetGrid(sheet, cells, blocks);
      grids.put(grid, hidden);
      if (!hidden) {
        grid.printed().forEach(shown::add);
      }
    }
    grids.forEach(
        (grid, hidden) -> {
          if (hidden && grid.isCopy(shown)) {
            grid.leaveOut();
          } else {
            grid.read(hidden);
          }
        });
  }
}
