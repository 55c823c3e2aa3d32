package org.mingjian.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.report.Printable;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language, in one line and a hint, why a command did not run. */
final class UsageMessages {

  private final Console console;
  private final Texts texts;

  UsageMessages(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  /** Reports arguments that make no sense. */
  int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    console.err().println(Printable.line(message(e)));
    console.err().println(texts.get("usage.hint", command.getCommandSpec().qualifiedName()));
    trace(e, command);
    return ExitCode.USAGE.code();
  }

  /** Reports an error of the program. */
  int internalError(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ParameterException usage) {
      return wrongUsage(usage, new String[0]);
    }
    console.err().println(texts.get("internal", e.getClass().getSimpleName()));
    trace(e, command);
    return ExitCode.INTERNAL.code();
  }

  private void trace(Exception e, CommandLine command) {
    if (command.getCommandSpec().userObject() instanceof Command known && known.debug()) {
      e.printStackTrace(console.err());
    }
  }

  private String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (e instanceof OverwrittenOptionException repeated) {
      return texts.get("usage.repeated", name(repeated.getOverwritten()));
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return texts.get(
          "usage.value", name(e.getArgSpec()), e.getValue(), e.getArgSpec().paramLabel());
    }
    return e.getMessage();
  }

  private String unmatched(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    String key = e.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-word";
    List<String> similar = e.getSuggestions();
    return texts.get(key, word)
        + (similar.isEmpty() ? "" : texts.get("usage.similar", String.join(" ", similar)));
  }

  private String missing(MissingParameterException e) {
    boolean positional = e.getMissing().stream().allMatch(ArgSpec::isPositional);
    if (positional) {
      return texts.get("usage.missing");
    }
    return texts.get(
        "usage.missing-value",
        e.getMissing().stream()
            .filter(ArgSpec::isOption)
            .map(UsageMessages::name)
            .collect(Collectors.joining(" ")));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
