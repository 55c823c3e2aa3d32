package org.mingjian.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.Severity;
import org.mingjian.exercise.AnswerKey;
import org.mingjian.exercise.AnswerSheet;
import org.mingjian.exercise.AnswerSheet.UnusableSheetException;
import org.mingjian.exercise.Examiner.Accusation;
import org.mingjian.exercise.Examiner.Where;
import org.mingjian.exercise.ExercisePages;
import org.mingjian.exercise.Layout;
import org.mingjian.exercise.Marking;
import org.mingjian.exercise.Measurement;
import org.mingjian.exercise.Paper;
import org.mingjian.fact.Location;
import org.mingjian.publish.Format;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.Printable;
import org.mingjian.report.RuleCatalogue;
import org.mingjian.report.RulePages;
import org.mingjian.report.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes exercises for trainees, marks their answers, and measures the checker with them. */
@CommandLine.Command(name = "exercise")
final class ExerciseCommand extends Command {

  ExerciseCommand(Console console, Texts texts) {
    super(console, texts);
  }

  @Override
  protected ExitCode execute() {
    throw usage("command.missing");
  }

  /** Makes papers: a faulty disclosure, an answer sheet, and the key in a folder of its own. */
  @CommandLine.Command(name = "new")
  static final class New extends Command {

    private static final int MOST_COPIES = 1000;
    private static final int MOST_ERRORS = 40;

    /** Papers of a class have seeds this far apart, so that their bodies differ. */
    private static final long NEXT_COPY = 7_919;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--difficulty", paramLabel = "1|2|3", defaultValue = "0")
    private int difficulty;

    @Option(names = "--errors", paramLabel = "N", defaultValue = "10")
    private int errors;

