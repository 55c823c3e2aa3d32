package org.mingjian.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The kinds of files that a manuscript can become. */
public enum Format {
  /** Plain text, a row of a table on a line, its cells apart by tabs. */
  TEXT("txt"),
  MARKDOWN("md"),
  HTML("html"),
  DOCX("docx"),
  /** A workbook with a sheet for each table, and sheets of the text between them. */
  XLSX("xlsx"),
  /** Pages with ruled tables. */
  PDF("pdf"),
  /** Pages whose tables have no lines. */
  PDF_UNRULED("pdf"),
  /** A PDF that holds nothing but pictures of its pages, as a scanner makes it. */
  PAGE_IMAGES("pdf");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** What a file's name ends with, without the dot. */
  public String extension() {
    return extension;
  }

  /** The writer of this format, with its usual settings. */
  public ManuscriptWriter writer() {
    return switch (this) {
      case TEXT -> new TextWriter();
      case MARKDOWN -> new MarkdownWriter();
      case HTML -> new WebPageWriter(false);
      case DOCX -> new DocxWriter();
      case XLSX -> new WorkbookWriter(false);
      case PDF -> new PdfWriter(true);
      case PDF_UNRULED -> new PdfWriter(false);
      case PAGE_IMAGES -> new PageImages();
    };
  }

  /** Tells whether this machine has what the format needs: a Chinese font, for pages. */
  public boolean isAvailable() {
    boolean pages = this == PDF || this == PDF_UNRULED || this == PAGE_IMAGES;
    return !pages || Typeface.isAvailable();
  }

  /**
   * A manuscript as a file of this format.
   *
   * @throws IOException when the format needs a font that is missing
   */
  public byte[] bytes(Manuscript manuscript) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer().write(manuscript, out);
    return out.toByteArray();
  }
}
