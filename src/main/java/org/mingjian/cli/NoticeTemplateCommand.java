package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingjian.report.NoticeTemplate;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Writes the default template of the rectification notice, for a user to change. */
@CommandLine.Command(name = "notice-template")
final class NoticeTemplateCommand extends Command {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      descriptionKey = "output.only")
  private Path output;

  NoticeTemplateCommand(Console console, Texts texts) {
    super(console, texts);
  }

  @Override
  protected ExitCode execute() throws Exception {
    validateOutput(output, List.of());
    try (OutputFile file = new OutputFile(output)) {
      NoticeTemplate.write(file.stream());
      file.commit();
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw unwritable(e, output);
    }
  }
}
