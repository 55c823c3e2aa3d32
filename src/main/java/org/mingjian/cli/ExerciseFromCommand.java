package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.exercise.AnswerKey;
import org.mingjian.exercise.Original;
import org.mingjian.exercise.Paper;
import org.mingjian.exercise.PlantedError;
import org.mingjian.exercise.RealPaper;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Location;
import org.mingjian.publish.Format;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.Printable;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a paper of a published disclosure: plants errors where its own figures prove them. */
@CommandLine.Command(name = "from")
final class ExerciseFromCommand extends Command {

  private static final int MOST_ERRORS = 40;
  private static final int MOST_COPIES = 1000;

  /** What is needed to take a file for a disclosure that was understood. */
  private static final int FEWEST_TABLES = 1;

  private final Pipeline pipeline;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "exercise.from.file")
  private Path file;

  @Option(names = "--seed", paramLabel = "N")
  private Long seed;

  @Option(names = "--difficulty", paramLabel = "1|2|3", defaultValue = "0")
  private int difficulty;

  @Option(names = "--errors", paramLabel = "N", defaultValue = "10")
  private int errors;

  @Option(names = "--kinds", paramLabel = "ID", split = ",")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--copies", paramLabel = "N", defaultValue = "1")
  private int copies;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "exercise.format",
      defaultValue = "DOCX")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "exercise.output",
      required = true)
  private Path output;

  @Mixin private RuleOptions ruleOptions = new RuleOptions();

  ExerciseFromCommand(Console console, Texts texts, Pipeline pipeline) {
    super(console, texts);
    this.pipeline = pipeline;
  }

  @Override
  protected ExitCode execute() throws Exception {
    validate();
    Assessment assessment;
    Pipeline.Rules rules = load(pipeline, ruleOptions);
    try {
      Disclosure disclosure = pipeline.recognize(file, file.toString(), null);
      if (disclosure.body() == null
          || disclosure.year() == null
          || disclosure.tables().size() < FEWEST_TABLES) {
        return refuse(texts.get("exercise.from.unknown"));
      }
      assessment = rules.check(disclosure);
    } catch (UnreadableFileException e) {
      return refuse(e.getMessage());
    }
    Set<String> notes = new HashSet<>();
    rules.rules().stream()
        .filter(rule -> rule.severity() == Severity.INFO)
        .forEach(rule -> notes.add(rule.id()));
    Original original = Transcript.of(assessment, r -> !notes.contains(r.ruleId()));
    List<PlantedError> known =
        assessment.findings().stream().map(ExerciseFromCommand::known).toList();
    long first = seed == null ? System.nanoTime() & 0xFFFFFF : seed;
    for (int copy = 0; copy < copies; copy++) {
      String number = copies == 1 ? "M" + first : "M" + first + "-" + (copy + 1);
      Paper paper = make(original, first + copy);
      try {
        PaperFiles.write(output, format, paper, AnswerKey.of(number, paper, known));
      } catch (java.nio.file.FileSystemException e) {
        throw unwritable(e, output);
      }
    }
    console
        .err()
        .println(texts.get("exercise.made", copies, Printable.line(output.toString()), first));
    if (!known.isEmpty()) {
      console.err().println(texts.get("exercise.from.known", known.size()));
    }
    return ExitCode.CLEAN;
  }

  private void validate() throws IOException {
    if (errors < 1
        || errors > MOST_ERRORS
        || copies < 1
        || copies > MOST_COPIES
        || difficulty < 0
        || difficulty > 3) {
      throw usage("exercise.range", MOST_ERRORS, MOST_COPIES);
    }
    for (String kind : kinds) {
      if (!RealPaper.kinds().contains(kind)) {
        throw usage("exercise.kind", Printable.line(kind), String.join(" ", RealPaper.kinds()));
      }
    }
    if (!Files.isRegularFile(file)) {
      throw usage("exercise.from.missing", Printable.line(file.toString()));
    }
  }

  private ExitCode refuse(String reason) {
    console
        .err()
        .println(texts.get("file.failed", Printable.line(file.toString()), Printable.line(reason)));
    return ExitCode.NOT_EVALUATED;
  }

  private Paper make(Original original, long seedOfCopy) {
    try {
      return RealPaper.make(original, new Paper.Order(seedOfCopy, difficulty, errors, kinds, null));
    } catch (IllegalArgumentException e) {
      throw usage(e, "exercise.from.room", errors, e.getMessage());
    }
  }

  private static PlantedError known(Finding finding) {
    Location at = finding.locations().get(0);
    boolean table = at.table() != null;
    PlantedError.Place place =
        new PlantedError.Place(
            table ? "" : orEmpty(at.section()),
            orEmpty(at.table()),
            orEmpty(at.row()),
            orEmpty(at.column()),
            table ? "" : orEmpty(at.context() == null ? at.quote() : at.context()));
    String title = finding.severity() == Severity.INFO ? "（提示）" + finding.title() : finding.title();
    return PlantedError.known(
        title,
        place,
        orEmpty(finding.found()),
        orEmpty(finding.expected()),
        finding.ruleId(),
        finding.message());
  }

  private static String orEmpty(String words) {
    return words == null ? "" : words;
  }
}
