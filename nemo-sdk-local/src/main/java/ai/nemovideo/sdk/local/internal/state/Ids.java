package ai.nemovideo.sdk.local.internal.state;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Makes the identifiers that the service gives out. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  // Beyond 2^53 and odd, as the real service's ids are: a client that passes one through a double
  // sees another number.
  private static final AtomicLong NEXT = new AtomicLong(5_529_798_706_024_415_233L);

  private Ids() {}

  /** A number that no double holds exactly. */
  public static long number() {
    return NEXT.getAndAdd(2);
  }

  /** The number that comes next. */
  public static long next() {
    return NEXT.get();
  }

  /**
   * Gives out no number below this one any more: those before it were given out in another life.
   */
  public static void goOnFrom(long next) {
    NEXT.accumulateAndGet(next, Math::max);
  }

  /** Unguessable lower-case hex digits. */
  public static String secret(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
