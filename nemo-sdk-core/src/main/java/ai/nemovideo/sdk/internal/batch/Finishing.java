package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.internal.async.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do for items whose render is on its way: up to a limit at once, beside the thread
 * that makes the next ones. That thread helps when it waits and nobody else works, so that an
 * executor without a free thread, or a closed one, does not stop anything.
 */
final class Finishing implements AutoCloseable {

  private final Workers workers;
  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<CompletableFuture<Boolean>> helpers = new ArrayList<>();
  private int asked;
  private int running;

  Finishing(Workers workers, int limit) {
    this.workers = workers;
    this.limit = limit;
  }

  /** Takes on work that throws nothing. */
  void add(Runnable work) {
    lock.lock();
    try {
      waiting.add(work);
      if (asked >= limit) {
        return;
      }
      asked++;
    } finally {
      lock.unlock();
    }
    ask();
  }

  /** Returns when fewer are under way than may be. */
  void awaitRoom() throws InterruptedException {
    await(limit - 1);
  }

  /** Returns when nothing is under way any more. */
  void awaitAll() throws InterruptedException {
    await(0);
  }

  /** Stops what is under way: it is on record, and can be gone on with. */
  @Override
  public void close() {
    lock.lock();
    try {
      waiting.clear();
    } finally {
      lock.unlock();
    }
    helpers.forEach(helper -> helper.cancel(true));
  }

  private void ask() {
    try {
      helpers.removeIf(CompletableFuture::isDone);
      helpers.add(workers.submit(this::help));
    } catch (IllegalStateException | RejectedExecutionException e) {
      lock.lock();
      try {
        asked--;
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean help() {
    Runnable work = take(true);
    while (work != null) {
      run(work);
      work = take(true);
    }
    return true;
  }

  private void await(int most) throws InterruptedException {
    while (true) {
      Runnable work = null;
      lock.lockInterruptibly();
      try {
        while (waiting.size() + running > most && running > 0) {
          changed.await();
        }
        if (waiting.size() + running <= most) {
          return;
        }
        work = take(false);
      } finally {
        lock.unlock();
      }
      if (work != null) {
        run(work);
      }
    }
  }

  private @Nullable Runnable take(boolean helper) {
    lock.lock();
    try {
      Runnable work = waiting.poll();
      if (work != null) {
        running++;
      } else if (helper) {
        asked--;
      }
      return work;
    } finally {
      lock.unlock();
    }
  }

  private void run(Runnable work) {
    try {
      work.run();
    } finally {
      lock.lock();
      try {
        running--;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
