package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.mingjian.reader.Archive;
import org.mingjian.reader.Limits;
import org.mingjian.reader.PrivateFolder;
import org.mingjian.report.Texts;

/**
 * Turns the arguments of a command into the files to work on. A named file is tried whatever its
 * name; of a folder, the visible files with a known extension are taken, in order of path, links
 * followed but no circle entered twice; of an archive likewise, unpacked until the finder is
 * closed. What cannot be used becomes an input with a problem, so that it shows in the report.
 */
final class InputFinder implements AutoCloseable {

  private final Texts texts;
  private final List<Path> outputs;
  private PrivateFolder unpacked;

  /**
   * Creates a finder.
   *
   * @param texts for problems
   * @param outputs files that the command writes, never taken from a folder
   */
  InputFinder(Texts texts, List<Path> outputs) {
    this.texts = texts;
    this.outputs = List.copyOf(outputs);
  }

  /** Returns the inputs in the order of the arguments, as one when they make up one document. */
  List<Input> find(List<Path> arguments, boolean together) {
    List<Input> inputs = find(arguments);
    return together ? List.of(Input.together(inputs)) : inputs;
  }

  /** Returns the inputs in the order of the arguments. */
  List<Input> find(List<Path> arguments) {
    List<Input> inputs = new ArrayList<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        inputs.addAll(within(argument));
      } else if (!Files.exists(argument)) {
        inputs.add(Input.unusable(argument, texts.get("input.missing")));
      } else if (!Files.isRegularFile(argument)) {
        inputs.add(Input.unusable(argument, texts.get("input.special")));
      } else {
        inputs.addAll(of(argument));
      }
    }
    return inputs;
  }

  /** Returns a file, or the documents in it when it is an archive. */
  private List<Input> of(Path file) {
    if (!Archive.isArchive(file)) {
      return List.of(Input.of(file));
    }
    try {
      if (unpacked == null) {
        unpacked = new PrivateFolder();
      }
    } catch (IOException e) {
      return List.of(Input.unusable(file, texts.get("input.no-room")));
    }
    List<Archive.Member> members =
        new Archive(unpacked, KnownFiles::isDocument, Limits.DEFAULT)
            .unpack(file, Input.display(file));
    return members.isEmpty()
        ? List.of(Input.unusable(file, texts.get("input.empty-archive", KnownFiles.extensions())))
        : members.stream().map(member -> Input.of(member, file)).toList();
  }

  @Override
  public void close() {
    if (unpacked != null) {
      unpacked.close();
    }
  }

  private List<Input> within(Path folder) {
    List<Input> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(folder, found));
    } catch (IOException e) {
      found.add(Input.unusable(folder, texts.get("input.folder")));
    }
    if (found.isEmpty()) {
      found.add(Input.unusable(folder, texts.get("input.empty", KnownFiles.extensions())));
    }
    found.sort(Comparator.comparing(Input::displayPath));
    return found;
  }

  /** Tells whether both name one existing file. */
  static boolean same(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Gathers the documents of one folder. */
  private final class Collector extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<Input> found;

    Collector(Path folder, List<Input> found) {
      this.folder = folder;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
      boolean hidden = !visited.equals(folder) && isHidden(visited);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isWanted(file)) {
        found.addAll(of(file));
      } else if (attributes.isSymbolicLink() && isWanted(file)) {
        found.add(Input.unusable(file, texts.get("input.missing")));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      if (reason instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      if (Files.isDirectory(file)) {
        found.add(Input.unusable(file, texts.get("input.folder")));
      } else if (isWanted(file)) {
        found.add(Input.unusable(file, texts.get("input.missing")));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException reason) {
      if (reason != null) {
        found.add(Input.unusable(visited, texts.get("input.folder")));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isWanted(Path file) {
      return KnownFiles.isDocument(file.getFileName().toString())
          && !isHidden(file)
          && outputs.stream().noneMatch(output -> same(file, output));
    }

    private static boolean isHidden(Path file) {
      try {
        return Files.isHidden(file);
      } catch (IOException e) {
        return false;
      }
    }
  }
}
