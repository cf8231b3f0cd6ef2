package ai.nemovideo.sdk.local.internal.state;

import com.google.gson.JsonObject;

/**
 * A refusal by the service, with the number that the protocol gives it. The wire decides which HTTP
 * status it travels on.
 */
public final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient JsonObject data;

  public ServiceException(int code, String message) {
    this(code, message, new JsonObject());
  }

  public ServiceException(int code, String message, JsonObject data) {
    super(message, null, false, false);
    this.code = code;
    this.data = data;
  }

  public static ServiceException badRequest(String message) {
    return new ServiceException(400, message);
  }

  public static ServiceException notFound(String message) {
    return new ServiceException(404, message);
  }

  public static ServiceException unknownSession() {
    return new ServiceException(1002, "session not found");
  }

  public static ServiceException unsupportedFile(String message) {
    return new ServiceException(4001, message);
  }

  public int code() {
    return code;
  }

  /** What the envelope carries beside the message; empty for most refusals. */
  public JsonObject data() {
    return data;
  }
}
