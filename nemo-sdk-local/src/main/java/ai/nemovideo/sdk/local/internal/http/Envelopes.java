package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Scenario.ErrorShape;
import ai.nemovideo.sdk.local.internal.state.ServiceException;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** How answers and errors are wrapped. */
final class Envelopes {
  private Envelopes() {}

  static JsonObject success(JsonElement data) {
    return envelope(0, "success", data);
  }

  static JsonObject error(ServiceException refusal) {
    String message = refusal.getMessage();
    return envelope(refusal.code(), message == null ? "" : message, refusal.data());
  }

  static JsonObject envelope(int code, String message, JsonElement data) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("code", code);
    envelope.addProperty("message", message);
    envelope.add("data", data);
    return envelope;
  }

  /**
   * The HTTP status of an error. Codes below 1000 are HTTP statuses anyway; which status the others
   * would have is our assumption, since the documents only know them inside the envelope.
   */
  static int status(int code, ErrorShape shape) {
    if (code < 1000) {
      return code;
    }
    if (shape == ErrorShape.ENVELOPE) {
      return 200;
    }
    return switch (code) {
      case 1001 -> 401;
      case 1002 -> 404;
      case 4001 -> 415;
      case 4002 -> 413;
      default -> 400;
    };
  }
}
