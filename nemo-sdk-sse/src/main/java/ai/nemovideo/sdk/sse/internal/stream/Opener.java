package ai.nemovideo.sdk.sse.internal.stream;

import java.io.IOException;
import okhttp3.ResponseBody;

/** Gets the body of a stream. Asked once, by the thread that reads. */
@FunctionalInterface
public interface Opener {

  /**
   * Waits for the body.
   *
   * @return the body of an event stream
   * @throws EndedException when the answer is no event stream
   * @throws IOException when there is no connection
   */
  ResponseBody open() throws IOException;
}
