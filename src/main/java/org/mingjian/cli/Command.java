package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.Language;
import org.mingjian.report.Printable;
import org.mingjian.report.RuleCatalogue;
import org.mingjian.report.Texts;
import org.mingjian.settled.SettingsException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: help, language, messages, and where a result goes. */
abstract class Command implements Callable<Integer> {

  /** What a command writes. */
  interface Content {
    ExitCode writeTo(Writer out) throws Exception;
  }

  private static final int MOST_JOBS_BY_DEFAULT = 4;

  protected final Console console;
  protected final Texts texts;

  @Spec protected CommandSpec spec;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh")
  protected Language language;

  @Option(names = "--debug")
  private boolean debug;

  Command(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  @Override
  public final Integer call() throws Exception {
    return execute().code();
  }

  /** Does what the command is for. */
  protected abstract ExitCode execute() throws Exception;

  /** Tells whether the user wants to see stack traces. */
  boolean debug() {
    return debug || console.debug();
  }

  /** Returns the exception that ends the command with a message on its usage. */
  protected ParameterException usage(String key, Object... arguments) {
    return usage(null, key, arguments);
  }

  /** Returns the exception that ends the command with a message on its usage, keeping the cause. */
  ParameterException usage(Throwable cause, String key, Object... arguments) {
    return new ParameterException(spec.commandLine(), texts.get(key, arguments), cause);
  }

  /** Writes to the file, or to the console when it is null. */
  protected ExitCode write(Path output, OutputFormat format, Content content) throws Exception {
    if (output == null) {
      Writer out = format.isForTerminal() ? console.text() : console.json();
      ExitCode code = content.writeTo(out);
      out.flush();
      return code;
    }
    try (OutputFile file = open(output)) {
      ExitCode code = content.writeTo(file.writer());
      file.commit();
      return code;
    }
  }

  private OutputFile open(Path output) {
    try {
      return new OutputFile(output);
    } catch (IOException e) {
      throw unwritable(e, output);
    }
  }

  /** Returns the exception that ends the command because a file cannot be written. */
  protected ParameterException unwritable(IOException cause, Path output) {
    return usage(cause, "output.unwritable", Printable.line(output.toString()));
  }

  /** Returns the file that a command writes, if any. */
  protected static List<Path> outputs(Path output) {
    return output == null ? List.of() : List.of(output);
  }

  /** Refuses an output that is a folder or one of the files to read. */
  protected void validateOutput(Path output, List<Path> inputs) {
    if (output == null) {
      return;
    }
    if (Files.isDirectory(output)) {
      throw usage("output.folder", Printable.line(output.toString()));
    }
    if (inputs.stream().anyMatch(input -> InputFinder.same(input, output))) {
      throw usage("output.input", Printable.line(output.toString()));
    }
  }

  /** Says in one line why a file has no result. */
  protected void complain(Attempt<?> attempt) {
    DocumentResult.Unread failure = attempt.failure();
    console
        .err()
        .println(
            texts.get(
                "file.failed",
                Printable.line(failure.path()),
                Printable.line(failure.reason().message())));
    trace(attempt);
  }

  /** Prints the stack trace of a defect when the user asked for it. */
  protected void trace(Attempt<?> attempt) {
    if (attempt.defect() != null && debug()) {
      attempt.defect().printStackTrace(console.err());
    }
  }

  /** Returns how a file without a result ends a run. */
  protected static ExitCode failure(Attempt<?> attempt) {
    return attempt.defect() == null ? ExitCode.NOT_EVALUATED : ExitCode.INTERNAL;
  }

  /** Returns what is known of the rules in force. */
  protected RuleCatalogue catalogue(Pipeline pipeline, RuleOptions options) {
    Pipeline.Rules rules = load(pipeline, options);
    return new RuleCatalogue(rules.packs(), rules.rules());
  }

  /** Loads the rules; a pack that cannot be used is a matter of usage. */
  protected Pipeline.Rules load(Pipeline pipeline, RuleOptions options) {
    try {
      return options.load(pipeline);
    } catch (Pipeline.PackRefusedException e) {
      throw usage(e, "pack.refused", e.getMessage());
    }
  }

  /**
   * Loads the rules with those of the settings, and refuses settings on rules that do not exist.
   */
  protected Pipeline.Rules load(Pipeline pipeline, RuleOptions options, RunSettings settings) {
    try {
      Pipeline.Rules rules = options.load(pipeline, settings.ofRun().rules());
      settings.validate(rules.rules());
      return rules;
    } catch (Pipeline.PackRefusedException e) {
      throw usage(e, "pack.refused", e.getMessage());
    } catch (SettingsException e) {
      throw usage(e, "settings.refused", e.getMessage());
    }
  }

  /** Reads the settings of a run; those that cannot be used are a matter of usage. */
  protected RunSettings settings(
      SettingsOptions options,
      List<Input> inputs,
      List<Path> arguments,
      Path baseline,
      RunSettings.Baselines baselines) {
    try {
      LocalDate today = LocalDate.now(console.clock());
      return RunSettings.read(options, inputs, arguments, baseline, baselines, today);
    } catch (SettingsException e) {
      throw usage(e, "settings.refused", e.getMessage());
    }
  }

  /** Says which settings files are in use: nobody's findings are set aside unseen. */
  protected void announce(RunSettings settings) {
    for (Path file : settings.files()) {
      console.err().println(texts.get("settings.used", Printable.line(file.toString())));
    }
  }

  /** Returns the number of threads for a number of files. */
  protected static int threads(Integer wanted, int files) {
    int most = Math.min(Runtime.getRuntime().availableProcessors(), MOST_JOBS_BY_DEFAULT);
    return Math.min(wanted == null ? most : wanted, Math.max(1, files));
  }
}
