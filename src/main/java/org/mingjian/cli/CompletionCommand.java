package org.mingjian.cli;

import org.mingjian.report.Texts;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints the script by which bash and zsh complete the words of the commands. */
@CommandLine.Command(name = "completion")
final class CompletionCommand extends Command {

  CompletionCommand(Console console, Texts texts) {
    super(console, texts);
  }

  @Override
  protected ExitCode execute() {
    String script = AutoComplete.bash("mingjian", spec.root().commandLine());
    console.out().print(script.replace("\r\n", "\n"));
    return ExitCode.CLEAN;
  }
}
