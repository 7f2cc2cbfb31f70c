package org.openilr.processing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has blocks worked on by some threads at a time and takes what comes out in the order in which they were given. */
final class Pipeline<T> implements AutoCloseable {

  /** Takes what came out of a block. */
  interface Taker<T> {
    void take(T outcome) throws IOException;
  }

  private final ExecutorService workers;
  private final int most;
  private final Taker<T> taker;
  private final Deque<Future<T>> waiting = new ArrayDeque<>();

  /** @param workers how many blocks are worked on at a time */
  Pipeline(int workers, Taker<T> taker) {
    this.workers = Executors.newFixedThreadPool(workers, work -> {
      Thread thread = new Thread(work, "worker");
      thread.setDaemon(true);
      return thread;
    });
    // Hardly more blocks wait than are worked on: who gives them is held back when the workers are slower, and the garbage collector copies what waits.
    this.most = 2 * workers;
    this.taker = taker;
  }

  void give(Callable<T> block) throws IOException {
    waiting.add(workers.submit(block));
    while (waiting.size() > most || !waiting.isEmpty() && waiting.peek().isDone()) {
      taker.take(outcome(waiting.remove()));
    }
  }

  /** Waits for all blocks. */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      taker.take(outcome(waiting.remove()));
    }
  }

  private static <T> T outcome(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The work on the return was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A block of the return could not be worked on", e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
