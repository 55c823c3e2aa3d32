package org.mingjian.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjian.reader.PageListener;
import org.mingjian.report.DisplayWidth;
import org.mingjian.report.Printable;
import org.mingjian.report.Texts;

/**
 * One line on the terminal that says how far a long run is: which file, which page. It appears only
 * when the run takes its time, and leaves nothing behind. May be used by several threads.
 */
final class Progress implements AutoCloseable, PageListener {

  private static final long DELAY_MILLIS = 800;
  private static final long PERIOD_MILLIS = 200;
  private static final int WIDTH = 78;

  private final PrintStream err;
  private final Texts texts;
  private final int total;
  private final ScheduledExecutorService clock;
  private final Deque<String> running = new ArrayDeque<>();
  private int done;
  private int page;
  private int pages;
  private int shown;

  /**
   * Creates the display.
   *
   * @param err where to write, or null to show nothing
   * @param total number of files
   */
  Progress(PrintStream err, int total, Texts texts) {
    this.err = err;
    this.total = total;
    this.texts = texts;
    this.clock =
        err == null
            ? null
            : Executors.newSingleThreadScheduledExecutor(
                task -> {
                  Thread thread = new Thread(task, "mingjian-progress");
                  thread.setDaemon(true);
                  return thread;
                });
    if (clock != null) {
      // it runs until the display is closed
      Future<?> unused =
          clock.scheduleAtFixedRate(this::show, DELAY_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Tells that the work on a file begins. */
  synchronized void begin(String path) {
    running.addLast(path);
  }

  /** Tells that the work on a file is done. */
  synchronized void end(String path) {
    running.remove(path);
    done++;
    pages = 0;
  }

  @Override
  public synchronized void page(String path, int number, int count) {
    if (path.equals(running.peekFirst())) {
      page = number;
      pages = count;
    }
  }

  /** Something that writes. */
  interface Writing {
    void run() throws Exception;
  }

  /** Lets something write that may go to the same terminal. */
  synchronized void aside(Writing writing) throws Exception {
    erase();
    writing.run();
  }

  private synchronized void show() {
    String path = running.peekFirst();
    if (path == null) {
      return;
    }
    String place = pages > 1 ? texts.get("progress.page", page, pages) : "";
    String name = Printable.line(path.substring(path.lastIndexOf('/') + 1));
    String line =
        total > 1
            ? texts.get("progress.files", Math.min(done + 1, total), total, name, place)
            : texts.get("progress.file", name, place);
    while (DisplayWidth.of(line) > WIDTH) {
      line = line.substring(0, line.length() - 1);
    }
    int width = DisplayWidth.of(line);
    err.print("\r" + line + " ".repeat(Math.max(0, shown - width)));
    err.flush();
    shown = width;
  }

  private void erase() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  @Override
  public synchronized void close() {
    if (clock != null) {
      clock.shutdownNow();
      erase();
    }
  }
}
