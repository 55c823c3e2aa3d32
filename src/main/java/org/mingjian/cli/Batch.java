package org.mingjian.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on inputs with several threads and hands the results over in the order of the inputs. Only
 * a few results wait at any time, so memory does not grow with the number of files. The work starts
 * at once, in the background.
 */
final class Batch<T> implements AutoCloseable {

  private final Iterator<Input> inputs;
  private final Function<Input, T> work;
  private final ExecutorService threads;
  private final Deque<Future<T>> pending = new ArrayDeque<>();

  /**
   * Starts the work.
   *
   * @param inputs files in order
   * @param jobs number of threads, at least 1
   * @param work must not throw
   */
  Batch(List<Input> inputs, int jobs, Function<Input, T> work) {
    this.inputs = inputs.iterator();
    this.work = work;
    this.threads = Executors.newFixedThreadPool(jobs, Batch::daemon);
    for (int ahead = 0; ahead < jobs; ahead++) {
      submit();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mingjian-worker");
    thread.setDaemon(true);
    return thread;
  }

  private void submit() {
    if (inputs.hasNext()) {
      Input input = inputs.next();
      pending.add(threads.submit(() -> work.apply(input)));
    }
  }

  /** Returns the next result in the order of the inputs, waiting for it, or null after the last. */
  T next() throws InterruptedException {
    Future<T> head = pending.poll();
    if (head == null) {
      return null;
    }
    submit();
    try {
      return head.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Stops the work that nobody waits for any more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
