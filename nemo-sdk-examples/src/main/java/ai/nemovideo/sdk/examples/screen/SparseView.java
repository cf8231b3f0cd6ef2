package ai.nemovideo.sdk.examples.screen;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * For logs and pipes, which need to know that something moves, not each step: each note once, each
 * quarter of a stage, and of a long one something every ten seconds.
 */
final class SparseView implements StageView {

  private static final long PAUSE = Duration.ofSeconds(10).toNanos();
  private static final int STEP = 25;

  private final BiConsumer<StageMoment, Meter> teller;
  private final Consumer<String> speaker;
  private final LongSupplier nanos;
  private @Nullable StageMoment last;
  private Meter meter;
  private long lastAt;
  private boolean ended;

  SparseView(BiConsumer<StageMoment, Meter> teller, Consumer<String> speaker, LongSupplier nanos) {
    this.teller = teller;
    this.speaker = speaker;
    this.nanos = nanos;
    this.meter = new Meter(nanos);
  }

  @Override
  public synchronized void show(StageMoment moment) {
    if (ended) {
      return;
    }
    StageMoment before = last;
    if (before == null || before.stage() != moment.stage()) {
      meter = new Meter(nanos);
    }
    meter.note(moment);
    if (before == null || isNews(before, moment)) {
      last = moment;
      lastAt = nanos.getAsLong();
      teller.accept(moment, meter);
    }
  }

  @Override
  public synchronized void say(String line) {
    if (!ended) {
      last = null;
      speaker.accept(line);
    }
  }

  @Override
  public synchronized void close() {
    last = null;
  }

  @Override
  public synchronized void end() {
    ended = true;
  }

  private boolean isNews(StageMoment before, StageMoment now) {
    if (before.stage() != now.stage() || !before.note().equals(now.note())) {
      return true;
    }
    boolean moved = now.isMeasured() && now.percent() != before.percent();
    boolean quarter = now.note().isEmpty() && now.percent() / STEP != before.percent() / STEP;
    return moved && (quarter || nanos.getAsLong() - lastAt >= PAUSE);
  }
}
