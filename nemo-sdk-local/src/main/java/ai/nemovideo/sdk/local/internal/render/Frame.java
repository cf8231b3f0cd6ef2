package ai.nemovideo.sdk.local.internal.render;

/**
 * One frame as the encoder wants it: 8-bit planar 4:2:0, limited range, the three planes one behind
 * the other. Frames are reused, never allocated per picture of the film.
 */
public final class Frame {

  private final int width;
  private final int height;
  private final byte[] data;

  /** A frame of even width and height, with undefined content. */
  public Frame(int width, int height) {
    this.width = width;
    this.height = height;
    this.data = new byte[width * height * 3 / 2];
  }

  /** Luma columns. */
  public int width() {
    return width;
  }

  /** Luma rows. */
  public int height() {
    return height;
  }

  /** All planes; {@link #uOffset} and {@link #vOffset} tell where chroma begins. */
  public byte[] data() {
    return data;
  }

  /** Where the blue-difference plane begins; its rows have half the width. */
  public int uOffset() {
    return width * height;
  }

  /** Where the red-difference plane begins; its rows have half the width. */
  public int vOffset() {
    return width * height * 5 / 4;
  }
}
