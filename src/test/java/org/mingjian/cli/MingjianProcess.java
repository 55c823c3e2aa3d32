package org.mingjian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, run as a process of its own, the way a user's shell runs it. For tests
 * named {@code *IT}, which Maven starts when the jar is there.
 */
public final class MingjianProcess {

  private static final long SECONDS = 120;

  private final List<String> command;
  private Path folder = Path.of("").toAbsolutePath();
  private Map<String, String> environment = Map.of();

  private MingjianProcess(List<String> command) {
    this.command = command;
  }

  /** What a finished process left. */
  public record Result(int exitCode, String out, String err) {}

  /** The jar, started by the Java that runs the tests. */
  public static MingjianProcess jar() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new MingjianProcess(
        List.of(
            java.toString(),
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dsun.stderr.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-jar",
            packagedJar().toString()));
  }

  /** The launcher script at the project's root; for systems with a POSIX shell. */
  public static MingjianProcess launcher() {
    return launcher(packagedJar().getParent().resolveSibling("mingjian"));
  }

  /** A launcher script at another path, such as a link to it. */
  public static MingjianProcess launcher(Path script) {
    return new MingjianProcess(List.of(script.toString()));
  }

  /** Starts it in another folder than the project's. */
  public MingjianProcess in(Path otherFolder) {
    folder = otherFolder;
    return this;
  }

  /** Adds variables to the environment that the tests run in. */
  public MingjianProcess with(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** Runs the program with these arguments and waits for its end. Standard input is empty. */
  public Result run(String... arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      CompletableFuture<String> out = read(process.getInputStream());
      CompletableFuture<String> err = read(process.getErrorStream());
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(
            "still running after " + SECONDS + " seconds: " + line + "\n" + err.join());
      }
      return new Result(process.exitValue(), out.join(), err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + line, e);
    }
  }

  private static Path packagedJar() {
    return Path.of(System.getProperty("mingjian.jar", "target/mingjian.jar")).toAbsolutePath();
  }

  /** Both streams are read at once, so that neither fills up and blocks the process. */
  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
