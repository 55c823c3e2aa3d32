package org.mingjian.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mingjian.report.BaselineText;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.Printable;
import org.mingjian.report.Texts;
import org.mingjian.report.Verdict;
import org.mingjian.settled.Baseline;
import org.mingjian.settled.BaselineDocument;
import org.mingjian.settled.SettingsException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records which findings are known, and shows what is recorded. */
@CommandLine.Command(name = "baseline")
final class BaselineCommand extends Command {

  BaselineCommand(Console console, Texts texts) {
    super(console, texts);
  }

  @Override
  protected ExitCode execute() {
    throw usage("command.missing");
  }

  private static Baseline read(Command command, Path file) {
    try {
      return Baseline.read(file);
    } catch (SettingsException e) {
      throw command.usage(e, "settings.refused", e.getMessage());
    }
  }

  /**
   * Checks documents and records their findings. A baseline that is already there is changed only
   * on request, and what changes is said.
   */
  @CommandLine.Command(name = "create")
  static final class Create extends Command {

    private final Pipeline pipeline;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> paths = new ArrayList<>();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        required = true,
        descriptionKey = "baseline.output")
    private Path output;

    @Option(names = "--update", descriptionKey = "baseline.update")
    private boolean update;

    @Option(names = "--profile", paramLabel = "ID")
    private String profile;

    @Option(names = "--together")
    private boolean together;

    @Option(names = "--jobs", paramLabel = "N")
    private Integer jobs;

    @Mixin private RuleOptions ruleOptions = new RuleOptions();

    @Mixin private SettingsOptions settingsOptions = new SettingsOptions();

    Create(Console console, Texts texts, Pipeline pipeline) {
      super(console, texts);
      this.pipeline = pipeline;
    }

    @Override
    protected ExitCode execute() throws Exception {
      validateOutput(output, paths);
      if (jobs != null && jobs < 1) {
        throw usage("jobs.invalid");
      }
      boolean exists = Files.exists(output);
      Baseline old = exists ? read(this, output) : new Baseline(List.of());
      List<BaselineDocument> documents = new ArrayList<>();
      ExitCode code;
      try (InputFinder finder = new InputFinder(texts, outputs(output))) {
        code = check(finder.find(paths, together), documents);
      }
      Baseline.Update change = old.updatedBy(new Baseline(documents));
      PrintWriter out = new PrintWriter(console.text());
      BaselineText text = new BaselineText(out, language);
      boolean changed = !change.added().isEmpty() || !change.removed().isEmpty();
      if (exists) {
        text.writeUpdate(change);
        out.flush();
      }
      if (exists && changed && !update) {
        throw usage("baseline.exists", Printable.line(output.toString()));
      }
      if (!documents.isEmpty() && (!exists || changed)) {
        write(output, OutputFormat.JSON, file -> written(change.result(), file));
        out.println(
            texts.get(
                "baseline.written",
                Printable.line(output.toString()),
                change.result().documents().size(),
                change.added().size() + change.kept()));
      }
      out.flush();
      return code;
    }

    private static ExitCode written(Baseline baseline, java.io.Writer file)
        throws java.io.IOException {
      baseline.write(file);
      return ExitCode.CLEAN;
    }

    /** Checks the documents; those that cannot be evaluated leave the baseline as it is. */
    private ExitCode check(List<Input> inputs, List<BaselineDocument> documents)
        throws InterruptedException {
      RunSettings settings =
          settings(settingsOptions, inputs, paths, null, RunSettings.Baselines.IGNORED);
      CompletableFuture<Pipeline.Rules> rules =
          CompletableFuture.completedFuture(load(pipeline, ruleOptions, settings));
      announce(settings);
      Judge judge = new Judge(pipeline, settings, rules, profile, texts);
      ExitCode code = ExitCode.CLEAN;
      try (Progress progress = new Progress(console.progress(), inputs.size(), texts);
          Batch<Attempt<DocumentResult.Checked>> batch =
              new Batch<>(
                  inputs, threads(jobs, inputs.size()), input -> judge.judge(input, progress))) {
        pipeline.listen(progress);
        for (Attempt<DocumentResult.Checked> attempt = batch.next();
            attempt != null;
            attempt = batch.next()) {
          if (attempt.failure() != null) {
            complain(attempt);
            code = code.or(failure(attempt));
          } else if (attempt.result().verdict() == Verdict.NOT_EVALUATED) {
            String path = Printable.line(attempt.result().path());
            console
                .err()
                .println(texts.get("file.failed", path, texts.get("document.not-evaluated")));
            code = code.or(ExitCode.NOT_EVALUATED);
          } else {
            DocumentResult.Checked result = attempt.result();
            documents.add(BaselineDocument.of(result.disclosure(), result.findings()));
          }
        }
      }
      return code;
    }
  }

  /** Shows what a baseline knows. */
  @CommandLine.Command(name = "show")
  static final class Show extends Command {

    @Parameters(paramLabel = "FILE", descriptionKey = "baseline.file")
    private Path file;

    Show(Console console, Texts texts) {
      super(console, texts);
    }

    @Override
    protected ExitCode execute() throws Exception {
      Baseline baseline = read(this, file);
      return write(
          null,
          OutputFormat.TEXT,
          out -> {
            PrintWriter lines = new PrintWriter(out);
            new BaselineText(lines, language).write(baseline);
            lines.flush();
            return ExitCode.CLEAN;
          });
    }
  }
}