    @Option(names = "--kinds", paramLabel = "ID", split = ",")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--layout", paramLabel = "national|shanxi|shanghai")
    private Layout layout;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        descriptionKey = "exercise.format",
        defaultValue = "DOCX")
    private Format format;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1")
    private int copies;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        descriptionKey = "exercise.output",
        required = true)
    private Path output;

    New(Console console, Texts texts) {
      super(console, texts);
    }

    @Override
    protected ExitCode execute() throws Exception {
      validate();
      long first = seed == null ? System.nanoTime() & 0xFFFFFF : seed;
      for (int copy = 0; copy < copies; copy++) {
        make(first, copy);
      }
      console
          .err()
          .println(texts.get("exercise.made", copies, Printable.line(output.toString()), first));
      return ExitCode.CLEAN;
    }

    private void validate() {
      if (errors < 1
          || errors > MOST_ERRORS
          || copies < 1
          || copies > MOST_COPIES
          || difficulty < 0
          || difficulty > 3) {
        throw usage("exercise.range", MOST_ERRORS, MOST_COPIES);
      }
      unknown(kinds)
          .ifPresent(
              kind -> {
                throw usage("exercise.kind", Printable.line(kind), String.join(" ", Paper.kinds()));
              });
    }

    private void make(long first, int copy) throws IOException {
      String number = copies == 1 ? "M" + first : "M" + first + "-" + (copy + 1);
      Paper paper;
      try {
        paper =
            Paper.make(
                new Paper.Order(first + copy * NEXT_COPY, difficulty, errors, kinds, layout));
      } catch (IllegalArgumentException e) {
        throw usage(e, "exercise.room", errors);
      }
      try {
        PaperFiles.write(output, format, paper, AnswerKey.of(number, paper));
      } catch (java.nio.file.FileSystemException e) {
        throw unwritable(e, output);
      }
    }
  }

  /** Marks filled sheets against keys. */
  @CommandLine.Command(name = "mark")
  static final class Mark extends Command {

    private final Pipeline pipeline;

    @Option(names = "--key", paramLabel = "KEY", required = true, descriptionKey = "exercise.key")
    private List<Path> keys = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "ANSWERS", descriptionKey = "exercise.answers")
    private List<Path> sheets = new ArrayList<>();

    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        descriptionKey = "exercise.output")
    private Path output;

    Mark(Console console, Texts texts, Pipeline pipeline) {
      super(console, texts);
      this.pipeline = pipeline;
    }

    @Override
    protected ExitCode execute() throws Exception {
      Map<String, AnswerKey> known = readKeys();
      if (known.isEmpty()) {
        throw usage("exercise.nokey");
      }
      List<Marking.Result> results = new ArrayList<>();
      Map<String, String> unusable = new LinkedHashMap<>();
      Path folder = output == null ? Path.of("") : output;
      if (output != null) {
        Files.createDirectories(output);
      }
      Pipeline.Rules rules = load(pipeline, new RuleOptions());
      Set<String> ruled = rules.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
      for (Path sheet : sheets) {
        String file = Printable.line(String.valueOf(sheet.getFileName()));
        try {
          Marking.Result result = mark(sheet, known);
          results.add(result);
          console
              .out()
              .println(
                  texts.get(
                      "exercise.marked",
                      file,
                      Printable.line(result.sheet().name()),
                      result.points(),
                      result.most(),
                      result.wrong().size()));
          Files.writeString(
              folder.resolve("成绩-" + file.replaceFirst("\\.[^.]*$", "") + ".html"),
              ExercisePages.result(result, ruled),
              StandardCharsets.UTF_8);
        } catch (UnusableSheetException e) {
          unusable.put(file, e.getMessage());
          console.err().println(texts.get("file.failed", file, Printable.line(e.getMessage())));
        }
      }
      writeRules(results, rules, folder);
      if (sheets.size() > 1) {
        Files.writeString(
            folder.resolve("班级成绩.html"),
            ExercisePages.classSummary(results, unusable),
            StandardCharsets.UTF_8);
      }
      return unusable.isEmpty() ? ExitCode.CLEAN : ExitCode.NOT_EVALUATED;
    }

    /** Writes the pages on the rules that the papers were about. */
    private void writeRules(List<Marking.Result> results, Pipeline.Rules rules, Path folder)
        throws IOException {
      Set<String> asked = new HashSet<>();
      results.forEach(
          result -> result.errors().forEach(marked -> asked.addAll(marked.error().rules())));
      if (asked.isEmpty()) {
        return;
      }
      List<RuleInfo> chosen = rules.rules().stream().filter(r -> asked.contains(r.id())).toList();
      Path pages = Files.createDirectories(folder.resolve(ExercisePages.RULES));
      try (RuleTrial trial = new RuleTrial(pipeline, rules)) {
        new RulePages(new RuleCatalogue(rules.packs(), chosen), trial::examples, language)
            .write(name -> Files.newBufferedWriter(pages.resolve(name), StandardCharsets.UTF_8));
      }
    }

    private Map<String, AnswerKey> readKeys() {
      Map<String, AnswerKey> known = new LinkedHashMap<>();
      for (Path file : keys) {
        try {
          if (Files.isDirectory(file)) {
            try (java.util.stream.Stream<Path> inside = Files.list(file)) {
              for (Path key :
                  inside.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                AnswerKey read = AnswerKey.read(key);
                known.put(read.paper(), read);
              }
            }
          } else {
            AnswerKey read = AnswerKey.read(file);
            known.put(read.paper(), read);
          }
        } catch (IOException e) {
          throw usage(
              e,
              "exercise.badkey",
              Printable.line(file.toString()),
              Printable.line(String.valueOf(e.getMessage())));
        }
      }
      return known;
    }

    private static Marking.Result mark(Path file, Map<String, AnswerKey> known)
        throws UnusableSheetException {
      AnswerSheet sheet = AnswerSheet.read(file);
      AnswerKey key = known.getOrDefault(sheet.paper(), known.values().iterator().next());
      return Marking.mark(sheet, key);
    }
  }

  /** Measures how much the checker finds of what is planted. */
  @CommandLine.Command(name = "measure")
  static final class Measure extends Command {

    private final Pipeline pipeline;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "100")
    private int documents;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        descriptionKey = "exercise.format",
        split = ",")
    private List<Format> formats = new ArrayList<>();

    @Option(names = "--kinds", paramLabel = "ID", split = ",")
    private List<String> kinds = new ArrayList<>();

    @Mixin private RuleOptions ruleOptions = new RuleOptions();

    @Option(
        names = {"-v", "--verbose"},
        descriptionKey = "exercise.verbose")
    private boolean verbose;

    Measure(Console console, Texts texts, Pipeline pipeline) {
      super(console, texts);
      this.pipeline = pipeline;
    }

    @Override
    protected ExitCode execute() throws Exception {
      unknown(kinds)
          .ifPresent(
              kind -> {
                throw usage("exercise.kind", Printable.line(kind), String.join(" ", Paper.kinds()));
              });
      Pipeline.Rules rules = load(pipeline, ruleOptions);
      Path folder = Files.createTempDirectory("mingjian-exercise");
      try {
        Measurement measurement =
            new Measurement(
                file -> examine(file, rules),
                folder,
                formats.isEmpty() ? List.of(Format.TEXT) : formats,
                kinds);
        measurement.run(seed, documents);
        console.out().print(measurement.table());
        if (verbose) {
          measurement
              .remarks()
              .forEach(
                  remark ->
                      remark.lines().forEach(line -> console.out().println(Printable.line(line))));
        }
      } finally {
        Files.deleteIfExists(folder);
      }
      return ExitCode.CLEAN;
    }

    private List<Accusation> examine(Path file, Pipeline.Rules rules) throws IOException {
      try {
        return rules
            .check(pipeline.recognize(file, file.getFileName().toString(), null))
            .findings()
            .stream()
            .map(Measure::accusation)
            .toList();
      } catch (UnreadableFileException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    private static Accusation accusation(Finding finding) {
      return new Accusation(
          finding.ruleId(),
          finding.severity() != Severity.INFO,
          finding.message(),
          finding.locations().stream().map(Measure::where).toList());
    }

    private static Where where(Location location) {
      return new Where(
          orEmpty(location.section()),
          orEmpty(location.table()),
          orEmpty(location.row()),
          orEmpty(location.column()),
          orEmpty(location.quote()),
          orEmpty(location.context()));
    }

    private static String orEmpty(String text) {
      return text == null ? "" : text;
    }
  }

  private static java.util.Optional<String> unknown(List<String> kinds) {
    return kinds.stream().filter(kind -> !Paper.kinds().contains(kind)).findFirst();
  }
}
