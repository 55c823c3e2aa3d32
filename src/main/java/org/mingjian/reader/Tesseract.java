package org.mingjian.reader;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * The text recognition program tesseract, when it is installed with Chinese. Reads images of single
 * lines; each call is a process of its own, ended by force when it takes too long. Its files stand
 * in a private folder. Thread-safe.
 */
final class Tesseract {

  /** What to install, for the user. */
  static final String PACKAGES = "tesseract-ocr 和 tesseract-ocr-chi-sim";

  /** The ways of reading a line. */
  enum Reading {
    /** Everything. */
    CHINESE("chi_sim"),
    /** Numbers only, by another model. */
    DIGITS("eng");

    private final String language;

    Reading(String language) {
      this.language = language;
    }

    private List<String> options() {
      return this == DIGITS ? List.of("-c", "tessedit_char_whitelist=0123456789.,-") : List.of();
    }
  }

  private static final int TEXT_COLUMN = 11;
  private static final long LARGEST_OUTPUT = 32L << 20;
  private static final long SECONDS_TO_START = 20;

  /** Each reading takes two processes. */
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  private final Path program;

  private Tesseract(Path program) {
    this.program = program;
  }

  /** Returns the program, or nothing when it or one of its languages is not installed. */
  static Optional<Tesseract> installed() {
    return Installed.TESSERACT;
  }

  /** Looked for once. */
  private static final class Installed {

    static final Optional<Tesseract> TESSERACT = find();

    private static Optional<Tesseract> find() {
      String name = File.separatorChar == '\\' ? "tesseract.exe" : "tesseract";
      List<String> folders = new ArrayList<>();
      folders.addAll(Arrays.asList(variable("PATH").split(File.pathSeparator)));
      folders.add(variable("ProgramFiles") + "\\Tesseract-OCR");
      for (String folder : folders) {
        Path file = folder.isBlank() ? null : Path.of(folder, name);
        if (file != null && file.isAbsolute() && Files.isExecutable(file)) {
          Tesseract tesseract = new Tesseract(file);
          return tesseract.hasLanguages() ? Optional.of(tesseract) : Optional.empty();
        }
      }
      return Optional.empty();
    }

    private static String variable(String name) {
      return Optional.ofNullable(System.getenv(name)).orElse("");
    }
  }

  private boolean hasLanguages() {
    try (PrivateFolder folder = new PrivateFolder()) {
      Path out = folder.newFile("txt");
      Process process = start(List.of("--list-langs"), out);
      try {
        if (!process.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
          return false;
        }
      } finally {
        end(process);
      }
      List<String> languages = Files.readAllLines(out);
      return Arrays.stream(Reading.values()).allMatch(r -> languages.contains(r.language));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Process start(List<String> arguments, Path out) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(program.toString());
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).directory(out.getParent().toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(List.of("TESSDATA_PREFIX", "SystemRoot", "PATH"));
    environment.put("OMP_THREAD_LIMIT", "1");
    Process process =
        builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    return process;
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      if (!process.destroyForcibly().waitFor(SECONDS_TO_START, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Reads lines.
   *
   * @param lines images of one line each
   * @param readings how to read them; the readings run at the same time
   * @param seconds time for all
   * @return for each reading the words of each line, parted by single spaces
   * @throws ReadingBudget.Exceeded when the time is over
   * @throws IOException when the program fails
   */
  List<List<String>> read(List<BufferedImage> lines, List<Reading> readings, int seconds)
      throws IOException {
    if (lines.isEmpty()) {
      return readings.stream().map(reading -> List.<String>of()).toList();
    }
    AT_ONCE.acquireUninterruptibly();
    try {
      return readNow(lines, readings, seconds);
    } finally {
      AT_ONCE.release();
    }
  }

  private List<List<String>> readNow(List<BufferedImage> lines, List<Reading> readings, int seconds)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Process> processes = new ArrayList<>();
    try (PrivateFolder folder = new PrivateFolder()) {
      Path list = listOf(lines, folder);
      List<Path> outputs = new ArrayList<>();
      for (Reading reading : readings) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(list.toString(), "stdout", "-l", reading.language));
        arguments.addAll(List.of("--psm", "7", "--dpi", "200"));
        arguments.addAll(reading.options());
        arguments.add("tsv");
        outputs.add(folder.newFile("tsv"));
        processes.add(start(arguments, outputs.get(outputs.size() - 1)));
      }
      for (Process process : processes) {
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          throw new ReadingBudget.Exceeded("文字识别超过 " + seconds + " 秒，已停止");
        }
        if (process.exitValue() != 0) {
          throw new IOException("tesseract ended with " + process.exitValue());
        }
      }
      List<List<String>> found = new ArrayList<>();
      for (Path output : outputs) {
        found.add(words(output, lines.size()));
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      processes.forEach(Tesseract::end);
    }
  }

  private static Path listOf(List<BufferedImage> lines, PrivateFolder folder) throws IOException {
    StringBuilder names = new StringBuilder();
    for (BufferedImage line : lines) {
      Path file = folder.newFile("png");
      ImageIO.write(line, "png", file.toFile());
      names.append(file).append('\n');
    }
    return Files.writeString(folder.newFile("list"), names);
  }

  /** Returns the words by page of the output, one page for each line. */
  private static List<String> words(Path output, int lines) throws IOException {
    if (Files.size(output) > LARGEST_OUTPUT) {
      throw new IOException("tesseract wrote too much");
    }
    List<StringBuilder> texts = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      texts.add(new StringBuilder());
    }
    for (String row : Files.readString(output, StandardCharsets.UTF_8).split("\n", -1)) {
      String[] columns = row.split("\t", -1);
      if (columns.length > TEXT_COLUMN && columns[0].equals("5")) {
        StringBuilder text = texts.get(Integer.parseInt(columns[1]) - 1);
        text.append(text.length() == 0 ? "" : " ").append(columns[TEXT_COLUMN].strip());
      }
    }
    return texts.stream().map(StringBuilder::toString).toList();
  }
}
