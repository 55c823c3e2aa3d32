package org.mingjian.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.ExtractReport;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints documents as they were read and what was recognised in them, as JSON or YAML. */
@CommandLine.Command(name = "extract")
final class ExtractCommand extends Command {

  private final Pipeline pipeline;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "json|yaml",
      descriptionKey = "extract.format",
      defaultValue = "json")
  private Form form;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path output;

  @Option(names = "--profile", paramLabel = "ID")
  private String profile;

  @Option(names = "--together")
  private boolean together;

  @Option(names = "--no-ocr")
  private boolean noOcr;

  /** How it is written. */
  private enum Form {
    JSON,
    YAML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ExtractCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    validateOutput(output, paths);
    try (InputFinder finder = new InputFinder(texts, outputs(output))) {
      List<Input> inputs = finder.find(paths, together);
      return write(output, OutputFormat.JSON, out -> report(inputs, out));
    }
  }

  private ExitCode report(List<Input> inputs, Writer out) throws Exception {
    ExtractReport report = form == Form.JSON ? ExtractReport.json(out) : ExtractReport.yaml(out);
    report.begin();
    ExitCode code = ExitCode.CLEAN;
    for (Input input : inputs) {
      if (console.out().checkError()) {
        break;
      }
      code = code.or(add(report, Attempt.make(input, this::recognize, texts)));
    }
    report.end();
    return code;
  }

  private Disclosure recognize(Input input) throws UnreadableFileException {
    return input.recognize(noOcr ? pipeline.withoutOcr() : pipeline, profile);
  }

  private ExitCode add(ExtractReport report, Attempt<Disclosure> attempt) throws Exception {
    if (attempt.failure() != null) {
      report.add(attempt.failure());
      complain(attempt);
      return failure(attempt);
    }
    report.add(attempt.result());
    return ExitCode.CLEAN;
  }
}
