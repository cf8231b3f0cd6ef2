package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import java.util.List;

/**
 * Body of the streaming call (seeds).
 *
 * @param appName always {@code nemo_agent}
 * @param userId always {@code me}: the service resolves it from the token (vendor docs)
 * @param sessionId the session
 * @param newMessage what the user says
 */
public record RunSseRequest(
    @Json(name = "app_name") String appName,
    @Json(name = "user_id") String userId,
    @Json(name = "session_id") String sessionId,
    @Json(name = "new_message") Message newMessage) {

  /**
   * One message of text.
   *
   * @param sessionId the session
   * @param text what the user says
   * @return the body of the call
   */
  public static RunSseRequest of(String sessionId, String text) {
    return new RunSseRequest(
        "nemo_agent", "me", sessionId, new Message("user", List.of(new Part(text))));
  }

  /**
   * What the user says.
   *
   * @param role always {@code user}; some agent servers hide a message without it (assumed
   *     harmless)
   * @param parts the parts of the message
   */
  public record Message(String role, List<Part> parts) {}

  /**
   * A part of a message.
   *
   * @param text plain text
   */
  public record Part(String text) {}
}
