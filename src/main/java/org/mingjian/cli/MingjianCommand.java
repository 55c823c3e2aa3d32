package org.mingjian.cli;

import java.io.PrintWriter;
import java.util.List;
import org.mingjian.report.Language;
import org.mingjian.report.TextStyle;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/**
 * The program as a whole: {@link #run(String...)} does everything but end the process. Holds no
 * state between runs.
 */
public final class MingjianCommand {

  private final Pipeline pipeline;
  private final Console console;

  /**
   * Creates the program.
   *
   * @param pipeline what the commands work with
   * @param console where they write
   */
  public MingjianCommand(Pipeline pipeline, Console console) {
    this.pipeline = pipeline;
    this.console = console;
  }

  /** Runs a command; what goes wrong is said on the console and in the exit code, never thrown. */
  public ExitCode run(String... arguments) {
    Texts texts = Texts.load("org.mingjian.cli.messages", language(arguments));
    UsageMessages messages = new UsageMessages(console, texts);
    CommandLine commandLine = commandLine(texts);
    commandLine
        .setResourceBundle(texts.bundle())
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(Help.defaultColorScheme(ansi()))
        .setOut(new PrintWriter(new PrintStreamWriter(console.out())))
        .setErr(new PrintWriter(new PrintStreamWriter(console.err())))
        .setParameterExceptionHandler(messages::wrongUsage)
        .setExecutionExceptionHandler(messages::internalError);
    int code = commandLine.execute(arguments);
    return lost() ? ExitCode.INTERNAL : ExitCode.of(code);
  }

  /**
   * Tells whether the result could not be delivered, for instance because the reader of a pipe
   * left.
   */
  private boolean lost() {
    return console.out().checkError();
  }

  private Help.Ansi ansi() {
    return console.style() == TextStyle.COLOUR ? Help.Ansi.ON : Help.Ansi.OFF;
  }

  private CommandLine commandLine(Texts texts) {
    CommandLine rules =
        new CommandLine(new RulesCommand(console, texts, pipeline))
            .addSubcommand(new RulesCommand.Show(console, texts, pipeline))
            .addSubcommand(new RulesCommand.Doc(console, texts, pipeline));
    CommandLine baseline =
        new CommandLine(new BaselineCommand(console, texts))
            .addSubcommand(new BaselineCommand.Create(console, texts, pipeline))
            .addSubcommand(new BaselineCommand.Show(console, texts));
    CommandLine exercise =
        new CommandLine(new ExerciseCommand(console, texts))
            .addSubcommand(new ExerciseCommand.New(console, texts))
            .addSubcommand(new ExerciseFromCommand(console, texts, pipeline))
            .addSubcommand(new ExerciseCommand.Mark(console, texts, pipeline))
            .addSubcommand(new ExerciseCommand.Measure(console, texts, pipeline));
    return new CommandLine(new Root(console, texts))
        .addSubcommand(new CheckCommand(console, texts, pipeline))
        .addSubcommand(new ExtractCommand(console, texts, pipeline))
        .addSubcommand(baseline)
        .addSubcommand(new DiffCommand(console, texts, pipeline))
        .addSubcommand(rules)
        .addSubcommand(new NoticeTemplateCommand(console, texts))
        .addSubcommand(exercise)
        .addSubcommand(new CompletionCommand(console, texts));
  }

  /**
   * The language must be known before the arguments are parsed: help and messages on them speak it.
   */
  private static Language language(String... arguments) {
    List<String> words = List.of(arguments);
    int option = words.indexOf("--lang");
    boolean separate = option >= 0 && option + 1 < words.size();
    String chosen = separate ? "--lang=" + words.get(option + 1) : "";
    return "--lang=en".equalsIgnoreCase(chosen) || words.contains("--lang=en")
        ? Language.EN
        : Language.ZH;
  }

  /** The command without a subcommand. */
  @CommandLine.Command(name = "mingjian", versionProvider = Version.class)
  static final class Root extends Command {

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
        names = {"-V", "--version"},
        versionHelp = true)
    private boolean version;

    Root(Console console, Texts texts) {
      super(console, texts);
    }

    @Override
    protected ExitCode execute() {
      throw usage("command.missing");
    }
  }
}
