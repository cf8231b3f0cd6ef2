package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.internal.json.NemoJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * The call to the download endpoint in the form of the other calls, so that an envelope with a code
 * (also one under HTTP 200) is understood as everywhere else, a new token included. A redirect is
 * an answer here, because its address gets a request without our headers.
 */
final class EndpointCall implements Call<Envelope<EndpointAnswer>> {

  private static final long MOST_JSON = 64 * 1024;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Call<ResponseBody> call;

  EndpointCall(Call<ResponseBody> call) {
    this.call = call;
  }

  @Override
  public Response<Envelope<EndpointAnswer>> execute() throws IOException {
    Response<ResponseBody> answer = call.execute();
    ResponseBody body = answer.body();
    if (body == null) {
      return said(answer);
    }
    MediaType type = body.contentType();
    if (type != null && type.subtype().contains("json")) {
      try (body) {
        return Response.success(spoken(body, type), answer.raw());
      }
    }
    return file(answer, body);
  }

  private Response<Envelope<EndpointAnswer>> file(
      Response<ResponseBody> answer, ResponseBody body) {
    Opened opened = new Opened(answer.raw().newBuilder().body(body).build(), call::cancel);
    return Response.success(yes(new EndpointAnswer.File(opened)));
  }

  private Response<Envelope<EndpointAnswer>> said(Response<ResponseBody> answer) {
    ResponseBody error = answer.errorBody();
    String location = answer.headers().get("Location");
    HttpUrl from = answer.raw().request().url();
    HttpUrl url = location == null ? null : from.resolve(location);
    if (answer.raw().isRedirect() && url != null) {
      return Response.success(yes(new EndpointAnswer.Elsewhere(from, url)));
    }
    if (error != null && answer.code() == RANGE_NOT_SATISFIABLE) {
      return file(answer, error);
    }
    return error == null
        ? Response.success(yes(new EndpointAnswer.NoFile("nothing")))
        : Response.error(error, answer.raw());
  }

  private static Envelope<EndpointAnswer> yes(EndpointAnswer answer) {
    return new Envelope<>(0, null, null, answer);
  }

  /** The code and the words of an envelope; what else is in it is no video in any case. */
  private static Envelope<EndpointAnswer> spoken(ResponseBody body, MediaType type)
      throws IOException {
    Buffer start = new Buffer();
    body.source().request(MOST_JSON);
    start.write(body.source().getBuffer(), Math.min(MOST_JSON, body.source().getBuffer().size()));
    Envelope<RenderData> envelope = parse(start);
    Integer code = envelope == null ? null : envelope.code();
    return envelope != null && code != null
        ? new Envelope<>(code, envelope.message(), envelope.success(), noFile(type))
        : yes(noFile(type));
  }

  private static @Nullable Envelope<RenderData> parse(Buffer json) {
    JsonAdapter<Envelope<RenderData>> adapter =
        NemoJson.moshi().adapter(Types.newParameterizedType(Envelope.class, RenderData.class));
    try {
      return adapter.fromJson(json);
    } catch (JsonDataException | IOException e) {
      return null;
    }
  }

  private static EndpointAnswer noFile(MediaType type) {
    return new EndpointAnswer.NoFile(type.type() + "/" + type.subtype());
  }

  @Override
  public Request request() {
    return call.request();
  }

  @Override
  public Timeout timeout() {
    return call.timeout();
  }

  @Override
  public void cancel() {
    call.cancel();
  }

  @Override
  public boolean isCanceled() {
    return call.isCanceled();
  }

  @Override
  public boolean isExecuted() {
    return call.isExecuted();
  }

  @Override
  public Call<Envelope<EndpointAnswer>> clone() {
    return new EndpointCall(call.clone());
  }

  @Override
  public void enqueue(Callback<Envelope<EndpointAnswer>> callback) {
    throw new UnsupportedOperationException("Every job runs on the thread that asked for it.");
  }
}
