package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Measures how long each item takes, from the first that is heard of it to its end. */
final class Stopwatches implements Consumer<BatchProgress> {

  private final LongSupplier nanos;
  private final long begin;
  private final Map<Integer, Long> begins = new HashMap<>();
  private final Map<Integer, Duration> times = new HashMap<>();

  Stopwatches(LongSupplier nanos) {
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  @Override
  public synchronized void accept(BatchProgress progress) {
    long now = nanos.getAsLong();
    if (progress instanceof BatchProgress.ItemProgress) {
      begins.putIfAbsent(progress.index(), now);
    } else if (progress instanceof BatchProgress.ItemEnded) {
      long from = begins.getOrDefault(progress.index(), now);
      times.put(progress.index(), Duration.ofNanos(now - from));
    }
  }

  synchronized Duration of(int index) {
    return times.getOrDefault(index, Duration.ZERO);
  }

  Duration total() {
    return Duration.ofNanos(nanos.getAsLong() - begin);
  }
}
