package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.mingjian.check.NotEvaluated;
import org.mingjian.report.ComparisonJson;
import org.mingjian.report.ComparisonMarkdown;
import org.mingjian.report.ComparisonPage;
import org.mingjian.report.ComparisonText;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.ReportFile;
import org.mingjian.report.TextStyle;
import org.mingjian.report.Texts;
import org.mingjian.report.Verdict;
import org.mingjian.settled.CheckedDocument;
import org.mingjian.settled.Comparison;
import org.mingjian.settled.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what became of the findings of an earlier check: fixed, remaining, new. */
@CommandLine.Command(name = "diff")
final class DiffCommand extends Command {

  private final Pipeline pipeline;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.OLD")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.NEW")
  private Path now;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json|html|markdown",
      defaultValue = "text",
      descriptionKey = "diff.format")
  private OutputFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path output;

  @Option(names = "--profile", paramLabel = "ID")
  private String profile;

  @Option(
      names = "--fail-on",
      paramLabel = "error|warning|info|never",
      defaultValue = "error",
      descriptionKey = "diff.fail-on")
  private FailOn failOn;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  @Mixin private SettingsOptions settingsOptions = new SettingsOptions();

  DiffCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    if (!List.of(OutputFormat.TEXT, OutputFormat.JSON, OutputFormat.HTML, OutputFormat.MARKDOWN)
        .contains(format)) {
      throw usage("diff.format.invalid");
    }
    validateOutput(output, List.of(old, now));
    List<CheckedDocument> before = new ArrayList<>();
    List<CheckedDocument> after = new ArrayList<>();
    ExitCode code = read(old, before).or(read(now, after));
    if (before.isEmpty() || after.isEmpty()) {
      return code.or(ExitCode.NOT_EVALUATED);
    }
    Comparison comparison = compare(before, after);
    if (after.stream().anyMatch(document -> !document.evaluated())) {
      code = code.or(ExitCode.NOT_EVALUATED);
    } else if (failOn.least() != null && comparison.hasOpen(failOn.least())) {
      code = code.or(ExitCode.FINDINGS);
    }
    ExitCode outcome = code;
    return write(
        output,
        format,
        out -> {
          write(comparison, out);
          return outcome;
        });
  }

  private Comparison compare(List<CheckedDocument> before, List<CheckedDocument> after) {
    try {
      return Comparison.of(before, after);
    } catch (Comparison.MismatchException e) {
      throw usage(e, "settings.refused", e.getMessage());
    }
  }

  private void write(Comparison comparison, Writer out) throws IOException {
    TextStyle style = output == null ? console.style() : TextStyle.PLAIN;
    switch (format) {
      case JSON -> ComparisonJson.write(comparison, out);
      case HTML -> new ComparisonPage(language).write(comparison, out);
      case MARKDOWN -> new ComparisonMarkdown(language).write(comparison, out);
      default -> new ComparisonText(language, style).write(comparison, out);
    }
  }

  /** Adds what was said of a report's documents, or what is to be said of documents. */
  private ExitCode read(Path path, List<CheckedDocument> documents) throws InterruptedException {
    if (!ReportFile.isReport(path)) {
      return check(path, documents);
    }
    try {
      documents.addAll(ReportFile.read(path));
      return ExitCode.CLEAN;
    } catch (SettingsException e) {
      throw usage(e, "settings.refused", e.getMessage());
    }
  }

  private ExitCode check(Path path, List<CheckedDocument> documents) throws InterruptedException {
    List<Path> paths = List.of(path);
    try (InputFinder finder = new InputFinder(texts, outputs(output))) {
      return check(paths, finder.find(paths), documents);
    }
  }

  private ExitCode check(List<Path> paths, List<Input> inputs, List<CheckedDocument> documents)
      throws InterruptedException {
    RunSettings settings =
        settings(settingsOptions, inputs, paths, null, RunSettings.Baselines.IGNORED);
    Judge judge =
        new Judge(
            pipeline,
            settings,
            CompletableFuture.completedFuture(load(pipeline, ruleOptions, settings)),
            profile,
            texts);
    announce(settings);
    ExitCode code = ExitCode.CLEAN;
    try (Progress progress = new Progress(console.progress(), inputs.size(), texts);
        Batch<Attempt<DocumentResult.Checked>> batch =
            new Batch<>(
                inputs, threads(null, inputs.size()), input -> judge.judge(input, progress))) {
      pipeline.listen(progress);
      for (Attempt<DocumentResult.Checked> attempt = batch.next();
          attempt != null;
          attempt = batch.next()) {
        if (attempt.failure() != null) {
          complain(attempt);
          code = code.or(failure(attempt));
        } else {
          documents.add(summary(attempt.result()));
        }
      }
    }
    return code;
  }

  private static CheckedDocument summary(DocumentResult.Checked result) {
    Set<String> notEvaluated = new LinkedHashSet<>();
    result.notEvaluated().stream().map(NotEvaluated::ruleId).forEach(notEvaluated::add);
    return new CheckedDocument(
        result.path(),
        result.disclosure().body(),
        result.disclosure().year(),
        result.verdict() != Verdict.NOT_EVALUATED,
        result.findings(),
        result.settled(),
        notEvaluated);
  }
}
