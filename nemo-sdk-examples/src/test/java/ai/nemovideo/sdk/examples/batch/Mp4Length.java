package ai.nemovideo.sdk.examples.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the length of an MP4 from its header. */
public final class Mp4Length {

  private Mp4Length() {}

  /** Seconds; fails for what is no MP4. */
  public static double seconds(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mvhd");
    if (header < 0) {
      throw new AssertionError(file + " is no MP4");
    }
    // After the name: version and flags, two times of 4 bytes, the time scale, the duration.
    ByteBuffer box = ByteBuffer.wrap(bytes);
    double scale = box.getInt(header + 16);
    return box.getInt(header + 20) / scale;
  }
}
