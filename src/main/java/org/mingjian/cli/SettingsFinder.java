package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingjian.settled.SettingsFile;

/**
 * Finds the settings file for a document: in its folder, or, for a document found in a folder that
 * the user named, in the nearest folder up to that one; else in the working directory. Folders
 * above, which belong to somebody else's work, have no say.
 */
final class SettingsFinder {

  private final List<Path> folders;
  private final Path workingDirectory;

  /**
   * Creates a finder.
   *
   * @param arguments the files and folders that the user named
   * @param workingDirectory where the program was started
   */
  SettingsFinder(List<Path> arguments, Path workingDirectory) {
    this.folders =
        arguments.stream().filter(Files::isDirectory).map(SettingsFinder::absolute).toList();
    this.workingDirectory = absolute(workingDirectory);
  }

  /** Returns the settings file for a document, or null. */
  Path find(Path document) {
    Path own = absolute(document).getParent();
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      Path inside = folder;
      boolean named = folders.stream().anyMatch(inside::startsWith);
      if (!folder.equals(own) && !named) {
        break;
      }
      Path file = folder.resolve(SettingsFile.NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    Path file = workingDirectory.resolve(SettingsFile.NAME);
    return Files.isRegularFile(file) ? file : null;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
