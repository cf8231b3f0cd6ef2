package ai.nemovideo.sdk.sse.internal.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** An answer that is no stream, with as much of its body as helps to understand it. */
public final class Refusal {

  /** The status is known: it must not wait long for words. */
  private static final int PATIENCE_SECONDS = 5;

  /** A character has at most as many bytes in UTF-8. */
  private static final int BYTES_PER_CHARACTER = 4;

  private Refusal() {}

  /**
   * The refusal.
   *
   * @param response the answer; its body is read, not closed
   * @return the end
   */
  public static StreamEnd.Refused of(Response response) {
    return new StreamEnd.Refused(
        response.code(), response.header("Content-Type"), excerpt(response), response.headers());
  }

  private static String excerpt(Response response) {
    String text = beginning(response.body().source()).readString(charset(response));
    if (text.length() <= StreamLimits.MAX_EXCERPT) {
      return text;
    }
    int end = StreamLimits.MAX_EXCERPT;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /** What is there when the connection fails in between is better than nothing. */
  private static Buffer beginning(BufferedSource source) {
    Buffer bytes = new Buffer();
    source.timeout().deadline(PATIENCE_SECONDS, TimeUnit.SECONDS);
    try {
      long room = (long) StreamLimits.MAX_EXCERPT * BYTES_PER_CHARACTER;
      long count = 0;
      while (room > 0 && count >= 0) {
        count = source.read(bytes, room);
        room -= Math.max(count, 0);
      }
    } catch (IOException e) {
      return bytes;
    }
    return bytes;
  }

  private static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(UTF_8);
    return named == null ? UTF_8 : named;
  }
}
