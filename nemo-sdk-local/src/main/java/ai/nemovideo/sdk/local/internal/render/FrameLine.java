package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.scene.Composition;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Composes frames on a thread of its own while others are being encoded. A few frames go round
 * between the two threads; {@link #close} stops the composer.
 */
final class FrameLine implements AutoCloseable {

  /** Enough to outlast the decoding of one picture without the encoder starving for long. */
  private static final int FRAMES = 5;

  /**
   * How long the composer may take to notice that it is no longer needed: 20 times a usual frame.
   */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Either a frame or the reason why there are no more. */
  private record Delivery(@Nullable Frame frame, @Nullable Throwable failure) {}

  private final FrameComposer composer;
  private final long count;
  private final BlockingQueue<Frame> empty = new ArrayBlockingQueue<>(FRAMES);
  private final BlockingQueue<Delivery> ready = new ArrayBlockingQueue<>(FRAMES + 1);
  private final Thread thread = new Thread(this::compose, "nemo-local-composer");

  FrameLine(Composition composition) {
    this.composer = new FrameComposer(composition);
    this.count = composition.frameCount();
    for (int i = 0; i < Math.min(FRAMES, count); i++) {
      empty.add(new Frame(composition.width(), composition.height()));
    }
    thread.setDaemon(true);
    thread.start();
  }

  /** The next frame; to be given back with {@link #giveBack}. */
  Frame next() throws IOException {
    Delivery delivery;
    try {
      delivery = ready.take();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    Throwable failure = delivery.failure();
    if (failure instanceof IOException) {
      throw new IOException(failure.getMessage(), failure);
    }
    if (failure != null) {
      throw new IllegalStateException("composing a frame failed", failure);
    }
    Frame frame = delivery.frame();
    if (frame == null) {
      throw new IllegalStateException("a delivery without content");
    }
    return frame;
  }

  void giveBack(Frame frame) {
    empty.add(frame);
  }

  /** The interrupt stays set, for whoever else looks at it on the way out. */
  static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("rendering was interrupted");
  }

  private void compose() {
    try {
      for (long index = 0; index < count; index++) {
        Frame frame = empty.take();
        composer.compose(index, frame);
        ready.add(new Delivery(frame, null));
      }
    } catch (InterruptedException e) {
      // closed: nobody waits for more
    } catch (Throwable e) {
      // an OutOfMemoryError too must reach the thread that waits
      ready.add(new Delivery(null, e));
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      // decoding a huge picture cannot be interrupted; the daemon thread then ends by itself
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
