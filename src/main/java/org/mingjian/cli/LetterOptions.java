package org.mingjian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjian.report.LetterTemplate;
import org.mingjian.report.NoticeReport;
import picocli.CommandLine.Option;

/** What a rectification notice needs beside the findings. */
final class LetterOptions {

  @Option(names = "--notice")
  private boolean notice;

  @Option(names = "--notice-template", paramLabel = "FILE")
  private Path template;

  @Option(names = "--notice-from", paramLabel = "NAME")
  private String issuer;

  @Option(names = "--notice-deadline", paramLabel = "DATE")
  private String deadline;

  @Option(names = "--notice-contact", paramLabel = "NAME")
  private String contact;

  /** Tells whether a notice is asked for. */
  boolean notice() {
    return notice;
  }

  /** Tells whether something is said about a notice that is not asked for. */
  boolean idle() {
    return !notice && (template != null || issuer != null || deadline != null || contact != null);
  }

  /** Returns the template, or null for that of the product. */
  Path template() {
    return template;
  }

  /** Reads the template. */
  LetterTemplate readTemplate() throws IOException, LetterTemplate.BrokenException {
    if (template == null) {
      return NoticeReport.defaultTemplate();
    }
    try (InputStream content = Files.newInputStream(template)) {
      return LetterTemplate.read(content);
    }
  }

  /** Returns what only the sender knows. */
  NoticeReport.Sender sender() {
    return new NoticeReport.Sender(issuer, deadline, contact);
  }
}
