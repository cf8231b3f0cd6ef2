package ai.nemovideo.sdk.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;

/** Goes with one decision to send a request; knows whether that request has reached the wire. */
final class WireTicket {

  private final boolean paid;
  private final AtomicBoolean left = new AtomicBoolean();

  WireTicket(boolean paid) {
    this.paid = paid;
  }

  /**
   * Called right before the first byte. False: a paid request has been there before and must not go
   * again.
   */
  boolean leave() {
    boolean first = left.compareAndSet(false, true);
    return first || !paid;
  }

  boolean hasLeft() {
    return left.get();
  }
}
