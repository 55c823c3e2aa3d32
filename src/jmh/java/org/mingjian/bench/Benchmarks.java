package org.mingjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingjian.check.Assessment;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Milliseconds that each stage takes for one document, and all of them together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class Benchmarks {

  /** Bytes to document. */
  @Benchmark
  public Document read(OneDocument one) throws UnreadableFileException {
    return one.reader.read(one.bytes, one.document, Limits.DEFAULT);
  }

  /** Document to facts. */
  @Benchmark
  public Disclosure recognize(OneDocument one) {
    return one.recognizer.recognize(one.read, null);
  }

  /** Facts to findings. */
  @Benchmark
  public Assessment check(OneDocument one) {
    return one.checker.check(one.recognized);
  }

  /** Bytes to findings. */
  @Benchmark
  public Assessment whole(OneDocument one) throws UnreadableFileException {
    Document read = one.reader.read(one.bytes, one.document, Limits.DEFAULT);
    return one.checker.check(one.recognizer.recognize(read, null));
  }

  /**
   * Runs the benchmarks on every sample, and on the real documents where they lie beside the
   * project.
   *
   * @param args options of JMH, such as a part of a benchmark's name, or {@code -p document=FILE}
   */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    CommandLineOptions chosen = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(chosen);
    if (!chosen.getParameter("document").hasValue()) {
      options.param("document", files("", "samples", "../shared/real"));
    }
    if (!chosen.getParameter("pdf").hasValue()) {
      options.param("pdf", files(".pdf", "samples", "../shared/real"));
    }
    new Runner(options.build()).run();
  }

  private static String[] files(String ending, String... folders) throws IOException {
    List<Path> present = Stream.of(folders).map(Path::of).filter(Files::isDirectory).toList();
    Stream.Builder<String> found = Stream.builder();
    for (Path folder : present) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(Path::toString)
            .filter(name -> name.matches(".*\\.(pdf|txt|md|html|docx|xlsx)"))
            .filter(name -> name.endsWith(ending))
            .sorted()
            .forEach(found);
      }
    }
    return found.build().toArray(String[]::new);
  }
}
