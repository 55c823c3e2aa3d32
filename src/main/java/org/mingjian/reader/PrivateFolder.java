package org.mingjian.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder for files that must stand on the disk for a while. Only its owner may enter it; it is
 * deleted when closed, and at the latest when the program ends. Its files have names of the
 * program's own, whatever they were called where they came from.
 */
public final class PrivateFolder implements Closeable {

  private final Path folder;
  private final Thread atExit;
  private int files;

  /** Creates the folder among the system's temporary files. */
  public PrivateFolder() throws IOException {
    folder = Files.createTempDirectory("mingjian-");
    atExit = new Thread(this::delete, "mingjian-clean");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Returns a path in the folder that no other call was given; nothing stands there yet. */
  public synchronized Path newFile(String extension) {
    return folder.resolve(++files + "." + extension);
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // the program is ending, and the hook does it
    }
    delete();
  }

  private void delete() {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, IOException reason) throws IOException {
      Files.delete(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
