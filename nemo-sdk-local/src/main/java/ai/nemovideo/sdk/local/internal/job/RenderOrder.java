package ai.nemovideo.sdk.local.internal.job;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import ai.nemovideo.sdk.local.internal.scene.Composition;
import ai.nemovideo.sdk.local.internal.state.Session;
import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * A render as it was asked for.
 *
 * @param id the id that the client chose
 * @param session whose files are filmed
 * @param draft what is filmed
 * @param output what the file is to be
 * @param effort how much work goes into it
 * @param createdAt when it was asked for
 */
public record RenderOrder(
    String id,
    Session session,
    JsonObject draft,
    JsonObject output,
    Rendering effort,
    Instant createdAt) {

  OutputRequest request() {
    return OutputRequest.of(output);
  }

  /** What the renderer films, or a refusal that says why it cannot. */
  Composition composition() {
    return Compositions.of(draft, request(), session);
  }
}
