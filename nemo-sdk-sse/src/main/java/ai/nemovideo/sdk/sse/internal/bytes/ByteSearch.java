package ai.nemovideo.sdk.sse.internal.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the first of two bytes, eight bytes at a time: the JIT compiler does not do that to a loop
 * with an exit, and searching is most of the work on a large event.
 */
public final class ByteSearch {

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private ByteSearch() {}

  /**
   * Searches.
   *
   * @param bytes where
   * @param from the first index to look at
   * @param to the end, exclusive
   * @param a one of the bytes, ASCII
   * @param b the other, ASCII
   * @return the index of the first of them; {@code to} when neither is there
   */
  public static int either(byte[] bytes, int from, int to, char a, char b) {
    long eightA = ONES * a;
    long eightB = ONES * b;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, i);
      long found = zeroes(eight ^ eightA) | zeroes(eight ^ eightB);
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < to && bytes[i] != a && bytes[i] != b) {
      i++;
    }
    return i;
  }

  /** The high bit of the first byte that is zero, and of no byte before it. */
  private static long zeroes(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }
}
