package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Sends the request of a stream and looks at what kind of answer comes. */
public final class HttpOpener implements Opener {

  private static final int OK = 200;

  private final Call call;

  /**
   * An opener.
   *
   * @param call not yet executed
   */
  public HttpOpener(Call call) {
    this.call = call;
  }

  @Override
  public ResponseBody open() throws IOException {
    Response response = call.execute();
    if (isEventStream(response)) {
      return Encodings.plain(response);
    }
    try (response) {
      StreamEnd.Refused refused = Refusal.of(response);
      throw new EndedException("HTTP " + refused.status(), seen -> refused);
    }
  }

  /**
   * Whether an answer is an event stream, by the rules of the HTML standard.
   *
   * @param response the answer; its body is not touched
   * @return true for a 200 of the type {@code text/event-stream}, whatever its parameters. They are
   *     not even parsed: OkHttp is stricter than the standard, and the answer may have been paid
   *     for
   */
  public static boolean isEventStream(Response response) {
    String type = response.header("Content-Type", "");
    int parameters = type.indexOf(';');
    String essence = parameters < 0 ? type : type.substring(0, parameters);
    return response.code() == OK && essence.strip().equalsIgnoreCase("text/event-stream");
  }
}
