package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.HtmlReport;
import org.mingjian.report.JsonReport;
import org.mingjian.report.LetterTemplate;
import org.mingjian.report.MarkdownReport;
import org.mingjian.report.NoticeReport;
import org.mingjian.report.Printable;
import org.mingjian.report.Report;
import org.mingjian.report.SarifReport;
import org.mingjian.report.SelfCheckReport;
import org.mingjian.report.SeveralReports;
import org.mingjian.report.TextReport;
import org.mingjian.report.TextStyle;
import org.mingjian.report.Texts;
import org.mingjian.report.Tool;
import org.mingjian.report.Verdict;
import org.mingjian.report.XlsxReport;
import org.mingjian.settled.Settings;
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

  private final Pipeline pipeline;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json|html|markdown|sarif|xlsx|docx",
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

  @Option(names = "--pages")
  private boolean pages;

  @Option(names = "--no-ocr")
  private boolean noOcr;

  @Option(names = "--fail-on", paramLabel = "error|warning|info|never")
  private FailOn failOn;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline-file")
  private Path baseline;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  @Mixin private SettingsOptions settingsOptions = new SettingsOptions();

  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  @Option(names = {"-v", "--verbose"})
  private boolean verbose;

  @Option(names = "--jobs", paramLabel = "N")
  private Integer jobs;

  @Mixin private LetterOptions letters = new LetterOptions();

  @Option(names = "--timestamp")
  private boolean timestamp;

  CheckCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    try (InputFinder finder = new InputFinder(texts, possibleOutputs())) {
      return check(finder.find(paths, together));
    }
  }

  private ExitCode check(List<Input> inputs) throws Exception {
    RunSettings settings =
        settings(settingsOptions, inputs, paths, baseline, RunSettings.Baselines.USED);
    validate(settings.ofRun());
    CompletableFuture<Pipeline.Rules> rules = new CompletableFuture<>();
    Pipeline used = noOcr ? pipeline.withoutOcr() : pipeline;
    Judge plain = new Judge(used, settings, rules, profile, texts);
    Judge judge = pages ? plain.withPictures() : plain;
    int threads = threads(jobs, inputs.size());
    try (Progress progress = new Progress(quiet ? null : console.progress(), inputs.size(), texts);
        Batch<Attempt<DocumentResult.Checked>> batch =
            new Batch<>(inputs, threads, input -> judge.judge(input, progress))) {
      used.listen(progress);
      publish(rules, settings);
      if (!quiet) {
        announce(settings);
      }
      ExitCode code =
          toFiles()
              ? writeFiles(batch, rules.join(), progress, inputs.size() > 1)
              : write(
                  output,
                  formats.get(0),
                  out ->
                      report(
                          batch,
                          rules.join(),
                          newReport(formats.get(0), out, rules.join()),
                          progress));
      settings.remarks().forEach(remark -> console.err().println(Printable.line(remark)));
      return code;
    }
  }

  /** Tells whether each format goes to a file of its own. */
  private boolean toFiles() {
    return formats.size() > 1 || formats.get(0).isBinary();
  }

  /** Writes a file of each format. */
  private ExitCode writeFiles(
      Batch<Attempt<DocumentResult.Checked>> batch,
      Pipeline.Rules rules,
      Progress progress,
      boolean several)
      throws Exception {
    try (OutputFiles files = new OutputFiles()) {
      List<Report> reports = new ArrayList<>();
      for (OutputFormat format : formats) {
        reports.add(
            switch (format) {
              case XLSX ->
                  new XlsxReport(
                      open(files, fileOf(format)).stream(), language, rules.rules(), page());
              case DOCX ->
                  new SelfCheckReport(letters(files, fileOf(format), several), rules.rules());
              default -> newReport(format, open(files, fileOf(format)).writer(), rules);
            });
      }
      if (letters.notice()) {
        Path file = fileOf(OutputFormat.DOCX).resolveSibling("notice.docx");
        reports.add(newNotice(letters(files, file, several)));
      }
      ExitCode code = report(batch, rules, new SeveralReports(reports), progress);
      files.commit();
      return code;
    }
  }

  private OutputFile open(OutputFiles files, Path file) {
    try {
      return files.open(file);
    } catch (IOException e) {
      throw unwritable(e, file);
    }
  }

  /** Returns the files that will be written. */
  private List<Path> outputs() {
    return output == null ? List.of() : formats.stream().map(this::fileOf).toList();
  }

  private Path fileOf(OutputFormat format) {
    return formats.size() > 1 ? format.in(output) : output;
  }

  /** Returns the files that may be written, whatever formats the settings name. */
  private List<Path> possibleOutputs() {
    List<Path> files = new ArrayList<>(outputs(output));
    if (output != null) {
      Arrays.stream(OutputFormat.values()).forEach(format -> files.add(format.in(output)));
    }
    return files;
  }

  /** Completes what the user did not say by the settings, and refuses what makes no sense. */
  private void validate(Settings settings) {
    if (formats.isEmpty()) {
      formats = settings.formats().stream().map(OutputFormat::named).toList();
    }
    formats = formats.isEmpty() ? List.of(OutputFormat.TEXT) : formats.stream().distinct().toList();
    if (failOn == null) {
      failOn = settings.failOn() == null ? FailOn.ERROR : FailOn.named(settings.failOn());
    }
    if (formats.size() > 1
        && (output == null || Files.exists(output) && !Files.isDirectory(output))) {
      throw usage("format.several");
    }
    if (output == null && formats.get(0).isBinary()) {
      throw usage("format.binary", formats.get(0));
    }
    outputs().forEach(file -> validateOutput(file, paths));
    if (jobs != null && jobs < 1) {
      throw usage("jobs.invalid");
    }
    if (letters.idle() || letters.notice() && !formats.contains(OutputFormat.DOCX)) {
      throw usage("notice.format");
    }
    if (quiet && verbose) {
      throw usage("quiet.verbose");
    }
  }

  /** Loads the rules; when that fails, nothing waits for them any more. */
  private void publish(CompletableFuture<Pipeline.Rules> rules, RunSettings settings) {
    try {
      rules.complete(load(pipeline, ruleOptions, settings));
    } catch (RuntimeException | Error e) {
      rules.completeExceptionally(e);
      throw e;
    }
  }

  private ExitCode report(
      Batch<Attempt<DocumentResult.Checked>> batch,
      Pipeline.Rules rules,
      Report report,
      Progress progress)
      throws Exception {
    report.begin(
        new Tool(
            Version.current(),
            rules.packs(),
            timestamp ? ZonedDateTime.now(ZoneId.systemDefault()) : null));
    ExitCode code = ExitCode.CLEAN;
    for (Attempt<DocumentResult.Checked> attempt = batch.next();
        attempt != null && !console.out().checkError();
        attempt = batch.next()) {
      Attempt<DocumentResult.Checked> next = attempt;
      progress.aside(() -> add(report, next));
      code = code.or(outcome(next));
    }
    progress.aside(report::end);
    return code;
  }

  private Report newReport(OutputFormat format, Writer out, Pipeline.Rules rules) {
    return switch (format) {
      case TEXT -> new TextReport(out, language, style(), detail());
      case JSON -> new JsonReport(out, verbose);
      case HTML -> new HtmlReport(out, language, rules.rules());
      case MARKDOWN -> new MarkdownReport(out, language);
      case SARIF -> new SarifReport(out, language, rules.rules());
      case XLSX, DOCX -> throw new IllegalArgumentException(format.toString());
    };
  }

  /** Returns the name of the page that is written in the same run, or null. */
  private String page() {
    return formats.contains(OutputFormat.HTML)
        ? fileOf(OutputFormat.HTML).getFileName().toString()
        : null;
  }

  private LetterPaths letters(OutputFiles files, Path file, boolean several) {
    return new LetterPaths(
        path -> {
          validateOutput(path, paths);
          return open(files, path).stream();
        },
        file,
        several);
  }

  private Report newNotice(LetterPaths files) throws IOException {
    try {
      return new NoticeReport(files, letters.readTemplate(), letters.sender());
    } catch (LetterTemplate.BrokenException e) {
      throw usage(e, "notice.template", Printable.line(letters.template() + "：" + e.getMessage()));
    } catch (IOException e) {
      throw usage(e, "notice.template", Printable.line(letters.template().toString()));
    }
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

  private void add(Report report, Attempt<DocumentResult.Checked> attempt) throws Exception {
    if (attempt.failure() == null) {
      report.add(attempt.result());
      return;
    }
    report.add(attempt.failure());
    if (formats.contains(OutputFormat.TEXT)) {
      complain(attempt);
    } else {
      trace(attempt);
    }
  }

  private ExitCode outcome(Attempt<DocumentResult.Checked> attempt) {
    if (attempt.failure() != null) {
      return failure(attempt);
    }
    DocumentResult.Checked result = attempt.result();
    if (result.verdict() == Verdict.NOT_EVALUATED) {
      return ExitCode.NOT_EVALUATED;
    }
    return failOn.isMetBy(result.findings()) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
