package ai.nemovideo.sdk.internal.http;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Goes with one decision to send a request; knows whether that request has reached the wire. */
final class WireTicket {

  private final boolean once;
  private final AtomicBoolean left = new AtomicBoolean();

  /**
   * A new decision.
   *
   * @param once whether OkHttp and interceptors must not repeat the request on their own
   */
  WireTicket(boolean once) {
    this.once = once;
  }

  /** The ticket of a call, whatever interceptors have done to its request. */
  static @Nullable WireTicket of(Call call) {
    return of(call.request());
  }

  static @Nullable WireTicket of(Request original) {
    return original.tag(WireTicket.class);
  }

  /** Called right before the first byte. False: the request has been there before. */
  boolean leave() {
    boolean first = left.compareAndSet(false, true);
    return first || !once;
  }

  /** Its body was written somewhere: perhaps past the guard, by a client of the user's own. */
  void mayHaveLeft() {
    left.set(true);
  }

  boolean hasLeft() {
    return left.get();
  }
}
