package ai.nemovideo.sdk.local.internal.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Mixes whole frames. Weights are in 1/256. */
final class Blender {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final long HALVES = 0x0080008000800080L;
  private static final int BLACK = 16;
  private static final int GREY = 128;

  private Blender() {}

  /**
   * {@code into} becomes {@code weight} of {@code other} and the rest of itself; 8 bytes a step.
   */
  static void mix(Frame into, Frame other, int weight) {
    byte[] a = into.data();
    byte[] b = other.data();
    int rest = 256 - weight;
    int i = 0;
    for (; i + 8 <= a.length; i += 8) {
      long p = (long) LONGS.get(a, i);
      long q = (long) LONGS.get(b, i);
      long even = (p & EVEN) * rest + (q & EVEN) * weight + HALVES;
      long odd = (p >>> 8 & EVEN) * rest + (q >>> 8 & EVEN) * weight + HALVES;
      LONGS.set(a, i, even >>> 8 & EVEN | odd & ~EVEN);
    }
    for (; i < a.length; i++) {
      a[i] = (byte) ((a[i] & 0xFF) * rest + (b[i] & 0xFF) * weight + 128 >> 8);
    }
  }

  /** Every column of {@code into} becomes its own weight of {@code other}. */
  static void mixColumns(Frame into, Frame other, int[] weights) {
    int width = into.width();
    for (int y = 0; y < into.height(); y++) {
      mixRow(into.data(), other.data(), y * width, width, weights, 1);
    }
    for (int y = 0; y < into.height(); y++) {
      // as many half rows as rows: those of both chroma planes
      mixRow(into.data(), other.data(), into.uOffset() + y * width / 2, width / 2, weights, 2);
    }
  }

  private static void mixRow(byte[] a, byte[] b, int at, int count, int[] weights, int step) {
    for (int x = 0; x < count; x++) {
      int weight = weights[x * step];
      int p = a[at + x] & 0xFF;
      a[at + x] = (byte) ((p << 8) + ((b[at + x] & 0xFF) - p) * weight + 128 >> 8);
    }
  }

  /** Keeps {@code weight} of the frame; the rest is black. */
  static void darken(Frame frame, int weight) {
    byte[] data = frame.data();
    fade(data, 0, frame.uOffset(), BLACK, weight);
    fade(data, frame.uOffset(), data.length, GREY, weight);
  }

  private static void fade(byte[] data, int from, int to, int target, int weight) {
    for (int i = from; i < to; i++) {
      data[i] = (byte) (target + (((data[i] & 0xFF) - target) * weight + 128 >> 8));
    }
  }
}
