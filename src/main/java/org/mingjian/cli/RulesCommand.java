package org.mingjian.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.check.RuleInfo;
import org.mingjian.report.Printable;
import org.mingjian.report.RuleCatalogue;
import org.mingjian.report.RulePages;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rules in force, and explains single ones. */
@CommandLine.Command(name = "rules")
final class RulesCommand extends Command {

  private final Pipeline pipeline;

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
  private CatalogueFormat format;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  RulesCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    RuleCatalogue catalogue = catalogue(pipeline, ruleOptions);
    return write(
        null,
        format.output(),
        out -> {
          if (format == CatalogueFormat.JSON) {
            catalogue.writeJson(out);
          } else {
            catalogue.writeList(out, language);
          }
          return ExitCode.CLEAN;
        });
  }

  /** Explains the rules with the given ids. */
  @CommandLine.Command(name = "show")
  static final class Show extends Command {

    private final Pipeline pipeline;

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "ID")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private CatalogueFormat format;

    @Mixin private RuleOptions ruleOptions = new RuleOptions();

    Show(Console console, Texts texts, Pipeline pipeline) {
      super(console, texts);
      this.pipeline = pipeline;
    }

    @Override
    protected ExitCode execute() throws Exception {
      RuleCatalogue all = catalogue(pipeline, ruleOptions);
      List<RuleInfo> wanted = new ArrayList<>();
      for (String id : ids) {
        wanted.add(
            all.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> usage("rule.unknown", Printable.line(id))));
      }
      RuleCatalogue chosen = new RuleCatalogue(all.packs(), wanted);
      return write(
          null,
          format.output(),
          out -> {
            if (format == CatalogueFormat.JSON) {
              chosen.writeJson(out);
            } else {
              chosen.writeDetails(out, language);
            }
            return ExitCode.CLEAN;
          });
    }
  }

  /** Writes the pages on all rules. */
  @CommandLine.Command(name = "doc")
  static final class Doc extends Command {

    private final Pipeline pipeline;

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "DIR",
        descriptionKey = "rules.output")
    private Path output;

    @Mixin private RuleOptions ruleOptions = new RuleOptions();

    Doc(Console console, Texts texts, Pipeline pipeline) {
      super(console, texts);
      this.pipeline = pipeline;
    }

    @Override
    protected ExitCode execute() throws Exception {
      if (Files.exists(output) && !Files.isDirectory(output)) {
        throw usage("output.no-folder", Printable.line(output.toString()));
      }
      Pipeline.Rules rules = load(pipeline, ruleOptions);
      RuleCatalogue catalogue = new RuleCatalogue(rules.packs(), rules.rules());
      try (OutputFiles files = new OutputFiles();
          RuleTrial trial = new RuleTrial(pipeline, rules)) {
        new RulePages(catalogue, trial::examples, language)
            .write(name -> open(files, output.resolve(name)));
        files.commit();
      }
      return ExitCode.CLEAN;
    }

    private Writer open(OutputFiles files, Path file) {
      try {
        return files.open(file).writer();
      } catch (IOException e) {
        throw unwritable(e, file);
      }
    }
  }
}
