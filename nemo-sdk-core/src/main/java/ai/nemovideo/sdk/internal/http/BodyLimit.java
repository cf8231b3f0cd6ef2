package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.api.StateApi;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Invocation;
import retrofit2.http.Streaming;

/**
 * How much of an answer is read, counted after decompression.
 *
 * @param bytes that many
 * @param quietly whether the rest is left out in silence; otherwise it is a failure
 */
record BodyLimit(long bytes, boolean quietly) {

  private static final long MB = 1024 * 1024;

  /** Of a refusal, some words are enough. */
  private static final BodyLimit REFUSAL = new BodyLimit(64 * 1024, true);

  private static final BodyLimit JSON = new BodyLimit(16 * MB, false);

  /** A draft may have 50 MB. */
  private static final BodyLimit STATE = new BodyLimit(64 * MB, false);

  /** Streams and files are not kept in memory; who reads them has limits of their own. */
  private static final BodyLimit NONE = new BodyLimit(Long.MAX_VALUE, true);

  /** The limit of an answer to the request that was meant. */
  static BodyLimit of(Request original, Response response) {
    Invocation call = original.tag(Invocation.class);
    if (call == null) {
      return NONE;
    }
    if (!response.isSuccessful()) {
      return REFUSAL;
    }
    if (call.method().isAnnotationPresent(Streaming.class)) {
      return NONE;
    }
    return call.service() == StateApi.class ? STATE : JSON;
  }

  boolean isBelow(long length) {
    return bytes < length;
  }
}
