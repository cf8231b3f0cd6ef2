package ai.nemovideo.sdk.internal.download;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Bytes that begin like an MP4 and are well-formed boxes, whatever their size. */
final class SampleVideo {

  private static final int TYPE_BOX = 24;

  private SampleVideo() {}

  static byte[] bytes(int size, long seed) {
    byte[] all = new byte[size];
    new Random(seed).nextBytes(all);
    ByteBuffer boxes = ByteBuffer.wrap(all);
    boxes.putInt(TYPE_BOX).put(ascii("ftypisom")).putInt(0x200).put(ascii("isommp41"));
    boxes.putInt(size - TYPE_BOX).put(ascii("mdat"));
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
