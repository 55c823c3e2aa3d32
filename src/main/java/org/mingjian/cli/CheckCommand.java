package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mingjian.check.Assessment;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.HtmlReport;
import org.mingjian.report.JsonReport;
import org.mingjian.report.MarkdownReport;
import org.mingjian.report.Report;
import org.mingjian.report.SarifReport;
import org.mingjian.report.SeveralReports;
import org.mingjian.report.TextReport;
import org.mingjian.report.TextStyle;
import org.mingjian.report.Texts;
import org.mingjian.report.Tool;
import org.mingjian.report.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks documents: find the files, read and recognise them in the background while the rules load,
 * judge them, write the report file by file.
 */
@CommandLine.Command(name = "check")
final class CheckCommand extends Command {

  private static final int MOST_JOBS_BY_DEFAULT = 4;

  private final Pipeline pipeline;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json|html|markdown|sarif",
      descriptionKey = "check.format")
  private List<OutputFormat> formats = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "check.output")
  private Path output;

  @Option(names = "--profile", paramLabel = "ID")
  private String profile;

  @Option(names = "--together")
  private boolean together;

  @Option(names = "--no-ocr")
  private boolean noOcr;

  @Option(names = "--fail-on", paramLabel = "error|warning|info|never", defaultValue = "error")
  private FailOn failOn;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  @Option(names = {"-v", "--verbose"})
  private boolean verbose;

  @Option(names = "--jobs", paramLabel = "N")
  private Integer jobs;

  CheckCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    validate();
    try (InputFinder finder = new InputFinder(texts, outputs())) {
      return check(finder.find(paths, together));
    }
  }

  private ExitCode check(List<Input> inputs) throws Exception {
    CompletableFuture<Pipeline.Rules> rules = new CompletableFuture<>();
    try (Batch<Attempt<DocumentResult.Checked>> batch =
        new Batch<>(inputs, threads(inputs), input -> check(input, rules))) {
      publish(rules);
      return formats.size() > 1
          ? writeSeveral(batch, rules.join())
          : write(
              output,
              formats.get(0),
              out -> report(batch, rules.join(), newReport(formats.get(0), out, rules.join())));
    }
  }

  /** Writes a file of each format. */
  private ExitCode writeSeveral(Batch<Attempt<DocumentResult.Checked>> batch, Pipeline.Rules rules)
      throws Exception {
    try (OutputFiles files = new OutputFiles()) {
      List<Report> reports = new ArrayList<>();
      for (OutputFormat format : formats) {
        reports.add(newReport(format, open(files, format.in(output)), rules));
      }
      ExitCode code = report(batch, rules, new SeveralReports(reports));
      files.commit();
      return code;
    }
  }

  private Writer open(OutputFiles files, Path file) {
    try {
      return files.open(file);
    } catch (IOException e) {
      throw unwritable(e, file);
    }
  }

  /** Returns the files that will be written. */
  private List<Path> outputs() {
    return output != null && formats.size() > 1
        ? formats.stream().map(format -> format.in(output)).toList()
        : outputs(output);
  }

  private void validate() {
    formats = formats.isEmpty() ? List.of(OutputFormat.TEXT) : formats.stream().distinct().toList();
    if (formats.size() > 1
        && (output == null || Files.exists(output) && !Files.isDirectory(output))) {
      throw usage("format.several");
    }
    outputs().forEach(file -> validateOutput(file, paths));
    if (jobs != null && jobs < 1) {
      throw usage("jobs.invalid");
    }
    if (quiet && verbose) {
      throw usage("quiet.verbose");
    }
  }

  private int threads(List<Input> inputs) {
    int wanted =
        jobs != null
            ? jobs
            : Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS_BY_DEFAULT);
    return Math.min(wanted, Math.max(1, inputs.size()));
  }

  /** Loads the rules; when that fails, nothing waits for them any more. */
  private void publish(CompletableFuture<Pipeline.Rules> rules) {
    try {
      rules.complete(load(pipeline, ruleOptions));
    } catch (RuntimeException | Error e) {
      rules.completeExceptionally(e);
      throw e;
    }
  }

  private Attempt<DocumentResult.Checked> check(
      Input input, CompletableFuture<Pipeline.Rules> rules) {
    return Attempt.make(input, file -> judge(file, rules), texts);
  }

  private DocumentResult.Checked judge(Input input, CompletableFuture<Pipeline.Rules> rules)
      throws UnreadableFileException {
    long start = System.nanoTime();
    Disclosure disclosure = input.recognize(noOcr ? pipeline.withoutOcr() : pipeline, profile);
    long reading = Attempt.millisSince(start);
    Pipeline.Rules loaded = rules.join();
    start = System.nanoTime();
    Assessment assessment = loaded.check(disclosure);
    return new DocumentResult.Checked(assessment, reading + Attempt.millisSince(start));
  }

  private ExitCode report(
      Batch<Attempt<DocumentResult.Checked>> batch, Pipeline.Rules rules, Report report)
      throws Exception {
    report.begin(new Tool(Version.current(), rules.packs()));
    ExitCode code = ExitCode.CLEAN;
    for (Attempt<DocumentResult.Checked> attempt = batch.next();
        attempt != null && !console.out().checkError();
        attempt = batch.next()) {
      code = code.or(add(report, attempt));
    }
    report.end();
    return code;
  }

  private Report newReport(OutputFormat format, Writer out, Pipeline.Rules rules) {
    return switch (format) {
      case TEXT -> new TextReport(out, language, style(), detail());
      case JSON -> new JsonReport(out, verbose);
      case HTML -> new HtmlReport(out, language, rules.rules());
      case MARKDOWN -> new MarkdownReport(out, language);
      case SARIF -> new SarifReport(out, language, rules.rules());
    };
  }

  private TextStyle style() {
    return output == null ? console.style() : TextStyle.PLAIN;
  }

  private TextReport.Detail detail() {
    if (quiet) {
      return TextReport.Detail.BRIEF;
    }
    return verbose ? TextReport.Detail.FULL : TextReport.Detail.NORMAL;
  }

  private ExitCode add(Report report, Attempt<DocumentResult.Checked> attempt) throws Exception {
    if (attempt.failure() != null) {
      report.add(attempt.failure());
      if (formats.contains(OutputFormat.TEXT)) {
        complain(attempt);
      } else {
        trace(attempt);
      }
      return failure(attempt);
    }
    DocumentResult.Checked result = attempt.result();
    report.add(result);
    if (result.verdict() == Verdict.NOT_EVALUATED) {
      return ExitCode.NOT_EVALUATED;
    }
    return failOn.isMetBy(result.findings()) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
