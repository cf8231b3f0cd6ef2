package ai.nemovideo.sdk.sse.internal.threads;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Thread#interrupt()} end a blocked network call at once. A socket does not hear
 * interrupts; a channel of NIO does, and tells whoever interrupts to close it. So a call is run as
 * if it were such a channel, whose closing is the call's {@code cancel}. No thread is needed.
 *
 * <p>The flag of the interrupted thread stays set. The action ends with the exception of its own
 * that a cancelled call has. When the flag is set already, the call is cancelled before the action
 * begins, so that nothing is sent.
 *
 * <p>A thread has one such place only, and whatever code runs inside the action (a listener that
 * writes to a file channel, say) takes it and leaves it empty. Hence {@link #again()}: to be called
 * after foreign code, before the next byte.
 */
public final class Interruptible {

  private static final ThreadLocal<@Nullable Place> CURRENT = new ThreadLocal<>();

  private Interruptible() {}

  /** What is to be interruptible. */
  @FunctionalInterface
  public interface Action<T extends @Nullable Object, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs the action, and {@code cancel} as soon as somebody interrupts this thread meanwhile.
   *
   * @param cancel makes the action fail soon; run by the thread that interrupts, at most once
   */
  public static <T extends @Nullable Object, E extends Exception> T run(
      Runnable cancel, Action<T, E> action) throws E {
    Place outer = CURRENT.get();
    Place place = new Place(cancel);
    CURRENT.set(place);
    place.arm();
    try {
      return action.run();
    } finally {
      place.disarm();
      CURRENT.set(outer);
      again();
    }
  }

  /** Takes the place back from foreign code that may have used it; nothing outside of an action. */
  public static void again() {
    Place place = CURRENT.get();
    if (place != null) {
      place.arm();
    }
  }

  /**
   * For who waits again and again and wants to make no garbage: between {@link #enter} and {@link
   * #leave} the thread is interruptible, and no foreign code is run. Good for one interrupt. One
   * thread at a time.
   */
  public static final class Place extends AbstractInterruptibleChannel {

    private final Runnable cancel;

    /** A place that nobody is in. */
    public Place(Runnable cancel) {
      this.cancel = cancel;
    }

    /** The wait begins. */
    public void enter() {
      arm();
    }

    /** The wait is over; to be called in any case. What is around it is interruptible again. */
    public void leave() {
      disarm();
      again();
    }

    private void arm() {
      begin();
    }

    private void disarm() {
      try {
        end(true);
      } catch (AsynchronousCloseException e) {
        // Interrupted: the flag says so, and what the action has brought home still counts.
      }
    }

    @Override
    protected void implCloseChannel() {
      try {
        cancel.run();
      } catch (RuntimeException e) {
        // A listener of the user's client threw. The thread that interrupts has no part in that.
      }
    }
  }
}
