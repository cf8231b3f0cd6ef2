package ai.nemovideo.sdk.local.internal.render;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** FFmpeg's conventions in Java's: negative results and null pointers become exceptions. */
final class Ffmpeg {

  static {
    // what matters comes back as a result code; the rest would be noise on the user's terminal
    av_log_set_level(AV_LOG_QUIET);
  }

  private Ffmpeg() {}

  static int check(int result, String what) throws IOException {
    if (result < 0) {
      throw new IOException("Cannot " + what + ": " + message(result));
    }
    return result;
  }

  static <T extends Pointer> T found(@Nullable T pointer, String what) throws IOException {
    if (pointer == null || pointer.isNull()) {
      throw new IOException("Cannot " + what + ".");
    }
    return pointer;
  }

  /** A C string in UTF-8, which FFmpeg expects on every platform; the caller closes it. */
  static BytePointer text(String text) {
    return new BytePointer(text, StandardCharsets.UTF_8);
  }

  private static String message(int result) {
    try (BytePointer buffer = new BytePointer(256L)) {
      return av_strerror(result, buffer, 256) < 0
          ? "FFmpeg error " + result
          : buffer.getString(StandardCharsets.UTF_8);
    }
  }
}
